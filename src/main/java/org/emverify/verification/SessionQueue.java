package org.emverify.verification;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.emverify.verification.finding.Subject;

/** The sessions still to be verified, in the order of selection, and how many more are wanted. Thread-safe. */
final class SessionQueue {
    private final Iterator<Subject> sessions;
    private int wanted;

    SessionQueue(List<Subject> sessions, int wanted) {
        this.sessions = sessions.iterator();
        this.wanted = wanted;
    }

    /** The next one; empty when there are enough, or no more. */
    synchronized Optional<Subject> take() {
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
