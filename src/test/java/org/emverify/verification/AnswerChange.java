package org.emverify.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpViolation;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.contract.Representation;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * One change of the answers about one session, written as a line: the representation that it is made in, what is changed
 * there, and how.
 *
 * <pre>
 * entity in XML: FROM => TO                    another text in the body
 * entity in XML, body: TEXT                    another body
 * entity in XML, bytes: TEXT                   the same, each character a byte, and the length as it was
 * entity in XML, status: 404 Not Found
 * entity in XML, header: NAME: VALUE           instead of all headers of that name
 * entity in XML, further header: NAME: VALUE
 * entity in XML, without header: NAME
 * entity in XML, head: LINES                   as the whole head, judged by HTTP's grammar
 * entity in XML, version: HTTP/1.0
 * entity in XML, wire: chunked                 or closed, cut, badly framed, 3 surplus bytes, lost, lost twice
 * entity in XML, asked again: FROM => TO       one more answer of the kind, with another text
 * entity in XML, leads: TARGET: 200: BODY      what comes where a link leads
 * entity in XML, unsettled: 3                  so many rounds did not suffice to compare the formats
 * </pre>
 */
public record AnswerChange(Representation representation, String what, String how) {

    static AnswerChange in(String line) {
        Representation representation = Arrays.stream(Representation.values())
                .filter(r -> line.startsWith(r.label() + ":") || line.startsWith(r.label() + ","))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(line));
        String rest = line.substring(representation.label().length());
        int colon = rest.indexOf(':');
        String what = rest.startsWith(",") ? rest.substring(2, colon) : "text";
        return new AnswerChange(
                representation, what, rest.substring(colon + 1).strip().translateEscapes());
    }

    SessionAnswers of(SessionAnswers answers) {
        return switch (what) {
            case "asked again" -> {
                List<ParsedAnswer> more = new ArrayList<>(answers.entities());
                more.add(new AnswerChange(representation, "text", how).of(first(answers)));
                yield with(answers, more, answers.settlement(), answers.followed());
            }
            case "leads" -> {
                String[] parts = how.split(": ", 3);
                Map<String, ParsedAnswer> followed = new HashMap<>(answers.followed());
                ParsedAnswer there = new AnswerChange(representation, "status", parts[1] + " so")
                        .of(new AnswerChange(representation, "body", parts[2]).of(first(answers)));
                followed.put(parts[0].replace("$id", answers.id()), there);
                yield with(answers, answers.entities(), answers.settlement(), followed);
            }
            case "unsettled" ->
                with(
                        answers,
                        answers.entities(),
                        new SessionAnswers.Settlement.Unsettled(Integer.parseInt(how)),
                        answers.followed());
            default -> answers.replacing(representation, this::of);
        };
    }

    private ParsedAnswer first(SessionAnswers answers) {
        return answers.asked()
                .filter(read -> read.representation() == representation)
                .findFirst()
                .orElseThrow();
    }

    private static SessionAnswers with(
            SessionAnswers answers,
            List<ParsedAnswer> entities,
            SessionAnswers.Settlement settlement,
            Map<String, ParsedAnswer> followed) {
        return new SessionAnswers(
                answers.subject(),
                answers.id(),
                entities,
                settlement,
                answers.references(),
                answers.events(),
                followed);
    }

    /** The read after this change. */
    public ParsedAnswer of(ParsedAnswer read) {
        Answer a = read.answer().orElseThrow();
        return switch (what) {
            case "text" -> read(read, withBody(a, replaced(new String(a.body(), StandardCharsets.UTF_8))));
            case "body" -> read(read, withBody(a, how));
            case "bytes" ->
                read(
                        read,
                        new Answer(
                                a.httpVersion(),
                                a.status(),
                                a.reason(),
                                a.headers(),
                                how.getBytes(StandardCharsets.ISO_8859_1),
                                a.framing(),
                                a.bodyEnd(),
                                0));
            case "status" -> {
                String[] status = how.split(" ", 2);
                yield read(
                        read,
                        new Answer(
                                a.httpVersion(),
                                Integer.parseInt(status[0]),
                                status[1],
                                a.headers(),
                                a.body(),
                                a.framing(),
                                a.bodyEnd(),
                                0));
            }
            case "header", "further header", "without header" -> read(read, withHeader(a, what, how));
            case "head" -> read(read, a.with(HttpViolation.inHead(how.getBytes(StandardCharsets.ISO_8859_1))));
            case "version" ->
                read(read, new Answer(how, a.status(), a.reason(), a.headers(), a.body(), a.framing(), a.bodyEnd(), 0));
            case "wire" -> onTheWire(read, a);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private String replaced(String body) {
        String[] fromTo = how.split(" => ?", 2);
        if (!body.contains(fromTo[0])) {
            throw new IllegalArgumentException("there is no " + fromTo[0] + " in " + body);
        }
        return body.replace(fromTo[0], fromTo[1]);
    }

    private static Answer withBody(Answer a, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Answer changed = new Answer(
                a.httpVersion(),
                a.status(),
                a.reason(),
                a.headers(),
                bytes,
                a.framing(),
                a.bodyEnd(),
                a.surplusBytes());
        return withHeader(changed, "header", "Content-Length: " + bytes.length);
    }

    private static Answer withHeader(Answer a, String what, String nameAndValue) {
        String[] header = nameAndValue.split(": ?", 2);
        List<Header> headers = new ArrayList<>(a.headers());
        if (!what.equals("further header")) {
            headers.removeIf(h -> h.isNamed(header[0]));
        }
        if (!what.equals("without header")) {
            headers.add(new Header(header[0], header[1]));
        }
        return new Answer(
                a.httpVersion(), a.status(), a.reason(), headers, a.body(), a.framing(), a.bodyEnd(), a.surplusBytes());
    }

    private ParsedAnswer onTheWire(ParsedAnswer read, Answer a) {
        Received lost = new NoAnswer(NoAnswer.Cause.CONNECTION_LOST, "the connection was lost");
        return switch (how) {
            case "lost" -> read(read, lost);
            case "lost twice" ->
                SessionFixture.READER.read(
                        read.representation(), new Exchange(read.exchange().request(), lost, List.of(lost)));
            case "chunked" -> read(read, framed(a, Answer.Framing.CHUNKED, Answer.BodyEnd.COMPLETE, 0));
            case "badly framed" -> read(read, framed(a, Answer.Framing.CHUNKED, Answer.BodyEnd.BADLY_FRAMED, 0));
            case "closed" -> read(read, framed(a, Answer.Framing.CLOSE, Answer.BodyEnd.COMPLETE, 0));
            case "cut" -> read(read, framed(a, a.framing(), Answer.BodyEnd.CUT, 0));
            case "3 surplus bytes" -> read(read, framed(a, a.framing(), a.bodyEnd(), 3));
            default -> throw new IllegalArgumentException(how);
        };
    }

    private static Answer framed(Answer a, Answer.Framing framing, Answer.BodyEnd end, long surplus) {
        return new Answer(a.httpVersion(), a.status(), a.reason(), a.headers(), a.body(), framing, end, surplus);
    }

    private static ParsedAnswer read(ParsedAnswer before, Received received) {
        return SessionFixture.READER.read(
                before.representation(), new Exchange(before.exchange().request(), received, List.of()));
    }
}
