package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;
import static org.emverify.simulator.FaultScope.ONE_TYPE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults of how CreationTimeUTC and EndTimeUTC are written. */
final class TimeFaults {

    private static final String CREATION = "CreationTimeUTC";
    private static final String END = "EndTimeUTC";

    private TimeFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(creation());
        all.addAll(end());
        return all;
    }

    private static List<Fault> creation() {
        return List.of(
                EVERYWHERE.fault(
                        "creation-time-missing",
                        "there is no creation time",
                        "CREATION-TIME",
                        e -> e.without(CREATION)),
                IN_XML.fault(
                        "creation-time-empty", "the creation time is empty", "CREATION-TIME", e -> e.set(CREATION, "")),
                IN_JSON.fault(
                        "creation-time-null",
                        "the creation time is null",
                        "CREATION-TIME",
                        e -> e.setBare(CREATION, "null")),
                IN_JSON.fault(
                        "creation-time-number",
                        "the creation time is a number of seconds",
                        "CREATION-TIME",
                        e -> e.setBare(CREATION, "1769533552")),
                creation(EVERYWHERE, "without-zone", "has no Z", TimeFaults::withoutZone),
                creation(ONE_TYPE, "without-zone", "has no Z", TimeFaults::withoutZone),
                creation(IN_XML, "without-zone", "has no Z", TimeFaults::withoutZone),
                creation(IN_JSON, "without-zone", "has no Z", TimeFaults::withoutZone),
                creation(EVERYWHERE, "with-offset", "is local, with an offset", TimeFaults::withOffset),
                creation(EVERYWHERE, "with-zero-offset", "ends with +00:00", t -> withoutZone(t) + "+00:00"),
                Fault.of(
                        "creation-time-with-zero-offset-in-json",
                        "entity in JSON",
                        "the creation time ends with +00:00, which is the same instant",
                        "CREATION-TIME-IN-UTC",
                        Change.document(
                                AnswerMatcher.entity().inJson(),
                                e -> e.change(CREATION, t -> withoutZone(t) + "+00:00"))),
                creation(EVERYWHERE, "with-small-z", "ends with a small z", t -> withoutZone(t) + "z"),
                creation(EVERYWHERE, "impossible", "is on 30 February", t -> "2026-02-30" + t.substring(10)),
                creation(EVERYWHERE, "in-local-format", "is written day first", t -> as(t, "dd.MM.yyyy HH:mm:ss")),
                creation(EVERYWHERE, "without-t", "has a blank instead of T", t -> t.replace('T', ' ')),
                creation(EVERYWHERE, "date-only", "is a date without a time", t -> t.substring(0, 10)),
                creation(IN_JSON, "as-script-date", "is written as older .NET does", t -> "/Date(1769533552069)/"),
                creation(
                        IN_XML,
                        "for-people",
                        "is written as HTTP does",
                        t -> as(t, "EEE, dd MMM yyyy HH:mm:ss 'GMT'")));
    }

    private static List<Fault> end() {
        return List.of(
                EVERYWHERE.ended().fault("end-time-missing", "there is no end time", "END-TIME", e -> e.without(END)),
                ONE_TYPE.ended().fault("end-time-missing", "there is no end time", "END-TIME", e -> e.without(END)),
                IN_XML.ended().fault("end-time-missing", "there is no end time", "END-TIME", e -> e.without(END)),
                IN_XML.ended().fault("end-time-empty", "the end time is empty", "END-TIME", e -> e.set(END, "")),
                IN_JSON.ended().fault("end-time-null", "the end time is null", "END-TIME", e -> e.setBare(END, "null")),
                IN_JSON.ended()
                        .fault(
                                "end-time-number",
                                "the end time is a number of seconds",
                                "END-TIME",
                                e -> e.setBare(END, "1769533570")),
                end(EVERYWHERE, "without-zone", "has no Z", TimeFaults::withoutZone),
                end(IN_JSON, "without-zone", "has no Z", TimeFaults::withoutZone),
                end(EVERYWHERE, "with-offset", "is local, with an offset", TimeFaults::withOffset),
                end(ONE_TYPE, "with-offset", "is local, with an offset", TimeFaults::withOffset),
                end(EVERYWHERE, "impossible", "is at 25:61", t -> t.substring(0, 11) + "25:61:00Z"),
                end(EVERYWHERE, "at-hour-24", "is at 24:00", t -> t.substring(0, 11) + "24:00:00Z"),
                end(EVERYWHERE, "in-local-format", "is written month first", t -> as(t, "M/d/yyyy h:mm:ss a")),
                end(IN_XML, "as-word", "is the word never", t -> "never"));
    }

    private static Fault creation(FaultScope scope, String how, String what, UnaryOperator<String> edit) {
        return scope.fault(
                "creation-time-" + how,
                "the creation time " + what,
                "CREATION-TIME-IN-UTC",
                e -> e.change(CREATION, edit));
    }

    private static Fault end(FaultScope scope, String how, String what, UnaryOperator<String> edit) {
        return scope.ended()
                .fault("end-time-" + how, "the end time " + what, "END-TIME-IN-UTC", e -> e.change(END, edit));
    }

    private static String withoutZone(String time) {
        return time.substring(0, time.length() - 1);
    }

    private static String withOffset(String time) {
        return withoutZone(Times.utc(Instant.parse(time).plusSeconds(3600))) + "+01:00";
    }

    private static String as(String time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .format(LocalDateTime.ofInstant(Instant.parse(time), ZoneOffset.UTC));
    }
}
