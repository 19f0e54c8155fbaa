package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.emverify.report.SampleResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsInReportTest {

    @Test
    void the_report_shows_beside_the_given_which_sessions_it_speaks_of(@TempDir Path folder) {
        Rehearsal run = Rehearsal.on(
                SampleResults::holds,
                Rehearsal.settings(folder, Optional.of("@END-TIME or @LOGON-REQUIRED"), false, true));

        assertThat(run.files().values().stream().filter(text -> text.contains("\"name\":\"system sessions\"")))
                .hasSize(3)
                .allMatch(text -> text.contains("\"value\":\"1: 7d0c3a52-0000-4000-8000-000000000000\""));
    }
}
