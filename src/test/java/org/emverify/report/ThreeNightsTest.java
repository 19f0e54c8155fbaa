package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.Executor;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs, night after night, against a server whose data change. */
@Tag("slow")
class ThreeNightsTest {
    private static final String[] SOUND = {};
    private static final String[] ODD_TYPE = {"session-type-unlisted-of-one-type"};

    @TempDir
    Path folder;

    /** The page of that night. */
    private String page(int day, String... faults) throws IOException {
        RunFacts facts = new RunFacts(
                Instant.parse("2026-11-" + day + "T03:00:00Z"),
                "a sample of 10, seed 1",
                "https://em01.example.test:9398",
                "",
                Optional.empty(),
                "",
                false,
                false,
                Executor.of(Map.of()),
                Map.of());
        OutputFolder output = new OutputFolder(folder.resolve("night-" + day));
        RunReport.of(
                        ReportedRun.of(SimulatedRun.over(10, faults), facts, text -> text),
                        new HistoryFolder(folder.resolve("history")))
                .write(output);
        return Files.readString(output.reportHtml());
    }

    @Test
    void a_value_that_appears_and_goes_is_gone_on_the_third_page_and_comes_and_goes_on_the_fourth() throws IOException {
        assertThat(page(24, SOUND)).contains("HOLDS", "This is the first run that is remembered for this target");
        assertThat(page(25, ODD_TYPE))
                .contains("BROKEN", "Since the run of 2026-11-24 03:00 UTC: 1 new, 0 still there, 0 gone")
                .contains("<span class=\"badge new\">new: not there on 2026-11-24</span>");
        assertThat(page(26, SOUND))
                .contains("HOLDS", "Since the run of 2026-11-25 03:00 UTC: 0 new, 0 still there, 1 gone")
                .contains(
                        "<li><strong>SESSION-TYPE-LISTED</strong>, found <code>&quot;SecurityAnalyzerRun&quot;</code>")
                .contains("there in 1 of the last 2 runs before");
        assertThat(page(27, ODD_TYPE))
                .contains("0 new, 0 still there, 1 come and go, 0 gone")
                .contains("<span class=\"badge flapping\">comes and goes: there in 2 of the last 4 runs</span>");
    }

    @Test
    void a_value_that_stays_says_since_when() throws IOException {
        page(24, ODD_TYPE);
        page(25, ODD_TYPE);
        assertThat(page(26, ODD_TYPE))
                .contains("0 new, 1 still there, 0 gone")
                .contains("<span class=\"badge standing\">since 2026-11-24, in 3 runs on end</span>");
    }
}
