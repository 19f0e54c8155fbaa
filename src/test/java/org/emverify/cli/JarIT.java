package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as a user starts it. Each test costs whole processes, so there are few. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class JarIT {
    private static final Map<String, Integer> SIGNALS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private static final String JAR = System.getProperty("jar");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

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

        Process report = start("report", "out");
        String page = text(report);

        assertThat(report.waitFor()).as(page).isZero();
        assertThat(Path.of(page.strip())).content().startsWith("<!DOCTYPE html>");
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

    /** INT to both, as a terminal sends it to all of its foreground when somebody presses Ctrl-C. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void a_run_that_is_told_to_end_logs_off_and_says_that_it_was_interrupted(String signal) throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(200).start()) {
            Process verify = startedOn(simulator);
            // Who runs in a shell's background inherits that INT is ignored, and below nohup that HUP is.
            assumeFalse(ignores(SIGNALS.get(signal), verify));
            List<String> kill = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(verify.pid())));
            if (signal.equals("INT")) {
                verify.toHandle().children().forEach(second -> kill.add(Long.toString(second.pid())));
            }
            assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
            String said = text(verify);

            assertThat(verify.waitFor()).as(said).isNotZero();
            assertThat(said).contains("NOT VERIFIED: the run was interrupted").doesNotContain("\tat ");
            assertThat(folder.resolve("out/result.json")).content().contains("\"exitCode\" : 3", "interrupted");
            assertThat(folder.resolve("out/junit.xml"))
                    .content()
                    .containsPattern("<error [^>]*message=\"the run was interrupted\"")
                    .endsWith("</testsuite>\n");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    private static boolean ignores(int signal, Process process) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        Matcher ignored = Pattern.compile("SigIgn:\\s+(\\p{XDigit}+)").matcher(status);
        return ignored.find() && (Long.parseUnsignedLong(ignored.group(1), 16) >> (signal - 1) & 1) == 1;
    }

    @Test
    void a_second_run_in_the_same_folder_is_refused_and_leaves_the_first_alone() throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(200).start()) {
            Process first = startedOn(simulator);
            Process second = start("verify", "--url", "simulator", "--output", "out");
            String said = text(second);

            assertThat(second.waitFor()).as(said).isEqualTo(2);
            assertThat(said)
                    .contains("another run is writing to the output folder")
                    .doesNotContain("\tat ");
            assertThat(first.isAlive()).isTrue();
            first.toHandle().destroy();
            first.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wow!", "a b#c%+ü"})
    void the_jar_and_its_output_may_lie_in_folders_with_odd_names(String name) throws Exception {
        Path odd = Files.createDirectory(folder.resolve(name));
        Path copy = Files.copy(Path.of(JAR), odd.resolve("em-verify.jar"));
        Process run = process(List.of("-jar", copy.toString()), Map.of("LC_ALL", "C.UTF-8"), "--output", name + "/out");
        String said = text(run);

        assertThat(run.waitFor()).as(said).isZero();
        assertThat(odd.resolve("out/junit.xml")).content().contains("errors=\"0\"");
    }

    @Test
    void a_full_disk_is_a_fault_of_em_verify_and_never_green() throws Exception {
        // No file may grow beyond 16 KiB: the nearest to a full disk that needs no rights.
        ProcessBuilder limited = new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 16; exec \"$0\" -XX:-UsePerfData -jar \"$1\" verify --url simulator --output out",
                JAVA,
                JAR);
        Process run =
                limited.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = text(run);

        assertThat(run.waitFor()).as(said).isEqualTo(70);
        assertThat(said).contains("cannot write").doesNotContain("\tat ");
    }

    @Test
    void an_archive_that_was_cut_is_not_used() throws Exception {
        Path copy = Files.copy(Path.of(JAR), folder.resolve("em-verify.jar"));
        Files.writeString(folder.resolve("em-verify.jsa"), "cut");
        Process run = process(List.of("-jar", copy.toString()), Map.of());

        assertThat(run.waitFor()).as(text(run)).isZero();
    }

    @Test
    void flags_in_the_environment_leave_one_java() throws Exception {
        Process run = process(List.of("-jar", JAR), Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC"));
        boolean hadAnother = false;
        while (run.isAlive()) {
            hadAnother |= run.toHandle().children().findAny().isPresent();
        }

        assertThat(run.exitValue()).as(text(run)).isZero();
        assertThat(hadAnother).isFalse();
    }

    /** One short run on the built-in simulator. */
    private Process process(List<String> java, Map<String, String> environment, String... more) throws IOException {
        List<String> line = new ArrayList<>(List.of(JAVA));
        line.addAll(java);
        line.addAll(List.of("verify", "--url", "simulator", "--tags", "@STATE-LISTED"));
        line.addAll(List.of(more));
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().keySet().removeIf(name -> name.startsWith("EM_"));
        process.environment().putAll(environment);
        return process.directory(folder.toFile()).redirectErrorStream(true).start();
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
        List<String> line = new ArrayList<>(List.of(JAVA));
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
