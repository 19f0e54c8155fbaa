package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emverify.report.RunConsole;
import org.emverify.report.SampleResults;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLauncherTest {
    private static final String FEATURE = """
            Feature: edited
              @UID
              Scenario: one of the user's own
                Given the selected system sessions
                When /systemSessions/{ID}?format=Entity is read with Accept: application/xml
                Then each carries its UID
            """;

    @TempDir
    Path folder;

    @Test
    void the_built_in_features_run_and_the_exit_code_comes_back() {
        Settings settings = Rehearsal.settings(folder, Optional.of("@UID"), false, true);
        assertThat(SuiteLauncher.run(run(settings), Optional.empty(), List.of()))
                .isZero();
    }

    @Test
    void edited_features_run_instead_of_the_built_in_ones() throws IOException {
        Path edited = edited(FEATURE);
        assertThat(SuiteLauncher.run(run(settings()), Optional.of(edited), List.of()))
                .isZero();
        assertThat(folder.resolve("out/junit.xml")).content().contains("tests=\"1\"", "one of the user's own");
    }

    @Test
    void a_feature_that_cannot_be_parsed_is_a_mistake_of_the_user_and_leaves_a_result() throws IOException {
        Path edited = edited("Scenario: no feature\n  Given x\n");
        assertThat(SuiteLauncher.run(run(settings()), Optional.of(edited), List.of()))
                .isEqualTo(2);
        assertThat(folder.resolve("out/result.json")).content().contains("own.feature", "\"exitCode\" : 2");
    }

    @Test
    void a_folder_without_features_is_a_mistake_of_the_user_and_leaves_a_result() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(SuiteLauncher.run(run(settings()), Optional.of(empty), List.of()))
                .isEqualTo(2);
        assertThat(folder.resolve("out/summary.txt")).content().contains("holds no file that ends in .feature");
    }

    @Test
    void a_step_that_nobody_defined_is_no_success() throws IOException {
        Path edited = edited(FEATURE + "    And it is wonderful\n");
        assertThat(SuiteLauncher.run(run(settings()), Optional.of(edited), List.of()))
                .isNotZero();
        assertThat(folder.resolve("out/result.json")).content().contains("a step is not one of em-verify's");
    }

    @Test
    void a_result_that_cannot_be_written_is_no_success() throws IOException {
        SuiteRun run = SuiteRun.of(
                new SettingsResult.Valid(settings(), List.of(), Map.of()),
                s -> {
                    spoil(folder.resolve("out/result.json/in-the-way"));
                    return Rehearsal.canned(SampleResults::holds);
                },
                RunConsole.keeping(printed -> {}));
        assertThat(SuiteLauncher.run(run, Optional.of(edited(FEATURE)), List.of()))
                .isEqualTo(70);
    }

    @Test
    void a_history_that_cannot_be_kept_is_a_mistake_of_the_user_and_nothing_is_asked() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("in the way"), "x");
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/junit.xml"), "of last night");
        StringBuilder said = new StringBuilder();
        SettingsResult.Valid settings =
                new SettingsResult.Valid(settings().with(s -> s.history(Optional.of(inTheWay))), List.of(), Map.of());

        assertThat(SuiteLauncher.run(settings, RunConsole.keeping(said::append)))
                .isEqualTo(2);
        assertThat(said).contains("runs cannot be remembered in", "--history");
        assertThat(folder.resolve("out/junit.xml")).doesNotExist();
    }

    @Test
    void a_run_that_could_not_be_remembered_tells_one_verdict_everywhere() throws IOException {
        Path history = folder.resolve("history");
        SuiteRun run = SuiteRun.of(
                new SettingsResult.Valid(settings().with(s -> s.history(Optional.of(history))), List.of(), Map.of()),
                s -> {
                    try {
                        Files.writeString(history, "in the way");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Rehearsal.canned(SampleResults::holds);
                },
                RunConsole.keeping(printed -> {}));

        assertThat(SuiteLauncher.run(run, Optional.of(edited(FEATURE)), List.of()))
                .isEqualTo(70);
        assertThat(folder.resolve("out/result.json")).content().contains("\"exitCode\" : 70");
        assertThat(folder.resolve("out/junit.xml")).content().contains("<error ");
    }

    private static void spoil(Path file) {
        try {
            Files.createDirectories(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_step_about_another_requirement_than_the_tag_is_a_mistake_of_who_edited_the_feature() throws IOException {
        Path edited = edited(FEATURE.replace("@UID", "@NAME"));
        Settings settings = settings().with(changed -> changed.features(Optional.of(edited)));

        assertThat(SuiteLauncher.run(run(settings), Optional.of(edited), List.of()))
                .isEqualTo(2);
        assertThat(folder.resolve("out/summary.txt"))
                .content()
                .contains("a step states UID, and the tags of its scenario name NAME");
        assertThat(folder.resolve("out/junit.xml"))
                .content()
                .contains("<error type=\"org.emverify.steps.FeatureMistake\"");
    }

    @Test
    void a_scenario_that_verifies_something_carries_its_requirement() throws IOException {
        Path edited = edited(FEATURE.replace("@UID", "@mine"));
        Settings settings = settings().with(changed -> changed.features(Optional.of(edited)));

        assertThat(SuiteLauncher.run(run(settings), Optional.of(edited), List.of()))
                .isEqualTo(2);
        assertThat(folder.resolve("out/summary.txt")).content().contains("name no requirement");
    }

    @Test
    void scenarios_without_a_requirement_verify_nothing_and_are_red() throws IOException {
        Path edited = edited(FEATURE.replace("@UID", "@mine").replaceAll("\\s+Then.*", "\n"));
        assertThat(SuiteLauncher.run(run(settings()), Optional.of(edited), List.of()))
                .isEqualTo(3);
    }

    private Settings settings() {
        return Rehearsal.settings(folder.resolve("out"), Optional.empty(), false, true);
    }

    private Path edited(String feature) throws IOException {
        Path edited = Files.createDirectory(folder.resolve("edited"));
        Files.writeString(edited.resolve("own.feature"), feature);
        return edited;
    }

    private static SuiteRun run(Settings settings) {
        SettingsResult read = new SettingsResult.Valid(settings, List.of(), Map.of());
        return SuiteRun.of(read, s -> Rehearsal.canned(SampleResults::holds), RunConsole.keeping(printed -> {}));
    }
}
