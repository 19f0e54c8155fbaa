package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.emverify.contract.Requirement;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
    @TempDir
    Path root;

    @Test
    void the_summary_tells_the_verdict_each_section_and_how_to_repeat() throws IOException {
        assertThat(report().summary()).isEqualTo(resource("summary.txt").replace("VERSION", HarnessVersion.read()));
    }

    @Test
    void the_last_screen_has_at_most_25_lines_whatever_was_found() {
        List<RequirementResult> broken = Requirement.promises().stream()
                .map(r -> SampleResults.broken(r, List.of(finding(r, session(0), "a\nb"))))
                .toList();
        RunResult run = SampleResults.conclusion(ExitCode.FINDINGS, "everything is broken", broken);
        String screen = RunReport.of(
                        ReportedRun.of(run, SampleResults.facts(), text -> text), new HistoryFolder(root.resolve("h")))
                .lastScreen(new OutputFolder(root), RunConsole.keeping(text -> {}));
        assertThat(screen.lines()).hasSizeLessThanOrEqualTo(25).allMatch(line -> line.length() <= 150);
        assertThat(screen)
                .contains("everything is broken", "ASKED-SESSION in 1 system session", "more causes", "first run")
                .contains("report    " + new OutputFolder(root).reportHtml())
                .endsWith("exit 1\n");
    }

    @Test
    void the_last_screen_names_what_is_advisory() {
        assertThat(report().lastScreen(new OutputFolder(root), RunConsole.keeping(text -> {})))
                .contains("advisory, no failure without --strict: 1 cause, DOCUMENTED-LAYOUT");
    }

    @Test
    void a_run_that_is_forgotten_is_not_called_the_first_that_is_remembered() {
        RunReport forgotten = RunReport.of(
                ReportedRun.of(conclusion(), SampleResults.facts(), text -> text),
                new HistoryFolder(root.resolve("h"), false));

        assertThat(forgotten.lastScreen(new OutputFolder(root), RunConsole.keeping(text -> {})))
                .doesNotContain("remembered");
        assertThat(forgotten.page()).doesNotContain("remembered", "What changed");
        assertThat(report().page()).contains("first run that is remembered", "What changed");
    }

    @Test
    void a_long_cause_is_told_to_its_end_where_the_screen_has_room() {
        String cause =
                "the server could not be asked: " + "it is said at length why that is so, ".repeat(10) + "mend it";
        RunResult run = RunResult.notBegun(ExitCode.NOT_VERIFIED, cause, List.of());
        String screen = RunReport.of(
                        ReportedRun.of(run, SampleResults.facts(), text -> text), new HistoryFolder(root.resolve("h")))
                .lastScreen(new OutputFolder(root), RunConsole.keeping(text -> {}));
        assertThat(screen.lines()).hasSizeLessThanOrEqualTo(25).allMatch(line -> line.length() <= 150);
        assertThat(screen.replace("\n  ", " ")).contains(cause);
    }

    @Test
    void an_insecure_run_says_so_loudly() {
        RunFacts f = SampleResults.facts();
        RunFacts insecure = new RunFacts(
                f.started(),
                f.selected(),
                f.target(),
                f.shard(),
                f.schemas(),
                f.tags(),
                true,
                f.strict(),
                f.executor(),
                f.scenarios());
        assertThat(report(insecure).summary()).contains("\nINSECURE: any certificate");
    }

    @Test
    void the_result_file_keeps_its_published_schema() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        report().write(folder);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (InputStream schema = RunReport.class.getResourceAsStream("/schemas/result.schema.json")) {
            String result = Files.readString(folder.resultJson());
            assertThat(registry.getSchema(schema).validate(result, InputFormat.JSON))
                    .isEmpty();
            assertThat(result).contains("\"found\" : \"\\\"Security\\u0000AnalyzerRun\\\"\"");
        }
    }

    @Test
    void the_result_schema_is_itself_valid() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var metaSchema = registry.getSchema(
                com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(metaSchema.validate(resource("/schemas/result.schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_coverage_lists_the_whole_catalogue() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        report().write(folder);
        String coverage = Files.readString(folder.summary());
        for (Requirement requirement : Requirement.values()) {
            assertThat(coverage).contains("  " + requirement.id() + " ");
        }
        assertThat(coverage)
                .containsPattern("SESSION-TYPE-LISTED +promise +2 +broken \\(25 subjects\\)")
                .containsPattern("READ-WITH-GET +duty +- +kept by the harness")
                .containsPattern("LOGOFF +promise +0 +not selected");
    }

    @Test
    void allure_gets_its_environment_and_categories() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        report().write(folder);
        Properties environment = new Properties();
        try (InputStream in = Files.newInputStream(folder.allureResults().resolve("environment.properties"))) {
            environment.load(in);
        }
        assertThat(environment)
                .containsEntry("Requirements broken", "1")
                .containsEntry("Requirements NOT verified", "1")
                .containsEntry("Target", "https://em01.example.test:9398");
        assertThat(folder.allureResults().resolve("categories.json")).content().contains("Could not be verified");
        assertThat(folder.allureResults().resolve("executor.json"))
                .content()
                .contains("\"type\":\"jenkins\"", "\"buildOrder\":42", "\"buildName\":\"nightly #42\"");
    }

    private RunReport report() {
        return report(SampleResults.facts());
    }

    private RunReport report(RunFacts facts) {
        return RunReport.of(
                ReportedRun.of(conclusion(), facts, text -> text), new HistoryFolder(root.resolve("history")));
    }

    private static RunResult conclusion() {
        Finding finding = finding(session(0), "\"Security\u0000AnalyzerRun\"");
        RequirementResult layout = new RequirementResult(
                Requirement.DOCUMENTED_LAYOUT,
                Status.HOLDS,
                25,
                0,
                FindingGroup.of(
                        Weight.ADVISORY, List.of(finding(Requirement.DOCUMENTED_LAYOUT, session(1), "\"Extra\""))),
                List.of());
        RequirementResult result = new RequirementResult(
                Requirement.RESULT_LISTED,
                Status.HOLDS,
                25,
                0,
                FindingGroup.of(
                        Weight.KNOWN_DEVIATION,
                        List.of(finding(Requirement.RESULT_LISTED, session(0), "\"CompletedSuccessfully\""))),
                List.of());
        return SampleResults.conclusion(
                ExitCode.FINDINGS,
                "1 of 6 requirements is broken",
                List.of(
                        SampleResults.holds(Requirement.STATUS_200),
                        layout,
                        SampleResults.without(
                                Status.NOT_VERIFIED, Requirement.SAME_WHEN_REPEATED, "the session went on"),
                        SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(finding)),
                        SampleResults.without(Status.NOT_SEEN, Requirement.NO_END_WHILE_RUNNING, "none is in progress"),
                        result));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RunReportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
