package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.report.docs.FeatureSource;
import org.emverify.report.docs.LastOutcomes;
import org.emverify.report.docs.LivingDocumentation;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our pages, judged by axe-core in a real browser. */
@Tag("slow")
class AccessibilityTest {
    @TempDir
    Path folder;

    @Test
    void the_page_of_a_run_has_no_violation() throws Exception {
        RunResult run = SampleResults.conclusion(
                ExitCode.FINDINGS,
                "broken",
                List.of(
                        SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(finding(session(0), "\"Nope\""))),
                        SampleResults.without(Status.NOT_VERIFIED, Requirement.LOGOFF, "it fell silent")));
        OutputFolder output = new OutputFolder(folder);
        output.claim().close();
        RunReport.of(
                        ReportedRun.of(run, SampleResults.facts(), text -> text),
                        new HistoryFolder(folder.resolve("history")))
                .write(output);
        assertThat(AxeCore.violations(Files.readString(output.reportHtml()), folder))
                .isEqualTo("none");
    }

    @Test
    void the_living_documentation_has_no_violation() throws Exception {
        String page = LivingDocumentation.html("1.0.0", FeatureSource.bundled(), List.of(), LastOutcomes.NONE);
        assertThat(AxeCore.violations(page, folder)).isEqualTo("none");
    }
}
