package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Request;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a staging server goes through in a year of nights. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@Tag("slow")
class StagingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_server_that_dies_leaves_what_was_judged_and_one_cause_for_the_rest() {
        AtomicReference<Simulator> running = new AtomicReference<>();
        Change dying = Change.requests((request, next) -> {
            if (request.number() == 150) {
                running.get().close();
            }
            return next.apply(request);
        });
        try (Simulator simulator = Simulator.conforming().with(dying).start()) {
            running.set(simulator);
            ShortRun run = ShortRun.against(simulator, Integer.MAX_VALUE, PATIENCE);

            assertEndedBySilence(run);
            assertThat(simulator.requests()).hasSizeLessThan(160);
        }
    }

    @Test
    void a_server_that_falls_silent_is_not_asked_for_every_session() {
        Change silence = Change.requests((request, next) -> request.number() < 150
                ? next.apply(request)
                : next.apply(request).delivered((reply, wire) -> wire.hang()));
        try (Simulator simulator = Simulator.conforming().with(silence).start()) {
            ShortRun run = ShortRun.against(simulator, Integer.MAX_VALUE, Duration.ofSeconds(2));

            assertEndedBySilence(run);
            assertThat(simulator.requests()).hasSizeLessThan(180);
        }
    }

    @Test
    void when_no_request_for_a_session_is_ever_answered_a_few_deadlines_decide() {
        Change hanging = Change.requests((request, next) -> request.target().startsWith("/api/systemSessions/")
                        && request.header("X-RestSvcSessionId").isPresent()
                ? next.apply(request).delivered((reply, wire) -> wire.hang())
                : next.apply(request));
        try (Simulator simulator = Simulator.conforming().with(hanging).start()) {
            ShortRun run = ShortRun.against(simulator, 25, Duration.ofMillis(800));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.conclusion().headline())
                    .startsWith("no request for a system session was ever answered: no whole answer within");
            assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
            assertThat(run.that(RequirementResult.Status.NOT_VERIFIED)).contains("STATUS-200");
            assertThat(run.conclusion().sessions()).isEmpty();
            // Three of each kind, and those of the second connection that were under way.
            assertThat(simulator.requests().stream()
                            .filter(request ->
                                    request.withToken() && request.target().contains("/systemSessions/")))
                    .hasSizeLessThan(12);
        }
    }

    @Test
    void a_run_that_lasts_too_long_keeps_what_was_judged_and_says_why_the_rest_was_not() {
        AtomicReference<Duration> lasted = new AtomicReference<>(Duration.ZERO);
        Change slow = Change.requests((request, next) -> {
            lasted.set(Duration.ofMinutes(request.number()));
            return next.apply(request);
        });
        try (Simulator simulator = Simulator.conforming().with(slow).start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.selection(new Settings.Selection.Sample(25, 1)));
            ShortRun run = ShortRun.of(simulator.root(), settings, new PassingTime(lasted));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.conclusion().headline()).isEqualTo(RunProgress.OUT_OF_TIME);
            assertThat(run.that(RequirementResult.Status.HOLDS)).contains("STATUS-200", "UID", "SERVICE-ROOT");
            assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
            assertThat(run.that(RequirementResult.Status.NOT_VERIFIED)).contains("LOGON-REQUIRED");
            assertThat(run.conclusion().sessions()).hasSizeBetween(5, 15);
            assertThat(simulator.requests()).hasSizeBetween(60, 66);
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void a_run_ends_in_the_middle_of_a_request_that_would_outlast_it() {
        ShortRun run = endingAmid(request -> request.target().endsWith("/events"));

        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(run.conclusion().headline()).isEqualTo(RunProgress.OUT_OF_TIME);
        assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
    }

    /** If it did, this class would run into its own limit. */
    @Test
    void a_logoff_that_hangs_does_not_outlast_the_run_by_its_whole_deadline() {
        ShortRun run = endingAmid(request ->
                request.target().endsWith("/events") || request.method().equals("DELETE"));

        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(run.conclusion().headline()).isEqualTo(RunProgress.OUT_OF_TIME);
    }

    /** A run of five seconds against a server that leaves such requests hanging, each of which has ten minutes. */
    private static ShortRun endingAmid(Predicate<Request> hanging) {
        Change change = Change.requests((request, next) -> hanging.test(request)
                ? next.apply(request).delivered((reply, wire) -> wire.hang())
                : next.apply(request));
        try (Simulator simulator = Simulator.conforming().with(change).start()) {
            Settings.Limits limits = new Settings.Limits(
                    2,
                    OptionalDouble.empty(),
                    Duration.ofMinutes(10),
                    1 << 20,
                    0,
                    Optional.empty(),
                    Duration.ofSeconds(5));
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.limits(limits));
            ShortRun run = ShortRun.of(simulator.root(), settings);
            assertThat(simulator.openLogonSessions()).isZero();
            return run;
        }
    }

    /** Time that passes as a server says. */
    private record PassingTime(AtomicReference<Duration> passed) implements Time {
        @Override
        public long nanos() {
            return passed.get().toNanos();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) {
            // Nobody waits.
        }
    }

    @Test
    void a_server_that_dies_behind_the_last_session_breaks_nothing() {
        AtomicReference<Simulator> running = new AtomicReference<>();
        Change dying = Change.requests((request, next) -> {
            if (request.target().endsWith("/events")
                    && request.header("X-RestSvcSessionId").isEmpty()) {
                running.get().close();
            }
            return next.apply(request);
        });
        try (Simulator simulator = Simulator.conforming().with(dying).start()) {
            running.set(simulator);
            ShortRun run = ShortRun.against(simulator, 4, PATIENCE);

            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.conclusion().headline()).startsWith("the server fell silent during the run");
            assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
            assertThat(run.conclusion().sessions()).hasSize(4);
        }
    }

    private static void assertEndedBySilence(ShortRun run) {
        assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
        assertThat(run.conclusion().headline()).startsWith("the server fell silent during the run");
        assertThat(run.conclusion().sessions()).hasSizeBetween(5, 55);
        assertThat(run.that(RequirementResult.Status.HOLDS)).contains("STATUS-200", "UID", "SERVICE-ROOT");
        assertThat(run.conclusion().results().stream()
                        .filter(o -> o.status() == RequirementResult.Status.NOT_VERIFIED)
                        .flatMap(o -> o.notVerified().stream())
                        .distinct())
                .containsExactly(run.conclusion().cause().orElseThrow());
        assertThat(run.that(RequirementResult.Status.NOT_VERIFIED)).contains("LOGON-REQUIRED");
    }

    @Test
    void links_and_redirects_to_another_host_lead_nobody_there() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String other = "https://127.0.0.1:" + elsewhere.getLocalPort();
            Change links =
                    Change.text(AnswerMatcher.anyDocument(), t -> t.replaceAll("https://localhost:[0-9]+", other));
            Change redirect =
                    Change.reply(AnswerMatcher.error(), r -> r.withHeader("Location", other + "/api/systemSessions"));
            try (Simulator simulator =
                    Simulator.conforming().with(links).with(redirect).start()) {
                ShortRun run = ShortRun.against(simulator, 4, PATIENCE);

                assertThat(run.exitCode()).as(run.text()).isZero();
                assertThat(run.conclusion().notes())
                        .contains("links carry the name " + other.substring("https://".length())
                                + "; they were followed on "
                                + simulator.root().getAuthority());
            }
            elsewhere.setSoTimeout(1);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_logon_session_that_expires_is_renewed_once_and_told() {
        MovableClock clock = new MovableClock();
        Change expiring = Change.requests((request, next) -> {
            if (request.number() == 40) {
                clock.advance(Duration.ofMinutes(16));
            }
            return next.apply(request);
        });
        try (Simulator simulator =
                Simulator.conforming().clock(clock).with(expiring).start()) {
            ShortRun run = ShortRun.against(simulator, 10, PATIENCE);

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.conclusion().notes())
                    .contains("the logon session was refused in the middle of the run and renewed once");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void a_resource_that_never_answers_breaks_its_own_promise_and_none_about_refusals() {
        Change silent = Change.requests((request, next) -> request.target().contains("/events")
                ? next.apply(request).delivered((reply, wire) -> wire.hang())
                : next.apply(request));
        try (Simulator simulator = Simulator.conforming().with(silent).start()) {
            ShortRun run = ShortRun.against(simulator, 4, Duration.ofMillis(500));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
            assertThat(run.that(RequirementResult.Status.BROKEN)).containsExactly("EVENTS-FORM");
            assertThat(run.text()).doesNotContain("found not answered: not asked");
        }
    }

    @Test
    void a_slow_network_is_no_finding() {
        Change slow = Change.reply(AnswerMatcher.page().inXml(), StagingTest::late);
        try (Simulator simulator = Simulator.conforming().with(slow).start()) {
            ShortRun run = ShortRun.against(simulator, 4, PATIENCE);

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.conclusion().traffic().retries()).isZero();
        }
    }

    private static Reply late(Reply reply) {
        return reply.delivered((r, wire) -> {
            wire.pause(300);
            reply.delivery().send(reply, wire);
        });
    }

    @Test
    void a_connection_reset_now_and_then_is_repeated_and_told() {
        Change resets = Change.requests((request, next) ->
                request.number() % 20 == 0 && request.method().equals("GET")
                        ? next.apply(request).delivered((reply, wire) -> {
                            wire.send("HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII));
                            wire.reset();
                        })
                        : next.apply(request));
        try (Simulator simulator = Simulator.conforming().with(resets).start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.selection(new Settings.Selection.Sample(15, 1)));
            ShortRun run = ShortRun.of(simulator.root(), settings);

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.conclusion().traffic().retries()).isPositive();
            assertThat(run.conclusion().notes()).anyMatch(note -> note.startsWith("repeated: GET /api/"));
        }
    }

    @Test
    void a_logoff_whose_answer_is_lost_is_tried_with_another_logon_session() {
        AtomicInteger logoffs = new AtomicInteger();
        try (Simulator simulator = Simulator.conforming()
                .with(losing(request -> request.method().equals("DELETE") && logoffs.incrementAndGet() == 1))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 2, Duration.ofSeconds(10));

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(logoffs).hasValueGreaterThan(1);
        }
    }

    @Test
    void a_logoff_that_is_never_answered_is_a_finding_and_says_nothing_of_the_session_ID() {
        try (Simulator simulator = Simulator.conforming()
                .with(losing(request -> request.method().equals("DELETE")))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 2, Duration.ofSeconds(10));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(1);
            assertThat(run.text()).contains("LOGOFF").doesNotContain("LOGGED-OFF-TOKEN-REFUSED");
        }
    }

    /** The request arrives and is obeyed; its answer is lost. */
    private static Change losing(Predicate<Request> request) {
        return Change.requests((asked, next) -> {
            Reply reply = next.apply(asked);
            return request.test(asked) ? reply.delivered((r, wire) -> wire.reset()) : reply;
        });
    }

    @Test
    void the_result_is_the_same_over_two_connections_and_over_eight_that_answer_out_of_order() {
        Change unsteady = Change.requests((request, next) -> {
            Reply reply = next.apply(request);
            long pause = Math.floorMod(request.target().hashCode() * 31L + request.number(), 7);
            return reply.delivered((r, wire) -> {
                wire.pause(pause);
                reply.delivery().send(reply, wire);
            });
        });
        Simulator.Setup setup = Simulator.conforming().with(unsteady);
        for (String fault : List.of("session-type-unlisted", "result-unlisted")) {
            setup = setup.with(Fault.catalogue().stream()
                    .filter(f -> f.name().startsWith(fault))
                    .findFirst()
                    .orElseThrow());
        }
        try (Simulator simulator = setup.start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()));
            ShortRun two = ShortRun.of(
                    simulator.root(), settings.with(changed -> changed.limits(ShortRun.limits(2, PATIENCE, 2))));
            ShortRun eight = ShortRun.of(
                    simulator.root(), settings.with(changed -> changed.limits(ShortRun.limits(8, PATIENCE, 2))));

            assertThat(two.exitCode()).isEqualTo(1);
            assertThat(eight.text()).isEqualTo(two.text());
            assertThat(eight.conclusion().sessions()).isEqualTo(two.conclusion().sessions());
        }
    }

    @Test
    void an_untrusted_certificate_ends_the_run_with_all_that_is_needed_to_trust_it() {
        try (Simulator simulator = Simulator.conforming().start()) {
            ShortRun run = ShortRun.of(simulator.root(), ShortRun.settings(simulator.root(), Settings.Trust.system()));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.conclusion().headline())
                    .contains(
                            EnterpriseManager.fingerprint(simulator.certificate()),
                            simulator.certificate().getSubjectX500Principal().getName(),
                            "em.caCertificate",
                            "em.certificateSha256");
            assertThat(simulator.requests()).isEmpty();
        }
    }

    @Test
    void another_certificate_than_the_pinned_one_gets_no_password() {
        try (Simulator simulator = Simulator.conforming().start()) {
            Settings.Trust pinned = new Settings.Trust(List.of(), List.of("0".repeat(64)), false);
            ShortRun run = ShortRun.of(simulator.root(), ShortRun.settings(simulator.root(), pinned));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.conclusion().headline()).contains(EnterpriseManager.fingerprint(simulator.certificate()));
            assertThat(simulator.requests()).isEmpty();
        }
    }

    /** A server's clock that a test puts forward. */
    private static final class MovableClock extends Clock {
        private final Instant start = Instant.now();
        private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

        void advance(Duration by) {
            ahead.updateAndGet(by::plus);
        }

        @Override
        public Instant instant() {
            return start.plus(ahead.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
