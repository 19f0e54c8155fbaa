package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.emverify.client.Answer;
import org.emverify.client.Caller;
import org.emverify.client.ResourceRequest;
import org.emverify.contract.Format;
import org.emverify.contract.Place;
import org.emverify.contract.Reading;
import org.emverify.contract.Requirement;

/**
 * Asks for one session without the header Accept (page, "Request Headers", row Accept). The answer is judged as the answer
 * in XML is, and has to tell the same; what both have wrong is told of the answer that was asked for with the header.
 */
record NoAcceptProbe(Operator operator, AnswerReader reader, Subject subject) {

    List<Verdicts> judge() {
        List<Verdicts> all = new ArrayList<>();
        all.add(judge(
                Representation.ENTITY_IN_XML, c -> c.systemSession(subject.id()).entity()));
        all.add(judge(
                Representation.REFERENCE_IN_XML,
                c -> c.systemSession(subject.id()).reference()));
        acceptingAnything().ifPresent(all::add);
        return all;
    }

    private Verdicts judge(Representation representation, Function<Caller, ResourceRequest> resource) {
        Read accepting = ask(representation, c -> resource.apply(c).inXml());
        Read read = ask(representation, c -> resource.apply(c).withoutAccept());
        Verdicts verdicts = new Verdicts(subject);
        if (!read.isAnswered(200)) {
            if (statusOf(accepting).equals(statusOf(read))) {
                // The header makes no difference: whatever is wrong is judged where it is sent.
                return verdicts;
            }
            Read again = ask(representation, c -> resource.apply(c).withoutAccept());
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
        Verdicts known = SessionJudge.judge(subject, accepting, HttpRules.ofThePage(Format.XML));
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
    private static void compare(Read accepting, Read read, Supplier<Read> acceptingAgain, Judgement on) {
        if (!isDocument(accepting) || !isDocument(read)) {
            return;
        }
        List<Differences.Difference> differences = between(accepting, read);
        if (differences.isEmpty()) {
            return;
        }
        Read after = acceptingAgain.get();
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
    private static boolean isDocument(Read read) {
        return read.isAnswered(200)
                && read.document()
                        .filter(d -> !EntityChecks.isEntity(d)
                                || EntityChecks.session(read).isPresent())
                        .isPresent();
    }

    private static List<Differences.Difference> between(Read first, Read second) {
        Reading.Document one = first.document().orElseThrow();
        Reading.Document other = second.document().orElseThrow();
        return one.inWords().equals(other.inWords())
                ? RepeatComparison.between(first, second)
                : List.of(new Differences.Difference(
                        "the document", other.root().place(), one.inWords(), other.inWords()));
    }

    private Optional<Verdicts> acceptingAnything() {
        Read anything = ask(
                Representation.ENTITY_IN_XML,
                c -> c.systemSession(subject.id()).entity().accepting("*/*"));
        boolean isJson = anything.isAnswered(200)
                && anything.bodyFormat().filter(f -> f == Format.JSON).isPresent();
        if (!isJson) {
            return Optional.empty();
        }
        Verdicts verdicts = new Verdicts(Subject.SERVER);
        verdicts.on(anything)
                .advises(
                        Requirement.DEFAULT_XML,
                        Place.at("/"),
                        "XML for a client that accepts anything",
                        "JSON",
                        "observed of real servers, documented nowhere (wire facts, section 2)");
        return Optional.of(verdicts);
    }

    private Read ask(Representation representation, Function<Caller, ResourceRequest> request) {
        return reader.read(representation, operator.ask(c -> request.apply(c).ask()));
    }

    private static Optional<Integer> statusOf(Read read) {
        return read.answer().map(Answer::status);
    }
}
