package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.emverify.contract.Basis;
import org.emverify.contract.Requirement;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a nightly pipeline sees of servers that break their contract in different ways, and of two that keep it: a process of
 * its own for each, the whole suite, up to the exit code and the files. That every other fault is found too is proved in
 * one process by {@link FaultMatrixTest}.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class WholeProcessTest {
    /** One of each kind. */
    private static final List<String> FAULTS = List.of(
            "session-type-in-lower-case",
            "answer-of-another-session",
            "end-time-without-zone",
            "links-swapped",
            "content-length-doubled",
            "status-203-in-json",
            "accept-json-ignored-for-entity",
            "token-not-needed",
            "error-for-people",
            "xml-tags-crossed",
            "outcome-better-in-json",
            "chunk-cut");

    private static final Pattern FAILURE = Pattern.compile("<failure type=\"[^\"]*\" message=\"(\\S+) is broken: ");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    /** What one process said and left. */
    private record Run(int exitCode, String said, Path output, int openLogonSessions) {

        JsonNode result() {
            return JSON.readTree(output.resolve("result.json"));
        }

        /** The requirements that the result calls broken, each with a finding. */
        Set<String> broken() {
            return StreamSupport.stream(result().get("requirements").spliterator(), false)
                    .filter(r -> r.get("status").asString().equals("broken"))
                    .filter(r -> !r.get("findings").isEmpty())
                    .map(r -> r.get("id").asString())
                    .collect(Collectors.toSet());
        }

        /** The requirements by which scenarios failed in the JUnit XML. */
        Set<String> failedInJunit() throws IOException {
            return FAILURE.matcher(Files.readString(output.resolve("junit.xml")))
                    .results()
                    .map((MatchResult failure) -> failure.group(1))
                    .collect(Collectors.toSet());
        }

        /** The requirements whose scenarios failed in the results for Allure, where they are the story. */
        Set<String> failedInAllure() throws IOException {
            try (Stream<Path> files = Files.list(output.resolve("allure-results"))) {
                return files.filter(file -> file.toString().endsWith("-result.json"))
                        .map(JSON::readTree)
                        .filter(result -> result.get("status").asString().equals("failed"))
                        .flatMap(result ->
                                StreamSupport.stream(result.get("labels").spliterator(), false))
                        .filter(label -> label.get("name").asString().equals("story"))
                        .map(label -> label.get("value").asString())
                        .collect(Collectors.toSet());
            }
        }

        boolean shows(String text) throws IOException {
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(text)) {
                        return true;
                    }
                }
            }
            return said.contains(text);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_fault_ends_the_process_with_1_and_is_found_by_its_name_in_every_file() {
        ExecutorService twoAtATime = Executors.newFixedThreadPool(2);
        List<DynamicTest> tests = FAULTS.stream()
                .map(name -> Fault.named(name).orElseThrow())
                .map(fault -> {
                    Future<Run> run = twoAtATime.submit(
                            () -> run(fault.name(), Simulator.conforming().with(fault)));
                    return dynamicTest(fault.name(), () -> assertFound(fault, run.get()));
                })
                .toList();
        return tests.stream().onClose(twoAtATime::shutdownNow);
    }

    @TestFactory
    Stream<DynamicTest> a_server_that_keeps_its_contract_ends_the_process_with_0() {
        ExecutorService twoAtATime = Executors.newFixedThreadPool(2);
        LegalVariant variant = LegalVariant.named("xml-prefixed").orElseThrow();
        Future<Run> conforming = twoAtATime.submit(() -> run("conforming", Simulator.conforming()));
        Future<Run> unusual = twoAtATime.submit(
                () -> run(variant.name(), Simulator.conforming().with(variant)));
        return Stream.of(
                        dynamicTest("conforming", () -> assertHolds(conforming.get())),
                        dynamicTest(variant.name(), () -> assertHolds(unusual.get())))
                .onClose(twoAtATime::shutdownNow);
    }

    @Test
    void a_server_that_is_not_there_ends_the_process_with_3_and_one_cause() throws Exception {
        String gone;
        try (Simulator simulator = Simulator.conforming().start()) {
            gone = simulator.root().toString();
            Files.writeString(folder.resolve("simulator.pem"), simulator.certificatePem());
        }
        Process process = start(folder, gone);
        String said = text(process);

        assertThat(process.waitFor()).as(said).isEqualTo(3);
        assertThat(said).contains("\nexit 3\n").doesNotContain("\tat ");
        assertThat(new Run(3, said, folder.resolve("out"), 0)
                        .result()
                        .get("exitCode")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_setting_that_makes_no_sense_ends_the_process_with_2_before_anything_is_asked() throws Exception {
        Files.writeString(folder.resolve("simulator.pem"), "no certificate");
        Process process = start(folder, "ftp://localhost");
        String said = text(process);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("--url", "--ca-certificate").doesNotContain("\tat ");
        assertThat(new Run(2, said, folder.resolve("out"), 0)
                        .result()
                        .get("exitCode")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_fault_of_our_own_ends_the_process_with_70_and_no_stack_trace() throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(20).start()) {
            Files.writeString(folder.resolve("simulator.pem"), simulator.certificatePem());
            Process process = start(folder, simulator.root().toString(), "--requests-per-second", "20");
            while (process.isAlive() && simulator.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            // Nobody expects that the folder, once made, is no folder any more.
            Files.move(folder.resolve("out"), folder.resolve("taken away"));
            Files.writeString(folder.resolve("out"), "in the way");
            String said = text(process);

            assertThat(process.waitFor()).as(said).isEqualTo(70);
            assertThat(said).contains("em-verify").doesNotContain("\tat ");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void a_night_whose_evidence_cannot_be_kept_keeps_its_findings_and_ends_with_70() throws Exception {
        Fault fault = Fault.named("session-type-in-lower-case").orElseThrow();
        try (Simulator simulator =
                Simulator.conforming().with(fault).sessions(20).start()) {
            Files.writeString(folder.resolve("simulator.pem"), simulator.certificatePem());
            Process process = start(folder, simulator.root().toString(), "--requests-per-second", "40");
            while (process.isAlive() && simulator.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            Files.createDirectories(folder.resolve("out/evidence.har/in the way"));
            String said = text(process);

            Run run = new Run(process.waitFor(), said, folder.resolve("out"), 0);
            assertThat(run.exitCode()).as(said).isEqualTo(70);
            assertThat(run.result().get("exitCode").asInt()).isEqualTo(70);
            assertThat(run.broken()).isEqualTo(fault.breaks());
            assertThat(said).contains("cannot write the evidence", "SESSION-TYPE-LISTED");
        }
    }

    private static void assertFound(Fault fault, Run run) throws IOException {
        Set<String> documented = fault.breaks().stream()
                .filter(id -> Requirement.withId(id).orElseThrow().basis() == Basis.DOCUMENTED)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(run.exitCode()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("\nexit 1\n").doesNotContain("\tat ");
        assertThat(run.result().get("exitCode").asInt()).isEqualTo(1);
        assertThat(run.result().get("verdict").asString()).isEqualTo("findings");
        assertThat(run.broken()).isNotEmpty().isSubsetOf(documented);
        assertThat(run.failedInJunit()).isEqualTo(run.broken());
        assertThat(run.failedInAllure()).isEqualTo(run.broken());
        assertNothingIsLeft(run);
    }

    private static void assertHolds(Run run) throws IOException {
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.said()).contains("\nexit 0\n").doesNotContain("\tat ");
        assertThat(run.result().get("exitCode").asInt()).isZero();
        assertThat(run.broken()).isEmpty();
        assertThat(run.failedInJunit()).isEmpty();
        assertThat(run.failedInAllure()).isEmpty();
        assertThat(run.output().resolve("junit.xml")).content().contains("<testcase ", "failures=\"0\"");
        assertNothingIsLeft(run);
    }

    private static void assertNothingIsLeft(Run run) throws IOException {
        assertThat(run.shows(Simulator.PASSWORD)).isFalse();
        assertThat(run.openLogonSessions()).isZero();
    }

    private Run run(String name, Simulator.Setup setup) throws IOException, InterruptedException {
        Path mine = Files.createDirectory(folder.resolve(name));
        try (Simulator simulator = setup.sessions(20).start()) {
            Files.writeString(mine.resolve("simulator.pem"), simulator.certificatePem());
            Process process = start(mine, simulator.root().toString());
            try {
                String said = text(process);
                return new Run(process.waitFor(), said, mine.resolve("out"), simulator.openLogonSessions());
            } finally {
                process.destroy();
            }
        }
    }

    private static Process start(Path folder, String url, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Short lives: what a better compiler and collector cost at the start does not pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.emverify.cli.Main",
                "verify",
                "--url",
                url,
                "--ca-certificate",
                "simulator.pem",
                "--username",
                Simulator.USERNAME,
                "--output",
                "out"));
        words.addAll(List.of(more));
        ProcessBuilder line = new ProcessBuilder(words);
        line.environment().keySet().removeIf(variable -> variable.startsWith("EM_"));
        line.environment().put("EM_PASSWORD", Simulator.PASSWORD);
        // The password is beyond ASCII, and the locale of a build may not be.
        line.environment().put("LC_ALL", "C.UTF-8");
        return line.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
