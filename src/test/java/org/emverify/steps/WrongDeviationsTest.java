package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.Conclusion;
import org.emverify.verification.Conclusion.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongDeviationsTest {
    @TempDir
    private Path folder;

    @Test
    void a_wrong_file_of_known_deviations_ends_the_run_before_any_server_is_asked() throws IOException {
        Path file = Files.writeString(folder.resolve("known.yaml"), "- requirement: UIDD\n  reason: r\n  owner: o\n");
        SettingsResult read = SettingsReader.of(
                        Map.of(
                                "--deviations",
                                file.toString(),
                                "--output",
                                folder.resolve("out").toString()),
                        new Properties(),
                        Map.of(),
                        folder,
                        Optional::empty)
                .read(Optional.of("simulator"));
        List<String> opened = new ArrayList<>();
        SuiteRun run = SuiteRun.of(
                read,
                settings -> {
                    opened.add("a target");
                    throw new IllegalStateException("never to be opened");
                },
                printed -> {});

        Conclusion conclusion = run.conclude();

        assertThat(conclusion.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(conclusion.cause())
                .contains("known.yaml, line 1: the entry that begins here has no expires; give the last day on which it"
                        + " is accepted, such as 2026-12-31; known.yaml, line 1: requirement \"UIDD\" is not in the"
                        + " catalogue; did you mean UID?");
        assertThat(opened).isEmpty();
    }
}
