package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalDouble;
import org.emverify.client.http.Time;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private final Clients.ImpatientTime time = new Clients.ImpatientTime();

    @Test
    void a_request_that_comes_late_is_not_made_up_for_and_the_next_keeps_its_distance() throws InterruptedException {
        RateLimiter rateLimiter = new RateLimiter(OptionalDouble.of(10), time);
        Duration late = Duration.ofMillis(350);
        Duration early = Duration.ofMillis(30);

        rateLimiter.await();
        time.pause(late);
        rateLimiter.await();
        time.pause(early);
        rateLimiter.await();

        assertThat(time.pauses).containsExactly(Duration.ZERO, late, Duration.ZERO, early, Duration.ofMillis(70));
    }

    @Test
    void without_a_bound_nothing_is_paused() throws InterruptedException {
        new RateLimiter(OptionalDouble.empty(), time).await();

        assertThat(time.pauses).isEmpty();
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
