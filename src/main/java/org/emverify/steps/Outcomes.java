package org.emverify.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.LogonSession;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.SelectedSessions;

/** Who answers the scenarios: the verification of a server, or outcomes that a test has decided before. */
interface Outcomes extends AutoCloseable {

    RequirementResult outcome(Requirement requirement);

    RequirementResult outcome(Requirement requirement, Format format);

    RequirementResult outcome(Requirement requirement, Representation representation);

    /** The system sessions that the outcomes rest on. */
    SelectedSessions sessions();

    /** Asks the server now, and not only when the first outcome is wanted. */
    default void ask() {}

    /** The logon session of the run, if it has one. The first question asks the server. */
    default Optional<LogonSession> logonSession() {
        return Optional.empty();
    }

    /** The IDs of the system sessions that were verified, in the order of selection. */
    default List<String> sessionIds() {
        return List.of();
    }

    RunResult conclude(Set<Requirement> selected);

    /** The day of the run, in UTC. */
    LocalDate date();

    /** The text without the run's secrets. */
    String redact(String text);

    @Override
    void close();

    /** Ends at once, without waiting for whoever is still asking. */
    default void interrupt() {
        close();
    }
}
