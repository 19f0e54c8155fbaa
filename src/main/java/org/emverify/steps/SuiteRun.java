package org.emverify.steps;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.emverify.contract.Requirement;
import org.emverify.report.OutputFolder;
import org.emverify.report.RunFacts;
import org.emverify.report.RunReport;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.Conclusion;
import org.emverify.verification.Conclusion.ExitCode;
import org.emverify.verification.HarnessFault;

/**
 * The run that the scenarios belong to. Cucumber makes its hooks, plugins and step objects itself and hands nothing to
 * them, so the run stands in one static place, the only mutable static state of the project. Everything below works
 * without it.
 */
public final class SuiteRun {
    private static SuiteRun current;

    private final Optional<Settings> settings;
    private final ScenarioSelection selection;
    private final Function<Settings, Target> opener;
    private final Consumer<String> console;
    private final Instant started = Instant.now();
    private final Map<Requirement, Integer> scenarios = new EnumMap<>(Requirement.class);
    private final List<String> harnessFaults = new ArrayList<>();
    private Optional<Obstacle> obstacle;
    private Optional<Target> target = Optional.empty();
    private boolean closed;
    private OptionalInt exitCode = OptionalInt.empty();

    private SuiteRun(
            Optional<Settings> settings,
            ScenarioSelection selection,
            Optional<Obstacle> obstacle,
            Function<Settings, Target> opener,
            Consumer<String> console) {
        this.settings = settings;
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
                    Target::open,
                    System.out::print);
        }
        return current;
    }

    /** Prepares the next run with settings that were read elsewhere, such as from a command line. */
    public static synchronized SuiteRun prepare(SettingsResult read) {
        return prepare(of(read, Target::open, System.out::print));
    }

    static synchronized SuiteRun prepare(SuiteRun run) {
        current = run;
        return run;
    }

    static SuiteRun of(SettingsResult read, Function<Settings, Target> opener, Consumer<String> console) {
        if (read instanceof SettingsResult.Valid valid) {
            valid.warnings().forEach(warning -> console.accept("em-verify: " + warning + "\n"));
            try {
                ScenarioSelection selection = ScenarioSelection.of(valid.settings());
                return new SuiteRun(Optional.of(valid.settings()), selection, Optional.empty(), opener, console);
            } catch (IllegalArgumentException e) {
                Obstacle wrongTags = new Obstacle(ExitCode.USAGE, e.getMessage());
                return new SuiteRun(
                        Optional.of(valid.settings()), ScenarioSelection.ALL, Optional.of(wrongTags), opener, console);
            }
        }
        String problems = String.join("; ", ((SettingsResult.Invalid) read).problems());
        Obstacle wrongSettings = new Obstacle(ExitCode.USAGE, problems);
        return new SuiteRun(Optional.empty(), ScenarioSelection.ALL, Optional.of(wrongSettings), opener, console);
    }

    /** What the process should report; empty until the run is concluded. */
    public synchronized OptionalInt exitCode() {
        return exitCode;
    }

    /** Where the run leaves everything. */
    OutputFolder output() {
        return new OutputFolder(settings.map(Settings::output)
                .orElseGet(() -> Path.of(System.getProperty("em.output", "target/em-verify"))));
    }

    ScenarioSelection selection() {
        return selection;
    }

    /** Notes that no scenario has the tags that were asked for. */
    synchronized void selectsNothing() {
        if (obstacle.isEmpty()) {
            String tags = settings.flatMap(Settings::tags).orElse("");
            obstacle = Optional.of(new Obstacle(
                    ExitCode.USAGE,
                    "the tag expression \"" + tags + "\" selects no scenario: name requirement IDs or other tags of the"
                            + " features; neighbours and intrusive scenarios may be switched off"));
        }
    }

    /** Notes that the suite runs the built-in features only, when the user asked for others. */
    synchronized void runsBuiltInFeatures() {
        if (obstacle.isEmpty() && settings.flatMap(Settings::features).isPresent()) {
            obstacle = Optional.of(new Obstacle(
                    ExitCode.USAGE,
                    "a folder of edited features is for the command line; in a build, edit the project's own folder"
                            + " \"features\""));
        }
    }

    /** Why no scenario can run, if so: wrong settings, or a harness that could not start. */
    synchronized Optional<String> obstacle() {
        open();
        return obstacle.map(Obstacle::cause);
    }

    /** Who answers the scenarios. Only to be asked when there is no obstacle. */
    synchronized Outcomes outcomes() {
        open();
        return target.orElseThrow().outcomes();
    }

    /** Counts a scenario that is about to run. */
    synchronized void begins(Collection<Requirement> requirements) {
        requirements.forEach(requirement -> scenarios.merge(requirement, 1, Integer::sum));
    }

    /** Notes a fault of our own, which decides the exit code whatever else was found. */
    synchronized HarnessFault fault(HarnessFault fault) {
        harnessFaults.add(fault.getMessage());
        return fault;
    }

    /** Ends the run: writes the files, prints the summary and sets the exit code. */
    synchronized Conclusion conclude() {
        Conclusion conclusion = sumUp(scenarios.keySet());
        close();
        RunReport report = new RunReport(conclusion, facts());
        console.accept(report.summary() + "\n");
        exitCode = OptionalInt.of(conclusion.exitCode().code());
        report.write(output());
        return conclusion;
    }

    /** Logs off and stops what was started; repeating it does no harm. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            target.ifPresent(Target::close);
        }
    }

    private Conclusion sumUp(Set<Requirement> selected) {
        if (obstacle.isPresent() || target.isEmpty() || selected.isEmpty()) {
            return obstacle.orElse(Obstacle.NO_SCENARIO).conclusion(selected);
        }
        try {
            return corrected(target.get().outcomes().conclude(selected));
        } catch (RuntimeException e) {
            return new Obstacle(ExitCode.HARNESS_FAULT, "em-verify could not sum the run up: " + e)
                    .conclusion(selected);
        }
    }

    private void open() {
        if (obstacle.isPresent() || target.isPresent()) {
            return;
        }
        try {
            target = Optional.of(opener.apply(settings.orElseThrow()));
            // Also an interrupted run logs off.
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "em-verify logoff"));
        } catch (IllegalArgumentException e) {
            // The file of known deviations is read when the verification is prepared.
            obstacle = Optional.of(new Obstacle(ExitCode.USAGE, e.getMessage().replace("\n", "; ")));
        } catch (RuntimeException e) {
            String cause = "em-verify could not start: " + e;
            harnessFaults.add(cause);
            obstacle = Optional.of(new Obstacle(ExitCode.HARNESS_FAULT, cause));
        }
    }

    private Conclusion corrected(Conclusion conclusion) {
        return harnessFaults.isEmpty() ? conclusion : conclusion.asHarnessFault(harnessFaults.get(0));
    }

    private RunFacts facts() {
        return new RunFacts(
                started,
                settings.map(s -> inWords(s.selection())).orElse("none asked for"),
                settings.flatMap(Settings::tags).orElse(""),
                settings.map(s -> s.trust().insecure()).orElse(false),
                settings.map(Settings::strict).orElse(false),
                scenarios);
    }

    private static String inWords(Settings.Selection selection) {
        if (selection instanceof Settings.Selection.Sample sample) {
            String size = sample.size() == Integer.MAX_VALUE ? "all" : "a sample of " + sample.size();
            return size + ", seed " + sample.seed();
        }
        return "named by the user";
    }

    /** The requirements among a scenario's tags. */
    static List<Requirement> requirements(Collection<String> tags) {
        return Arrays.stream(Requirement.values())
                .filter(requirement -> tags.contains("@" + requirement.id()))
                .toList();
    }
}
