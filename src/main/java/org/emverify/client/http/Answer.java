package org.emverify.client.http;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An answer as it was on the wire: every header, doubled ones too, and the bytes of the body, undecoded.
 *
 * @param httpVersion as in the status line, such as {@code HTTP/1.1}
 * @param status the status code
 * @param reason the reason phrase; may be empty
 * @param headers in the order received
 * @param body the body's bytes, without the chunks' framing; shared, and not to be changed
 * @param framing how the end of the body was told
 * @param bodyEnd whether the body came whole
 * @param surplusBytes how many bytes came behind the body's stated end before the next request: those that were seen, 0
 *     when none were. Only an exchange on a connection of its own sees all of them
 * @param violations what HTTP forbids, and this answer or its connection did all the same
 */
@API(status = API.Status.STABLE)
public record Answer(
        String httpVersion,
        int status,
        String reason,
        List<Header> headers,
        byte[] body,
        Framing framing,
        BodyEnd bodyEnd,
        long surplusBytes,
        @API(status = API.Status.INTERNAL) List<HttpViolation> violations)
        implements Received {

    public Answer {
        headers = List.copyOf(headers);
        violations = List.copyOf(violations);
    }

    /** An answer as HTTP allows it. */
    public Answer(
            String httpVersion,
            int status,
            String reason,
            List<Header> headers,
            byte[] body,
            Framing framing,
            BodyEnd bodyEnd,
            long surplusBytes) {
        this(httpVersion, status, reason, headers, body, framing, bodyEnd, surplusBytes, List.of());
    }

    /** How HTTP delimits the body. */
    @API(status = API.Status.STABLE)
    public enum Framing {
        /** By Content-Length. */
        LENGTH,
        /** By chunks. */
        CHUNKED,
        /** By the end of the connection. */
        CLOSE,
        /** By the status or method: there is none. */
        NONE
    }

    /** Whether the body came whole. */
    @API(status = API.Status.STABLE)
    public enum BodyEnd {
        COMPLETE,
        /** The connection ended before the stated length or the last chunk. */
        CUT,
        /** The chunks are not framed as HTTP demands. */
        BADLY_FRAMED
    }

    /** The same with another body. */
    @API(status = API.Status.INTERNAL)
    public Answer withBody(byte[] other) {
        return new Answer(httpVersion, status, reason, headers, other, framing, bodyEnd, surplusBytes, violations);
    }

    /** The same with another reason phrase and other headers. */
    @API(status = API.Status.INTERNAL)
    public Answer withHead(String newReason, List<Header> newHeaders) {
        return new Answer(httpVersion, status, newReason, newHeaders, body, framing, bodyEnd, surplusBytes, violations);
    }

    /** The same with these violations. */
    @API(status = API.Status.INTERNAL)
    public Answer with(List<HttpViolation> all) {
        return new Answer(httpVersion, status, reason, headers, body, framing, bodyEnd, surplusBytes, all);
    }

    /** The value of the first header of that name. */
    public Optional<String> header(String name) {
        return headers.stream().filter(h -> h.isNamed(name)).map(Header::value).findFirst();
    }

    /** The values of all headers of that name, in the order received. */
    public List<String> headers(String name) {
        return headers.stream().filter(h -> h.isNamed(name)).map(Header::value).toList();
    }

    /** The status line, such as {@code HTTP/1.1 200 OK}. */
    public String statusLine() {
        return httpVersion + " " + status + " " + reason;
    }

    @Override
    public String inWords() {
        return "answered " + status + (reason.isEmpty() ? "" : " " + reason);
    }

    /** Whether the server says that the connection ends behind the answer. */
    @API(status = API.Status.INTERNAL)
    public boolean announcesEnd() {
        return BodyLength.announcesEnd(headers);
    }
}
