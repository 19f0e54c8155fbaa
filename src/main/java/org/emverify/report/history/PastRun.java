package org.emverify.report.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.report.model.Cause;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.Weight;

/**
 * What is remembered of a run.
 *
 * @param started when it began
 * @param verdict the name of its exit code
 * @param fingerprints what it depended on
 * @param judged the IDs of the requirements that it judged; of the others it says nothing
 * @param causes what was broken, by the causes' IDs
 */
public record PastRun(
        Instant started, String verdict, Fingerprints fingerprints, Set<String> judged, Map<String, PastCause> causes) {

    /**
     * A cause as it was.
     *
     * @param requirement the requirement's ID
     * @param found what was found, shortened
     * @param subjects how many sessions showed it
     */
    public record PastCause(String requirement, String found, int subjects) {}

    private static final int LONGEST_FOUND = 120;

    public PastRun {
        judged = Set.copyOf(judged);
        causes = Map.copyOf(causes);
    }

    /** What is to be remembered of this run. */
    public static PastRun of(Instant started, RunResult run, List<Cause> causes, Fingerprints fingerprints) {
        Map<String, PastCause> broken = new LinkedHashMap<>();
        causes.stream()
                .filter(cause -> cause.weight() == Weight.BROKEN)
                .forEach(cause -> broken.put(cause.id(), past(cause)));
        return new PastRun(
                started,
                run.exitCode().name(),
                fingerprints,
                run.results().stream()
                        .filter(result -> result.subjects() > 0)
                        .map(RequirementResult::requirement)
                        .map(Requirement::id)
                        .collect(Collectors.toCollection(TreeSet::new)),
                broken);
    }

    private static PastCause past(Cause cause) {
        String found = cause.likeness().found();
        return new PastCause(
                cause.requirement().id(),
                found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…",
                cause.subjects());
    }

    /** Whether this run can say that the cause was there or was not. */
    boolean saysOf(String id, String requirement) {
        return causes.containsKey(id) || judged.contains(requirement);
    }
}
