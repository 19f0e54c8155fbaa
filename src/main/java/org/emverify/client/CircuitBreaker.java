package org.emverify.client;

import java.util.Optional;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;

/**
 * Remembers whether the target still takes connections, so that a run against a dead server ends soon. A server that takes
 * them and does not answer, or breaks them off, may do so with one resource only: that is for the judge to find out, as
 * long as the target still gives a sign of life.
 */
final class CircuitBreaker {
    private static final int ENOUGH = 5;

    /** After so many deadlines without an answer in between it is worth asking for a sign of life. */
    private static final int DOUBTFUL = 3;

    private int silences;
    private int deadlines;
    private boolean isGone;
    private NoAnswer last;

    /** Counts an attempt; anything that came from the target, however wrong, begins the count anew. */
    synchronized void note(Received received) {
        if (received instanceof NoAnswer none && isSilence(none)) {
            silences++;
            last = none;
        } else {
            silences = 0;
            boolean isDeadline = received instanceof NoAnswer none && none.cause() == NoAnswer.Cause.DEADLINE;
            deadlines = isDeadline ? deadlines + 1 : 0;
        }
    }

    /** Whether so many deadlines have passed in a row that the target may have fallen silent altogether. */
    synchronized boolean isInDoubt() {
        return deadlines >= DOUBTFUL && !isGone;
    }

    /** Takes what came of asking for the least that any server answers at once. */
    synchronized void noteSignOfLife(Received sign) {
        if (sign instanceof NoAnswer none && none.cause() == NoAnswer.Cause.DEADLINE) {
            isGone = true;
            last = none;
        } else {
            note(sign);
        }
    }

    synchronized boolean isDown() {
        return isGone || silences >= ENOUGH;
    }

    /** What to say instead of asking once more, when the target is down. */
    synchronized Optional<NoAnswer> insteadOfAsking() {
        return isDown()
                ? Optional.of(new NoAnswer(last.cause(), last.detail() + "; not asked again"))
                : Optional.empty();
    }

    private static boolean isSilence(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST, CONNECT_FAILED, TLS_FAILED -> true;
            case CONNECTION_LOST, HANDSHAKE_CUT, DEADLINE, TOO_LARGE, NOT_HTTP -> false;
        };
    }
}
