package org.emverify.client;

import java.util.Optional;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;

/**
 * Stops asking a target that takes no connections any more, so that a run against a dead server ends soon. A server that takes
 * them and does not answer, or breaks them off, may do so with one resource only, which is for the checks to find out: it is
 * given up only when it does not answer a probe either. Once open it stays open. Thread-safe.
 */
final class CircuitBreaker {
    private static final int FAILURES_TO_OPEN = 5;

    /** After so many deadlines without an answer in between a probe is due. */
    private static final int DEADLINES_TO_PROBE = 3;

    private int failures;
    private int deadlines;
    private boolean isSilent;
    private NoAnswer last;

    /** Records an attempt; anything that came from the target, however wrong, resets the count. */
    synchronized void record(Received received) {
        if (received instanceof NoAnswer none && isFailureToConnect(none)) {
            failures++;
            last = none;
        } else {
            failures = 0;
            boolean isDeadline = received instanceof NoAnswer none && none.cause() == NoAnswer.Cause.DEADLINE;
            deadlines = isDeadline ? deadlines + 1 : 0;
        }
    }

    /** Whether so many deadlines have passed in a row that the target may have stopped answering at all. */
    synchronized boolean isProbeDue() {
        return deadlines >= DEADLINES_TO_PROBE && !isSilent;
    }

    /** Records what came of a request that any server answers at once. */
    synchronized void recordProbe(Received probe) {
        if (probe instanceof NoAnswer none && none.cause() == NoAnswer.Cause.DEADLINE) {
            isSilent = true;
            last = none;
        } else {
            record(probe);
        }
    }

    synchronized boolean isOpen() {
        return isSilent || failures >= FAILURES_TO_OPEN;
    }

    /** What a request comes to without being sent; empty while the circuit is closed. */
    synchronized Optional<NoAnswer> rejection() {
        return isOpen()
                ? Optional.of(new NoAnswer(last.cause(), last.detail() + "; not asked again"))
                : Optional.empty();
    }

    private static boolean isFailureToConnect(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST, CONNECT_FAILED, TLS_FAILED -> true;
            case CONNECTION_LOST, HANDSHAKE_CUT, DEADLINE, TOO_LARGE, NOT_HTTP -> false;
        };
    }
}
