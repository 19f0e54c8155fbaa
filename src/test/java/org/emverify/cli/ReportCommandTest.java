package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
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

    @Test
    void the_report_of_a_generator_lies_in_the_output_and_its_history_where_the_run_remembers() throws IOException {
        Files.createDirectories(folder.resolve("out/allure-results"));
        Files.writeString(folder.resolve("out/allure-results/a-result.json"), "{}");
        Files.writeString(folder.resolve("out/result.json"), "{\"selection\":{\"rememberedAs\":\"simulator\"}}");
        Map<String, String> own = Map.of("ALLURE_HOME", generator().toString(), "EM_HISTORY", "remembered");

        Invocation call = Invocation.in(folder, own, "report", "out");

        assertThat(call.exitCode()).as(call.console()).isZero();
        assertThat(call.out())
                .contains(folder.resolve("out/allure-report/index.html").toString());
        assertThat(folder.resolve("out/allure-report/index.html")).content().contains("history-trend");
        assertThat(folder.resolve("remembered/simulator-allure/history-trend.json"))
                .content()
                .isEqualTo("[]");
    }

    /** A generator with the command line of Allure's own, which writes a report that holds a history. */
    private Path generator() throws IOException {
        Path source =
                Files.createDirectories(folder.resolve("io/qameta/allure")).resolve("CommandLine.java");
        Files.writeString(source, """
                package io.qameta.allure;

                import java.nio.file.*;

                public class CommandLine {
                    public static void main(String[] given) throws java.io.IOException {
                        Path report = Path.of(given[java.util.List.of(given).indexOf("--output") + 1]);
                        Files.createDirectories(report);
                        Files.writeString(report.resolve("index.html"), "d('history/history-trend.json','W10=')");
                    }
                }
                """);
        Path config = Files.createDirectories(folder.resolve("allure/lib/config"));
        int compiled =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", config.toString(), source.toString());
        assertThat(compiled).isZero();
        return folder.resolve("allure");
    }
}
