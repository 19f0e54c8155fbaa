package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emverify.report.SampleResults;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsInReportTest {

    @Test
    void a_few_sessions_are_counted_and_named() {
        assertThat(SessionsInReport.inWords(List.of())).isEqualTo("0");
        assertThat(SessionsInReport.inWords(List.of(SampleResults.session(1), SampleResults.session(2))))
                .isEqualTo("2: 7d0c3a52-0000-4000-8000-000000000001, 7d0c3a52-0000-4000-8000-000000000002");
    }

    @Test
    void many_sessions_do_not_bury_the_step() {
        List<Subject> sessions = IntStream.range(0, 10_000)
                .mapToObj(i -> new Subject(i, "id" + i, ""))
                .toList();

        assertThat(SessionsInReport.inWords(sessions))
                .startsWith("10000: id0, id1,")
                .endsWith("id24 and 9975 more");
    }

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
