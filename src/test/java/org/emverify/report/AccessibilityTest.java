package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        assertThat(violations(Files.readString(output.reportHtml()))).isEqualTo("none");
    }

    @Test
    void the_living_documentation_has_no_violation() throws Exception {
        String page = LivingDocumentation.html("1.0.0", FeatureSource.bundled(), List.of(), LastOutcomes.NONE);
        assertThat(violations(page)).isEqualTo("none");
    }

    /** The IDs of the broken rules, with all that can be opened open. */
    private String violations(String html) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeThat(browser).as("no chromium on the PATH to judge the page in").isPresent();
        String script = "<script>" + axe() + "</script><script>axe.run().then(r => { document.title = 'axe:'"
                + " + (r.violations.map(v => v.id).join(', ') || 'none') + ':axe' })</script></body>";
        Path page = folder.resolve("page.html");
        Files.writeString(page, html.replace("<details>", "<details open>").replace("</body>", script));
        Process process = new ProcessBuilder(List.of(
                        browser.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=60000",
                        "--dump-dom",
                        page.toUri().toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return dom.replaceFirst("(?s).*<title>axe:(.*?):axe</title>.*", "$1");
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
