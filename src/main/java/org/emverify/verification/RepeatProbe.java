package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import java.util.Optional;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.RepeatComparison;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Asks for a representation of one session, which was read over a kept connection, once more: over a connection of its own
 * that is read to its end, because a kept one never shows what comes behind the stated length. Judges the lengths, and
 * that both answers say the same.
 *
 * @param hasEnded whether the session is over, so that nothing may change any more
 */
record RepeatProbe(ResourceReader reader, Subject subject, boolean hasEnded) {

    static final List<Representation> REPEATED = List.of(
            Representation.ENTITY_IN_XML,
            Representation.REFERENCE_IN_XML,
            Representation.ENTITY_IN_JSON,
            Representation.REFERENCE_IN_JSON,
            Representation.EVENTS_IN_XML);

    /** @param kept the answer over a kept connection */
    SubjectResult judge(ParsedAnswer kept) {
        SubjectResult result = new SubjectResult(subject);
        Representation representation = kept.representation();
        Format format = representation.format();
        ParsedAnswer own = reader.read(
                representation, subject.id(), request -> request.in(format).onItsOwnConnection());
        CheckContext on = result.on(own);
        HttpRules rules = representation == Representation.EVENTS_IN_XML
                ? HttpRules.allOf(EVENTS_FORM)
                : HttpRules.ofThePage(format);
        Optional<?> document = new HttpChecks(own, rules, on).judge(200);
        boolean mayGrow = representation == Representation.EVENTS_IN_XML && !hasEnded;
        if (document.isPresent() && isAboutASession(kept) && !mayGrow) {
            RepeatComparison.judge(kept, own, "the answer before", on);
        }
        return result;
    }

    /** Saying nothing twice is no agreement. */
    private static boolean isAboutASession(ParsedAnswer answer) {
        return answer.document()
                .filter(d -> d.isEntity() || d.isReference() || d.root().name().equals("SystemSessionEvents"))
                .isPresent();
    }
}
