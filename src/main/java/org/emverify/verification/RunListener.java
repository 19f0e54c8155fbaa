package org.emverify.verification;

import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Weight;

/** Hears how a run goes on, from the threads that ask the server, one at a time. Whoever listens has to be brief. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /** So many system sessions are going to be verified. */
    default void selected(int sessions) {}

    /** So many of them have been judged by now. */
    default void judged(int sessions) {}

    /** Something was found that was not there before; more of the same is not said again. */
    default void found(Weight weight, Finding first) {}
}
