package org.emverify.steps;

import java.util.Optional;
import org.emverify.settings.Settings;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/**
 * What kept a run from its verdict: why no scenario could run, or what went wrong although scenarios ran. Of each the first
 * one counts. Thread-safe.
 */
final class RunProblems {
    private final Optional<Settings> settings;
    private Optional<RunBlocked> obstacle;
    private Optional<RunBlocked> overruling = Optional.empty();

    /**
     * @param settings absent when they were wrong
     * @param obstacle why no scenario can run, as far as it is known before anything is asked
     */
    RunProblems(Optional<Settings> settings, Optional<RunBlocked> obstacle) {
        this.settings = settings;
        this.obstacle = obstacle;
    }

    /** Why no scenario can run, if so. */
    synchronized Optional<RunBlocked> obstacle() {
        return obstacle;
    }

    /** Notes why no scenario can run. */
    synchronized void meets(RunBlocked met) {
        obstacle = obstacle.or(() -> Optional.of(met));
    }

    /** Notes what decides the exit code although scenarios ran. */
    synchronized void overrules(RunBlocked by) {
        overruling = overruling.or(() -> Optional.of(by));
    }

    /** Why a run without any scenario has no verdict. */
    synchronized RunBlocked whyNothingRan() {
        return overruling.or(() -> obstacle).orElse(RunBlocked.NO_SCENARIO);
    }

    /** The result that the run has with what was noted. */
    synchronized RunResult applied(RunResult result) {
        RunResult own = withoutRequirements(result);
        return overruling
                .map(problem -> own.overruled(problem.exitCode(), problem.cause()))
                .orElse(own);
    }

    /** A run of a team's own scenarios alone has nothing to decide by; it fails by them, or by what kept it from beginning. */
    private static RunResult withoutRequirements(RunResult conclusion) {
        return conclusion.results().isEmpty() && conclusion.cause().isEmpty()
                ? conclusion.overruled(ExitCode.HOLDS, "no scenario about a requirement ran; all of your own hold")
                : conclusion;
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

    /** Notes a scenario with a step that nobody has defined. */
    void isNotUnderstood(String scenario) {
        mistaken("a step is not one of em-verify's in the scenario " + scenario);
    }

    /** Notes a mistake in the features: the user's in edited ones, else our own; as an exception for the scenario. */
    FeatureMistake mistaken(String mistake) {
        boolean isEdited = settings.flatMap(Settings::features).isPresent();
        overrules(new RunBlocked(isEdited ? ExitCode.USAGE : ExitCode.HARNESS_FAULT, mistake));
        return new FeatureMistake(mistake);
    }

    /** Notes that a file could not be written. */
    void isNotWritten(String problem) {
        overrules(new RunBlocked(ExitCode.HARNESS_FAULT, problem));
    }
}
