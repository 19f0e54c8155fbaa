package org.emverify.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Answers that do not come as HTTP and TCP demand. They touch one representation each, so that a run gets to its end. */
final class TransportFaults {

    private static final int HUGE_BLOCK = 1 << 20;
    private static final int HUGE_BLOCKS = 40;

    private TransportFaults() {}

    static List<Fault> all() {
        return List.of(
                noAnswer(
                        "closed-without-answer",
                        "the connection is closed without an answer",
                        (r, wire) -> wire.close()),
                noAnswer(
                        "reset-without-answer", "the connection is reset without an answer", (r, wire) -> wire.reset()),
                noAnswer("closed-in-the-head", "the connection is closed in the middle of the head", (r, wire) -> {
                    wire.send(half(r.head()));
                    wire.close();
                }),
                noAnswer("not-http", "something else than HTTP comes", (r, wire) -> {
                    wire.send("220 em01 ready\r\n".getBytes(StandardCharsets.US_ASCII));
                    wire.close();
                }),
                noAnswer("status-line-in-words", "the status is a word", (r, wire) -> {
                    wire.send("HTTP/1.1 Fine\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    wire.close();
                }),
                noAnswer("hang-without-answer", "no answer comes, and the connection stays", (r, wire) -> wire.hang())
                        .needing(Fault.Precondition.SHORT_DEADLINE),
                noAnswer("hang-in-the-body", "the body stops in the middle, and the connection stays", (r, wire) -> {
                            wire.send(r.head());
                            wire.send(half(r.body()));
                            wire.hang();
                        })
                        .needing(Fault.Precondition.SHORT_DEADLINE),
                noAnswer("drip-of-the-body", "the body comes byte by byte, too slowly ever to end", (r, wire) -> {
                            wire.send(r.head());
                            drip(r.body(), wire);
                        })
                        .needing(Fault.Precondition.SHORT_DEADLINE),
                noAnswer(
                                "drip-of-the-head",
                                "the head comes byte by byte, too slowly ever to end",
                                (r, wire) -> drip(r.head(), wire))
                        .needing(Fault.Precondition.SHORT_DEADLINE),
                noAnswer("body-huge", "the body is larger than any memory should take", TransportFaults::hugeBody),
                noAnswer(
                        "body-huge-in-chunks",
                        "chunk follows chunk, and none is the last",
                        TransportFaults::hugeChunks),
                noAnswer("head-huge", "header follows header, and none is the last", (r, wire) -> {
                    wire.send("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    byte[] line = ("X-More: " + "more".repeat(2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < HUGE_BLOCKS * HUGE_BLOCK / line.length; i++) {
                        wire.send(line);
                    }
                    wire.close();
                }),
                cut("body-cut", "the connection is closed in the middle of the body", (r, wire) -> {
                    wire.send(r.head());
                    wire.send(half(r.body()));
                    wire.close();
                }),
                cut("chunk-cut", "the connection is closed in the middle of a chunk", (r, wire) -> {
                    wire.send(Chunks.headOf(r));
                    wire.send(half(Chunks.of(r.body(), 4096)));
                    wire.close();
                }),
                cut("chunk-size-in-words", "a chunk's size is no number", (r, wire) -> {
                    wire.send(Chunks.headOf(r));
                    wire.send("all of it\r\n".getBytes(StandardCharsets.US_ASCII));
                    wire.send(r.body());
                    wire.close();
                }),
                Fault.of(
                        "last-chunk-missing",
                        "entity in JSON",
                        "the connection is closed where the last chunk should be",
                        "CONTENT-LENGTH-TRUE",
                        json((r, wire) -> {
                            byte[] chunks = Chunks.of(r.body(), 64);
                            wire.send(Chunks.headOf(r));
                            wire.send(Arrays.copyOf(chunks, chunks.length - "0\r\n\r\n".length()));
                            wire.close();
                        })));
    }

    private static void drip(byte[] bytes, Wire wire) throws IOException {
        for (byte b : bytes) {
            wire.send(new byte[] {b});
            wire.pause(200);
        }
        wire.hang();
    }

    private static void hugeBody(Reply reply, Wire wire) throws IOException {
        wire.send(reply.withHeader("Content-Length", Long.toString((long) HUGE_BLOCKS * HUGE_BLOCK))
                .head());
        for (int i = 0; i < HUGE_BLOCKS; i++) {
            wire.send(blanks());
        }
    }

    private static void hugeChunks(Reply reply, Wire wire) throws IOException {
        wire.send(Chunks.headOf(reply));
        for (int i = 0; i < HUGE_BLOCKS; i++) {
            wire.send((Integer.toHexString(HUGE_BLOCK) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            wire.send(blanks());
            wire.send("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        wire.close();
    }

    private static byte[] blanks() {
        byte[] blanks = new byte[HUGE_BLOCK];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static Change json(Delivery delivery) {
        return Change.reply(AnswerMatcher.entity().inJson(), r -> r.delivered(delivery));
    }

    private static Fault noAnswer(String name, String description, Delivery delivery) {
        return Fault.of(name, "entity in JSON", description, "STATUS-200", json(delivery));
    }

    private static Fault cut(String name, String description, Delivery delivery) {
        return Fault.of(name, "entity in JSON", description, "CONTENT-LENGTH-TRUE WELL-FORMED", json(delivery));
    }
}
