package org.emverify.report.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.emverify.contract.Requirement;

/**
 * What a report says of a run beside its conclusion.
 *
 * @param started when the run began
 * @param selection which sessions were asked for, in words: {@code a sample of 25, seed 1}
 * @param rememberedAs the name of the target in the history: its URL, or {@code simulator}, whose port changes
 * @param schemas the user's own schemas, if any
 * @param tags the tag expression, or the empty string when all scenarios ran
 * @param insecure whether any certificate was accepted
 * @param strict whether advisory findings fail the run
 * @param executor who ran it
 * @param scenarios how many scenarios ran for each requirement
 */
public record RunFacts(
        Instant started,
        String selection,
        String rememberedAs,
        Optional<Path> schemas,
        String tags,
        boolean insecure,
        boolean strict,
        Executor executor,
        Map<Requirement, Integer> scenarios) {
    public RunFacts {
        scenarios = Map.copyOf(scenarios);
    }
}
