package org.emverify.steps;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.UnusableFile;
import org.emverify.report.OutputFolder;
import org.emverify.report.RunConsole;
import org.emverify.report.UnusableOutput;
import org.emverify.report.model.ReportedRun;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.Outcomes;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/**
 * The run that the scenarios belong to. Cucumber makes its hooks, plugins and step objects itself and hands nothing to
 * them, so the run stands in one static place, the only mutable static state of the project. Everything below works
 * without it.
 */
public final class SuiteRun {
    private static final RunBlocked INTERRUPTED = new RunBlocked(ExitCode.NOT_VERIFIED, "the run was interrupted");

    private static SuiteRun current;

    private final Optional<Settings> settings;
    private final SettingsInWords words;
    private final RunOutput output;
    private final RunProblems problems;
    private final ScenarioSelection selection;
    private final Function<Settings, Outcomes> opener;
    private final RunConsole console;
    private final Instant started = Instant.now();
    private final RunningScenarios scenarios = new RunningScenarios();
    private final TeamScenarios teamScenarios = new TeamScenarios();
    private Optional<Outcomes> outcomes = Optional.empty();
    private boolean closed;

    private SuiteRun(
            Optional<Settings> settings,
            OutputFolder folder,
            ScenarioSelection selection,
            Optional<RunBlocked> obstacle,
            Function<Settings, Outcomes> opener,
            RunConsole console) {
        this.settings = settings;
        this.words = new SettingsInWords(settings);
        this.output = new RunOutput(words, folder, console);
        this.problems = new RunProblems(settings, obstacle);
        this.selection = selection;
        this.opener = opener;
        this.console = console;
    }

    /** The current run; when nobody has prepared one, its settings are read from properties and environment. */
    public static synchronized SuiteRun current() {
        if (current == null) {
            current = of(
                    SettingsReader.of(Map.of(), System.getProperties(), System.getenv(), Path.of(""), Optional::empty)
                            .read(Optional.of("simulator")),
                    RunConsole.keeping(System.out::print));
        }
        return current;
    }

    static synchronized SuiteRun prepare(SuiteRun run) {
        current = run;
        return run;
    }

    /** A run about the server that the settings name. */
    static SuiteRun of(SettingsResult read, RunConsole console) {
        return of(read, settings -> ServerUnderTest.verification(settings, console), console);
    }

    static SuiteRun of(SettingsResult read, Function<Settings, Outcomes> opener, RunConsole console) {
        if (read instanceof SettingsResult.Valid valid) {
            valid.warnings().forEach(warning -> console.say("em-verify: " + warning + "\n"));
            Optional<Settings> settings = Optional.of(valid.settings());
            OutputFolder output = new OutputFolder(valid.settings().output());
            try {
                ScenarioSelection selection = ScenarioSelection.of(valid.settings());
                return new SuiteRun(settings, output, selection, Optional.empty(), opener, console);
            } catch (IllegalArgumentException e) {
                Optional<RunBlocked> wrongTags = Optional.of(new RunBlocked(ExitCode.USAGE, e.getMessage()));
                return new SuiteRun(settings, output, ScenarioSelection.ALL, wrongTags, opener, console);
            }
        }
        SettingsResult.Invalid invalid = (SettingsResult.Invalid) read;
        RunBlocked wrongSettings = new RunBlocked(ExitCode.USAGE, String.join("; ", invalid.problems()));
        Path output = invalid.output()
                .orElseGet(() -> Path.of(Setting.OUTPUT.defaultText().orElseThrow()));
        return new SuiteRun(
                Optional.empty(),
                new OutputFolder(output),
                ScenarioSelection.ALL,
                Optional.of(wrongSettings),
                opener,
                console);
    }

    /** What the process should report; empty until the run is concluded. */
    public synchronized OptionalInt exitCode() {
        return output.result().stream()
                .mapToInt(result -> result.exitCode().code())
                .findFirst();
    }

    /** Where the run leaves everything. */
    OutputFolder output() {
        return output.folder();
    }

    /** The JUnit XML, which hears of every scenario. */
    JunitEnding junit() {
        return output.junit();
    }

