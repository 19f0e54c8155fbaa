package org.emverify.verification;

import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Weight;

/** Hears how a run goes on, from the threads that ask the server, one at a time. Whoever listens has to be brief. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {
        @Override
        public void selected(int sessions) {}

        @Override
        public void judged(int sessions) {}

        @Override
        public void found(Weight weight, Finding first) {}
    };

    /** So many system sessions are going to be verified. */
    void selected(int sessions);

    /** So many of them have been judged by now. */
    void judged(int sessions);

    /** Something was found that was not there before; more of the same is not said again. */
    void found(Weight weight, Finding first);
}
