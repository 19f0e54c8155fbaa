package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Uid;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Judges a refusal: its status, and that its body is an Error document in the accepted format
 * ({@link Decision#ERROR_MEMBERS}). That there is one is documented; what it holds is only observed.
 */
public record ErrorChecks(ParsedAnswer read, CheckContext on) {

    /**
     * Judges the whole refusal.
     *
     * @param refusal the requirement that asks for the refusal
     */
    public void judge(Requirement refusal, int status) {
        Optional<ParseResult.Document> document = new HttpChecks(read, HttpRules.ofRefusal(refusal), on).judge(status);
        document.flatMap(ErrorChecks::sessionIn)
                .ifPresent(session -> on.breaksOutsideBody(
                        refusal,
                        "a refusal without what was asked for",
                        "status " + status + ", and in its body the session " + session));
        document.ifPresent(d -> judgeBody(d, status));
    }

    /**
     * Judges the answer to an ID that is none: a session there is one that nobody asked for, which breaks the page; any
     * other success or failure of the server is {@link Decision#MALFORMED_ID_REFUSED}.
     *
     * @param withError whether an Error document is expected
     */
    public void judgeMalformedId(boolean withError) {
        on.judged(MALFORMED_ID_4XX);
        Optional<String> session = sessionIn(read);
        if (session.isPresent()) {
            on.breaksOutsideBody(
                    ASKED_SESSION, "no session, for the URL holds no ID of one", "the session " + session.get());
            return;
        }
        int status = read.answer().map(Answer::status).orElse(0);
        if (status < 400 || status > 499) {
            on.breaksOutsideBody(
                    MALFORMED_ID_4XX,
                    "a client error, 400 to 499",
                    read.exchange().received().inWords());
        } else if (withError && read.document().filter(ErrorChecks::isError).isEmpty()) {
            on.breaksOutsideBody(
                    MALFORMED_ID_4XX,
                    "an Error document in " + read.representation().format(),
                    status + " with " + bodyInWords(read));
        }
    }

    /** The ID of the session in an answer, in lower case; empty when it is no entity. */
    public static Optional<String> sessionIn(ParsedAnswer answer) {
        return answer.session().flatMap(session -> session.uid().text()).flatMap(Uid::guidIn);
    }

    /**
     * Judges that a request was refused, whatever the refusal is like: what stands before a server may refuse it by itself,
     * and how the server's own refusals look is judged by other requests.
     */
    public void judgeRefused(Requirement refusal) {
        new MessageChecks(read, on).judge();
        read.answer().ifPresent(answer -> {
            boolean isError = read.document().filter(ErrorChecks::isError).isPresent();
            boolean isRefused = isError || answer.status() < 200 || answer.status() > 299;
            String found = answer.inWords() + ", with " + bodyInWords(read);
            on.holdsOutsideBody(refusal, isRefused, "a refusal", found, "");
        });
    }

    /** Judges that an answer, if it is of a session at all, is of that one. */
    public static void judgeIdentity(ParsedAnswer answer, String id, String note, CheckContext on) {
        sessionIn(answer)
                .ifPresent(found -> on.holdsOutsideBody(
                        ASKED_SESSION,
                        found.equals(id),
                        "the session " + id + " or a refusal",
                        "the session " + found,
                        note));
    }

    private static Optional<String> sessionIn(ParseResult.Document document) {
        return document.session().flatMap(session -> session.uid().text()).flatMap(Uid::guidIn);
    }

    /** Whether a document looks like an Error. */
    public static boolean isError(ParseResult.Document document) {
        Node root = document.root();
        return document.format() == Format.XML
                ? root.name().equals("Error")
                : root.shape() == Node.Shape.OBJECT
                        && Stream.of("Message", "StatusCode", "FirstChanceExceptionMessage")
                                .anyMatch(name -> !root.child(name).isAbsent())
                        && root.child("UID").isAbsent();
    }

    /** What the body of an answer is, for a finding. */
    public static String bodyInWords(ParsedAnswer answer) {
        byte[] body = answer.answer().map(Answer::body).orElse(new byte[0]);
        return answer.document()
                .map(ParseResult.Document::inWords)
                .orElseGet(() -> body.length == 0 ? "an empty body" : "a body: " + HttpChecks.beginning(body));
    }

    private void judgeBody(ParseResult.Document document, int status) {
        Node root = document.root();
        if (!on.holds(ERROR_BODY, isError(document), root.place(), "an Error document", document::inWords)) {
            return;
        }
        if (document.format() == Format.XML && !root.isOfTheVendor()) {
            on.advises(
                    ERROR_BODY,
                    root.place(),
                    "the namespace " + Node.VENDOR_NAMESPACE,
                    CheckContext.namespaceInWords(root));
            return;
        }
        Observed message = root.child("Message");
        if (message.isBlankValue()) {
            on.advises(ERROR_BODY, message, "a Message that is not empty");
        }
        Observed code = root.child("StatusCode");
        if (document.format() == Format.JSON && code.isText()) {
            on.advises(ERROR_BODY, code, "StatusCode as a number");
        }
        String expected = "the answer's own status, " + status;
        Optional<String> stated = code.node().map(n -> n.text().strip());
        if (stated.filter(text -> text.matches("\\d+")).isEmpty()) {
            on.advises(ERROR_BODY, code, expected);
        } else if (!stated.get().equals(String.valueOf(status))) {
            on.breaks(ERROR_BODY, code, expected);
        }
    }
}
