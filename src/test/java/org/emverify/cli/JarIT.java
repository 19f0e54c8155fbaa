package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a user starts it. Each test costs whole processes, so there are few. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class JarIT {
    private static final String JAR = System.getProperty("jar");

    @TempDir
    Path folder;

    @Test
    void a_complete_run_against_the_built_in_simulator_holds_and_leaves_everything() throws Exception {
        Process run = start("verify", "--url", "simulator", "--output", "out");
        String said = text(run);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("all that was verified holds, on 25 system sessions")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("out/result.json")).content().contains("\"exitCode\" : 0");
        assertThat(folder.resolve("out/junit.xml")).content().contains("skipped=", "errors=\"0\"");
        assertThat(folder.resolve("out/allure-results")).isDirectoryContaining("glob:**-result.json");
    }

    @Test
    void wrong_usage_ends_with_2_and_a_line() throws Exception {
        Process run = start("verify", "--ulr", "simulator");

        assertThat(text(run)).contains("did you mean --url?").doesNotContain("\tat ");
        assertThat(run.waitFor()).isEqualTo(2);
    }

    @Test
    void a_simulator_runs_until_it_is_told_to_end_and_verify_finds_its_fault() throws Exception {
        Process simulate = start("simulate", "--fault", "session-type-unlisted", "--certificate-out", "simulator.pem");
        try (BufferedReader said = simulate.inputReader()) {
            String root = said.readLine().replaceAll("simulator at (\\S+),.*", "$1");
            String line = said.readLine();
            while (!line.startsWith("running")) {
                line = said.readLine();
            }
            // A file, because the password is beyond ASCII and the locale of a build may not be.
            Files.writeString(folder.resolve("password"), Simulator.PASSWORD);
            Process verify = start(
                    "verify",
                    "--url",
                    root,
                    "--username",
                    Simulator.USERNAME,
                    "--password-file",
                    "password",
                    "--ca-certificate",
                    "simulator.pem",
                    "--tags",
                    "@SESSION-TYPE-LISTED");

            assertThat(text(verify)).contains("1 requirement is broken").doesNotContain(Simulator.PASSWORD);
            assertThat(verify.waitFor()).isEqualTo(1);
        } finally {
            simulate.destroy();
        }
        assertThat(simulate.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_run_that_is_told_to_end_logs_off_and_says_that_it_was_interrupted() throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(200).start()) {
            Process verify = startedOn(simulator);
            // Not by the process itself, which would close what it has said.
            verify.toHandle().destroy();
            String said = text(verify);

            assertThat(verify.waitFor()).as(said).isNotZero();
            assertThat(said).contains("NOT VERIFIED: the run was interrupted").doesNotContain("\tat ");
            assertThat(folder.resolve("out/result.json")).content().contains("\"exitCode\" : 3", "interrupted");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void a_run_that_is_killed_outright_logs_off_all_the_same() throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(200).start()) {
            Process verify = startedOn(simulator);
            List<ProcessHandle> left = verify.toHandle().children().toList();
            verify.toHandle().destroyForcibly();
            left.forEach(second -> second.onExit().join());

            assertThat(folder.resolve("out/result.json")).content().contains("interrupted");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void flags_of_the_users_own_are_kept() throws Exception {
        Process run = start(List.of("-Xmx256m"), "verify", "--url", "simulator", "--tags", "@STATE-LISTED");
        boolean hadAnother = false;
        while (run.isAlive()) {
            hadAnother |= run.toHandle().children().findAny().isPresent();
        }

        assertThat(run.exitValue()).as(text(run)).isZero();
        assertThat(hadAnother).isFalse();
    }

    /** A slow run on all sessions, that has begun to ask for them. */
    private Process startedOn(Simulator simulator) throws IOException {
        Files.writeString(folder.resolve("password"), simulator.password());
        Files.writeString(folder.resolve("simulator.pem"), simulator.certificatePem());
        Process verify = start(
                "verify",
                "--url",
                simulator.root().toString(),
                "--username",
                simulator.username(),
                "--password-file",
                "password",
                "--ca-certificate",
                "simulator.pem",
                "--sample",
                "all",
                "--requests-per-second",
                "20",
                "--output",
                "out");
        while (verify.isAlive()
                && simulator.requests().stream()
                        .noneMatch(served -> served.target().contains("format=Entity"))) {
            Thread.onSpinWait();
        }
        return verify;
    }

    private Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    private Process start(List<String> flags, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.addAll(List.of("-jar", JAR));
        line.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().keySet().removeIf(name -> name.startsWith("EM_"));
        return process.directory(folder.toFile()).redirectErrorStream(true).start();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
