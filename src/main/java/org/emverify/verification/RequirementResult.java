package org.emverify.verification;

import java.util.List;
import java.util.function.UnaryOperator;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Weight;

/**
 * What a run can say of one requirement, as a whole or in one format or representation.
 *
 * @param requirement the requirement
 * @param status in one word
 * @param subjects how many subjects were judged
 * @param broken how many findings fail it, which may be more than are listed
 * @param groups what was found, gathered
 * @param notVerified why subjects could not be judged, one line each
 */
public record RequirementResult(
        Requirement requirement,
        Status status,
        int subjects,
        int broken,
        List<FindingGroup> groups,
        List<String> notVerified) {

    public RequirementResult {
        groups = List.copyOf(groups);
        notVerified = List.copyOf(notVerified);
    }

    /** The groups of that weight. */
    public List<FindingGroup> groups(Weight weight) {
        return groups.stream().filter(group -> group.weight() == weight).toList();
    }

    /** The findings that fail it, ordered by session: the first hundred, and the first of each group. */
    public List<Finding> findings() {
        return findings(Weight.BROKEN);
    }

    /** The findings of that weight; likewise. */
    public List<Finding> findings(Weight weight) {
        return groups(weight).stream()
                .flatMap(group -> group.findings().stream())
                .sorted(Finding.ORDER)
                .toList();
    }

    /** The same with its findings changed. */
    public RequirementResult with(UnaryOperator<Finding> change) {
        List<FindingGroup> changed = groups.stream()
                .map(group -> new FindingGroup(
                        group.weight(),
                        group.likeness(),
                        group.findings().stream().map(change).toList(),
                        group.subjects()))
                .toList();
        return new RequirementResult(requirement, status, subjects, broken, changed, notVerified);
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
