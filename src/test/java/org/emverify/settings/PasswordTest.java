package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    private static final String PASSWORD = "Tr0ub4dor";

    @TempDir
    Path folder;

    @Test
    void it_comes_from_the_environment() {
        assertThat(asked().environment("EM_PASSWORD", " " + PASSWORD + "=# ")
                        .settings()
                        .password())
                .isEqualTo(Secret.of(" " + PASSWORD + "=# "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {PASSWORD, PASSWORD + "\n", PASSWORD + "\r\n", PASSWORD + "\nsecond line\n", "\uFEFF" + PASSWORD})
    void it_comes_from_the_first_line_of_a_file(String content) throws IOException {
        Files.writeString(folder.resolve("pw.txt"), content);

        assertThat(asked().option("--password-file", "pw.txt").settings().password())
                .isEqualTo(Secret.of(PASSWORD));
    }

    @Test
    void it_is_asked_for_once_when_nothing_gives_it() {
        ReadSettings asked = asked().answering(PASSWORD);
        SettingsResult.Valid valid = asked.valid();

        assertThat(valid.settings().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(valid.origins().get(Setting.PASSWORD).place()).isEqualTo(Origin.Source.PROMPT);
        assertThat(asked.timesPrompted()).isEqualTo(1);
    }

    @Test
    void nobody_is_asked_while_something_else_is_wrong() {
        ReadSettings asked = asked().option("--retries", "11").answering(PASSWORD);

        assertThat(asked.problems()).hasSize(1);
        assertThat(asked.timesPrompted()).isZero();
    }

    @Test
    void nobody_is_asked_for_the_simulator() {
        ReadSettings asked = ReadSettings.theSimulator(folder).answering(PASSWORD);

        assertThat(asked.settings().password()).isEqualTo(Secret.of(""));
        assertThat(asked.timesPrompted()).isZero();
    }

    @Test
    void a_server_needs_one() {
        String missing = "The password is missing: set the environment variable EM_PASSWORD, or name a file that holds"
                + " it by --password-file, em.passwordFile, EM_PASSWORD_FILE or, in a settings file, passwordFile.";

        assertThat(asked().problems()).containsExactly(missing);
        assertThat(asked().answering("").problems()).containsExactly(missing);
    }

    @Test
    void a_server_needs_a_user() {
        assertThat(ReadSettings.nothing(folder)
                        .option("--url", "https://em01")
                        .environment("EM_PASSWORD", PASSWORD)
                        .problems())
                .containsExactly("The username is missing: give --username, em.username, EM_USERNAME or, in a settings"
                        + " file, username. Accepted: text, for instance DOMAIN\\user.");
    }

    @Test
    void it_is_refused_in_plain_sight() throws IOException {
        String rest = " is refused: process lists, build logs and reports show what stands there."
                + " Set the environment variable EM_PASSWORD, or name a file by ";

        assertThat(asked().option("--password", PASSWORD).problems())
                .containsExactly("option --password" + rest + "--password-file.");
        assertThat(asked().property("em.password", PASSWORD).problems())
                .containsExactly("system property em.password" + rest + "em.passwordFile.");
        assertThat(asked().environment("EM_PASSWORD", PASSWORD)
                        .file("em-verify.properties", "password=" + PASSWORD)
                        .problems())
                .containsExactly("password (em-verify.properties, line 1)" + rest + "passwordFile.");
    }

    @Test
    void a_file_without_one_is_explained() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("empty"), "");
        Files.writeString(folder.resolve("late"), "\n" + PASSWORD);
        Files.writeString(folder.resolve("utf16"), "\uFEFF" + PASSWORD, StandardCharsets.UTF_16LE);

        assertThat(fileProblem("folder")).contains(folder.resolve("folder") + " is a folder, not a file");
        assertThat(fileProblem("empty")).contains("the first line of " + folder.resolve("empty") + " is empty");
        assertThat(fileProblem("late")).contains("the first line of " + folder.resolve("late") + " is empty");
        assertThat(fileProblem("utf16")).contains(folder.resolve("utf16") + " is not UTF-8 text; save it as UTF-8");
        assertThat(fileProblem(PASSWORD))
                .isEqualTo(
                        "option --password-file: there is no such file, seen from " + folder + ". Accepted: a file.");
    }

    @Test
    void a_line_feed_in_it_is_a_mistake() {
        assertThat(asked().environment("EM_PASSWORD", PASSWORD + "\n\n").problems())
                .containsExactly(
                        "environment variable EM_PASSWORD: holds a control character, perhaps a line feed at its"
                                + " end. Accepted: text, from the environment only.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://operator:Tr0ub4dor@em01:9398",
                "https://operator:Tr0ub4dor/x@em01:9398",
                "https://operator:Tr0ub4dor\n@em01:9398",
                "operator:Tr0ub4dor@em01",
                "https://em01:9398/api?password=Tr0ub4dor",
                "https://em01:9398/api#Tr0ub4dor",
            })
    void an_address_with_a_password_is_refused_without_showing_it(String url) {
        assertThat(asked().answering("x").option("--url", url).problems())
                .singleElement()
                .asString()
                .startsWith("option --url is \"")
                .doesNotContain(PASSWORD);
        assertThat(asked().answering("x").option("--proxy", url).problems()).noneMatch(this::tells);
    }

    @Test
    void no_message_tells_it_wherever_it_was_put_by_mistake() throws IOException {
        List<String> problems = ReadSettings.nothing(folder)
                .option("--pasword", PASSWORD)
                .option("--password=" + PASSWORD, "")
                .option("--username", "operator:" + PASSWORD)
                .option("--password-file", PASSWORD)
                .property("em.passwort", PASSWORD)
                .environment("EM_PASWORD", PASSWORD)
                .file("em-verify.properties", "password: " + PASSWORD, "password " + PASSWORD + "=", "pwd=" + PASSWORD)
                .problems();

        assertThat(problems).hasSizeGreaterThan(6).noneMatch(this::tells);
    }

    @Test
    void no_text_of_the_result_tells_it() {
        SettingsResult.Valid valid =
                asked().environment("EM_PASSWORD", PASSWORD).valid();

        assertThat(valid.toString()).contains("[redacted]").doesNotContain(PASSWORD);
        assertThat(valid.settings().toString()).doesNotContain(PASSWORD);
    }

    private boolean tells(String text) {
        return text.contains(PASSWORD);
    }

    private String fileProblem(String file) {
        return asked().option("--password-file", file).problems().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void one_line_end_of_a_store_of_secrets_is_left_out_with_a_note(String lineEnd) {
        SettingsResult.Valid valid =
                asked().environment("EM_PASSWORD", PASSWORD + lineEnd).valid();

        assertThat(valid.settings().password()).isEqualTo(Secret.of(PASSWORD));
        assertThat(valid.warnings())
                .containsExactly("environment variable EM_PASSWORD ends with a line feed, which is left out.");
    }

    @Test
    void a_password_that_java_could_not_read_is_refused_before_it_locks_the_account() {
        assertThat(asked().environment("EM_PASSWORD", "w\uFFFD\uFFFDrd").problems())
                .singleElement()
                .asString()
                .startsWith("environment variable EM_PASSWORD holds characters that this Java could not read")
                .endsWith("set LC_ALL=C.UTF-8, or name a file by --password-file, which is read as UTF-8.");
    }

    private ReadSettings asked() {
        return ReadSettings.nothing(folder).option("--url", "https://em01:9398").option("--username", "operator");
    }
}
