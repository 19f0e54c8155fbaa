package org.emverify.steps;

import java.time.LocalDate;
import java.util.Set;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.Verification;

/** Who answers the scenarios: the verification of a server, or a test's canned outcomes. */
interface Outcomes extends AutoCloseable {

    RequirementResult outcome(Requirement requirement);

    RequirementResult outcome(Requirement requirement, Format format);

    RequirementResult outcome(Requirement requirement, Representation representation);

    /** Asks the server now, and not only when the first outcome is wanted. */
    default void ask() {}

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

    static Outcomes of(Verification verification) {
        return new Outcomes() {
            @Override
            public RequirementResult outcome(Requirement requirement) {
                return verification.outcome(requirement);
            }

            @Override
            public RequirementResult outcome(Requirement requirement, Format format) {
                return verification.outcome(requirement, format);
            }

            @Override
            public RequirementResult outcome(Requirement requirement, Representation representation) {
                return verification.outcome(requirement, representation);
            }

            @Override
            public void ask() {
                verification.ask();
            }

            @Override
            public RunResult conclude(Set<Requirement> selected) {
                return verification.conclude(selected);
            }

            @Override
            public LocalDate date() {
                return verification.date();
            }

            @Override
            public String redact(String text) {
                return verification.redact(text);
            }

            @Override
            public void close() {
                verification.close();
            }

            @Override
            public void interrupt() {
                verification.interrupt();
            }
        };
    }
}
