package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often a run reads the collection, and what it says of one that takes too long. */
class CollectionReadingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void it_is_read_once_in_each_format() {
        try (Simulator simulator = Simulator.conforming().start()) {
            ShortRun run = ShortRun.against(simulator, 4, PATIENCE);

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(readings(simulator)).isEqualTo(2);
        }
    }

    @Test
    void each_disagreement_costs_one_more_reading() {
        Fault differing = Fault.named("entry-of-another-type").orElseThrow();
        try (Simulator simulator = Simulator.conforming().with(differing).start()) {
            ShortRun run = ShortRun.against(simulator, 4, PATIENCE);

            assertThat(run.that(RequirementResult.Status.BROKEN)).contains("COLLECTION-AGREES");
            // Once for the other format, and once for the sessions as they are when asked for alone.
            assertThat(readings(simulator)).isEqualTo(4);
        }
    }

    @Tag("slow")
    @Test
    void one_that_takes_too_long_is_not_verified_and_not_broken() {
        try (Simulator simulator = slow().start()) {
            ShortRun run = ShortRun.against(simulator, 4, Duration.ofSeconds(1));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
            assertThat(run.conclusion().headline())
                    .contains("the collection did not come to its end", "2 s", "em.collectionTimeout", "em.sessions");
        }
    }

    @Test
    void named_sessions_are_verified_without_it() {
        try (Simulator simulator = slow().start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.limits(new Settings.Limits(
                            2,
                            Settings.Limits.defaults().requestsPerSecond(),
                            PATIENCE,
                            1 << 20,
                            0,
                            Optional.of(Duration.ofSeconds(1)),
                            Duration.ofMinutes(60))))
                    .with(changed -> changed.selection(new Settings.Selection.Explicit(
                            List.of(UUID.fromString(simulator.sessionIds().get(0))))));
            ShortRun run = ShortRun.of(simulator.root(), settings);

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.that(RequirementResult.Status.NOT_VERIFIED)).contains("COLLECTION-FORM");
        }
    }

    private static Simulator.Setup slow() {
        byte[] beginning = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 100000\r\n\r\n<"
                .getBytes(StandardCharsets.US_ASCII);
        return Simulator.conforming()
                .with(Change.reply(
                        AnswerMatcher.collection(),
                        reply -> reply.delivered((r, wire) -> {
                            wire.send(beginning);
                            wire.hang();
                        })));
    }

    private static long readings(Simulator simulator) {
        return simulator.requests().stream()
                .filter(request -> request.target().equals("/api/systemSessions"))
                .filter(request -> request.status() == 200)
                .count();
    }
}
