package org.emverify.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/** What became of steps that a team wrote itself: they count beside the requirements. Thread-safe. */
final class TeamScenarios {
    /** What ended a scenario of theirs, and where in their code. */
    private record Failure(String scenario, String cause) {}

    private final List<Failure> failedAssertions = new ArrayList<>();
    private final List<Failure> exceptions = new ArrayList<>();
    private boolean haveAsked;

    /** Notes that a step of theirs uses the run: from now on a run is about something without any requirement. */
    synchronized void asks() {
        haveAsked = true;
    }

    synchronized boolean haveAsked() {
        return haveAsked;
    }

    /**
     * Notes what ended a scenario: a failed assertion says that the server is not as the team expects, an exception says
     * nothing of the server, and both are the team's and no fault of em-verify. What the built-in steps throw is counted
     * elsewhere.
     *
     * @param step its sentence
     * @param method the method behind it, as {@code com.example.checks.AgreementSteps.eachIsRead()}
     */
    synchronized void failed(String scenario, String step, String method, Throwable by) {
        if (by instanceof RequirementBroken || by instanceof HarnessFault || by instanceof FeatureMistake) {
            return;
        }
        String message = String.valueOf(by.getMessage()).lines().findFirst().orElse("");
        String what = by instanceof AssertionError ? message : by.getClass().getName() + ": " + message;
        (by instanceof AssertionError ? failedAssertions : exceptions)
                .add(new Failure(scenario, what + inTheirCode(method, by) + " at the step \"" + step + '"'));
    }

    /** The first line of the trace that lies in the package of the step; nothing when none does. */
    private static String inTheirCode(String method, Throwable by) {
        String ofPackage = method.replaceFirst("[^.]+\\.[^.]+(\\(.*)?$", "");
        return Stream.of(by.getStackTrace())
                .filter(frame -> !ofPackage.isEmpty() && frame.getClassName().startsWith(ofPackage))
                .findFirst()
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse("");
    }

    /** The result of the run with theirs, which takes the place of a better one only. */
    synchronized RunResult added(RunResult result) {
        if (!failedAssertions.isEmpty() && isOneOf(result, ExitCode.HOLDS, ExitCode.NOT_VERIFIED)) {
            return overruled(
                    result, ExitCode.FINDINGS, "FINDINGS: an assertion of your own steps failed in", failedAssertions);
        }
        if (!exceptions.isEmpty() && isOneOf(result, ExitCode.HOLDS)) {
            return overruled(
                    result, ExitCode.NOT_VERIFIED, "NOT VERIFIED: an exception of your own steps ended", exceptions);
        }
        return result;
    }

    private static RunResult overruled(RunResult result, ExitCode exitCode, String how, List<Failure> failures) {
        Failure first = failures.get(0);
        String more = failures.size() == 1 ? "" : " and " + (failures.size() - 1) + " more";
        return result.overruled(
                exitCode, how + " the scenario \"" + first.scenario() + '"' + more, Optional.of(first.cause()));
    }

    private static boolean isOneOf(RunResult result, ExitCode... codes) {
        return List.of(codes).contains(result.exitCode());
    }
}
