package org.emverify.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.emverify.client.LogonSession;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.deviation.PasteableEntry;

/** What is said of the requirements: by the verification of a server, or by a test that has decided it before. */
public interface Outcomes extends AutoCloseable {

    /** What the run says of the requirement. The first question asks the server. */
    default RequirementResult result(Requirement requirement) {
        return result(requirement, representation -> true);
    }

    /** The same, for what came in those representations. */
    RequirementResult result(Requirement requirement, Predicate<Representation> matching);

    /** The system sessions that the results rest on. The first question asks the server. */
    SelectedSessions sessions();

    /**
     * Asks the server, now and once; whoever wants a result meanwhile waits for it.
     *
     * @throws HarnessFault when em-verify itself failed, as every question for a result then does
     */
    default void ask() {}

    /** The logon session of the run, for further questions until the run is closed; absent when it could not log on. */
    default Optional<LogonSession> logonSession() {
        return Optional.empty();
    }

    /**
     * Ends the run and sums it up over the requirements that were asked for.
     *
     * @param selected the requirements whose scenarios ran
     */
    RunResult finish(Set<Requirement> selected);

    /** The day of the run, in UTC: entries expire by it, and {@link PasteableEntry} counts from it. */
    LocalDate date();

    /** Takes the run's secrets out of a text that is going to be shown. */
    String redact(String text);

    /** Logs off and closes all connections; also after a failure. */
    @Override
    void close();

    /**
     * Logs off and closes all connections without waiting for the run, which verifies nothing more from here on; waits only for
     * a logon that is under way, behind which the run ends. For a process that has to end.
     */
    default void interrupt() {
        close();
    }
}
