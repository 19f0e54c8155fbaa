package org.emverify.client.http;

import java.time.Duration;
import java.time.Instant;

/** The time that pauses and repetitions go by; a test gives one that passes without waiting. */
public interface Time {
    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** The time of day, for dates that a server names. */
    Instant now();

    /** Returns after that time, or at once when it is not positive. */
    void pause(Duration duration) throws InterruptedException;

    /** One in which nothing lasts, for what is not asked anew. */
    Time STANDING = new Time() {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration duration) {}
    };

    /** The machine's own. */
    Time SYSTEM = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            if (duration.compareTo(Duration.ZERO) > 0) {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        }
    };
}
