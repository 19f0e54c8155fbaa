package org.emverify.verification;

import java.net.URI;
import java.util.Set;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;

/**
 * One run against one server: asks once, judges on arrival, and answers for each requirement. Thread-safe; many runs can
 * stand side by side.
 */
public final class Verification implements AutoCloseable {

    private Verification() {}

    /**
     * Prepares a run; nothing is asked yet.
     *
     * @param root the server, {@code https://host:port}: the simulator's own when the settings name the simulator
     */
    public static Verification of(URI root, Settings settings) {
        return new Verification();
    }

    /** What the run says of the requirement. The first question that needs answers asks the server. */
    public Outcome outcome(Requirement requirement) {
        throw new IllegalStateException();
    }

    /** The same, for what came in one format. */
    public Outcome outcome(Requirement requirement, Format format) {
        throw new IllegalStateException();
    }

    /** The same, for what came in one representation. */
    public Outcome outcome(Requirement requirement, Representation representation) {
        throw new IllegalStateException();
    }

    /**
     * Ends the run and sums it up over the requirements that were asked for.
     *
     * @param selected the requirements whose scenarios ran
     */
    public Conclusion conclude(Set<Requirement> selected) {
        throw new IllegalStateException();
    }

    /** Logs off and closes all connections; also after a failure. */
    @Override
    public void close() {}
}
