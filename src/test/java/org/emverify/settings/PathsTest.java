package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathsTest {
    @TempDir
    Path folder;

    @Test
    void paths_are_seen_from_the_working_directory() throws IOException {
        Files.createDirectories(folder.resolve("mine/features"));
        Files.createDirectories(folder.resolve("mine/schemas"));
        Settings settings = ReadSettings.theSimulator(folder)
                .file("RestAPI.xsd", "x")
                .file("known.txt", "x")
                .option("--features", "mine/features")
                .option("--schemas", folder.resolve("mine").resolve("schemas").toString())
                .option("--xsd", "./RestAPI.xsd")
                .option("--deviations", "mine/../known.txt")
                .option("--output", "results/tonight")
                .settings();

        assertThat(settings.features()).contains(folder.resolve("mine/features"));
        assertThat(settings.schemas()).contains(folder.resolve("mine/schemas"));
        assertThat(settings.xsd()).contains(folder.resolve("RestAPI.xsd"));
        assertThat(settings.deviations()).contains(folder.resolve("known.txt"));
        assertThat(settings.output())
                .isEqualTo(folder.resolve("results/tonight"))
                .doesNotExist();
    }

    @Test
    void the_usual_output_folder_may_not_be_there_to_be_had() throws IOException {
        assertThat(ReadSettings.theSimulator(folder).file("target", "x").problems())
                .singleElement()
                .asString()
                .startsWith("default of output is \"target/em-verify\": cannot make ");
    }

    @Test
    void a_folder_whose_name_java_has_lost_is_told_and_nothing_is_written_there() {
        SettingsResult result = ReadSettings.theSimulator(folder)
                .property("user.dir", "/home/qa/Pr\uFFFDfung")
                .read(Optional.empty());

        assertThat(result).isInstanceOfSatisfying(SettingsResult.Invalid.class, invalid -> {
            assertThat(invalid.problems()).singleElement().asString().contains("LC_ALL=C.UTF-8");
            assertThat(invalid.output()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FEATURES", "SCHEMAS", "XSD", "DEVIATIONS"})
    void what_is_missing_is_named(Setting setting) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option(setting.option(), "none")
                        .problems())
                .containsExactly("option %s is \"none\": %s does not exist. Accepted: %s."
                        .formatted(setting.option(), folder.resolve("none"), setting.form()));
    }

    @ParameterizedTest
    @EnumSource(names = {"FEATURES", "SCHEMAS"})
    void a_file_is_not_a_folder(Setting setting) throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file("here", "x")
                        .option(setting.option(), "here")
                        .problems())
                .containsExactly("option %s is \"here\": %s is a file, not a folder. Accepted: a folder."
                        .formatted(setting.option(), folder.resolve("here")));
    }

    @ParameterizedTest
    @EnumSource(names = {"XSD", "DEVIATIONS"})
    void a_folder_is_not_a_file(Setting setting) throws IOException {
        Files.createDirectory(folder.resolve("here"));

        assertThat(ReadSettings.theSimulator(folder)
                        .option(setting.option(), "here")
                        .problems())
                .containsExactly("option %s is \"here\": %s is a folder, not a file. Accepted: a file."
                        .formatted(setting.option(), folder.resolve("here")));
    }

    @Test
    void an_output_folder_may_be_there_already() {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--output", ".")
                        .settings()
                        .output())
                .isEqualTo(folder);
    }

    @Test
    void an_output_folder_that_cannot_be_made_is_said_before_the_run() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file("taken", "x")
                        .option("--output", "taken/tonight")
                        .problems())
                .containsExactly("option --output is \"taken/tonight\": cannot make %s: %s is not a folder."
                                .formatted(folder.resolve("taken/tonight"), folder.resolve("taken"))
                        + " Accepted: a folder, made when missing.");
    }

    @Test
    void what_can_be_no_path_is_a_mistake() {
        assertThat(ReadSettings.theSimulator(folder).option("--xsd", "a\0b").problems())
                .containsExactly("option --xsd is \"a?b\": not a path. Accepted: a file.");
    }

    @Test
    void tags_are_passed_on_as_they_are() {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--tags", "@a and not @b")
                        .settings()
                        .tags())
                .contains("@a and not @b");
    }

    @Test
    void own_steps_have_packages_and_a_class_path_and_need_features() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("team.jar"), "");
        Settings settings = ReadSettings.theSimulator(folder)
                .option("--features", "mine")
                .option("--glue", "com.example.checks, com.example.more")
                .option("--classpath", "team.jar,mine")
                .settings();

        assertThat(settings.ownSteps().packages()).containsExactly("com.example.checks", "com.example.more");
        assertThat(settings.ownSteps().classPath()).containsExactly(folder.resolve("team.jar"), folder.resolve("mine"));
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--glue", "com.example.checks")
                        .problems())
                .containsExactly("option --glue says nothing without features: give it too, or leave both out.");
    }
}
