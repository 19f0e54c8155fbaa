package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emverify.client.EnterpriseManager;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_simulator_without_faults_ends_with_0_and_leaves_everything() {
        Invocation call = verify("--url", "simulator", "--sample", "2", "--tags", "@UID");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out()).contains("all that was verified holds, on 2 system sessions");
        assertThat(call.err()).isEmpty();
        assertThat(folder.resolve("out/junit.xml")).exists();
        assertThat(folder.resolve("out/summary.txt")).content().contains("exit 0");
        assertThat(folder.resolve("out/allure-results"))
                .isDirectoryContaining("glob:**-result.json")
                .isDirectoryContaining("glob:**/categories.json");
        assertThat(result()).contains("\"exitCode\" : 0");
    }

    @Test
    void a_server_with_a_fault_ends_with_1_and_no_secret_is_shown() {
        Fault fault = Fault.named("session-type-unlisted").orElseThrow();
        try (Simulator simulator = Simulator.conforming().with(fault).start()) {
            Invocation call = verify(simulator, "--sample", "2", "--tags", "@SESSION-TYPE-LISTED");

            assertThat(call.exitCode()).isEqualTo(1);
            assertThat(call.out()).contains("1 requirement is broken");
            assertThat(call.console()).doesNotContain(Simulator.PASSWORD, "\tat ");
            assertThat(result()).contains("\"exitCode\" : 1").doesNotContain(Simulator.PASSWORD);
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void a_target_that_does_not_answer_ends_with_3() {
        Invocation call = Invocation.in(
                folder,
                Map.of("EM_PASSWORD", "geheim"),
                "verify",
                "--url",
                "https://localhost:1",
                "--username",
                "u",
                "--output",
                "out");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out()).contains("nothing accepts connections at localhost:1");
        assertThat(call.console()).doesNotContain("geheim", "\tat ");
        assertThat(result()).contains("\"exitCode\" : 3");
    }

    @Test
    void a_tag_expression_that_selects_nothing_ends_with_3_and_says_so() {
        Invocation call = verify("--url", "simulator", "--tags", "@UIDS");

        assertThat(call.exitCode()).isEqualTo(3);
        assertThat(call.out()).contains("the tag expression \"@UIDS\" selects no scenario");
    }

    @Test
    void wrong_settings_end_with_2_and_replace_the_result_of_an_earlier_run() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/result.json"), "{\"exitCode\" : 0}");
        Files.writeString(folder.resolve("out/junit.xml"), "<testsuite/>");

        Invocation call = verify("--url", "simulator", "--sample", "0", "--retries", "eleven");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err().lines()).hasSize(2).allMatch(line -> line.startsWith("em-verify: option --"));
        assertThat(result()).contains("\"exitCode\" : 2", "option --sample");
        assertThat(folder.resolve("out/junit.xml")).content().contains("errors=\"1\"", "option --sample");
    }

    @Test
    void an_output_folder_that_is_a_file_ends_with_2_and_leaves_the_file_alone() throws IOException {
        Files.writeString(folder.resolve("out"), "mine");
        Invocation call = verify("--url", "simulator");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("is not a folder");
        assertThat(folder.resolve("out")).content().isEqualTo("mine");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void an_output_folder_that_turns_out_impossible_to_make_ends_with_2_before_anything_is_asked() {
        // A file system that claims to be writable and is not.
        Invocation call = Invocation.in(folder, "verify", "--url", "simulator", "--output", "/proc/em-verify");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.console()).contains("output folder /proc/em-verify", "--output");
        assertThat(call.console()).doesNotContain("a fault of em-verify", "\tat ");
    }

    @Test
    void a_folder_of_features_without_features_ends_with_2() throws IOException {
        Files.createDirectory(folder.resolve("none"));
        Invocation call = verify("--url", "simulator", "--features", "none");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.out()).contains("holds no file that ends in .feature");
    }

    @Test
    void schemas_that_cannot_be_used_end_with_2_before_anything_is_asked() throws IOException {
        Files.createDirectory(folder.resolve("schemas"));
        Files.writeString(folder.resolve("own.xsd"), "<schema>");
        try (Simulator simulator = Simulator.conforming().start()) {
            Invocation edited = verify(simulator, "--tags", "@UID", "--schemas", "schemas");
            assertThat(edited.exitCode()).isEqualTo(2);
            assertThat(edited.out()).contains("em-verify.xsd: is not in the folder");

            Invocation vendors = verify(simulator, "--tags", "@UID", "--xsd", "own.xsd");
            assertThat(vendors.exitCode()).isEqualTo(2);
            assertThat(vendors.out()).contains("own.xsd");

            assertThat(simulator.requests()).isEmpty();
        }
    }

    private Invocation verify(String... more) {
        List<String> line = new ArrayList<>(List.of("verify", "--output", "out"));
        line.addAll(List.of(more));
        return Invocation.in(folder, line.toArray(String[]::new));
    }

    private Invocation verify(Simulator simulator, String... more) {
        List<String> line = new ArrayList<>(List.of(
                "verify",
                "--output",
                "out",
                "--url",
                simulator.root().toString(),
                "--username",
                simulator.username(),
                "--certificate-sha256",
                EnterpriseManager.fingerprint(simulator.certificate())));
        line.addAll(List.of(more));
        return Invocation.in(folder, Map.of("EM_PASSWORD", simulator.password()), line.toArray(String[]::new));
    }

    private String result() {
        try {
            return Files.readString(folder.resolve("out/result.json"));
        } catch (IOException e) {
            return "no result: " + e;
        }
    }
}
