package org.emverify.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;

/** Decides whether and when a request that came to nothing is repeated. */
final class RetryPolicy {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Settings.Limits limits;
    private final Time time;

    RetryPolicy(Settings.Limits limits, Time time) {
        this.limits = limits;
        this.time = time;
    }

    /**
     * How long to wait before the next attempt, or empty when what came is what there is. A server that asks for more time
     * than a whole exchange may take is not waited for.
     *
     * @param attempts how many were made
     */
    Optional<Duration> pauseAfter(Received received, int attempts) {
        if (attempts > limits.retries()) {
            return Optional.empty();
        }
        if (received instanceof Answer answer) {
            return answer.status() == 503
                    ? answer.header("Retry-After")
                            .flatMap(this::inTime)
                            .filter(wait -> wait.compareTo(limits.timeout()) <= 0)
                    : Optional.empty();
        }
        return ((NoAnswer) received).isTransportHiccup() ? Optional.of(PAUSE.multipliedBy(attempts)) : Optional.empty();
    }

    private Optional<Duration> inTime(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant date = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(time.now(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
