package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.emverify.report.history.Fingerprints;
import org.emverify.report.history.History;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.history.PastRun;
import org.emverify.report.history.WhatChanged;
import org.emverify.report.model.Cause;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.WholeFile;
import org.emverify.report.page.ReportPage;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * What a finished run leaves for people and machines.
 *
 * @param reported the run
 * @param fingerprints what it depended on
 * @param changed it beside the runs before it
 * @param history what is remembered of the target, this run included
 * @param folder where that is kept
 */
public record RunReport(
        ReportedRun reported, Fingerprints fingerprints, WhatChanged changed, History history, HistoryFolder folder) {

    /**
     * The report of a run, compared with what is remembered of its target.
     *
     * @throws UncheckedIOException when the history is there and cannot be read
     */
    public static RunReport of(ReportedRun reported, HistoryFolder folder) {
        History before = folder.read(reported.facts().rememberedAs());
        Fingerprints fingerprints = Fingerprints.of(
                reported.run().observations().server(),
                HarnessVersion.read(),
                reported.facts().schemas());
        PastRun now = PastRun.of(reported.facts().started(), reported.run(), reported.causes(), fingerprints);
        Set<String> known =
                reported.causes(Weight.KNOWN_DEVIATION).stream().map(Cause::id).collect(Collectors.toSet());
        WhatChanged changed = WhatChanged.since(before, now, known);
        return new RunReport(
                reported,
                fingerprints,
                folder.isKept() ? changed : changed.forgotten(),
                before.with(now, reported.run().observations().seen()),
                folder);
    }

    /** The last screen for the console, of at most 25 lines; ends with a line end. */
    public String lastScreen(OutputFolder output, RunConsole console) {
        return new ConsoleText(reported, changed, output, console.terminal()).text();
    }

    /** All of it as text; ends with a line end. */
    String summary() {
        return new SummaryText(reported.run(), reported.facts()).text();
    }

    /** The same with the coverage of the catalogue. */
    String summaryWithCoverage() {
        return summary() + "\n" + CoverageText.of(reported.run(), reported.facts());
    }

    String result() {
        return ResultJson.of(reported, changed, history);
    }

    String page() {
        return Printable.of(ReportPage.of(reported, HarnessVersion.read(), changed, history));
    }

    /** @throws UncheckedIOException when the history cannot be written */
    void remember() {
        folder.write(reported.facts().rememberedAs(), history);
    }

    /**
     * Writes its files, and remembers the run.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void write(OutputFolder output) {
        writeFiles(output);
        remember();
    }

    /**
     * Writes the page, the result, the summary with the coverage of the catalogue and Allure's two own files.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void writeFiles(OutputFolder output) {
        try {
            Files.createDirectories(output.allureResults());
            CompletableFuture<String> runFile = CompletableFuture.supplyAsync(
                    () -> RunFile.of(reported, fingerprints).json());
            WholeFile.write(output.resultJson(), result());
            WholeFile.write(
                    output.sessions(),
                    reported.run().sessions().stream()
                            .map(session -> session.id() + "\n")
                            .collect(Collectors.joining()));
            WholeFile.write(output.summary(), summaryWithCoverage());
            AllureEnvironment.write(
                    output.allureResults(),
                    reported.run(),
                    reported.facts(),
                    history.runs().size());
            new AllureHistory(folder.allure(reported.facts().rememberedAs())).giveTo(output);
            WholeFile.write(output.reportHtml(), page());
            WholeFile.write(output.runFile(), runFile.join());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into the output folder " + output.root() + ": " + e, e);
        }
    }
}
