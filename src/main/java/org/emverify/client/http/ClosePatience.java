package org.emverify.client.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Waits for the end of connections that the server said it would close. Servers that do so cost nothing; of those that do
 * not, two are waited for, or a run against them would take hours. Thread-safe.
 */
final class ClosePatience {
    /** A server closes at once what it wants to close; a busy one may take a while. */
    static final int MILLIS = 3000;

    private final AtomicLong nanosLeft = new AtomicLong(2L * MILLIS * 1_000_000);

    /** What comes behind the answer; silence only where it was waited for. */
    Connection.Rest rest(Connection connection) {
        if (nanosLeft.get() <= 0) {
            return connection.rest(0);
        }
        long start = System.nanoTime();
        Connection.Rest rest = connection.rest(MILLIS);
        nanosLeft.addAndGet(start - System.nanoTime());
        return rest;
    }
}
