package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.emverify.client.ResourceRequest;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.ParseResult;
import org.emverify.verification.check.AcceptForm;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.RepeatComparison;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Asks for one session without the header Accept (page, "Request Headers", row Accept). The answer is judged as the answer
 * in XML is, and has to say the same; what both have wrong is a finding of the answer that was asked for with the header.
 */
record NoAcceptProbe(ResourceReader reader, Subject subject) {
    /** What the server sends when no format is asked for. */
    static final Set<Representation> DEFAULTS = Set.of(Representation.ENTITY_IN_XML, Representation.REFERENCE_IN_XML);

    /** @param accepting the answer to the request with Accept: application/xml */
    SubjectResult judge(ParsedAnswer accepting) {
        Representation representation = accepting.representation();
        ParsedAnswer read = withoutAccept(representation);
        SubjectResult result = new SubjectResult(subject);
        if (!read.isAnswered(200)) {
            if (statusOf(accepting).equals(statusOf(read))) {
                // The header makes no difference: whatever is wrong is judged where it is sent.
                return result;
            }
            ParsedAnswer again = withoutAccept(representation);
            if (again.isAnswered(200)) {
                // It was not for want of the header.
                new HttpChecks(read, HttpRules.ofThePage(Format.XML), result.on(read)).judgeStatus(200);
                read = again;
            }
        }
        result.on(read).judged(ACCEPT_OPTIONAL);
        if (read.document().isPresent()) {
            result.on(read).judged(DEFAULT_XML);
        }
        SubjectResult known = SessionJudge.judge(subject, accepting, HttpRules.ofThePage(Format.XML));
        SessionJudge.judge(subject, read, HttpRules.withoutAccept()).findings().stream()
                .filter(finding -> !known.has(finding))
                .forEach(result::add);
        compare(accepting, read, () -> reader.read(representation, subject.id()), result.on(read));
        return result;
    }

    /** A second answer with the header shows whether the session itself has changed meanwhile. */
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
        differences.forEach(d -> d.breaks(DEFAULT_XML, "the answer to Accept: application/xml", on));
    }

    /** An entity of another namespace says nothing by the documented names, which is a finding of its own. */
    private static boolean isDocument(ParsedAnswer read) {
        return read.isAnswered(200)
                && read.document()
                        .filter(d -> !d.isEntity() || read.session().isPresent())
                        .isPresent();
    }

    private static List<Differences.Difference> between(ParsedAnswer first, ParsedAnswer second) {
        ParseResult.Document one = first.document().orElseThrow();
        ParseResult.Document other = second.document().orElseThrow();
        return one.inWords().equals(other.inWords())
                ? RepeatComparison.between(first, second)
                : List.of(new Differences.Difference(
                        "the document", one.root().place(), other.root().place(), one.inWords(), other.inWords()));
    }

    /** With values of Accept that the page does not list. What the listed ones get as well is not for want of them. */
    List<Callable<List<SubjectResult>>> otherValues() {
        return Arrays.stream(AcceptForm.values())
                .<Callable<List<SubjectResult>>>map(form -> () -> List.of(judge(form)))
                .toList();
    }

    private SubjectResult judge(AcceptForm form) {
        ParsedAnswer read = with(form.value());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        if (!form.isAnsweredBy(read)) {
            if (!form.isAnsweredBy(with(form.format().mediaType()))) {
                return result;
            }
            read = with(form.value());
        }
        form.judge(read, result.on(read));
        return result;
    }

    private ParsedAnswer with(String accept) {
        return reader.read(Representation.ENTITY_IN_XML, subject.id(), request -> request.accepting(accept));
    }

    private ParsedAnswer withoutAccept(Representation representation) {
        return reader.read(representation, subject.id(), ResourceRequest::withoutAccept);
    }

    private static Optional<Integer> statusOf(ParsedAnswer read) {
        return read.answer().map(Answer::status);
    }
}
