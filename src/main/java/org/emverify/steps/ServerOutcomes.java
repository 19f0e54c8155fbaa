package org.emverify.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.LogonSession;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunListener;
import org.emverify.verification.RunResult;
import org.emverify.verification.SelectedSessions;
import org.emverify.verification.Verification;

/**
 * The outcomes of a server.
 *
 * @param verification asks and judges it
 * @param server is closed with the run, which stops a simulator that was started for it
 */
record ServerOutcomes(Verification verification, ServerUnderTest server) implements Outcomes {

    /** Opens the server that the settings name; nothing is asked yet. */
    static Outcomes open(Settings settings, RunListener listener) {
        ServerUnderTest server = ServerUnderTest.of(settings);
        try {
            return new ServerOutcomes(Verification.of(server.root(), server.settings(), listener), server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public RequirementResult outcome(Requirement requirement) {
        return verification.result(requirement);
    }

    @Override
    public RequirementResult outcome(Requirement requirement, Format format) {
        return verification.result(requirement, format);
    }

    @Override
    public RequirementResult outcome(Requirement requirement, Representation representation) {
        return verification.result(requirement, representation);
    }

    @Override
    public SelectedSessions sessions() {
        return verification.sessions();
    }

    @Override
    public void ask() {
        verification.ask();
    }

    @Override
    public Optional<LogonSession> logonSession() {
        return verification.logonSession();
    }

    @Override
    public List<String> sessionIds() {
        return verification.sessionIds();
    }

    @Override
    public RunResult conclude(Set<Requirement> selected) {
        return verification.finish(selected);
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
        server.close();
    }

    @Override
    public void interrupt() {
        verification.interrupt();
        server.close();
    }
}
