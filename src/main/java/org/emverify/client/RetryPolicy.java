package org.emverify.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;

/** Decides whether and when a request that came to nothing is repeated. */
final class RetryPolicy {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration PAUSE_FOR_INTERMEDIARY = Duration.ofSeconds(1);
    private static final int MOST_PAUSES = 20;
    private static final Set<Integer> WITH_RETRY_AFTER = Set.of(429, 503);

    private final AtomicInteger pauses = new AtomicInteger();
    private final Settings.Limits limits;
    private final Time time;

    RetryPolicy(Settings.Limits limits, Time time) {
        this.limits = limits;
        this.time = time;
    }

    /**
     * How long to wait before the next attempt, or empty when what came is what there is. A server that asks for more time
     * than a whole exchange may take is not waited for; what nobody can read asks for nothing.
     *
     * @param attempts how many were made
     */
    Optional<Duration> pauseAfter(Received received, int attempts) {
        if (attempts > limits.retries()) {
            return Optional.empty();
        }
        if (received instanceof Answer answer) {
            return takesPatience(answer)
                    ? pauseForIntermediary(attempts)
                    : askedBy(answer).filter(wait -> wait.compareTo(limits.timeout()) <= 0);
        }
        return ((NoAnswer) received).isTransportHiccup() ? Optional.of(PAUSE.multipliedBy(attempts)) : Optional.empty();
    }

    private Optional<Duration> askedBy(Answer answer) {
        return answer.header("Retry-After")
                .filter(header -> WITH_RETRY_AFTER.contains(answer.status()))
                .flatMap(this::inTime);
    }

    /** Whether a gateway answers that does not say when to come back. */
    private boolean takesPatience(Received received) {
        return received instanceof Answer answer
                && answer.status() >= 400
                && new AnswerOrigin(answer).isIntermediary()
                && askedBy(answer).isEmpty();
    }

    /** A gateway that lost its way to the server finds it again, or does not: that is waited for a few times in all. */
    private Optional<Duration> pauseForIntermediary(int attempts) {
        return pauses.getAndUpdate(used -> Math.min(used + 1, MOST_PAUSES)) < MOST_PAUSES
                ? Optional.of(PAUSE_FOR_INTERMEDIARY.multipliedBy(attempts))
                : Optional.empty();
    }

    /**
     * Patience that led to an answer is not used up: only a gateway that does not find its way again wears it out.
     *
     * @param earlier what came before the answer, all of it waited for
     */
    void hasHelped(List<Received> earlier) {
        int waits = (int) earlier.stream().filter(this::takesPatience).count();
        pauses.updateAndGet(used -> Math.max(0, used - waits));
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
