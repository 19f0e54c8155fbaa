package org.emverify.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.NoAnswer.Cause;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;

/**
 * Stops asking a target that takes no connections any more, so that a run against a dead server ends soon. A server that takes
 * them and does not answer, or breaks them off, may do so with one resource only, which is for the checks to find out: it is
 * given up only when it does not answer a probe either. Once open it stays open. A kind of request, or a family of kinds, of
 * which none was ever answered is given up alone. Thread-safe.
 */
final class CircuitBreaker {
    private static final int FAILURES_TO_OPEN = 5;

    /** So many deadlines without an answer in between decide. */
    private static final int DEADLINES = 3;

    private static final NoAnswer OUT_OF_TIME =
            new NoAnswer(Cause.OUT_OF_TIME, "not asked, because the run has lasted as long as em.maxDuration allows");
    private static final NoAnswer NOT_ASKED = new NoAnswer(
            Cause.NOT_ASKED, "not asked, because all requests of this kind have run into the deadline so far");

    private static final NoAnswer CUT_OFF =
            new NoAnswer(Cause.OUT_OF_TIME, "cut off, because the run has lasted as long as em.maxDuration allows");

    private final Time time;
    private final Set<String> answered = new HashSet<>();
    private final Map<String, Integer> unanswered = new HashMap<>();
    private int failures;
    private int deadlines;
    private boolean isSilent;
    private NoAnswer last;
    private Optional<Long> end = Optional.empty();
    private boolean isOutOfTime;

    CircuitBreaker(Time time) {
        this.time = time;
    }

    /** From that time on, nothing is asked any more. */
    synchronized void openAfter(Duration duration) {
        end = Optional.of(time.nanos() + duration.toNanos());
    }

    /**
     * Records an attempt; anything that came from the target, however wrong, resets the count.
     *
     * @param kind what requests that a server answers alike have in common
     * @param family what kinds that one cause may keep from being answered have in common
     */
    synchronized void record(String kind, String family, Received received) {
        failures = received instanceof NoAnswer none && isFailureToConnect(none) ? failures + 1 : 0;
        deadlines = isDeadline(received) ? deadlines + 1 : 0;
        if (isDeadline(received)) {
            unanswered.merge(kind, 1, Integer::sum);
            unanswered.merge(family, 1, Integer::sum);
        } else if (failures == 0) {
            answered.add(kind);
            answered.add(family);
        } else {
            last = (NoAnswer) received;
        }
    }

    /** Whether so many deadlines have passed in a row that the target may have stopped answering at all. */
    synchronized boolean isProbeDue() {
        return deadlines >= DEADLINES && !isSilent;
    }

    /** Records what came of a request that any server answers at once. */
    synchronized void recordProbe(String kind, Received probe) {
        if (isDeadline(probe)) {
            isSilent = true;
            last = (NoAnswer) probe;
        } else {
            record(kind, kind, probe);
        }
    }

    synchronized boolean isOpen() {
        return isSilent || failures >= FAILURES_TO_OPEN;
    }

    /** What a request of that kind comes to without being sent; empty when it may be sent. */
    synchronized Optional<NoAnswer> rejection(String kind, String family) {
        if (hasEnded()) {
            return Optional.of(OUT_OF_TIME);
        }
        if (isOpen()) {
            return Optional.of(new NoAnswer(last.cause(), last.detail() + "; not asked again"));
        }
        return isGivenUp(kind) || isGivenUp(family) ? Optional.of(NOT_ASKED) : Optional.empty();
    }

    private boolean isGivenUp(String kind) {
        return unanswered.getOrDefault(kind, 0) >= DEADLINES && !answered.contains(kind);
    }

    /** What is left until nothing is asked any more, at least a moment; empty when there is no such end. */
    synchronized Optional<Duration> timeLeft() {
        return end.map(last -> Duration.ofNanos(Math.max(1, last - time.nanos())));
    }

    /** What came of a request that {@link #timeLeft} limited: when the run's time was over first, that is the reason. */
    synchronized Received settled(Received received) {
        return isDeadline(received) && hasEnded() ? CUT_OFF : received;
    }

    private boolean hasEnded() {
        isOutOfTime |= end.isPresent() && time.nanos() - end.get() >= 0;
        return isOutOfTime;
    }

    /** Whether requests were rejected or cut off because the time was over. */
    synchronized boolean isOutOfTime() {
        return isOutOfTime;
    }

    private static boolean isDeadline(Received received) {
        return received instanceof NoAnswer none && none.isDeadline();
    }

    private static boolean isFailureToConnect(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST, CONNECT_FAILED, TLS_FAILED -> true;
            case CONNECTION_LOST, HANDSHAKE_CUT, DEADLINE, TOO_LARGE, NOT_HTTP, NOT_ASKED, NOT_RECORDED, OUT_OF_TIME ->
                false;
        };
    }
}
