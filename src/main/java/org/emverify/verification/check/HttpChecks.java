package org.emverify.verification.check;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.ParseResult;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Judges an answer as HTTP: status, length, media type, and whether its body is the document that its headers say and its
 * client accepts (page, "Response Codes", "Response Headers", "Request Headers").
 */
public record HttpChecks(ParsedAnswer read, HttpRules rules, CheckContext on) {
    private static final Set<DocumentKind> OF_SESSIONS =
            EnumSet.of(DocumentKind.ENTITY, DocumentKind.REFERENCE, DocumentKind.EVENTS, DocumentKind.COLLECTION);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Judges all; the document, when the answer has that status and is readable in the accepted format. */
    public Optional<ParseResult.Document> judge(int status) {
        new MessageChecks(read, on).judge();
        if (!judgeStatus(status)) {
            return Optional.empty();
        }
        Answer answer = read.answer().orElseThrow();
        judgeLength(answer);
        boolean typeUnderstood = judgeType(answer);
        return judgeBody(answer, typeUnderstood);
    }

    /** Judges all but the body, which was read as a stream; whether the status is that one. */
    public boolean judgeHead(int status) {
        new MessageChecks(read, on).judge();
        if (!judgeStatus(status)) {
            return false;
        }
        judgeLength(read.answer().orElseThrow());
        if (judgeType(read.answer().orElseThrow()) && read.bodyFormat().isPresent()) {
            judgeTypeTrue(read.answer().orElseThrow());
        }
        return true;
    }

    /** Judges the status alone. */
    public boolean judgeStatus(int status) {
        boolean isRefusal = status >= 400;
        if (isRefusal && read.exchange().received() instanceof NoAnswer none && none.isDeadline()) {
            // It gave nothing away, and whether it would have refused nobody knows.
            on.notVerified(rules.status(), none.inWords());
            return false;
        }
        on.judged(rules.status());
        if (read.exchange().received() instanceof NoAnswer none) {
            on.breaksOutsideBody(
                    rules.status(),
                    "an answer with status " + status,
                    none.inWords(),
                    attempts(read.exchange().earlierAttempts().size()));
            return false;
        }
        Answer answer = read.answer().orElseThrow();
        if (answer.status() != status) {
            on.breaksOutsideBody(rules.status(), "status " + status, answer.inWords(), statusNote(answer, status));
            return false;
        }
        return true;
    }

    private static String attempts(int earlier) {
        return earlier == 0
                ? ""
                : "repeated " + (earlier == 1 ? "once" : earlier + " times") + ", with no better result";
    }

