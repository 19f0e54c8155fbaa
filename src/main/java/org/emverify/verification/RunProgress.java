package org.emverify.verification;

import java.util.Optional;
import java.util.OptionalLong;
import org.emverify.verification.finding.Subject;

/**
 * What a run has learnt so far. Immutable: each phase takes it and gives back what is known after it.
 *
 * @param startedAt by {@link System#nanoTime()}; empty before the first request
 * @param preflight how far the run came before it verified anything
 * @param sessions what became of the selected sessions; absent when the run did not come so far
 * @param probed what requests about the request itself were sent; absent when none was
 * @param cause why nothing, or not all, could be verified
 * @param fault a fault of em-verify itself that ended the run
 */
record RunProgress(
        OptionalLong startedAt,
        Optional<Preflight.PreflightResult> preflight,
        Optional<RoundResult> sessions,
        Optional<Probed> probed,
        Optional<String> cause,
        Optional<HarnessFault> fault) {
    static final String OUT_OF_TIME =
            "the run was ended because it lasted as long as em.maxDuration allows: what was judged"
                    + " by then stays judged, the rest could not be verified; raise em.maxDuration, or choose fewer sessions";
    static final String SILENT = "the server fell silent during the run";

    static final RunProgress NOT_BEGUN = new RunProgress(
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    RunProgress begunAt(long nanoTime) {
        return new RunProgress(OptionalLong.of(nanoTime), preflight, sessions, probed, cause, fault);
    }

    RunProgress after(Preflight.PreflightResult result) {
        return new RunProgress(startedAt, Optional.of(result), sessions, probed, result.cause(), fault);
    }

    /** A broken stage stays the cause, whatever became of the sessions. */
    RunProgress after(RoundResult result) {
        return new RunProgress(
                startedAt,
                preflight,
                Optional.of(result),
                probed,
                preflight.flatMap(Preflight.PreflightResult::cause).or(result::cause),
                result.fault());
    }

    /**
     * Requests about the request itself.
     *
     * @param session the session that they were sent for
     * @param nearMisses how many of them were almost right
     */
    record Probed(Subject session, int nearMisses) {}

    RunProgress afterProbing(Probed probes) {
        return new RunProgress(startedAt, preflight, sessions, Optional.of(probes), cause, fault);
    }

    RunProgress because(String newCause) {
        return new RunProgress(startedAt, preflight, sessions, probed, Optional.of(newCause), fault);
    }

    /** Whatever was the cause before stays it. */
    RunProgress becauseAtFirst(Optional<String> newCause) {
        return new RunProgress(startedAt, preflight, sessions, probed, cause.or(() -> newCause), fault);
    }

    RunProgress failed(HarnessFault newFault) {
        return new RunProgress(startedAt, preflight, sessions, probed, cause, Optional.of(newFault));
    }

    /** Who is logged on, and reads; absent until somebody is. */
    Optional<ResourceReader> reader() {
        return preflight.flatMap(Preflight.PreflightResult::reader);
    }

    /** Whether the run has nothing more to ask for; also when the sessions could not be verified although some are listed. */
    boolean isOver() {
        boolean isCutOff = cause.isPresent()
                && preflight.flatMap(Preflight.PreflightResult::broken).isEmpty();
        return isCutOff
                || fault.isPresent()
                || preflight.filter(Preflight.PreflightResult::mayRead).isEmpty();
    }
}
