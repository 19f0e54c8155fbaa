package org.emverify.simulator;

import static java.util.Map.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * An answer before it goes on the wire. Nothing in it is computed when it is sent: the headers state of the body
 * what they were given to state.
 *
 * @param httpVersion as in the status line
 * @param reason the reason phrase; may be empty
 * @param body the bytes behind the head, as they are sent; shared, and not to be changed
 * @param delivery how head and body are sent
 */
public record Reply(
        AnswerContext context,
        String httpVersion,
        int status,
        String reason,
        List<HeaderField> headers,
        byte[] body,
        Delivery delivery) {

    // spotless:off
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            entry(200, "OK"), entry(201, "Created"), entry(202, "Accepted"), entry(203, "Non-Authoritative Information"),
            entry(204, "No Content"), entry(206, "Partial Content"),
            entry(301, "Moved Permanently"), entry(302, "Found"), entry(307, "Temporary Redirect"),
            entry(400, "Bad Request"), entry(401, "Unauthorized"), entry(403, "Forbidden"), entry(404, "Not Found"),
            entry(405, "Method Not Allowed"), entry(406, "Not Acceptable"), entry(410, "Gone"),
            entry(500, "Internal Server Error"), entry(501, "Not Implemented"), entry(503, "Service Unavailable"));
    // spotless:on

    public Reply {
        headers = List.copyOf(headers);
    }

    /** The request that is answered. */
    Request request() {
        return context.request();
    }

    ResponseFormat format() {
        return context.format();
    }

    /** The same answer with that status and its usual reason phrase. */
    Reply withStatus(int newStatus) {
        return withStatus(newStatus, reasonOf(newStatus));
    }

    public Reply withStatus(int newStatus, String newReason) {
        return new Reply(context, httpVersion, newStatus, newReason, headers, body, delivery);
    }

    /** The same Error answer with another status, in its document too. */
    Reply refusedWith(int newStatus) {
        UnaryOperator<String> edit =
                text -> text.replace("StatusCode=\"" + status + "\"", "StatusCode=\"" + newStatus + "\"")
                        .replace("\"StatusCode\":" + status, "\"StatusCode\":" + newStatus);
        return withText(edit).withStatus(newStatus);
    }

    Reply withHttpVersion(String newVersion) {
        return new Reply(context, newVersion, status, reason, headers, body, delivery);
    }

    Reply withHeaders(List<HeaderField> newHeaders) {
        return new Reply(context, httpVersion, status, reason, newHeaders, body, delivery);
    }

    /** The same answer with that header: in the place of the first of its name, or at the end. */
    public Reply withHeader(String name, String value) {
        int place = IntStream.range(0, headers.size())
                .filter(i -> headers.get(i).isNamed(name))
                .findFirst()
                .orElse(headers.size());
        List<HeaderField> changed = new ArrayList<>(withoutHeader(name).headers);
        changed.add(place, new HeaderField(name, value));
        return withHeaders(changed);
    }

    /** The same answer with one more header, whether or not it has one of that name. */
    public Reply plusHeader(String name, String value) {
        List<HeaderField> more = new ArrayList<>(headers);
        more.add(new HeaderField(name, value));
        return withHeaders(more);
    }

    /** The same answer with each of its headers edited. */
    Reply withEachHeader(UnaryOperator<HeaderField> edit) {
        return withHeaders(headers.stream().map(edit).toList());
    }

    public Reply withoutHeader(String name) {
        return withHeaders(headers.stream().filter(h -> !h.isNamed(name)).toList());
    }

    /** The same answer with another body, and a Content-Length that fits. */
    public Reply withBody(byte[] newBody) {
        return withUncountedBody(newBody).withHeader("Content-Length", Integer.toString(newBody.length));
    }

    /** The same answer with another body and unchanged headers. */
    public Reply withUncountedBody(byte[] newBody) {
        return new Reply(context, httpVersion, status, reason, headers, newBody, delivery);
    }

    /** The same answer with its text edited and written in that encoding; its Content-Length fits. */
    Reply inEncoding(Charset charset, UnaryOperator<String> edit) {
        return withBody(edit.apply(text()).getBytes(charset));
    }

    /** The same answer, sent in another way. */
    public Reply delivered(Delivery newDelivery) {
        return new Reply(context, httpVersion, status, reason, headers, body, newDelivery);
    }

    static String reasonOf(int status) {
        return REASONS.getOrDefault(status, "");
    }

    /** The value of the first header of that name; the empty string when there is none. */
    String header(String name) {
        return headers.stream()
                .filter(h -> h.isNamed(name))
                .map(HeaderField::value)
                .findFirst()
                .orElse("");
    }

    /** The same answer with the text of its body edited, and a Content-Length that fits. */
    Reply withText(UnaryOperator<String> edit) {
        return inEncoding(StandardCharsets.UTF_8, edit);
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
        return joined(head(), body);
    }

    /** One packet of both. */
    static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** Status and size; never a header, because headers carry tokens. */
    @Override
    public String toString() {
        return status + " " + reason + ", " + body.length + " bytes";
    }
}
