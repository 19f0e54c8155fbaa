package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.emverify.report.RunConsole;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongDeviationsTest {
    @TempDir
    private Path folder;

    @Test
    void a_wrong_file_of_known_deviations_ends_the_run_as_a_mistake_of_the_user_with_its_lines() throws IOException {
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
        URI nobody = URI.create("https://localhost:1");
        SuiteRun run =
                SuiteRun.of(read, settings -> Verification.of(nobody, settings), RunConsole.keeping(printed -> {}));

        assertThat(run.obstacle()).isPresent();
        RunResult conclusion = run.conclude();

        assertThat(conclusion.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(conclusion.cause())
                .contains("known.yaml, line 1: the entry that begins here has no expires; give the last day on which it"
                        + " is accepted, such as 2026-12-31; known.yaml, line 1: requirement \"UIDD\" is not in the"
                        + " catalogue; did you mean UID?");
    }
}
