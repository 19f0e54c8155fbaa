package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final String USUAL = "em-verify.properties";

    @TempDir
    Path folder;

    @Test
    void backslashes_stay_as_they_are() throws IOException {
        Files.createDirectories(folder.resolve("secrets\\pw.txt").getParent());
        Files.writeString(folder.resolve("secrets\\pw.txt"), "s3cret");
        Settings settings = ReadSettings.nothing(folder)
                .file(USUAL, "url=https://em01", "username=CORP\\ursula", "passwordFile=secrets\\pw.txt")
                .settings();

        assertThat(settings.username()).isEqualTo("CORP\\ursula");
        assertThat(settings.password()).isEqualTo(Secret.of("s3cret"));
    }

    @Test
    void comments_blank_lines_padding_and_later_equals_signs_are_understood() throws IOException {
        Settings settings = ReadSettings.theSimulator(folder)
                .file(USUAL, "# retries=9", "", "  # x", "\tusername =  Jürgen = 1#  ")
                .settings();

        assertThat(settings.username()).isEqualTo("Jürgen = 1#");
        assertThat(settings.limits().retries()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_passed_over() throws IOException {
        Files.writeString(folder.resolve(USUAL), "\uFEFFretries=7\r\nconnections=9\r\n");

        assertThat(ReadSettings.theSimulator(folder).settings().limits())
                .extracting(Settings.Limits::retries, Settings.Limits::connections)
                .containsExactly(7, 9);
    }

    @Test
    void lines_that_say_nothing_clear_are_numbered_and_not_quoted() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "retries 3", "=3", "retries=1", "EM_RETRIES=2")
                        .problems())
                .containsExactly(
                        "em-verify.properties, line 1: not of the form name=value",
                        "em-verify.properties, line 2: not of the form name=value",
                        "EM_RETRIES (em-verify.properties, line 4) was already given in line 3; keep one of them");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "em.retries=7",
                "EM_RETRIES=7",
                "--retries=7",
                "export EM_RETRIES=7",
                "retries: 7",
                "retries : 7",
                "retries=\"7\"",
                "retries = '7'  # often enough",
                "retries=7 # often enough",
            })
    void habits_from_other_files_are_understood(String line) throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, line)
                        .settings()
                        .limits()
                        .retries())
                .isEqualTo(7);
    }

    @Test
    void the_first_sign_separates_name_and_value() throws IOException {
        assertThat(ReadSettings.nothing(folder)
                        .file(USUAL, "url: https://em01", "username: a=b", "passwordFile=pw:1")
                        .file("pw:1", "s3cret")
                        .settings())
                .satisfies(settings -> {
                    assertThat(settings.username()).isEqualTo("a=b");
                    assertThat(settings.password()).isEqualTo(Secret.of("s3cret"));
                });
    }

    @Test
    void a_comment_behind_a_free_text_is_a_question_and_no_guess() throws IOException {
        String problem = ": a # follows a blank: a comment stands on a line of its own, and a value that holds a #"
                + " stands in quotes";

        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "username=qa # the account of the nights", "output=out # 1")
                        .problems())
                .containsExactly(
                        "username (em-verify.properties, line 1)" + problem,
                        "output (em-verify.properties, line 2)" + problem);
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "output=\"out # 1\"")
                        .settings()
                        .output())
                .isEqualTo(folder.resolve("out # 1"));
    }

    @Test
    void a_user_of_a_domain_may_be_escaped_as_in_java_properties() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "username=CORP\\\\ursula")
                        .settings()
                        .username())
                .isEqualTo("CORP\\ursula");
    }

    @Test
    void a_name_without_a_value_counts_as_not_given() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "retries=", "tags=\"\"")
                        .settings())
                .satisfies(settings -> {
                    assertThat(settings.limits().retries()).isEqualTo(2);
                    assertThat(settings.tags()).isEmpty();
                });
    }

    @Test
    void another_encoding_is_a_mistake() throws IOException {
        Files.writeString(folder.resolve(USUAL), "username=Jürgen", StandardCharsets.ISO_8859_1);

        assertThat(ReadSettings.theSimulator(folder).problems())
                .containsExactly(folder.resolve(USUAL) + " is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void a_named_file_takes_the_place_of_the_usual_one() throws IOException {
        ReadSettings asked = ReadSettings.theSimulator(folder)
                .file(USUAL, "retries=1")
                .file("nightly.properties", "connections=9")
                .environment("EM_SETTINGS_FILE", "nightly.properties");

        assertThat(asked.settings().limits())
                .extracting(Settings.Limits::retries, Settings.Limits::connections)
                .containsExactly(2, 9);
    }

    @Test
    void a_named_file_must_be_there() {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--settings-file", "none")
                        .problems())
                .containsExactly("option --settings-file is \"none\": " + folder.resolve("none")
                        + " does not exist. Accepted: a file.");
    }

    @Test
    void a_file_cannot_name_another_one() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file(USUAL, "settingsFile=x")
                        .problems())
                .containsExactly("settingsFile (em-verify.properties, line 1) is refused: a settings file cannot name"
                        + " another one.");
    }

    @Test
    void a_folder_of_that_name_is_a_mistake() throws IOException {
        Files.createDirectory(folder.resolve(USUAL));

        assertThat(ReadSettings.theSimulator(folder).problems())
                .containsExactly("the settings file " + folder.resolve(USUAL) + " cannot be read");
    }
}
