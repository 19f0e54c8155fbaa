package org.emverify.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of one connection as they come. The parsing blocks take the end of the stream for the end of a head and tell
 * a cut chunk from a bad one by their texts only, so this remembers what really happened.
 */
final class CountingInputStream extends InputStream {
    private static final int SHOWN = 40;

    private final InputStream socket;
    private final byte[] beginning = new byte[SHOWN];
    private long count;
    private boolean ended;

    CountingInputStream(InputStream socket) {
        this.socket = socket;
    }

    /** Begins to count anew. */
    void nextAnswer() {
        count = 0;
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
        return new String(beginning, 0, (int) Math.min(count, SHOWN), StandardCharsets.ISO_8859_1);
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
        if (count < SHOWN) {
            System.arraycopy(bytes, offset, beginning, (int) count, (int) Math.min(n, SHOWN - count));
        }
        count += n;
        return n;
    }
}
