package org.emverify.verification;

import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;

/**
 * What a run can say of one requirement, as a whole or in one format or representation.
 *
 * @param requirement the requirement
 * @param status in one word
 * @param subjects how many subjects were judged
 * @param broken how many findings fail it, which may be more than are listed
 * @param findings the findings that fail it, ordered by session; at most the first hundred
 * @param advisories the findings that are only reported; at most the first hundred
 * @param known the findings that the register of known deviations accepts for a time; at most the first hundred
 * @param notVerified why subjects could not be judged, one line each
 */
public record RequirementResult(
        Requirement requirement,
        Status status,
        int subjects,
        int broken,
        List<Finding> findings,
        List<Finding> advisories,
        List<Finding> known,
        List<String> notVerified) {

    public RequirementResult {
        findings = List.copyOf(findings);
        advisories = List.copyOf(advisories);
        known = List.copyOf(known);
        notVerified = List.copyOf(notVerified);
    }

    /** The statuses. Only {@link #HOLDS} is ever shown as passed. */
    public enum Status {
        /** At least one subject was judged, and none failed it. */
        HOLDS,
        /** At least one finding fails it. */
        BROKEN,
        /** Nothing could be judged, for a reason that lies in the run: no answer, no logon, no sessions. */
        NOT_VERIFIED,
        /** The answers gave no occasion to judge it: no session in progress, no entity reference, not asked for. */
        NOT_SEEN
    }
}
