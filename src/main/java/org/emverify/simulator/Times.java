package org.emverify.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How the server writes times: in UTC, with 0 to 7 digits of a second's fraction (UP-TO-SEVEN-FRACTION-DIGITS). */
final class Times {

    /** As in the published events: without a zone. */
    static final DateTimeFormatter WITHOUT_ZONE = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** As in the names of sessions: six digits of a second's fraction. */
    static final DateTimeFormatter IN_NAMES = at("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** As in the HTTP header Date. */
    static final DateTimeFormatter IN_HEADERS = at("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    private Times() {}

    /** As in entities: with a final Z. */
    static String utc(Instant time) {
        return WITHOUT_ZONE.format(time) + "Z";
    }

    /** The written time in the year that the Buddhist calendar has for it. */
    static String inBuddhistYear(String time) {
        return Integer.parseInt(time.substring(0, 4)) + 543 + time.substring(4);
    }

    private static DateTimeFormatter at(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
