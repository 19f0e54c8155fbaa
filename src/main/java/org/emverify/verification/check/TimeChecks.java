package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.UtcTime;
import org.emverify.verification.finding.CheckContext;

/** Judges when a session was launched and completed (page, table "Parameters", CreationTimeUTC and EndTimeUTC). */
public record TimeChecks(SystemSession session, CheckContext on) {
    /** The Date header counts whole seconds, and proxies may hold an answer for a moment. */
    static final Duration DATE_TOLERANCE = Duration.ofMinutes(1);

    /** No zone of the world is farther from UTC. */
    private static final Duration FARTHEST_ZONE = Duration.ofHours(14);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int BUDDHIST_YEARS_AHEAD = 543;

    public void judge() {
        Optional<Instant> created = on.string(CREATION_TIME, ENTITY_SHAPE, session.creationTimeUtc())
                .flatMap(text -> time(CREATION_TIME_IN_UTC, session.creationTimeUtc(), text));
        Optional<Instant> ended = judgeEnd();
        if (created.isPresent() && ended.isPresent() && !isRunning()) {
            boolean isInOrder = !ended.get().isBefore(created.get());
            String creation = session.creationTimeUtc().inWords();
            String expected = "no earlier than CreationTimeUTC, which is " + creation;
            on.holds(END_NOT_BEFORE_CREATION, isInOrder, session.endTimeUtc(), expected);
        }
        created.ifPresent(time -> isPossible(session.creationTimeUtc(), time));
        ended.ifPresent(time -> isPossible(session.endTimeUtc(), time));
        Optional<Instant> date = on.answerHeader("Date").flatMap(TimeChecks::httpDate);
        if (date.isPresent()) {
            notAhead(session.creationTimeUtc(), created, date.get());
            notAhead(session.endTimeUtc(), ended, date.get());
        }
    }

    private boolean isRunning() {
        return session.listedState().filter(state -> !state.hasEnded()).isPresent();
    }

    private Optional<Instant> judgeEnd() {
        Observed end = session.endTimeUtc();
        if (session.listedState().isEmpty()) {
            return end.isBlankValue() ? Optional.empty() : checkedEnd();
        }
        if (!isRunning()) {
            return on.string(END_TIME, ENTITY_SHAPE, end).flatMap(text -> time(END_TIME_IN_UTC, end, text));
        }
        on.holds(NO_END_WHILE_RUNNING, end.isBlankValue(), end, "no EndTimeUTC while the State is InProgress");
        return end.isBlankValue() ? Optional.empty() : checkedEnd();
    }

    private Optional<Instant> checkedEnd() {
        return session.endTimeUtc().text().flatMap(text -> time(END_TIME_IN_UTC, session.endTimeUtc(), text));
    }

    private Optional<Instant> time(Requirement requirement, Observed parameter, String text) {
        on.judged(requirement);
        UtcTime time = UtcTime.read(session.format() == Format.XML ? text.strip() : text);
        if (time.problem().isPresent()) {
            String expected = "a date and time in UTC, such as 2026-01-27T17:05:52.069837Z";
            String found = parameter.inWords() + ": it " + time.problem().get();
            on.breaks(requirement, parameter.place(), expected, found);
        } else if (time.isUnusuallyFine()) {
            on.advises(
                    requirement,
                    parameter,
                    "at most " + UtcTime.USUAL_FRACTION_DIGITS + " digits of a second's fraction",
                    Decision.UP_TO_SEVEN_FRACTION_DIGITS.cited());
        }
        return time.instant();
    }

    private void notAhead(Observed parameter, Optional<Instant> time, Instant date) {
        if (time.isEmpty()) {
            return;
        }
        on.judged(TIMES_NOT_AHEAD);
        if (time.get().isAfter(date.plus(DATE_TOLERANCE))) {
            on.advises(
                    TIMES_NOT_AHEAD,
                    parameter,
                    "no later than the answer's own Date, which is " + date,
                    time.get().isAfter(date.plus(FARTHEST_ZONE)) ? "" : "a local time that is marked with Z, perhaps");
        }
    }

    private void isPossible(Observed parameter, Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        on.judged(TIMES_POSSIBLE);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            on.advises(
                    TIMES_POSSIBLE, parameter, "a year from " + FIRST_YEAR + " to " + LAST_YEAR, whyImpossible(year));
        }
    }

    private static String whyImpossible(int year) {
        if (year == 1 || year == 9999) {
            return "the least and the greatest time of .NET stand for no time at all, which is said by leaving it out";
        }
        int converted = year - BUDDHIST_YEARS_AHEAD;
        return converted >= FIRST_YEAR && converted <= LAST_YEAR
                ? converted + " by the calendar of Buddhist years, which the server's culture may have chosen"
                : "";
    }

    public static Optional<Instant> httpDate(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