    private String statusNote(Answer answer, int expected) {
        boolean isReading =
                expected == 200 && OF_SESSIONS.contains(read.representation().kind());
        String note = switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                "redirects are not followed: the session ID belongs to the named server. Location: "
                        + answer.header("Location").orElse("absent");
            case 403 ->
                !isReading
                        ? ""
                        : "the account's role may be too low: the reference grants this resource to Portal Administrator";
            case 404 ->
                !isReading || read.representation().kind() == DocumentKind.COLLECTION
                        ? ""
                        : "the collection lists this session, or the user named it";
            default -> "";
        };
        AnswerOrigin origin = new AnswerOrigin(answer);
        return origin.isForeign()
                ? "something in front of the server seems to have answered in its place: " + origin.inWords()
                : note;
    }

    private void judgeLength(Answer answer) {
        List<String> lengths = answer.headers("Content-Length");
        boolean chunked = answer.framing() == Answer.Framing.CHUNKED;
        on.judged(rules.length());
        if (lengths.isEmpty() && !chunked) {
            on.breaksOutsideBody(
                    rules.length(),
                    "a Content-Length header, or a body sent in chunks",
                    "neither: the body ends where the connection ends");
        } else if (!lengths.isEmpty() && chunked) {
            on.breaksOutsideBody(
                    rules.length(),
                    "either Content-Length or chunks",
                    "Content-Length " + quoted(lengths) + " beside Transfer-Encoding: chunked",
                    "HTTP forbids both together: two readers may see two different bodies");
        } else if (lengths.size() > 1) {
            on.breaksOutsideBody(rules.length(), "one Content-Length header", lengths.size() + ": " + quoted(lengths));
        } else if (lengths.size() == 1 && !DIGITS.matcher(lengths.get(0)).matches()) {
            on.breaksOutsideBody(
                    rules.length(),
                    "a number of bytes in Content-Length, in digits alone",
                    quoted(lengths),
                    "RFC 9112, section 6.3: a client has to close the connection and to throw such an answer away");
        }
        judgeLengthTrue(answer);
    }

    private void judgeLengthTrue(Answer answer) {
        String stated = answer.framing() == Answer.Framing.CHUNKED
                ? "a body framed in whole chunks up to the last one"
                : "as many bytes as Content-Length says: "
                        + answer.header("Content-Length").orElse("(not stated)");
        boolean isComplete = answer.bodyEnd() == Answer.BodyEnd.COMPLETE;
        String found = switch (answer.bodyEnd()) {
            case CUT -> "the connection ended after " + answer.body().length + " bytes";
            case BADLY_FRAMED -> "chunks that are not framed as HTTP demands, after " + answer.body().length + " bytes";
            case COMPLETE -> answer.surplusBytes() + " more bytes behind the body's stated end";
        };
        String note = isComplete ? "a client that keeps the connection takes them for the next answer" : "";
        on.holdsOutsideBody(rules.lengthTrue(), isComplete && answer.surplusBytes() <= 0, stated, found, note);
    }

    /** Judges Content-Type on its own; whether it names one of the two media types. */
    private boolean judgeType(Answer answer) {
        on.judged(rules.type());
        if (answer.body().length == 0 && answer.headers("Content-Type").isEmpty()) {
            // There is nothing to name; that there is nothing is judged with the body.
            return false;
        }
        List<String> types = answer.headers("Content-Type");
        if (types.size() != 1 || new ContentType(types.get(0)).format().isEmpty()) {
            String several = types.size() > 1 ? types.size() + ": " : "";
            on.breaksOutsideBody(
                    rules.type(),
                    "one Content-Type header: application/xml or application/json",
                    types.isEmpty() ? "absent" : several + quoted(types));
            return false;
        }
        if (!new ContentType(types.get(0)).hasWellFormedParameters()) {
            on.breaksOutsideBody(
                    rules.type(), "parameters of the form name=value", quoted(types), "RFC 9110, section 5.6.6");
        }
        return true;
    }

    private Optional<ParseResult.Document> judgeBody(Answer answer, boolean typeUnderstood) {
        boolean encoded = judgeContentEncoding(answer);
        if (encoded || answer.bodyEnd() != Answer.BodyEnd.COMPLETE) {
            return Optional.empty();
        }
        if (read.reading().isEmpty()) {
            on.breaksOutsideBody(
                    rules.wellFormed(), "a document in " + read.representation().format(), "an empty body");
            return Optional.empty();
        }
        if (typeUnderstood) {
            judgeTypeTrue(answer);
        }
        if (read.bodyFormat().isPresent()) {
            // What is neither XML nor JSON proves nothing about formats.
            on.judged(rules.accept());
        }
        return isInAcceptedFormat(answer) ? document(answer) : Optional.empty();
    }

    private boolean isInAcceptedFormat(Answer answer) {
        Format accepted = read.representation().format();
        String expected = "a body in " + accepted;
        Optional<Format> other = read.bodyFormat().filter(came -> came != accepted);
        if (other.isPresent()) {
            on.breaksOutsideBody(
                    rules.accept(), expected, "a body in " + other.get() + ": " + beginning(answer.body()));
            return false;
        }
        if (AnswerOrigin.isHtml(answer.body())) {
            String note = "a proxy or a gateway may have answered in the server's place";
            on.breaksOutsideBody(rules.accept(), expected, "a web page: " + beginning(answer.body()), note);
            return false;
        }
        return true;
    }

    private Optional<ParseResult.Document> document(Answer answer) {
        Format accepted = read.representation().format();
        on.judged(rules.wellFormed());
        if (read.reading().orElseThrow() instanceof ParseResult.Malformed malformed) {
            on.breaks(
                    rules.wellFormed(),
                    malformed.place(),
                    "one well-formed document in " + accepted,
                    malformed.problem() + ": " + beginning(answer.body()));
        }
        return read.document();
    }

    private boolean judgeContentEncoding(Answer answer) {
        Optional<String> encoding =
                answer.header("Content-Encoding").filter(e -> !e.strip().equalsIgnoreCase("identity"));
        on.judged(rules.wellFormed());
        encoding.ifPresent(e -> on.breaksOutsideBody(
                rules.wellFormed(),
                "a document as it is: the client asked for identity and no other encoding",
                "Content-Encoding \"" + e + '"'));
        return encoding.isPresent();
    }

    private void judgeTypeTrue(Answer answer) {
        if (read.bodyFormat().isPresent()) {
            on.judged(rules.typeTrue());
        }
        ContentType stated = new ContentType(answer.header("Content-Type").orElseThrow());
        if (read.bodyFormat().isPresent() && !read.bodyFormat().equals(stated.format())) {
            String expected = "the media type of the body that came, which is "
                    + read.bodyFormat().get();
            on.breaksOutsideBody(rules.typeTrue(), expected, '"' + stated.header() + '"');
            return;
        }
        stated.charsetProblem(answer.body())
                .ifPresent(problem -> on.breaksOutsideBody(
                        rules.typeTrue(),
                        "the charset of the body that came",
                        '"' + stated.header() + "\": " + problem));
    }

    private static String quoted(List<String> values) {
        return String.join(", ", values.stream().map(v -> '"' + v + '"').toList());
    }

    /** The first characters of a body, for a finding. */
    public static String beginning(byte[] body) {
        if (body.length == 0) {
            return "an empty body";
        }
        String text = new String(body, 0, Math.min(body.length, 120), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cntrl}\uFFFD]", ".");
        return "it begins with \"" + text.strip() + '"';
    }
}
