package org.emverify.verification.power;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Answer.BodyEnd;
import org.emverify.client.http.Answer.Framing;
import org.emverify.client.http.Header;

/** An answer that is being altered, one method a change; as the client would have recorded it. Immutable. */
record AnswerEditor(Answer answer) {

    AnswerEditor status(int status) {
        return with(status, answer.headers(), answer.framing(), answer.bodyEnd(), answer.surplusBytes());
    }

    /** Another body, whole and with its true length. */
    AnswerEditor body(byte[] body) {
        AnswerEditor altered = new AnswerEditor(answer.withBody(body));
        boolean statesLength = answer.framing() == Framing.LENGTH
                && answer.headers("Content-Length").size() == 1;
        return statesLength ? altered.header("Content-Length", altered.length(0)) : altered;
    }

    AnswerEditor body(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body without its last bytes. */
    AnswerEditor cut(int bytes) {
        return body(Arrays.copyOf(answer.body(), answer.body().length - bytes));
    }

    /** This header once, with that value. */
    AnswerEditor header(String name, String value) {
        return without(name).more(name, value);
    }

    /** One more header of that name. */
    AnswerEditor more(String name, String value) {
        return headers(Stream.concat(answer.headers().stream(), Stream.of(new Header(name, value))));
    }

    AnswerEditor without(String name) {
        return headers(answer.headers().stream().filter(h -> !h.isNamed(name)));
    }

    /** The body's end as the client saw it. */
    AnswerEditor ending(Framing framing, BodyEnd end, long surplusBytes) {
        return with(answer.status(), answer.headers(), framing, end, surplusBytes);
    }

    AnswerEditor chunked(BodyEnd end) {
        return header("Transfer-Encoding", "chunked").ending(Framing.CHUNKED, end, 0);
    }

    /** The body's length and so much more, as a header states it. */
    String length(int more) {
        return String.valueOf(answer.body().length + more);
    }

    private AnswerEditor headers(Stream<Header> headers) {
        return with(answer.status(), headers.toList(), answer.framing(), answer.bodyEnd(), answer.surplusBytes());
    }

    private AnswerEditor with(int status, List<Header> headers, Framing framing, BodyEnd end, long surplus) {
        return new AnswerEditor(new Answer(
                answer.httpVersion(), status, answer.reason(), headers, answer.body(), framing, end, surplus));
    }
}
