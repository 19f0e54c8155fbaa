package org.emverify.report;

import java.time.Instant;
import java.util.Map;
import org.emverify.contract.Requirement;

/**
 * What a report says of a run beside its conclusion.
 *
 * @param started when the run began
 * @param selection which sessions were asked for, in words: {@code a sample of 25, seed 1}
 * @param tags the tag expression, or the empty string when all scenarios ran
 * @param insecure whether any certificate was accepted
 * @param strict whether advisory findings fail the run
 * @param scenarios how many scenarios ran for each requirement
 */
public record RunFacts(
        Instant started,
        String selection,
        String tags,
        boolean insecure,
        boolean strict,
        Map<Requirement, Integer> scenarios) {
    public RunFacts {
        scenarios = Map.copyOf(scenarios);
    }
}
