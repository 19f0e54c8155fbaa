package org.emverify.steps;

import org.emverify.settings.Settings;
import org.emverify.verification.Verification;

/**
 * Where the run goes.
 *
 * @param outcomes the verification of it
 * @param stop stops what was started for the run
 */
record Target(Outcomes outcomes, Runnable stop) implements AutoCloseable {

    static Target open(Settings settings) {
        TargetServer server = TargetServer.of(settings);
        try {
            return new Target(Outcomes.of(Verification.of(server.root(), server.settings())), server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Ends at once, without waiting for whoever is still asking. */
    void interrupt() {
        outcomes.interrupt();
        stop.run();
    }

    @Override
    public void close() {
        outcomes.close();
        stop.run();
    }
}
