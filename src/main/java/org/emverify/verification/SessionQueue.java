package org.emverify.verification;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The sessions still to be verified, and how many more are wanted. Thread-safe. */
final class SessionQueue {
    private final Iterator<SelectedSession> sessions;
    private int wanted;

    SessionQueue(List<SelectedSession> sessions, int wanted) {
        this.sessions = sessions.iterator();
        this.wanted = wanted;
    }

    /** The next one; empty when there are enough, or no more. */
    synchronized Optional<SelectedSession> take() {
        if (wanted == 0 || !sessions.hasNext()) {
            return Optional.empty();
        }
        wanted--;
        return Optional.of(sessions.next());
    }

    /** Wants one more, in the place of one that is gone. */
    synchronized void replace() {
        wanted++;
    }
}
