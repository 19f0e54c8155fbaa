package org.emverify.client.http;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of one exchange's time. When it passes, the socket is closed, which ends whatever the working thread waits for.
 */
final class Deadline implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final long start = System.nanoTime();
    private final Duration whole;
    private Duration timeout;
    private ScheduledFuture<?> alarm;
    private Socket guarded;
    private boolean passed;
    private volatile String phase = "finding the host";

    /**
     * @param timeout until the head of the answer has come
     * @param whole until its body has, too
     */
    Deadline(ScheduledExecutorService timer, Duration timeout, Duration whole) {
        this.whole = whole;
        this.timer = timer;
        this.timeout = timeout;
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

    /** The head has come: the time of the body begins, counted from the exchange's start. */
    synchronized void startBody() {
        phase("reading the body");
        if (!whole.equals(timeout) && alarm.cancel(false)) {
            timeout = whole;
            alarm = timer.schedule(this::pass, whole.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
    }

    synchronized boolean hasPassed() {
        return passed;
    }

    /** What is left, in whole milliseconds, at least one. */
    synchronized int millisLeft() {
        long left = TimeUnit.NANOSECONDS.toMillis(timeout.toNanos() - (System.nanoTime() - start));
        return (int) Math.max(1, Math.min(left, Integer.MAX_VALUE));
    }

    synchronized NoAnswerException exceeded() {
        return new NoAnswerException(
                NoAnswer.Cause.DEADLINE,
                "no whole answer within the deadline of " + inSeconds(timeout) + ", which passed while " + phase);
    }

    static String inSeconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** The exchange is over: nothing is closed any more. */
    @Override
    public synchronized void close() {
        alarm.cancel(false);
        guard(null);
    }

    private synchronized void pass() {
        passed = true;
        closeGuarded();
    }

    private void closeGuarded() {
        if (guarded != null) {
            Connection.abandon(guarded);
        }
    }
}