    /**
     * Takes the output folder for this run; repeating it does nothing.
     *
     * @throws UnusableOutput when it cannot be had
     */
    synchronized void claimOutput() {
        if (output.claim()) {
            // From here on an interrupted run would leave nothing that says so.
            Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "em-verify logoff"));
        }
    }

    /** What keeps the run from its verdict, to be told of more. */
    RunProblems problems() {
        return problems;
    }

    ScenarioSelection selection() {
        return selection;
    }

    /** Why no scenario can run, if so: wrong settings, or a harness that could not start. */
    synchronized Optional<String> obstacle() {
        open();
        return problems.obstacle().map(RunBlocked::cause);
    }

    /** Who answers the scenarios. Only to be asked when there is no obstacle. */
    synchronized Outcomes outcomes() {
        open();
        return outcomes.orElseThrow();
    }

    /** Has the server asked on a thread of its own, while features are still being read; not where tags may select none. */
    void askAhead() {
        if (settings.flatMap(Settings::tags).isPresent()) {
            return;
        }
        Thread ahead = new Thread(
                () -> {
                    if (obstacle().isEmpty()) {
                        outcomes().ask();
                    }
                },
                "em-verify-run");
        // Its fault is thrown again to every scenario, and is told there.
        ahead.setUncaughtExceptionHandler((thread, fault) -> {});
        ahead.setDaemon(true);
        ahead.start();
    }

    /** The scenarios of this run, as far as they have begun. */
    RunningScenarios scenarios() {
        return scenarios;
    }

    /** Those of a team's own steps that failed. */
    TeamScenarios teamScenarios() {
        return teamScenarios;
    }

    /** Notes a fault of our own, which decides the exit code whatever else was found. */
    synchronized HarnessFault fault(HarnessFault fault) {
        problems.overrules(new RunBlocked(ExitCode.HARNESS_FAULT, fault.getMessage()));
        trace(fault);
        return fault;
    }

    /** Ends the run: prints the summary, writes the files and sets the exit code. */
    synchronized RunResult conclude() {
        RunResult conclusion = teamScenarios.added(sumUp(scenarios.counts().keySet()));
        close();
        output.report(ReportedRun.of(conclusion, words.facts(started, scenarios.counts()), this::redact));
        return output.result().orElseThrow();
    }

    /** Ends the run for good, once its scenarios have ended: writes the JUnit XML, and searches all for secrets. */
    synchronized void finish() {
        try {
            if (output.result().isEmpty()) {
                conclude();
            }
            output.writeJunit();
            output.removeSecrets().ifPresent(leak -> {
                throw new RequirementBroken("em-verify: exit " + leak.exitCode().code() + ", " + leak.cause());
            });
        } finally {
            output.release();
        }
    }

    /** Ends a run without a scenario that ran to its end. */
    synchronized int finishWithoutScenarios() {
        conclude();
        output.writeJunit();
        output.release();
        return exitCode().orElseThrow();
    }

    /** Logs off and stops what was started; repeating it does no harm. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            outcomes.ifPresent(Outcomes::close);
        }
    }

    /** Logs off at once and says so in the results, whatever the scenarios are doing: the process is told to end. */
    private synchronized void interrupt() {
        if (output.isReleased()) {
            return;
        }
        if (!closed) {
            closed = true;
            outcomes.ifPresent(Outcomes::interrupt);
            problems.meets(INTERRUPTED);
            finishWithoutScenarios();
        }
        if (output.result().isPresent()) {
            output.writeJunit();
            output.removeSecrets();
            output.release();
        }
    }

    private RunResult sumUp(Set<Requirement> selected) {
        boolean nothingRan = outcomes.isEmpty() || (selected.isEmpty() && !teamScenarios.haveAsked());
        if (problems.obstacle().isPresent() || nothingRan) {
            return problems.whyNothingRan().conclusion(selected);
        }
        try {
            return problems.applied(outcomes.get().finish(selected));
        } catch (RuntimeException e) {
            trace(e);
            return new RunBlocked(ExitCode.HARNESS_FAULT, "em-verify could not sum the run up: " + e)
                    .conclusion(selected);
        }
    }

    private void open() {
        if (problems.obstacle().isPresent() || outcomes.isPresent()) {
            return;
        }
        try {
            outcomes = Optional.of(opener.apply(settings.orElseThrow()));
        } catch (UnusableFile e) {
            problems.meets(new RunBlocked(ExitCode.USAGE, e.getMessage().replace("\n", "; ")));
        } catch (RuntimeException e) {
            problems.meets(new RunBlocked(ExitCode.HARNESS_FAULT, "em-verify could not start: " + e));
            trace(e);
        }
    }

    private void trace(Exception fault) {
        if (settings.filter(Settings::debug).isPresent()) {
            StringWriter text = new StringWriter();
            fault.printStackTrace(new PrintWriter(text, true));
            console.say(redact(text.toString()));
        }
    }

    private String redact(String text) {
        return outcomes.map(o -> o.redact(text)).orElse(text);
    }
}
