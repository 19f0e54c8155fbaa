package org.emverify.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An answer before it goes on the wire. Nothing in it is computed when it is sent: what the headers say of the body is
 * what they were given to say.
 *
 * @param httpVersion as in the status line
 * @param reason the reason phrase; may be empty
 * @param body the bytes behind the head, as they are sent; shared, and not to be changed
 * @param delivery how head and body are sent
 */
public record Reply(
        AnswerContext subject,
        String httpVersion,
        int status,
        String reason,
        List<HeaderField> headers,
        byte[] body,
        Delivery delivery) {

    public Reply {
        headers = List.copyOf(headers);
    }

    public Reply withStatus(int newStatus, String newReason) {
        return new Reply(subject, httpVersion, newStatus, newReason, headers, body, delivery);
    }

    /** The same Error answer with another status, which its document tells too. */
    Reply refusedWith(int newStatus, String newReason) {
        String text = text().replace("StatusCode=\"" + status + "\"", "StatusCode=\"" + newStatus + "\"")
                .replace("\"StatusCode\":" + status, "\"StatusCode\":" + newStatus);
        return withBody(text.getBytes(StandardCharsets.UTF_8)).withStatus(newStatus, newReason);
    }

    Reply withHttpVersion(String newVersion) {
        return new Reply(subject, newVersion, status, reason, headers, body, delivery);
    }

    Reply withHeaders(UnaryOperator<List<HeaderField>> edit) {
        return new Reply(subject, httpVersion, status, reason, edit.apply(headers), body, delivery);
    }

    /** The same answer with that header: in the place of the first of its name, or at the end. */
    public Reply withHeader(String name, String value) {
        List<HeaderField> changed = new ArrayList<>();
        boolean placed = false;
        for (HeaderField header : headers) {
            if (!header.isNamed(name)) {
                changed.add(header);
            } else if (!placed) {
                changed.add(new HeaderField(name, value));
                placed = true;
            }
        }
        if (!placed) {
            changed.add(new HeaderField(name, value));
        }
        return withHeaders(old -> changed);
    }

    /** The same answer with one more header, whether or not it has one of that name. */
    public Reply plusHeader(String name, String value) {
        List<HeaderField> more = new ArrayList<>(headers);
        more.add(new HeaderField(name, value));
        return withHeaders(old -> more);
    }

    public Reply withoutHeader(String name) {
        return withHeaders(old -> old.stream().filter(h -> !h.isNamed(name)).toList());
    }

    /** The same answer with another body, and a Content-Length that tells its length. */
    public Reply withBody(byte[] newBody) {
        return withUncountedBody(newBody).withHeader("Content-Length", Integer.toString(newBody.length));
    }

    /** The same answer with another body and unchanged headers. */
    public Reply withUncountedBody(byte[] newBody) {
        return new Reply(subject, httpVersion, status, reason, headers, newBody, delivery);
    }

    /** The same answer with its text written anew in that encoding; its Content-Length tells the length. */
    Reply inEncoding(Charset charset, UnaryOperator<String> edit) {
        return withBody(edit.apply(text()).getBytes(charset));
    }

    /** The same answer, sent in another way. */
    public Reply delivered(Delivery newDelivery) {
        return new Reply(subject, httpVersion, status, reason, headers, body, newDelivery);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The status line, the headers and the empty line behind them. */
    byte[] head() {
        StringBuilder head = new StringBuilder(httpVersion + " " + status + " " + reason + "\r\n");
        headers.forEach(
                h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] wholeOnTheWire() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head());
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** Status and size; never a header, because headers carry tokens. */
    @Override
    public String toString() {
        return status + " " + reason + ", " + body.length + " bytes";
    }
}
