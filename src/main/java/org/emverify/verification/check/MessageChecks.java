package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.client.http.HttpViolation;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/** Judges an answer by what HTTP and JSON themselves forbid, whatever it is about (RFC 9110, RFC 9112, RFC 8259). */
record MessageChecks(ParsedAnswer read, CheckContext on) {
    private static final Pattern DATE = Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9]"
            + " (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT");

    /** Headers with one value; the length and the media type are judged as the page's own. */
    private static final List<String> ONCE =
            List.of("Date", "Location", "ETag", "Last-Modified", "Retry-After", "X-RestSvcSessionId");

    private static final List<String> FRAMING = List.of("Content-Length", "Transfer-Encoding");

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    void judge() {
        read.answer().ifPresent(this::judge);
    }

    private void judge(Answer answer) {
        on.judged(HTTP_SYNTAX);
        if (isAskedToClose() || answer.announcesEnd()) {
            on.judged(CONNECTION_CLOSE);
        }
        answer.violations().forEach(this::report);
        judgeVersion(answer);
        judgeDate(answer);
        judgeSingleHeaders(answer);
        judgeEmptySuccess(answer);
        judgeChallenge(answer);
        judgeMark(answer);
    }

    private boolean isAskedToClose() {
        return read.exchange().request().headers().stream()
                .anyMatch(
                        header -> header.isNamed("Connection") && header.value().equals("close"));
    }

    private void report(HttpViolation violation) {
        HttpViolation.Rule rule = violation.rule();
        Requirement broken = switch (rule) {
            case CLOSE, CLOSE_ANNOUNCED -> CONNECTION_CLOSE;
            default -> HTTP_SYNTAX;
        };
        on.breaksOutsideBody(broken, rule.expected(), violation.found(), rule.source());
    }

    private void judgeDate(Answer answer) {
        answer.headers("Date").stream()
                .filter(date -> !DATE.matcher(date).matches())
                .findFirst()
                .ifPresent(date -> on.breaksOutsideBody(
                        HTTP_SYNTAX,
                        "a Date of the form Thu, 29 Jan 2026 18:00:00 GMT",
                        '"' + date + '"',
                        "RFC 9110, section 5.6.7: a server has to write times so, and in GMT"));
    }

    private void judgeSingleHeaders(Answer answer) {
        ONCE.stream()
                .filter(name -> answer.headers(name).size() > 1)
                .forEach(
                        name -> on.breaksOutsideBody(
                                HTTP_SYNTAX,
                                "one header " + name,
                                answer.headers(name).size() + " of them",
                                "RFC 9110, section 5.3: only lists may stand in several headers; clients differ in which they take"));
    }

    /** Advisory although HTTP forbids it: clients skip the header, and Microsoft's HTTP server API sends it. */
    private void judgeEmptySuccess(Answer answer) {
        if (answer.status() == 204) {
            FRAMING.stream()
                    .filter(name -> answer.header(name).isPresent())
                    .forEach(name -> on.advisesOutsideBody(
                            HTTP_SYNTAX, "no header " + name + " with 204", "one", "RFC 9110, section 8.6"));
        }
    }

    private void judgeVersion(Answer answer) {
        on.judged(HTTP_1_1);
        if (answer.httpVersion().equals("HTTP/1.1")) {
            return;
        }
        on.breaksOutsideBody(HTTP_1_1, "HTTP/1.1", answer.httpVersion(), Decision.HTTP_1_0_IS_ALLOWED.cited());
        if (answer.framing() == Answer.Framing.CHUNKED) {
            on.breaksOutsideBody(
                    HTTP_SYNTAX,
                    "no chunks in an answer of " + answer.httpVersion(),
                    "Transfer-Encoding: chunked",
                    "RFC 9112, section 6.1: a client has to take the length of such an answer for wrong");
        }
    }

    private void judgeChallenge(Answer answer) {
        if (answer.status() != 401) {
            return;
        }
        List<String> challenges = answer.headers("WWW-Authenticate");
        on.holdsOutsideBody(
                CHALLENGE_WITH_401,
                !challenges.stream().allMatch(String::isBlank),
                "a WWW-Authenticate header with at least one challenge",
                challenges.isEmpty() ? "absent" : "an empty one",
                "RFC 9110, sections 11.6.1 and 15.5.2");
    }

    private void judgeMark(Answer answer) {
        if (read.bodyFormat().filter(format -> format == Format.JSON).isEmpty()) {
            return;
        }
        on.holdsOutsideBody(
                JSON_WITHOUT_MARK,
                Arrays.mismatch(MARK, answer.body()) != MARK.length,
                "the JSON text from the first byte on",
                "a byte order mark before it, the bytes EF BB BF",
                "RFC 8259, section 8.1; a client may read over it, and need not");
    }
}
