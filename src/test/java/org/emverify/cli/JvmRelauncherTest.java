package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmRelauncherTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void flags_in_the_environment_are_flags_of_the_user(String variable) {
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of(variable, "-Xmx1g")))
                .isFalse();
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of(variable, " "))).isTrue();
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of("PATH", "/bin"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/fd/63",
                "--password-file=/dev/fd/11",
                "/proc/self/fd/3",
                "/proc/4711/fd/3",
                "Pr\uFFFDfung",
                "Prüfung"
            })
    void an_argument_that_a_second_java_would_not_get_keeps_the_first(String argument) {
        assertThat(JvmRelauncher.survive(List.of("verify", argument), StandardCharsets.US_ASCII))
                .isFalse();
    }

    @Test
    void a_variable_that_names_an_open_file_keeps_the_first() {
        assertThat(JvmRelauncher.survive(Map.of("EM_PASSWORD_FILE", "/dev/fd/7")))
                .isFalse();
        assertThat(JvmRelauncher.survive(Map.of("EM_PASSWORD_FILE", "pw", "LOG", "/dev/fd/7")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--password-file=pw", "Prüfung", "/dev/stdin", ""})
    void other_arguments_do_not(String argument) {
        assertThat(JvmRelauncher.survive(List.of("verify", argument), StandardCharsets.UTF_8))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"--debug, true", "--strict, false"})
    void an_archive_of_another_java_is_left_out_and_who_asks_for_details_is_told(String option, boolean isTold)
            throws IOException {
        Path jar = folder.resolve("em-verify.jar");
        Path archive = Files.writeString(folder.resolve("em-verify.jsa"), "classes");
        ClassArchive.main(new String[] {archive.toString()});
        assertThat(flags(jar, option)).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        Path note = folder.resolve("em-verify.jsa.txt");
        Files.writeString(note, Files.readString(note).replace("Java " + Runtime.version(), "Java 99"));

        assertThat(flags(jar, option)).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8).contains("runs without the class archive " + archive))
                .isEqualTo(isTold);
    }

    private List<String> flags(Path jar, String option) {
        return JvmRelauncher.archiveFlags(
                jar, List.of("verify", option), new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
