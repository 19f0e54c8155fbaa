package org.emverify.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** HTTP's chunked framing of a body. */
final class Chunks {

    private Chunks() {}

    /** The body in chunks of that size at most, the last, empty one included. */
    static byte[] of(byte[] body, int size) {
        return of(body, size, UnaryOperator.identity(), "");
    }

    /**
     * The body in chunks of that size at most.
     *
     * @param sizeLine edits the line that states a chunk's size, such as by an extension
     * @param trailer header lines behind the last chunk, each with its line end
     */
    static byte[] of(byte[] body, int size, UnaryOperator<String> sizeLine, String trailer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += size) {
            int length = Math.min(size, body.length - from);
            out.writeBytes(ascii(sizeLine.apply(Integer.toHexString(length)) + "\r\n"));
            out.write(body, from, length);
            out.writeBytes(ascii("\r\n"));
        }
        out.writeBytes(ascii(sizeLine.apply("0") + "\r\n" + trailer + "\r\n"));
        return out.toByteArray();
    }

    /** The body in one chunk, the lines around it with that end; the empty line at the end is as it should be. */
    static byte[] of(byte[] body, String lineEnd) {
        byte[] size = ascii(Integer.toHexString(body.length) + lineEnd);
        return Reply.joined(Reply.joined(size, body), ascii(lineEnd + "0" + lineEnd + "\r\n"));
    }

    /** The head of an answer that is sent in chunks. */
    static byte[] headOf(Reply reply) {
        return announced(reply).head();
    }

    /** The same answer in chunks of that size at most. */
    static Reply in(Reply reply, int size, UnaryOperator<String> sizeLine, String trailer) {
        return announced(reply).withUncountedBody(of(reply.body(), size, sizeLine, trailer));
    }

    private static Reply announced(Reply reply) {
        return reply.withoutHeader("Content-Length").withHeader("Transfer-Encoding", "chunked");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
