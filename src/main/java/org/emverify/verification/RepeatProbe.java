package org.emverify.verification;

import java.util.Optional;
import java.util.function.Function;
import org.emverify.client.Caller;
import org.emverify.client.ResourceRequest;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.ReferenceChecks;
import org.emverify.verification.check.RepeatComparison;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Asks for each kind of representation of one session twice: over a kept connection, and over a connection of its own that
 * is read to its end, because a kept one never shows what comes behind the stated length. Judges the lengths, and that
 * both answers tell the same.
 *
 * @param hasEnded whether the session is over, so that nothing may change any more
 */
record RepeatProbe(AuthenticatedClient operator, AnswerParser reader, Subject subject, boolean hasEnded) {

    SubjectResult judge() {
        SubjectResult verdicts = new SubjectResult(subject);
        String id = subject.id();
        repeat(verdicts, Representation.ENTITY_IN_XML, c -> c.systemSession(id).entity());
        repeat(verdicts, Representation.ENTITY_IN_JSON, c -> c.systemSession(id).entity());
        repeat(
                verdicts,
                Representation.REFERENCE_IN_XML,
                c -> c.systemSession(id).reference());
        repeat(
                verdicts,
                Representation.REFERENCE_IN_JSON,
                c -> c.systemSession(id).reference());
        repeat(verdicts, Representation.EVENTS_IN_XML, c -> c.systemSession(id).events());
        return verdicts;
    }

    private void repeat(
            SubjectResult verdicts, Representation representation, Function<Caller, ResourceRequest> resource) {
        Format format = representation.format();
        ParsedAnswer kept = reader.read(
                representation, operator.ask(c -> resource.apply(c).in(format).ask()));
        ParsedAnswer own = reader.read(
                representation,
                operator.ask(
                        c -> resource.apply(c).in(format).onItsOwnConnection().ask()));
        CheckContext on = verdicts.on(own);
        HttpRules rules = representation == Representation.EVENTS_IN_XML
                ? HttpRules.allOf(Requirement.EVENTS_FORM)
                : HttpRules.ofThePage(format);
        Optional<?> document = new HttpChecks(own, rules, on).judge(200);
        boolean mayGrow = representation == Representation.EVENTS_IN_XML && !hasEnded;
        if (document.isEmpty() || !isAboutASession(kept) || mayGrow) {
            return;
        }
        on.judged(Requirement.SAME_WHEN_REPEATED);
        for (Differences.Difference difference : RepeatComparison.between(kept, own)) {
            on.breaks(
                    Requirement.SAME_WHEN_REPEATED,
                    difference.place(),
                    difference.parameter() + " as in the answer before: " + difference.first(),
                    difference.second());
        }
    }

    /** Saying nothing twice is no agreement. */
    private static boolean isAboutASession(ParsedAnswer read) {
        return read.document()
                .filter(d -> d.isEntity()
                        || ReferenceChecks.isReference(d)
                        || d.root().name().equals("SystemSessionEvents"))
                .isPresent();
    }
}
