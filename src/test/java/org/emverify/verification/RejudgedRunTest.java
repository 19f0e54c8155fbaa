package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.emverify.client.RecordedAnswers;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.verification.finding.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run has left as evidence gives the same verdict again, and holds no secret. */
class RejudgedRunTest {
    private static final Readers READERS = Readers.of(Schemas.bundled());
    private static final long LARGE = 8 << 20;

    /** Which requests they spoil depends on which others are on their way. */
    private static final Set<String> OF_THE_MOMENT = Set.of("refusal-of-a-request-on-its-way");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"session-type-unlisted", "logged-off-token-good"})
    void a_run_against_a_broken_server_is_judged_again_as_it_was(String fault) {
        assertThat(difference(Fault.named(fault).orElseThrow())).isEmpty();
    }

    @Test
    @Tag("slow")
    void every_fault_is_judged_again_as_it_was() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> differences = Fault.catalogue().stream()
                    .map(fault -> runs.submit(() -> difference(fault)))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<List<String>> difference : differences) {
                all.addAll(difference.get());
            }
            assertThat(all).isEmpty();
        } finally {
            runs.shutdownNow();
        }
    }

    private List<String> difference(Fault fault) {
        try (Simulator simulator = Simulator.conforming().with(fault).start()) {
            Path output = folder.resolve(fault.name());
            Settings settings = settings(simulator, output, LARGE)
                    .with(s -> s.intrusive(fault.needsIntrusive())
                            .selection(new Settings.Selection.Sample(fault.isSlow() ? 2 : 5, 1))
                            .limits(ShortRun.limits(2, Duration.ofSeconds(fault.isSlow() ? 2 : 30), 2)));
            RunResult first = run(simulator, settings);
            RunResult second = run(simulator, replaying(settings, output));
            if (OF_THE_MOMENT.contains(fault.name())) {
                return differenceOfVerdicts(fault, first, second);
            }
            List<String> night = inWords(first);
            List<String> again = inWords(second);
            List<String> differences = new ArrayList<>();
            Stream.concat(night.stream(), again.stream())
                    .distinct()
                    .filter(line -> !night.contains(line) || !again.contains(line))
                    .forEach(line -> differences.add(
                            fault.name() + (night.contains(line) ? ", only that night: " : ", only again: ") + line));
            return differences;
        }
    }

    /** What was asked twice at one time, and answered in two ways, may be judged again the other way round. */
    private static List<String> differenceOfVerdicts(Fault fault, RunResult night, RunResult again) {
        return Stream.of(night, again)
                .filter(run -> run.exitCode() != RunResult.ExitCode.FINDINGS
                        || run.results().stream()
                                .noneMatch(result -> result.broken() > 0
                                        && fault.breaks()
                                                .contains(result.requirement().id())))
                .map(run -> fault.name() + ": " + run.headline())
                .toList();
    }

    @Test
    @Tag("slow")
    void beyond_the_size_only_sessions_with_findings_are_kept_and_the_others_are_not_judged() {
        try (Simulator sound = Simulator.conforming().sessions(60).start();
                Simulator broken = Simulator.conforming()
                        .sessions(60)
                        .with(Fault.named("session-type-unlisted").orElseThrow())
                        .start()) {
            Settings small = settings(sound, folder.resolve("sound"), 200_000)
                    .with(changed -> changed.selection(new Settings.Selection.Sample(60, 1)));
            assertThat(run(sound, small).sessions()).hasSize(60);
            RunResult again = run(sound, replaying(small, folder.resolve("sound")));

            assertThat(again.sessions()).isNotEmpty().hasSizeLessThan(60);
            assertThat(again.exitCode()).as(inWords(again).toString()).isEqualTo(RunResult.ExitCode.HOLDS);
            assertThat(again.notes())
                    .anyMatch(note -> note.startsWith("not judged again, because the file does not hold all of their"));

            Settings all = settings(broken, folder.resolve("broken"), 200_000)
                    .with(changed -> changed.selection(new Settings.Selection.Sample(60, 1)));
            RunResult night = run(broken, all);
            assertThat(broken(run(broken, replaying(all, folder.resolve("broken")))))
                    .isNotEmpty()
                    .isEqualTo(broken(night));
        }
    }

    private static List<String> broken(RunResult run) {
        return run.results().stream()
                .filter(result -> result.broken() > 0)
                .map(result -> result.requirement().id() + " " + result.broken())
                .toList();
    }

    @Test
    void a_request_that_the_run_did_not_make_is_not_judged() throws IOException {
        try (Simulator simulator = Simulator.conforming().start()) {
            Path output = folder.resolve("out");
            Settings settings = settings(simulator, output, LARGE)
                    .with(changed -> changed.selection(new Settings.Selection.Sample(4, 1)));
            run(simulator, settings);
            RunResult again = run(simulator, replaying(settings, output).with(s -> s.intrusive(true)));

            assertThat(broken(again)).isEmpty();
            assertThat(again.notes())
                    .anyMatch(note -> note.startsWith("not in the file"))
                    .anyMatch(note -> note.startsWith("cannot be judged from the file: "));
            assertThat(notVerified(again))
                    .isNotEmpty()
                    .allMatch(id -> again.notes().toString().contains(id));
        }
    }

    private static List<String> notVerified(RunResult run) {
        return run.results().stream()
                .filter(result -> result.status() == RequirementResult.Status.NOT_VERIFIED)
                .map(result -> result.requirement().id())
                .toList();
    }

    @Test
    void the_report_says_that_another_version_asked() throws IOException {
        try (Simulator simulator = Simulator.conforming().start()) {
            Path output = folder.resolve("out");
            Settings settings = settings(simulator, output, LARGE)
                    .with(changed -> changed.selection(new Settings.Selection.Sample(1, 1)));
            run(simulator, settings);
            assertThat(run(simulator, replaying(settings, output)).notes())
                    .noneMatch(note -> note.startsWith("recorded by"));
            Path file = output.resolve("evidence.har");
            Files.writeString(
                    file, Files.readString(file).replaceFirst("\"version\":\"dev\"", "\"version\":\"0.9.0\""));

            assertThat(run(simulator, replaying(settings, output)).notes())
                    .anyMatch(note -> note.startsWith("recorded by em-verify 0.9.0 and judged by dev: "));
        }
    }

    @Test
    void the_file_is_har_with_the_very_bytes_and_without_a_secret() throws IOException {
        byte[] bytes = {'<', (byte) 0xFF, 0, (byte) 0x80, '>'};
        Change binary = Change.reply(AnswerMatcher.error(), reply -> reply.withBody(bytes));
        try (Simulator simulator = Simulator.conforming().with(binary).start()) {
            Path output = folder.resolve("out");
            run(simulator, settings(simulator, output, LARGE));
            String text = Files.readString(output.resolve("evidence.har"));
            assertThat(text)
                    .contains("\"text\":\"" + Base64.getEncoder().encodeToString(bytes) + "\",\"encoding\":\"base64\"");
            JsonNode log = JsonMapper.shared().readTree(text).path("log");

            assertThat(log.path("version").asString()).isEqualTo("1.2");
            assertThat(text).contains("\"queryString\":[{\"name\":\"format\",\"value\":\"Entity\"}]");
            assertThat(text)
                    .doesNotContain(simulator.password())
                    .doesNotContain(Base64.getEncoder()
                            .encodeToString((simulator.username() + ":" + simulator.password())
                                    .getBytes(StandardCharsets.UTF_8)));
            log.path("entries")
                    .forEach(entry -> entry.path("request").path("headers").forEach(header -> {
                        if (header.path("name").asString().matches("(?i)X-RestSvcSessionId|Authorization|Cookie")) {
                            assertThat(header.path("value").asString()).matches(".*\\[redacted].*|");
                        }
                    }));
        }
    }

    @Test
    void a_file_that_is_cut_of_another_tool_or_holds_a_secret_is_refused() throws IOException {
        try (Simulator simulator = Simulator.conforming().start()) {
            Path output = folder.resolve("out");
            run(
                    simulator,
                    settings(simulator, output, LARGE)
                            .with(changed -> changed.selection(new Settings.Selection.Sample(1, 1))));
            Path file = output.resolve("evidence.har");
            String text = Files.readString(file);

            assertRefused(file, text.substring(0, text.length() / 2), "is cut or damaged");
            assertRefused(
                    file,
                    "{\"log\": {\"creator\": {\"name\": \"WebInspector\"}, \"entries\": []}}",
                    "it was written by WebInspector");
            assertRefused(
                    file,
                    text.replace("Basic [redacted]", "Basic c2VjcmV0"),
                    "still holds a secret, in the header Auth");
            assertRefused(
                    file,
                    text.replaceFirst(
                            "X-RestSvcSessionId\",\"value\":\"\\[redacted]",
                            "X-RestSvcSessionId\",\"value\":\"c2VjcmV0"),
                    "still holds a secret, in the header X-RestSvcSessionId");
        }
    }

    private static void assertRefused(Path file, String content, String reason) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> RecordedAnswers.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    private static Settings settings(Simulator simulator, Path output, long size) {
        return ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                .with(s -> s.output(output).evidence(new Settings.Evidence.Kept(size)));
    }

    private static Settings replaying(Settings settings, Path output) {
        return settings.with(s -> s.evidence(
                new Settings.Evidence.Replayed(output.resolve("evidence.har"), Instant.parse("2026-11-24T03:00:00Z"))));
    }

    private static RunResult run(Simulator simulator, Settings settings) {
        try (Verification verification = Verification.of(simulator.root(), settings, READERS)) {
            verification.ask();
            return verification.finish(ShortRun.PROMISES);
        }
    }

    /** All but the duration, a line each. */
    private static List<String> inWords(RunResult run) {
        List<String> lines = new ArrayList<>(List.of(
                run.headline(),
                run.cause().orElse(""),
                run.sessions().toString(),
                run.notes().toString(),
                run.observations().toString(),
                run.traffic().requests() + " requests, " + run.traffic().retries() + " retries"));
        run.results().forEach(result -> {
            lines.add(result.requirement().id() + " " + result.status() + " " + result.subjects() + " "
                    + result.broken() + " " + result.notVerified());
            result.groups().stream()
                    .flatMap(group -> group.findings().stream())
                    .map(RejudgedRunTest::inWords)
                    .forEach(lines::add);
        });
        return lines;
    }

    private static String inWords(Finding finding) {
        return String.join(
                " | ",
                finding.requirement().id(),
                finding.subject().toString(),
                finding.representation().label(),
                finding.place().toString(),
                finding.expected(),
                finding.found(),
                finding.note(),
                finding.exchange().inOneLine());
    }
}
