package org.emverify.steps;

import java.util.ArrayList;
import java.util.List;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/** What became of steps that a team wrote itself: they count beside the requirements. Thread-safe. */
final class TeamScenarios {
    private final List<String> failedAssertions = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
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
     */
    synchronized void failed(String scenario, Throwable by) {
        if (by instanceof RequirementBroken || by instanceof HarnessFault || by instanceof FeatureMistake) {
            return;
        }
        String line = String.valueOf(by.getMessage()).lines().findFirst().orElse("");
        if (by instanceof AssertionError) {
            failedAssertions.add(scenario + ": " + line);
        } else {
            exceptions.add(scenario + ": " + by.getClass().getName() + ": " + line);
        }
    }

    /** The result of the run with theirs, which takes the place of a better one only. */
    synchronized RunResult added(RunResult result) {
        if (!failedAssertions.isEmpty() && isOneOf(result, ExitCode.HOLDS, ExitCode.NOT_VERIFIED)) {
            return result.overruled(
                    ExitCode.FINDINGS,
                    "FINDINGS: an assertion of your own steps failed in " + inWords(failedAssertions));
        }
        if (!exceptions.isEmpty() && isOneOf(result, ExitCode.HOLDS)) {
            return result.overruled(
                    ExitCode.NOT_VERIFIED, "NOT VERIFIED: an exception of your own steps ended " + inWords(exceptions));
        }
        return result;
    }

    private static boolean isOneOf(RunResult result, ExitCode... codes) {
        return List.of(codes).contains(result.exitCode());
    }

    private static String inWords(List<String> scenarios) {
        String more = scenarios.size() == 1 ? "" : " and in " + (scenarios.size() - 1) + " more";
        return "the scenario " + scenarios.get(0) + more;
    }
}
