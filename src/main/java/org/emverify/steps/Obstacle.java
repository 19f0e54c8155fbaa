package org.emverify.steps;

import java.util.Collection;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.verification.Conclusion;
import org.emverify.verification.Conclusion.ExitCode;
import org.emverify.verification.Outcome;

/**
 * Why a run could not even begin.
 *
 * @param exitCode what it means for the process
 * @param cause one line for the user, with what to do
 */
record Obstacle(ExitCode exitCode, String cause) {
    /** A run in which nothing ran is never green. */
    static final Obstacle NO_SCENARIO = new Obstacle(ExitCode.NOT_VERIFIED, "no scenario ran, so nothing was verified");

    /** What such a run came to: nothing was verified, for this one cause. */
    Conclusion conclusion(Collection<Requirement> selected) {
        List<Outcome> outcomes = selected.stream()
                .map(requirement -> new Outcome(
                        requirement,
                        Outcome.Status.NOT_VERIFIED,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(cause)))
                .toList();
        return Conclusion.notBegun(exitCode, cause, outcomes);
    }
}
