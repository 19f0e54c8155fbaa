package org.emverify.client.http;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** The connections of one client: never more open than allowed, and kept between requests. */
final class ConnectionPool implements Closeable {
    private final int size;
    private final Semaphore permits;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final AtomicLong unasked = new AtomicLong();
    private boolean closed;

    ConnectionPool(int size) {
        this.size = size;
        this.permits = new Semaphore(size, true);
    }

    /** Waits until this thread may use a connection. */
    void enter() {
        permits.acquireUninterruptibly();
    }

    void leave() {
        permits.release();
    }

    /** A kept connection that still looks good. */
    Optional<Connection> takeKept() {
        for (Connection kept = pollNewest(); kept != null; kept = pollNewest()) {
            if (kept.isQuiet()) {
                return Optional.of(kept);
            }
            noteUnasked(kept.rest(0).bytes());
            kept.close();
        }
        return Optional.empty();
    }

    void noteUnasked(long bytes) {
        unasked.addAndGet(bytes);
    }

    /** How many bytes came on kept connections without a request, since this was asked before. */
    long unaskedBytes() {
        return unasked.getAndSet(0);
    }

    /** Closes the oldest kept connection if one more would be too many. */
    void makeRoom() {
        Connection oldest;
        synchronized (this) {
            int inUse = size - permits.availablePermits();
            oldest = idle.size() + inUse > size ? idle.pollLast() : null;
        }
        if (oldest != null) {
            oldest.close();
        }
    }

    /** Keeps the connection for a later request. */
    void keep(Connection connection) {
        synchronized (this) {
            if (!closed) {
                idle.addFirst(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() {
        Deque<Connection> left;
        synchronized (this) {
            closed = true;
            left = new ArrayDeque<>(idle);
            idle.clear();
        }
        left.forEach(Connection::close);
    }

    private synchronized Connection pollNewest() {
        return idle.pollFirst();
    }
}
