package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 1;

    private final Time time = new Time() {
        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public void pause(Duration duration) {
            pauses.add(duration);
            nanos += duration.toNanos();
        }
    };

    @Test
    void a_request_that_comes_late_is_not_made_up_for_and_the_next_keeps_its_distance() throws InterruptedException {
        Pace pace = new Pace(OptionalDouble.of(10), time);

        pace.await();
        nanos += Duration.ofMillis(350).toNanos();
        pace.await();
        nanos += Duration.ofMillis(30).toNanos();
        pace.await();

        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMillis(70));
    }

    @Test
    void without_a_bound_nothing_is_paused() throws InterruptedException {
        new Pace(OptionalDouble.empty(), time).await();

        assertThat(pauses).isEmpty();
    }

    @Test
    void the_machines_own_time_passes() throws InterruptedException {
        long before = Time.SYSTEM.nanos();

        Time.SYSTEM.pause(Duration.ofNanos(1_500_000));
        Time.SYSTEM.pause(Duration.ZERO);
        Time.SYSTEM.pause(Duration.ofMillis(-1));

        assertThat(Time.SYSTEM.nanos() - before).isGreaterThanOrEqualTo(1_500_000);
    }
}
