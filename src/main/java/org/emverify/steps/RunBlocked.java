package org.emverify.steps;

import java.util.Collection;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/**
 * Why a run could not even begin.
 *
 * @param exitCode what it means for the process
 * @param cause one line for the user, with what to do
 */
record RunBlocked(ExitCode exitCode, String cause) {
    /** A run in which nothing ran is never green. */
    static final RunBlocked NO_SCENARIO =
            new RunBlocked(ExitCode.NOT_VERIFIED, "no scenario ran, so nothing was verified");

    /** What such a run came to: nothing was verified, for this one cause. */
    RunResult conclusion(Collection<Requirement> selected) {
        List<RequirementResult> outcomes = selected.stream()
                .map(requirement -> new RequirementResult(
                        requirement, RequirementResult.Status.NOT_VERIFIED, 0, 0, List.of(), List.of(cause)))
                .toList();
        return RunResult.notBegun(exitCode, cause, outcomes);
    }
}
