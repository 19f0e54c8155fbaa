package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.FindingText;

/**
 * What a run comes to, as an exit code and in one line.
 *
 * @param results of the selected requirements
 * @param deviations what became of the entries of the register of known deviations
 * @param sessions how many system sessions were verified
 * @param cause why nothing, or not all, could be verified
 * @param fault a fault of em-verify itself
 * @param unknownSessions the sessions that the user named and the server does not know
 * @param strict whether a healed deviation fails the run
 * @param isWhole whether the run had to judge every requirement, and not only, as a shard, those about its sessions
 */
record ExitDecision(
        List<RequirementResult> results,
        List<DeviationStatement> deviations,
        int sessions,
        Optional<String> cause,
        Optional<HarnessFault> fault,
        List<String> unknownSessions,
        boolean strict,
        boolean isWhole) {

    RunResult.ExitCode exitCode() {
        if (fault.isPresent()) {
            return RunResult.ExitCode.HARNESS_FAULT;
        }
        if (!unknownSessions.isEmpty()) {
            return RunResult.ExitCode.USAGE;
        }
        if (broken() > 0 || (strict && count(DeviationStatement.Status.HEALED) > 0)) {
            return RunResult.ExitCode.FINDINGS;
        }
        return (isWhole ? !holes().isEmpty() : sessions == 0) || cause.isPresent() || results.isEmpty()
                ? RunResult.ExitCode.NOT_VERIFIED
                : RunResult.ExitCode.HOLDS;
    }

    String headline() {
        return switch (exitCode()) {
            case HOLDS -> "all that was verified holds, on " + sessionsInWords() + matched();
            case FINDINGS ->
                (broken() > 0
                                ? FindingText.counted(broken(), "requirement")
                                        + (broken() == 1 ? " is broken" : " are broken")
                                : "known deviations healed: " + count(DeviationStatement.Status.HEALED)
                                        + ", remove their entries; nothing is broken")
                        + ", on " + sessionsInWords();
            case USAGE ->
                "the server does not know these system sessions: " + String.join(", ", unknownSessions)
                        + "; check em.sessions";
            case NOT_VERIFIED -> cause.orElseGet(() -> "could not be verified: " + String.join(", ", holes()));
            case HARNESS_FAULT -> fault.map(Throwable::getMessage).orElse("");
        };
    }

    private String sessionsInWords() {
        return FindingText.counted(sessions, "system session");
    }

    private String matched() {
        long matched = count(DeviationStatement.Status.MATCHED);
        return matched > 0 ? "; known deviations matched: " + matched : "";
    }

    private long broken() {
        return results.stream()
                .filter(r -> r.status() == RequirementResult.Status.BROKEN)
                .count();
    }

    private long count(DeviationStatement.Status status) {
        return deviations.stream().filter(d -> d.status() == status).count();
    }

    /** The selected requirements that every answer gives occasion to judge, and that nothing was judged on. */
    private List<String> holes() {
        return results.stream()
                .filter(r -> r.requirement().isUnconditional() && r.subjects() == 0)
                .map(r -> r.requirement().id())
                .toList();
    }
}
