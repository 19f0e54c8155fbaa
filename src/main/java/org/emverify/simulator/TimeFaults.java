package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults of how CreationTimeUTC and EndTimeUTC are written. */
final class TimeFaults {

    private static final String CREATION = "CreationTimeUTC";
    private static final String END = "EndTimeUTC";
    private static final String ENDS = "TIMES-POSSIBLE";
    private static final String AHEAD = " TIMES-NOT-AHEAD";
    private static final FaultScope JSON = FaultScope.of(AnswerMatcher.entity().inJson());

    private TimeFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            EVERYWHERE.document("creation-time-missing", "CREATION-TIME", "there is no creation time", e -> e.without(CREATION)),
            IN_XML.document("creation-time-empty", "CREATION-TIME", "the creation time is empty", e -> e.set(CREATION, "")),
            IN_JSON.document("creation-time-null", "CREATION-TIME", "the creation time is null", e -> e.setLiteral(CREATION, "null")),
            IN_JSON.document("creation-time-number", "CREATION-TIME", "the creation time is a number of seconds", e -> e.setLiteral(CREATION, "1769533552")),
            creation(in(EVERYWHERE, ONE_TYPE, IN_XML, IN_JSON), "without-zone", "has no Z", TimeFaults::withoutZone),
            creation(EVERYWHERE, "with-offset", "is local, with an offset", TimeFaults::withOffset),
            creation(EVERYWHERE, "with-zero-offset", "ends with +00:00", t -> withoutZone(t) + "+00:00"),
            creation(JSON, "with-zero-offset-in-json", "ends with +00:00, which is the same instant", t -> withoutZone(t) + "+00:00"),
            creation(EVERYWHERE, "with-small-z", "ends with a small z", t -> withoutZone(t) + "z"),
            creation(EVERYWHERE, "impossible", "is on 30 February", t -> "2026-02-30" + t.substring(10)),
            creation(EVERYWHERE, "in-local-format", "is written day first", t -> as(t, "dd.MM.yyyy HH:mm:ss")),
            creation(EVERYWHERE, "without-t", "has a blank instead of T", t -> t.replace('T', ' ')),
            creation(EVERYWHERE, "date-only", "is a date without a time", t -> t.substring(0, 10)),
            creation(IN_JSON, "as-script-date", "is written as older .NET does", t -> "/Date(1769533552069)/"),
            creation(IN_XML, "for-people", "is written as HTTP does", t -> as(t, "EEE, dd MMM yyyy HH:mm:ss 'GMT'")),
            in(EVERYWHERE, ONE_TYPE, IN_XML).ended().document("end-time-missing", "END-TIME", "there is no end time", e -> e.without(END)),
            IN_XML.ended().document("end-time-empty", "END-TIME", "the end time is empty", e -> e.set(END, "")),
            IN_JSON.ended().document("end-time-null", "END-TIME", "the end time is null", e -> e.setLiteral(END, "null")),
            IN_JSON.ended().document("end-time-number", "END-TIME", "the end time is a number of seconds", e -> e.setLiteral(END, "1769533570")),
            end(in(EVERYWHERE, IN_JSON), "without-zone", "has no Z", TimeFaults::withoutZone),
            end(in(EVERYWHERE, ONE_TYPE), "with-offset", "is local, with an offset", TimeFaults::withOffset),
            end(EVERYWHERE, "impossible", "is at 25:61", t -> t.substring(0, 11) + "25:61:00Z"),
            end(EVERYWHERE, "at-hour-24", "is at 24:00", t -> t.substring(0, 11) + "24:00:00Z"),
            end(EVERYWHERE, "in-local-format", "is written month first", t -> as(t, "M/d/yyyy h:mm:ss a")),
            end(IN_XML, "as-word", "is the word never", t -> "never"),

            EVERYWHERE.ended().document("end-time-in-year-1", ENDS + " END-NOT-BEFORE-CREATION", "ended sessions end in the year 1", e -> e.set(END, "0001-01-01T00:00:00Z")),
            EVERYWHERE.ended().document("end-time-in-year-9999", ENDS + AHEAD, "ended sessions end in the year 9999", e -> e.set(END, "9999-12-31T23:59:59.9999999Z")),
            EVERYWHERE.ended().document("times-of-buddhist-years", ENDS + AHEAD + " EVENTS-TIMES", "ended sessions begin in years of the Buddhist calendar",
                e -> e.change(CREATION, Times::inBuddhistYear).change(END, Times::inBuddhistYear)),
            ALONE.ended().document("end-time-in-year-1970", ENDS + " END-NOT-BEFORE-CREATION", "ended sessions end in 1970", e -> e.set(END, "1970-01-01T00:00:00Z")),
            in(EVERYWHERE, IN_XML).running().document("local-time-with-z", AHEAD.strip(), "sessions in progress began at a local time, 13 hours ahead, that is marked with Z",
                e -> e.change(CREATION, t -> later(t, 13 * 3600))));
    }
    // spotless:on

    private static List<Fault> creation(FaultScope scope, String how, String what, UnaryOperator<String> edit) {
        String description = "the creation time " + what;
        return scope.document(
                "creation-time-" + how, "CREATION-TIME-IN-UTC", description, e -> e.change(CREATION, edit));
    }

    private static List<Fault> end(FaultScope scope, String how, String what, UnaryOperator<String> edit) {
        return scope.ended()
                .document("end-time-" + how, "END-TIME-IN-UTC", "the end time " + what, e -> e.change(END, edit));
    }

    private static String later(String time, int seconds) {
        return Times.utc(Instant.parse(time).plusSeconds(seconds));
    }

    private static String withoutZone(String time) {
        return time.substring(0, time.length() - 1);
    }

    private static String withOffset(String time) {
        return withoutZone(later(time, 3600)) + "+01:00";
    }

    private static String as(String time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(LocalDateTime.ofInstant(Instant.parse(time), ZoneOffset.UTC));
    }
}
