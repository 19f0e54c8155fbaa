package org.emverify.client.http;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of one exchange's time. When it passes, the socket is closed, which ends whatever the working thread waits for.
 */
final class Deadline implements AutoCloseable {
    private final Duration timeout;
    private final long end;
    private final ScheduledFuture<?> alarm;
    private Socket guarded;
    private boolean passed;
    private volatile String phase = "finding the host";

    Deadline(ScheduledExecutorService timer, Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
        this.alarm = timer.schedule(this::pass, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The socket to close; it takes the place of an earlier one. */
    synchronized void guard(Socket socket) {
        guarded = socket;
        if (passed) {
            closeGuarded();
        }
    }

    /** What the exchange is about to wait for, for the message. */
    void phase(String next) {
        phase = next;
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    /** What is left, in whole milliseconds, at least one. */
    int millisLeft() {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return (int) Math.max(1, Math.min(left, Integer.MAX_VALUE));
    }

    NoAnswerException exceeded() {
        return new NoAnswerException(
                NoAnswer.Cause.DEADLINE,
                "no whole answer within the deadline of " + inSeconds(timeout) + ", which passed while " + phase);
    }

    static String inSeconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** The exchange is over: nothing is closed any more. */
    @Override
    public void close() {
        alarm.cancel(false);
        guard(null);
    }

    private synchronized void pass() {
        passed = true;
        closeGuarded();
    }

    private void closeGuarded() {
        if (guarded == null) {
            return;
        }
        try {
            guarded.close();
        } catch (IOException e) {
            // A socket that cannot be closed is of no use to the exchange either; its reads fail.
        }
    }
}
