package org.emverify.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.emverify.simulator.Fault.RunCondition;

/** Answers that do not come as HTTP and TCP demand. They touch one representation each, so that a run gets to its end. */
final class TransportFaults {

    private static final FaultScope JSON = FaultScope.of(AnswerMatcher.entity().inJson());
    private static final FaultScope SLOW = JSON.needing(RunCondition.SHORT_DEADLINE);
    private static final String NO_ANSWER = "STATUS-200";
    private static final String CUT = "CONTENT-LENGTH-TRUE WELL-FORMED";
    private static final int HUGE_BLOCK = 1 << 20;
    private static final int HUGE_BLOCKS = 40;

    private TransportFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            JSON.delivery("closed-without-answer", NO_ANSWER, "the connection is closed without an answer", (r, wire) -> wire.close()),
            JSON.delivery("reset-without-answer", NO_ANSWER, "the connection is reset without an answer", (r, wire) -> wire.reset()),
            JSON.delivery("closed-in-the-head", NO_ANSWER, "the connection is closed in the middle of the head", (r, wire) -> last(wire, half(r.head()))),
            JSON.delivery("not-http", NO_ANSWER, "something else than HTTP comes", (r, wire) -> last(wire, ascii("220 em01 ready\r\n"))),
            JSON.delivery("status-line-in-words", NO_ANSWER, "the status is a word", (r, wire) -> last(wire, ascii("HTTP/1.1 Fine\r\n\r\n"))),
            SLOW.delivery("hang-without-answer", NO_ANSWER, "no answer comes, and the connection stays", (r, wire) -> wire.hang()),
            SLOW.delivery("hang-in-the-body", NO_ANSWER, "the body stops in the middle, and the connection stays", TransportFaults::hangInTheBody),
            SLOW.delivery("drip-of-the-body", NO_ANSWER, "the body comes byte by byte, too slowly ever to end", TransportFaults::dripOfTheBody),
            SLOW.delivery("drip-of-the-head", NO_ANSWER, "the head comes byte by byte, too slowly ever to end", (r, wire) -> drip(r.head(), wire)),
            JSON.delivery("body-huge", NO_ANSWER, "the body is larger than any memory should take", TransportFaults::hugeBody),
            JSON.delivery("body-huge-in-chunks", NO_ANSWER, "chunk follows chunk, and none is the last", TransportFaults::hugeChunks),
            JSON.delivery("head-huge", NO_ANSWER, "header follows header, and none is the last", (r, wire) -> hugeHead(wire)),
            JSON.delivery("body-cut", CUT, "the connection is closed in the middle of the body", (r, wire) -> last(wire, r.head(), half(r.body()))),
            JSON.delivery("chunk-cut", CUT, "the connection is closed in the middle of a chunk",
                (r, wire) -> last(wire, Chunks.headOf(r), half(Chunks.of(r.body(), 4096)))),
            JSON.delivery("chunk-size-in-words", CUT, "a chunk's size is no number",
                (r, wire) -> last(wire, Chunks.headOf(r), ascii("all of it\r\n"), r.body())),
            JSON.delivery("last-chunk-missing", "CONTENT-LENGTH-TRUE", "the connection is closed where the last chunk should be",
                (r, wire) -> last(wire, Chunks.headOf(r), withoutLastChunk(Chunks.of(r.body(), 64)))));
    }
    // spotless:on

    /** Sends all of them, and closes the connection. */
    private static void last(Wire wire, byte[]... parts) throws IOException {
        wire.send(parts);
        wire.close();
    }

    private static void hangInTheBody(Reply reply, Wire wire) throws IOException {
        wire.send(reply.head(), half(reply.body()));
        wire.hang();
    }

    private static void dripOfTheBody(Reply reply, Wire wire) throws IOException {
        wire.send(reply.head());
        drip(reply.body(), wire);
    }

    private static void drip(byte[] bytes, Wire wire) throws IOException {
        for (byte b : bytes) {
            wire.send(new byte[] {b});
            wire.pause(200);
        }
        wire.hang();
    }

    private static void hugeHead(Wire wire) throws IOException {
        wire.send(ascii("HTTP/1.1 200 OK\r\n"));
        byte[] line = ascii("X-More: " + "more".repeat(2000) + "\r\n");
        for (int i = 0; i < HUGE_BLOCKS * HUGE_BLOCK / line.length; i++) {
            wire.send(line);
        }
        wire.close();
    }

    private static void hugeBody(Reply reply, Wire wire) throws IOException {
        wire.send(reply.withHeader("Content-Length", Long.toString((long) HUGE_BLOCKS * HUGE_BLOCK))
                .head());
        byte[] block = ascii(" ".repeat(HUGE_BLOCK));
        for (int i = 0; i < HUGE_BLOCKS; i++) {
            wire.send(block);
        }
    }

    private static void hugeChunks(Reply reply, Wire wire) throws IOException {
        wire.send(Chunks.headOf(reply));
        byte[] chunk = ascii(Integer.toHexString(HUGE_BLOCK) + "\r\n" + " ".repeat(HUGE_BLOCK) + "\r\n");
        for (int i = 0; i < HUGE_BLOCKS; i++) {
            wire.send(chunk);
        }
        wire.close();
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] withoutLastChunk(byte[] chunks) {
        return Arrays.copyOf(chunks, chunks.length - "0\r\n\r\n".length());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
