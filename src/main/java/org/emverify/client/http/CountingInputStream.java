package org.emverify.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one connection as they come. The parsing blocks take the end of the stream for the end of a head and tell
 * a cut chunk from a bad one by their texts only, so this remembers what really happened.
 */
final class CountingInputStream extends InputStream {
    private static final int SHOWN = 40;
    /** Of a longer head the rest is not kept. */
    private static final int MOST_KEPT = 64 << 10;

    private final InputStream socket;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long count;
    private boolean ended;

    CountingInputStream(InputStream socket) {
        this.socket = socket;
    }

    /** Begins to count anew. */
    void nextAnswer() {
        count = 0;
        beginning.reset();
    }

    /** How many bytes came since the count began. */
    long count() {
        return count;
    }

    /** Whether the peer has ended the stream, orderly or not. */
    boolean hasEnded() {
        return ended;
    }

    /** The first bytes since the count began, as Latin-1. */
    String beginning() {
        return new String(beginning(SHOWN), StandardCharsets.ISO_8859_1);
    }

    /** So many of the first bytes since the count began; fewer when fewer were kept. */
    byte[] beginning(long length) {
        byte[] kept = beginning.toByteArray();
        return kept.length <= length ? kept : Arrays.copyOf(kept, (int) length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n;
        try {
            n = socket.read(bytes, offset, length);
        } catch (IOException e) {
            ended = true;
            throw e;
        }
        if (n < 0) {
            ended = true;
            return n;
        }
        beginning.write(bytes, offset, Math.min(n, MOST_KEPT - beginning.size()));
        count += n;
        return n;
    }
}
