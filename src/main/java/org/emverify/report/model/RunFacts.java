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
 * @param selected which sessions were asked for, in words: {@code a sample of 25, seed 1}
 * @param target its URL, or {@code simulator}, whose port changes
 * @param shard the part of the selection that was verified, such as {@code 2/4}; the empty string for all of it
 * @param schemas the user's own schemas, if any
 * @param tags the tag expression, or the empty string when all scenarios ran
 * @param insecure whether any certificate was accepted
 * @param strict whether advisory findings fail the run
 * @param executor who ran it
 * @param scenarios how many scenarios ran for each requirement
 */
public record RunFacts(
        Instant started,
        String selected,
        String target,
        String shard,
        Optional<Path> schemas,
        String tags,
        boolean insecure,
        boolean strict,
        Executor executor,
        Map<Requirement, Integer> scenarios) {
    public RunFacts {
        scenarios = Map.copyOf(scenarios);
    }

    /** Which sessions were asked for, in words, with the shard. */
    public String selection() {
        return selected + inShard();
    }

    /** The name in the history, in which each shard has its own: to one, nothing of another's is missing. */
    public String rememberedAs() {
        return target + inShard();
    }

    private String inShard() {
        return shard.isEmpty() ? "" : ", shard " + shard;
    }
}
