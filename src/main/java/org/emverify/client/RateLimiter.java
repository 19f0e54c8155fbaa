package org.emverify.client;

import java.time.Duration;
import java.util.OptionalDouble;
import org.emverify.client.http.Time;

/** Spaces requests evenly over all threads, so that no second sees more of them than the user allows. */
final class RateLimiter {
    private final Time time;
    private final long gapNanos;
    private boolean isFirst = true;
    private long next;

    RateLimiter(OptionalDouble requestsPerSecond, Time time) {
        this.time = time;
        this.gapNanos = requestsPerSecond.isPresent() ? (long) (1e9 / requestsPerSecond.getAsDouble()) : 0;
    }

    /** Waits for this request's turn. */
    void await() throws InterruptedException {
        if (gapNanos > 0) {
            time.pause(Duration.ofNanos(takeTurn()));
        }
    }

    private synchronized long takeTurn() {
        long now = time.nanos();
        if (isFirst || next - now < 0) {
            next = now;
            isFirst = false;
        }
        long wait = next - now;
        next += gapNanos;
        return wait;
    }
}
