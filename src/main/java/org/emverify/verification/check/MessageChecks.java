package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Arrays;
import org.emverify.client.http.Answer;
import org.emverify.client.http.HttpViolation;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/** Judges an answer by what HTTP and JSON themselves forbid, whatever it is about (RFC 9110, RFC 9112, RFC 8259). */
record MessageChecks(ParsedAnswer read, CheckContext on) {
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
        on.judged(CHALLENGE_WITH_401);
        if (answer.headers("WWW-Authenticate").stream().allMatch(String::isBlank)) {
            on.breaksOutsideBody(
                    CHALLENGE_WITH_401,
                    "a WWW-Authenticate header with at least one challenge",
                    answer.headers("WWW-Authenticate").isEmpty() ? "absent" : "an empty one",
                    "RFC 9110, sections 11.6.1 and 15.5.2");
        }
    }

    private void judgeMark(Answer answer) {
        if (read.bodyFormat().filter(format -> format == Format.JSON).isEmpty()) {
            return;
        }
        on.judged(JSON_WITHOUT_MARK);
        if (Arrays.mismatch(MARK, answer.body()) == MARK.length) {
            on.breaksOutsideBody(
                    JSON_WITHOUT_MARK,
                    "the JSON text from the first byte on",
                    "a byte order mark before it, the bytes EF BB BF",
                    "RFC 8259, section 8.1; a client may read over it, and need not");
        }
    }
}
