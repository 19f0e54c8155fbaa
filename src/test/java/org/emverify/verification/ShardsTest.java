package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.settings.Settings;
import org.emverify.settings.Shard;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;

/** Several runs that share one selection find together what one run finds. */
class ShardsTest {
    private static final int SHARDS = 4;

    @Test
    void a_session_belongs_to_one_shard_and_always_to_the_same() {
        for (String id :
                Stream.generate(() -> UUID.randomUUID().toString()).limit(200).toList()) {
            List<Shard> containing =
                    shards().filter(shard -> shard.contains(id)).toList();

            assertThat(containing).hasSize(1);
            assertThat(shards().filter(shard -> shard.contains(id.toUpperCase(Locale.ROOT))))
                    .isEqualTo(containing);
        }
        assertThat(new Shard(2, 4).contains("00057ade-8f1a-4b54-a265-391441981e25"))
                .isTrue();
    }

    @Test
    void shards_verify_the_sample_and_find_what_is_wrong_with_it_and_with_the_server() {
        try (Simulator simulator = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .with(Fault.named("token-ignored").orElseThrow())
                .start()) {
            RunResult whole = run(simulator, settings -> settings);
            List<RunResult> parts = shards().map(shard -> run(simulator, s -> s.with(b -> b.shard(Optional.of(shard)))))
                    .toList();

            assertThat(parts.stream()
                            .flatMap(part -> part.sessions().stream())
                            .sorted(Comparator.comparing(Subject::order)))
                    .isEqualTo(whole.sessions());
            assertThat(found(parts.stream())).isEqualTo(found(Stream.of(whole)));
            assertThat(found(Stream.of(whole)))
                    .anyMatch(finding -> finding.contains("the server"))
                    .anyMatch(finding -> finding.contains("SESSION-TYPE-LISTED"));
            assertThat(subjects(parts.stream())).isEqualTo(subjects(Stream.of(whole)));
        }
    }

    private static Stream<Shard> shards() {
        return IntStream.rangeClosed(1, SHARDS).mapToObj(index -> new Shard(index, SHARDS));
    }

    private static List<String> found(Stream<RunResult> runs) {
        return runs.flatMap(run -> run.results().stream())
                .flatMap(result -> result.findings().stream())
                .map(ShardsTest::inWords)
                .sorted()
                .toList();
    }

    private static String inWords(Finding finding) {
        return finding.requirement().id() + " " + finding.subject() + " " + finding.place() + " " + finding.found();
    }

    private static List<String> subjects(Stream<RunResult> runs) {
        return runs
                .flatMap(run -> run.results().stream())
                .collect(Collectors.groupingBy(
                        RequirementResult::requirement,
                        TreeMap::new,
                        Collectors.summingInt(RequirementResult::subjects)))
                .entrySet()
                .stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    private static RunResult run(Simulator simulator, UnaryOperator<Settings> change) {
        Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                .with(changed -> changed.selection(new Settings.Selection.Sample(20, 1)));
        return ShortRun.of(simulator.root(), change.apply(settings)).conclusion();
    }
}
