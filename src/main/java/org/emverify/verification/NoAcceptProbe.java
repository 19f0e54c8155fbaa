package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.emverify.client.Caller;
import org.emverify.client.ResourceRequest;
import org.emverify.client.http.Answer;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Place;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.EntityChecks;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.RepeatComparison;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Asks for one session without the header Accept (page, "Request Headers", row Accept). The answer is judged as the answer
 * in XML is, and has to tell the same; what both have wrong is told of the answer that was asked for with the header.
 */
record NoAcceptProbe(AuthenticatedClient operator, AnswerParser reader, Subject subject) {

    List<SubjectResult> judge() {
        List<SubjectResult> all = new ArrayList<>();
        all.add(judge(
                Representation.ENTITY_IN_XML, c -> c.systemSession(subject.id()).entity()));
        all.add(judge(
                Representation.REFERENCE_IN_XML,
                c -> c.systemSession(subject.id()).reference()));
        acceptingAnything().ifPresent(all::add);
        return all;
    }

    private SubjectResult judge(Representation representation, Function<Caller, ResourceRequest> resource) {
        ParsedAnswer accepting = ask(representation, c -> resource.apply(c).inXml());
        ParsedAnswer read = ask(representation, c -> resource.apply(c).withoutAccept());
        SubjectResult verdicts = new SubjectResult(subject);
        if (!read.isAnswered(200)) {
            if (statusOf(accepting).equals(statusOf(read))) {
                // The header makes no difference: whatever is wrong is judged where it is sent.
                return verdicts;
            }
            ParsedAnswer again = ask(representation, c -> resource.apply(c).withoutAccept());
            if (again.isAnswered(200)) {
                // It was not for want of the header.
                new HttpChecks(read, HttpRules.ofThePage(Format.XML), verdicts.on(read)).judgeStatus(200);
                read = again;
            }
        }
        verdicts.on(read).judged(Requirement.ACCEPT_OPTIONAL);
        if (read.document().isPresent()) {
            verdicts.on(read).judged(Requirement.DEFAULT_XML);
        }
        SubjectResult known = SessionJudge.judge(subject, accepting, HttpRules.ofThePage(Format.XML));
        SessionJudge.judge(subject, read, HttpRules.withoutAccept()).findings().stream()
                .filter(finding -> !known.has(finding))
                .forEach(verdicts::add);
        compare(
                accepting,
                read,
                () -> ask(representation, c -> resource.apply(c).inXml()),
                verdicts.on(read));
        return verdicts;
    }

    /** A second answer with the header tells whether the session itself has changed meanwhile. */
    private static void compare(
            ParsedAnswer accepting, ParsedAnswer read, Supplier<ParsedAnswer> acceptingAgain, CheckContext on) {
        if (!isDocument(accepting) || !isDocument(read)) {
            return;
        }
        List<Differences.Difference> differences = between(accepting, read);
        if (differences.isEmpty()) {
            return;
        }
        ParsedAnswer after = acceptingAgain.get();
        if (!isDocument(after)
                || !between(accepting, after).isEmpty()
                || !between(after, accepting).isEmpty()) {
            return;
        }
        differences.forEach(d -> on.breaks(
                Requirement.DEFAULT_XML,
                d.place(),
                d.parameter() + " alike with Accept: application/xml and without Accept",
                d.first() + " with the header, " + d.second() + " without it"));
    }

    /** An entity of another namespace tells nothing by the documented names, which is a finding of its own. */
    private static boolean isDocument(ParsedAnswer read) {
        return read.isAnswered(200)
                && read.document()
                        .filter(d -> !d.isEntity() || EntityChecks.session(read).isPresent())
                        .isPresent();
    }

    private static List<Differences.Difference> between(ParsedAnswer first, ParsedAnswer second) {
        ParseResult.Document one = first.document().orElseThrow();
        ParseResult.Document other = second.document().orElseThrow();
        return one.inWords().equals(other.inWords())
                ? RepeatComparison.between(first, second)
                : List.of(new Differences.Difference(
                        "the document", other.root().place(), one.inWords(), other.inWords()));
    }

    private Optional<SubjectResult> acceptingAnything() {
        ParsedAnswer anything = ask(
                Representation.ENTITY_IN_XML,
                c -> c.systemSession(subject.id()).entity().accepting("*/*"));
        boolean isJson = anything.isAnswered(200)
                && anything.bodyFormat().filter(f -> f == Format.JSON).isPresent();
        if (!isJson) {
            return Optional.empty();
        }
        SubjectResult verdicts = new SubjectResult(Subject.SERVER);
        verdicts.on(anything)
                .advises(
                        Requirement.DEFAULT_XML,
                        Place.at("/"),
                        "XML for a client that accepts anything",
                        "JSON",
                        Decision.XML_FOR_ANY_TYPE.cited());
        return Optional.of(verdicts);
    }

    private ParsedAnswer ask(Representation representation, Function<Caller, ResourceRequest> request) {
        return reader.read(representation, operator.ask(c -> request.apply(c).ask()));
    }

    private static Optional<Integer> statusOf(ParsedAnswer read) {
        return read.answer().map(Answer::status);
    }
}
