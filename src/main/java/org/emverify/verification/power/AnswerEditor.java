package org.emverify.verification.power;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Answer.BodyEnd;
import org.emverify.client.http.Answer.Framing;
import org.emverify.client.http.Header;

/** An answer that is being altered, one word a change; as the client would have recorded it. Immutable. */
record AnswerEditor(Answer answer) {

    AnswerEditor status(int status, String reason) {
        return new AnswerEditor(new Answer(
                answer.httpVersion(),
                status,
                reason,
                answer.headers(),
                answer.body(),
                answer.framing(),
                answer.bodyEnd(),
                answer.surplusBytes()));
    }

    /** Another body, whole and with its true length. */
    AnswerEditor body(byte[] body) {
        AnswerEditor altered = new AnswerEditor(new Answer(
                answer.httpVersion(),
                answer.status(),
                answer.reason(),
                answer.headers(),
                body,
                answer.framing(),
                answer.bodyEnd(),
                answer.surplusBytes()));
        return answer.framing() == Framing.LENGTH
                        && answer.headers("Content-Length").size() == 1
                ? altered.header("Content-Length", String.valueOf(body.length))
                : altered;
    }

    AnswerEditor body(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** This header once, with that value. */
    AnswerEditor header(String name, String value) {
        return without(name).more(name, value);
    }

    /** One more header of that name. */
    AnswerEditor more(String name, String value) {
        List<Header> headers = new ArrayList<>(answer.headers());
        headers.add(new Header(name, value));
        return headers(headers);
    }

    AnswerEditor without(String name) {
        return headers(answer.headers().stream().filter(h -> !h.isNamed(name)).toList());
    }

    /** How the client saw the body end. */
    AnswerEditor ending(Framing framing, BodyEnd end, long surplus) {
        return new AnswerEditor(new Answer(
                answer.httpVersion(),
                answer.status(),
                answer.reason(),
                answer.headers(),
                answer.body(),
                framing,
                end,
                surplus));
    }

    /** The stated length is larger than the body: the client saw the connection end too early. */
    AnswerEditor statedTooLong() {
        return header("Content-Length", String.valueOf(answer.body().length + 10))
                .ending(Framing.LENGTH, BodyEnd.CUT, 0);
    }

    /** The stated length is smaller than the body: the client took what was stated and saw the rest behind it. */
    AnswerEditor statedTooShort() {
        int stated = answer.body().length / 2;
        int surplus = answer.body().length - stated;
        return body(Arrays.copyOf(answer.body(), stated))
                .header("Content-Length", String.valueOf(stated))
                .ending(Framing.LENGTH, BodyEnd.COMPLETE, surplus);
    }

    private AnswerEditor headers(List<Header> headers) {
        return new AnswerEditor(new Answer(
                answer.httpVersion(),
                answer.status(),
                answer.reason(),
                headers,
                answer.body(),
                answer.framing(),
                answer.bodyEnd(),
                answer.surplusBytes()));
    }
}
