package org.emverify.client;

import java.util.Optional;

/**
 * Remembers whether the target still takes connections, so that a run against a dead server ends soon. A server that takes
 * them and does not answer, or breaks them off, may do so with one resource only: that is for the judge to find out.
 */
final class TargetHealth {
    private static final int ENOUGH = 5;

    private int silences;
    private NoAnswer last;

    /** Counts an attempt; anything that came from the target, however wrong, begins the count anew. */
    synchronized void note(Received received) {
        if (received instanceof NoAnswer none && isSilence(none)) {
            silences++;
            last = none;
        } else {
            silences = 0;
        }
    }

    synchronized boolean isDown() {
        return silences >= ENOUGH;
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
            case CONNECTION_LOST, DEADLINE, TOO_LARGE, NOT_HTTP -> false;
        };
    }
}
