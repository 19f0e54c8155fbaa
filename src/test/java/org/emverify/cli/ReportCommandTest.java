package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_is_no_output_of_a_run_is_refused() throws IOException {
        Invocation nothing = Invocation.in(folder, "report", "nowhere");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("there is no folder", "give the output folder of a run");

        Files.createDirectories(folder.resolve("out/allure-results"));
        Invocation empty = Invocation.in(folder, "report", "out");
        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("no scenario has left a result");
    }

    @Test
    void an_allure_that_fails_is_told_with_what_it_said() throws IOException {
        Files.createDirectories(folder.resolve("out/allure-results"));
        Files.writeString(folder.resolve("out/allure-results/a-result.json"), "{}");
        Files.createDirectories(folder.resolve("allure/lib"));
        Map<String, String> own = Map.of("ALLURE_HOME", folder.resolve("allure").toString());

        Invocation call = Invocation.in(folder, own, "report", "out/allure-results");

        assertThat(call.exitCode()).isEqualTo(70);
        assertThat(call.err())
                .contains("io.qameta.allure.CommandLine", "Allure ended with exit code 1")
                .doesNotContain("\tat ");
    }
}
