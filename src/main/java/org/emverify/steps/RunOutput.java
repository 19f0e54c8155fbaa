package org.emverify.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.report.AllureHistory;
import org.emverify.report.HarnessVersion;
import org.emverify.report.OutputFolder;
import org.emverify.report.OutputLock;
import org.emverify.report.RunConsole;
import org.emverify.report.RunReport;
import org.emverify.report.SecretCanary;
import org.emverify.report.UnusableOutput;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.ReportedRun;
import org.emverify.settings.PublicText;
import org.emverify.settings.Settings;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/**
 * A run's claim on its output folder, and what it writes there. Not thread-safe: the run's own lock guards it.
 *
 * @see SuiteRun
 */
final class RunOutput {
    private final SettingsInWords words;
    private final OutputFolder folder;
    private final HistoryFolder history;
    private final RunConsole console;
    private final JunitEnding junit;
    private Optional<OutputLock> lock = Optional.empty();
    private boolean isReleased;
    private Optional<ReportedRun> reported = Optional.empty();

    /** @param console takes the last screen */
    RunOutput(SettingsInWords words, OutputFolder folder, RunConsole console) {
        this.words = words;
        this.folder = folder;
        this.history = new HistoryFolder(
                words.settings().flatMap(Settings::history).orElseGet(() -> HistoryFolder.beside(folder.root())),
                // What is judged again is no further night.
                words.settings()
                        .map(Settings::evidence)
                        .filter(Settings.Evidence.Replayed.class::isInstance)
                        .isEmpty());
        this.console = console;
        this.junit = new JunitEnding(folder.junitXml());
    }

    OutputFolder folder() {
        return folder;
    }

    JunitEnding junit() {
        return junit;
    }

    /** What the run came to, as it was reported last; empty before. */
    Optional<RunResult> result() {
        return reported.map(ReportedRun::run);
    }

    /**
     * Takes the folder for this run, and keeps what Allure's trend needs of the last report in it; repeating it does nothing.
     *
     * @return whether it was taken now
     * @throws UnusableOutput when it cannot be had, or when the run could not be remembered
     */
    boolean claim() {
        if (lock.isPresent()) {
            return false;
        }
        history.problem(words.rememberedAs()).ifPresent(problem -> {
            // Last night's results are not to be mistaken for tonight's.
            folder.claim().close();
            throw UnusableOutput.ofHistory(problem);
        });
        new AllureHistory(history.allure(words.rememberedAs())).keep(folder);
        lock = Optional.of(folder.claim());
        return true;
    }

    /** Gives the folder free, once everything is written. */
    void release() {
        lock.ifPresent(OutputLock::close);
        isReleased = true;
    }

    /** Whether the folder is another run's to write to by now. */
    boolean isReleased() {
        return isReleased;
    }

    /** Writes what the run came to, and then says it; what cannot be written is em-verify's own fault, and never green. */
    void report(ReportedRun run) {
        ReportedRun said = run;
        RunReport report = RunReport.of(said, history);
        try {
            report.write(folder);
        } catch (UncheckedIOException e) {
            said = said.overruled(ExitCode.HARNESS_FAULT, e.getMessage());
            report = RunReport.of(said, history);
            correct(report);
        }
        reported = Optional.of(said);
        console.say(report.lastScreen(folder, console) + "\n");
    }

    /** What was written before something could not be must not tell another verdict; where this fails too, it is gone. */
    private void correct(RunReport report) {
        try {
            folder.dropVerdict();
            report.writeFiles(folder);
        } catch (IOException | UncheckedIOException e) {
            // Why is said already.
        }
    }

    /** Writes the JUnit XML of the run that was reported; only the first time. */
    void writeJunit() {
        ReportedRun run = reported.orElseThrow();
        try {
            junit.write(run.run(), properties(run));
        } catch (IOException e) {
            report(run.overruled(ExitCode.HARNESS_FAULT, "cannot write " + folder.junitXml() + ": " + e));
        }
    }

    private Map<String, String> properties(ReportedRun run) {
        RunResult result = run.run();
        Map<String, String> properties = new HashMap<>(Map.of(
                "target", result.target().isEmpty() ? words.target() : result.target(),
                "verdict", result.headline(),
                "exitCode", Integer.toString(result.exitCode().code()),
                "sessions", run.facts().selection(),
                "harness", HarnessVersion.read()));
        words.seed().ifPresent(seed -> properties.put("seed", seed));
        return properties;
    }

    /**
     * Removes every file that holds a secret, and has a report without any evidence take their place.
     *
     * @return what to say of it; empty when there was none
     */
    Optional<RunBlocked> removeSecrets() {
        ReportedRun run = reported.orElseThrow();
        List<Path> removed = new SecretCanary(
                        words.settings().map(Settings::username).orElse(""),
                        words.settings().map(s -> s.password().reveal()).orElse(""),
                        words.settings().map(PublicText::of).orElse(PublicText.OWN),
                        run.redact())
                .removeLeaks(folder, history.file(words.rememberedAs()));
        if (removed.isEmpty()) {
            return Optional.empty();
        }
        String names =
                removed.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        RunBlocked leak = new RunBlocked(
                ExitCode.HARNESS_FAULT,
                "em-verify had written a secret of this run into " + names
                        + ", and has removed what it wrote there; please report it");
        List<Requirement> selected =
                run.run().results().stream().map(RequirementResult::requirement).toList();
        report(ReportedRun.of(leak.conclusion(selected), run.facts(), run.redact()));
        if (removed.contains(folder.junitXml())) {
            junit.replaceBy(leak);
        }
        return Optional.of(leak);
    }
}
