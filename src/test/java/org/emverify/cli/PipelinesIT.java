package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The pipelines in {@code src/pipelines}, whose commands are taken out of the files and run. */
@Tag("slow")
class PipelinesIT {
    private static final Path PIPELINES = Path.of("src", "pipelines");
    private static final Pattern IN_JENKINSFILE = Pattern.compile("'''(.*?)'''", Pattern.DOTALL);

    @TempDir
    Path workspace;

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "azure-pipelines.yml", "Jenkinsfile"})
    void a_sound_server_is_green_and_leaves_what_is_published(String pipeline) throws Exception {
        assertThat(run(pipeline, Map.of("EM_URL", "simulator"))).as(console()).isZero();
        assertThat(workspace.resolve("out/junit.xml")).isNotEmptyFile();
        assertThat(workspace.resolve("out/report.html")).isNotEmptyFile();
        assertThat(workspace.resolve("history")).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "gitlab-ci.yml", "azure-pipelines.yml", "Jenkinsfile"})
    void a_broken_server_is_red(String pipeline) throws Exception {
        Fault fault = Fault.named("session-type-unlisted").orElseThrow();
        try (Simulator server = Simulator.conforming().with(fault).start()) {
            Path certificate = workspace.resolve("server.pem");
            Files.writeString(certificate, server.certificatePem());
            // By a file, because the password is not ASCII and the locale of a build server may be.
            Path password = Files.writeString(workspace.resolve("password.txt"), server.password());

            assertThat(run(
                            pipeline,
                            Map.of(
                                    "EM_URL", server.root().toString(),
                                    "EM_CA_CERTIFICATE", certificate.toString(),
                                    "EM_USERNAME", server.username(),
                                    "EM_USR", server.username(),
                                    "EM_PASSWORD_FILE", password.toString())))
                    .as(console())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-actions.yml", "azure-pipelines.yml"})
    void a_server_that_cannot_be_reached_is_a_warning(String pipeline) throws Exception {
        assertThat(run(pipeline, unreachable())).as(console()).isZero();
        assertThat(console()).containsPattern("::warning::|SucceededWithIssues");
    }

    /** There the file itself says what the exit code means: allow_failure, and the step behind the command. */
    @ParameterizedTest
    @ValueSource(strings = {"gitlab-ci.yml", "Jenkinsfile"})
    void a_server_that_cannot_be_reached_is_told_apart_by_the_exit_code(String pipeline) throws Exception {
        assertThat(run(pipeline, unreachable())).as(console()).isEqualTo(3);
        assertThat(PIPELINES.resolve(pipeline)).content().containsPattern("exit_codes: 3|code == 3");
    }

    @Test
    void the_command_of_the_cron_job_runs_in_its_only_writable_folder() throws Exception {
        String arguments = strings(yaml("kubernetes-cronjob.yml"))
                .filter(text -> text.matches("verify|--.*|/out/.*"))
                .distinct()
                .reduce("", (before, text) -> before + " " + text);

        assertThat(bash(
                        "java -jar em-verify.jar" + arguments.replace("/out", workspace.toString()),
                        Map.of("EM_URL", "simulator")))
                .as(console())
                .isZero();
        assertThat(workspace.resolve("run/report.html")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "session-type-unlisted, 1"})
    void the_shards_of_the_indexed_job_are_merged_into_one_verdict(String fault, int exitCode) throws Exception {
        Simulator.Setup setup = Simulator.conforming().sessions(20);
        try (Simulator server =
                (fault.isEmpty() ? setup : setup.with(Fault.named(fault).orElseThrow())).start()) {
            Files.writeString(workspace.resolve("server.pem"), server.certificatePem());
            for (String index : List.of("0", "1")) {
                assertThat(bash(
                                commandOf("em-verify-shards"),
                                Map.of(
                                        "SHARDS",
                                        "2",
                                        "JOB_COMPLETION_INDEX",
                                        index,
                                        "EM_URL",
                                        server.root().toString(),
                                        "EM_CA_CERTIFICATE",
                                        "server.pem",
                                        "EM_USERNAME",
                                        server.username(),
                                        "EM_PASSWORD_FILE",
                                        passwordFile(server))))
                        .as(console())
                        .isZero();
            }
        }
        assertThat(bash(commandOf("em-verify-merge"), Map.of())).as(console()).isEqualTo(exitCode);
        assertThat(workspace.resolve("run/summary.txt")).content().contains("20 system sessions (all, seed 1)");
    }

    @Test
    void the_indexed_job_has_a_pod_for_each_shard() throws IOException {
        Map<?, ?> spec = (Map<?, ?>) job("em-verify-shards").get("spec");

        assertThat(spec.get("completionMode")).isEqualTo("Indexed");
        assertThat(strings(spec)).contains(String.valueOf(spec.get("completions")), "SHARDS");
        assertThat(spec.toString()).contains("{name=SHARDS, value=" + spec.get("completions") + "}");
    }

    private static Map<?, ?> job(String name) throws IOException {
        String file = Files.readString(PIPELINES.resolve("kubernetes-indexed-job.yml"));
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(file)) {
            Map<?, ?> job = (Map<?, ?>) document;
            if (((Map<?, ?>) job.get("metadata")).get("name").equals(name)) {
                return job;
            }
        }
        throw new AssertionError("no job " + name);
    }

    private String commandOf(String job) throws IOException {
        return strings(job(job))
                .filter(text -> text.contains("em-verify verify") || text.contains("em-verify merge"))
                .findFirst()
                .orElseThrow()
                .replaceAll("em-verify (verify|merge)", "java -jar em-verify.jar $1")
                .replace("/out/", workspace + "/");
    }

    private String passwordFile(Simulator server) throws IOException {
        return Files.writeString(workspace.resolve("password.txt"), server.password())
                .toString();
    }

    private static Map<String, String> unreachable() {
        return Map.of(
                "EM_URL",
                "https://localhost:1",
                "EM_USERNAME",
                "qa",
                "EM_PASSWORD",
                "p4ssw0rd",
                "EM_USR",
                "qa",
                "EM_PSW",
                "p4ssw0rd");
    }

    private int run(String pipeline, Map<String, String> environment) throws IOException, InterruptedException {
        return bash(command(pipeline), environment);
    }

    private static String command(String pipeline) throws IOException {
        if (pipeline.endsWith(".yml")) {
            return strings(yaml(pipeline))
                    .filter(text -> text.contains("java -jar"))
                    .findFirst()
                    .orElseThrow();
        }
        Matcher command = IN_JENKINSFILE.matcher(Files.readString(PIPELINES.resolve(pipeline)));
        assertThat(command.find()).isTrue();
        return command.group(1);
    }

    private static Object yaml(String file) throws IOException {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PIPELINES.resolve(file)));
    }

    private static Stream<String> strings(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(PipelinesIT::strings);
        }
        return node instanceof List<?> list
                ? list.stream().flatMap(PipelinesIT::strings)
                : Stream.of(String.valueOf(node));
    }

    private int bash(String command, Map<String, String> environment) throws IOException, InterruptedException {
        Path jar = workspace.resolve("em-verify.jar");
        if (!Files.exists(jar)) {
            Files.createSymbolicLink(jar, Path.of(System.getProperty("jar")).toAbsolutePath());
        }
        ProcessBuilder process = new ProcessBuilder("bash", "-e", "-c", command)
                .directory(workspace.toFile())
                .redirectErrorStream(true)
                .redirectOutput(workspace.resolve("console.txt").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("EM_") || name.equals("CI"));
        process.environment().putAll(environment);
        process.environment()
                .put("GITHUB_OUTPUT", workspace.resolve("github-output.txt").toString());
        return process.start().waitFor();
    }

    private String console() throws IOException {
        Path console = workspace.resolve("console.txt");
        return Files.exists(console) ? Files.readString(console, StandardCharsets.UTF_8) : "";
    }
}
