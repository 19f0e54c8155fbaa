package org.emverify.steps;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.UnusableFile;
import org.emverify.report.AllureHistory;
import org.emverify.report.JunitXml;
import org.emverify.report.OutputFolder;
import org.emverify.report.OutputLock;
import org.emverify.report.RunReport;
import org.emverify.report.SecretCanary;
import org.emverify.report.UnusableOutput;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.Executor;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.report.model.WholeFile;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.settings.Shard;
import org.emverify.verification.HarnessFault;
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
    private final OutputFolder output;
    private final ScenarioSelection selection;
    private final Function<Settings, Outcomes> opener;
    private final Consumer<String> console;
    private final Instant started = Instant.now();
    private final RunningScenarios scenarios = new RunningScenarios();
    private final TeamScenarios teamScenarios = new TeamScenarios();
    /** What decides the exit code although scenarios ran; the first one counts. */
    private Optional<RunBlocked> spoiled = Optional.empty();

    private Optional<RunBlocked> obstacle;
    private Optional<Outcomes> outcomes = Optional.empty();
    private Optional<OutputLock> lock = Optional.empty();
    private boolean isFinished;
    private boolean closed;
    private OptionalInt exitCode = OptionalInt.empty();

    private SuiteRun(
            Optional<Settings> settings,
            OutputFolder output,
            ScenarioSelection selection,
            Optional<RunBlocked> obstacle,
            Function<Settings, Outcomes> opener,
            Consumer<String> console) {
        this.settings = settings;
        this.output = output;
        this.selection = selection;
        this.obstacle = obstacle;
        this.opener = opener;
        this.console = console;
    }

    /** The current run; when nobody has prepared one, its settings are read from properties and environment. */
    public static synchronized SuiteRun current() {
        if (current == null) {
            current = of(
                    SettingsReader.of(Map.of(), System.getProperties(), System.getenv(), Path.of(""), Optional::empty)
                            .read(Optional.of("simulator")),
                    ServerOutcomes::open,
                    System.out::print);
        }
        return current;
    }

    static synchronized SuiteRun prepare(SuiteRun run) {
        current = run;
        return run;
    }

    static SuiteRun of(SettingsResult read, Function<Settings, Outcomes> opener, Consumer<String> console) {
        if (read instanceof SettingsResult.Valid valid) {
            valid.warnings().forEach(warning -> console.accept("em-verify: " + warning + "\n"));
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
        return exitCode;
    }

    /** Where the run leaves everything. */
    OutputFolder output() {
        return output;
    }

    /**
     * Takes the output folder for this run, and keeps what Allure's trend needs of the last report in it; repeating it does
     * nothing.
     *
     * @throws UnusableOutput when it cannot be had
     */
    synchronized void claimOutput() {
        if (lock.isEmpty()) {
            new AllureHistory(history().allure(rememberedAs())).keep(output);
            lock = Optional.of(output.claim());
        }
    }

    /** Gives the output folder free, once everything is written. */
    synchronized void releaseOutput() {
        lock.ifPresent(OutputLock::close);
    }

    /** Notes that a file could not be written; the first one decides the exit code. */
    synchronized void isNotWritten(String problem) {
        notWritten(problem);
    }

    private String rememberedAs() {
        return settings.map(s -> inWords(s.target()) + inWords(s.shard())).orElse("no-target");
    }

    ScenarioSelection selection() {
        return selection;
    }

    /** Notes that no scenario has the tags that were asked for. */
    void selectsNothing() {
        String tags = settings.flatMap(Settings::tags).orElse("");
        meets(new RunBlocked(
                ExitCode.NOT_VERIFIED,
                "the tag expression \"" + tags + "\" selects no scenario: name requirement IDs or other tags of the"
                        + " features; neighbours and intrusive scenarios may be switched off"));
    }

    /** Notes that the suite runs the built-in features only, when the user asked for others. */
    void runsBuiltInFeatures() {
        if (settings.flatMap(Settings::features).isPresent()) {
            meets(new RunBlocked(
                    ExitCode.USAGE,
                    "a folder of edited features is for the command line; in a build, edit the project's own folder"
                            + " \"features\""));
        }
    }

    /** Notes why no scenario can run. The first reason counts. */
    synchronized void meets(RunBlocked met) {
        obstacle = obstacle.or(() -> Optional.of(met));
    }

    /** Notes a scenario with a step that nobody has defined. */
    void isNotUnderstood(String scenario) {
        mistaken("a step is not one of em-verify's in the scenario " + scenario);
    }

    /** Notes a mistake in the features: the user's in edited ones, else our own; as an exception for the scenario. */
    synchronized FeatureMistake mistaken(String mistake) {
        boolean isEdited = settings.flatMap(Settings::features).isPresent();
        spoil(new RunBlocked(isEdited ? ExitCode.USAGE : ExitCode.HARNESS_FAULT, mistake));
        return new FeatureMistake(mistake);
    }

    /** Why no scenario can run, if so: wrong settings, or a harness that could not start. */
    synchronized Optional<String> obstacle() {
        open();
        return obstacle.map(RunBlocked::cause);
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
        spoil(new RunBlocked(ExitCode.HARNESS_FAULT, fault.getMessage()));
        trace(fault);
        return fault;
    }

    /** Ends the run: prints the summary, writes the files and sets the exit code. */
    synchronized RunResult conclude() {
        RunResult conclusion = teamScenarios.added(sumUp(scenarios.counts().keySet()));
        close();
        return report(conclusion);
    }

    /** Writes the JUnit XML, which comes last; only the first ending counts. */
    synchronized void finish(byte... junitXml) {
        if (isFinished) {
            return;
        }
        isFinished = true;
        try {
            WholeFile.write(output.junitXml(), junitXml);
        } catch (IOException e) {
            RunBlocked full = notWritten("cannot write " + output.junitXml() + ": " + e);
            report(full.conclusion(scenarios.counts().keySet()));
        }
    }

    /** Ends a run without a scenario that ran to its end: the JUnit XML holds the cause. */
    synchronized int finishWithoutScenarios() {
        RunResult conclusion = conclude();
        finish(JunitXml.of(conclusion.cause().orElse(conclusion.headline())).getBytes(StandardCharsets.UTF_8));
        releaseOutput();
        return exitCode.orElseThrow();
    }

    private RunBlocked notWritten(String problem) {
        RunBlocked by = new RunBlocked(ExitCode.HARNESS_FAULT, problem);
        spoil(by);
        return by;
    }

    /**
     * Searches what was written for secrets, once the last file is whole. What holds one is removed, and a report without
     * any evidence takes its place.
     */
    synchronized void searchForSecrets() {
        try {
            removeSecrets();
        } finally {
            releaseOutput();
        }
    }

    private void removeSecrets() {
        List<Path> removed = new SecretCanary(
                        settings.map(Settings::username).orElse(""),
                        settings.map(s -> s.password().reveal()).orElse(""),
                        this::redact)
                .removeLeaks(output, history().file(rememberedAs()));
        if (!removed.isEmpty()) {
            String names =
                    removed.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
            RunBlocked leak = new RunBlocked(
                    ExitCode.HARNESS_FAULT,
                    "em-verify had written a secret of this run into " + names
                            + ", and has removed what it wrote there;" + " please report it");
            report(leak.conclusion(scenarios.counts().keySet()));
            throw new RequirementBroken("em-verify: exit " + leak.exitCode().code() + ", " + leak.cause());
        }
    }

    /** Writes what the run came to, and then says it; what cannot be written is em-verify's own fault, and never green. */
    private RunResult report(RunResult conclusion) {
        RunReport report = RunReport.of(ReportedRun.of(conclusion, facts(), this::redact), history());
        RunResult reported = conclusion;
        try {
            report.write(output);
        } catch (UncheckedIOException e) {
            reported = conclusion.overruled(
                    ExitCode.HARNESS_FAULT, notWritten(e.getMessage()).cause());
            report = RunReport.of(ReportedRun.of(reported, facts(), this::redact), history());
        }
        exitCode = OptionalInt.of(reported.exitCode().code());
        console.accept(report.lastScreen(output) + "\n");
        return reported;
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
        if (!closed) {
            closed = true;
            outcomes.ifPresent(Outcomes::interrupt);
            meets(INTERRUPTED);
            finishWithoutScenarios();
        }
        finish(JunitXml.of(INTERRUPTED.cause()).getBytes(StandardCharsets.UTF_8));
    }

    private RunResult sumUp(Set<Requirement> selected) {
        if (obstacle.isPresent() || outcomes.isEmpty() || (selected.isEmpty() && !teamScenarios.haveAsked())) {
            return spoiled.or(() -> obstacle).orElse(RunBlocked.NO_SCENARIO).conclusion(selected);
        }
        try {
            RunResult conclusion = withoutRequirements(outcomes.get().conclude(selected));
            return spoiled.map(s -> conclusion.overruled(s.exitCode(), s.cause()))
                    .orElse(conclusion);
        } catch (RuntimeException e) {
            trace(e);
            return new RunBlocked(ExitCode.HARNESS_FAULT, "em-verify could not sum the run up: " + e)
                    .conclusion(selected);
        }
    }

    /** A run of a team's own scenarios alone has nothing to decide by; it fails by them, or by what kept it from beginning. */
    private static RunResult withoutRequirements(RunResult conclusion) {
        return conclusion.results().isEmpty() && conclusion.cause().isEmpty()
                ? conclusion.overruled(ExitCode.HOLDS, "no scenario about a requirement ran; all of your own hold")
                : conclusion;
    }

    private void open() {
        if (obstacle.isPresent() || outcomes.isPresent()) {
            return;
        }
        try {
            outcomes = Optional.of(opener.apply(settings.orElseThrow()));
            Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "em-verify logoff"));
        } catch (UnusableFile e) {
            meets(new RunBlocked(ExitCode.USAGE, e.getMessage().replace("\n", "; ")));
        } catch (RuntimeException e) {
            meets(new RunBlocked(ExitCode.HARNESS_FAULT, "em-verify could not start: " + e));
            trace(e);
        }
    }

    private void spoil(RunBlocked by) {
        spoiled = spoiled.or(() -> Optional.of(by));
    }

    private void trace(Exception fault) {
        if (settings.filter(Settings::debug).isPresent()) {
            StringWriter text = new StringWriter();
            fault.printStackTrace(new PrintWriter(text, true));
            console.accept(redact(text.toString()));
        }
    }

    private String redact(String text) {
        return outcomes.map(o -> o.redact(text)).orElse(text);
    }

    /** Where runs are remembered: beside the output unless the settings say so. */
    private HistoryFolder history() {
        return new HistoryFolder(
                settings.flatMap(Settings::history).orElseGet(() -> HistoryFolder.beside(output.root())));
    }

    private RunFacts facts() {
        return new RunFacts(
                started,
                settings.map(s -> inWords(s.selection()) + inWords(s.shard())).orElse("none asked for"),
                rememberedAs(),
                settings.flatMap(Settings::schemas),
                settings.flatMap(Settings::tags).orElse(""),
                settings.map(s -> s.trust().insecure()).orElse(false),
                settings.map(Settings::strict).orElse(false),
                Executor.of(System.getenv()),
                scenarios.counts());
    }

    private static String inWords(Settings.Target target) {
        return target instanceof Settings.Target.Server server ? server.root().toString() : "simulator";
    }

    /** Each shard has a history of its own, in which nothing of another's is missing. */
    private static String inWords(Optional<Shard> shard) {
        return shard.map(s -> ", shard " + s).orElse("");
    }

    private static String inWords(Settings.Selection selection) {
        if (selection instanceof Settings.Selection.Sample sample) {
            String size = sample.size() instanceof Settings.SampleSize.All ? "all" : "a sample of " + sample.size();
            return size + ", seed " + sample.seed();
        }
        return "named by the user";
    }
}
