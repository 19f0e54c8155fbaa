package org.emverify.contract.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.contract.Decision;

/**
 * A date and time as it was written, and what it means. The entity's times are in UTC with a final Z (page, table
 * "Parameters"; {@link Decision#UP_TO_SEVEN_FRACTION_DIGITS}); the events' need not be
 * ({@link Decision#EVENT_TIMES_WITHOUT_ZONE}).
 *
 * @param written the value as it came; blanks around it are the caller's business, for XML allows them
 * ({@link Decision#BLANKS_ARE_PART_OF_A_VALUE})
 * @param instant the moment, when it can be told; finer than nanoseconds is cut off
 * @param problem why it is not the date and time that is asked for, as a clause that follows "it": {@code has no time
 *     zone}; empty when it is
 * @param fractionDigits how many digits the fraction of the second has; the server's times have 0 to 7
 */
public record UtcTime(String written, Optional<Instant> instant, Optional<String> problem, int fractionDigits) {

    /** The most digits that a published time has; the server counts in steps of 100 ns. */
    public static final int USUAL_FRACTION_DIGITS = 7;

    private static final Pattern TIME = Pattern.compile(
            "(?<date>\\d{4}-\\d{2}-\\d{2})T(?<time>\\d{2}:\\d{2}:\\d{2})(\\.(?<fraction>\\d+))?(?<zone>Z|z|[+-]\\d{2}:\\d{2})?");

    /** Reads a time of a system session: UTC with a final Z. An instant is only told when nothing is wrong. */
    public static UtcTime read(String written) {
        Matcher parts = TIME.matcher(written);
        if (!parts.matches()) {
            return wrong(written, notATime(written));
        }
        String zone = parts.group("zone");
        if (zone == null) {
            return wrong(written, "has no time zone: the final Z is missing");
        }
        if (zone.equals("z")) {
            return wrong(written, "ends with a lower-case z instead of Z");
        }
        if (!zone.equals("Z")) {
            return wrong(written, "has the offset " + zone + " instead of Z");
        }
        return moment(written, parts, ZoneOffset.UTC);
    }

    /** Reads a time of an event: with Z, an offset or neither, which then counts as UTC. */
    public static UtcTime readEventTime(String written) {
        Matcher parts = TIME.matcher(written);
        if (!parts.matches()) {
            return wrong(written, notATime(written));
        }
        String zone = parts.group("zone");
        try {
            return moment(
                    written, parts, zone == null || zone.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return wrong(written, "has the offset " + zone + ", which does not exist");
        }
    }

    /** Whether it is finer than any published time: readable, but remarkable. */
    public boolean isUnusuallyFine() {
        return fractionDigits > USUAL_FRACTION_DIGITS;
    }

    /** Whether it says by Z or an offset which zone it is of. */
    public boolean hasZone() {
        Matcher parts = TIME.matcher(written);
        return parts.matches() && parts.group("zone") != null;
    }

    private static UtcTime moment(String written, Matcher parts, ZoneOffset offset) {
        String date = parts.group("date");
        String time = parts.group("time");
        String fraction = parts.group("fraction") == null ? "" : parts.group("fraction");
        if (time.startsWith("24:")) {
            return wrong(written, "has the hour 24; a day ends at 23:59:59");
        }
        try {
            if (date.startsWith("0000")) {
                throw new DateTimeException("There is no year 0");
            }
            String nanos = (fraction + "000000000").substring(0, 9);
            LocalDateTime local = LocalDateTime.parse(date + "T" + time + "." + nanos);
            return new UtcTime(written, Optional.of(local.toInstant(offset)), Optional.empty(), fraction.length());
        } catch (DateTimeException e) {
            return wrong(written, "is a date and time that does not exist");
        }
    }

    private static UtcTime wrong(String written, String problem) {
        return new UtcTime(written, Optional.empty(), Optional.of(problem), 0);
    }

    private static String notATime(String written) {
        if (written.isBlank()) {
            return "is empty";
        }
        if (!written.strip().equals(written)) {
            return "has blanks around it";
        }
        if (written.matches("\\d{4}-\\d{2}-\\d{2} .*")) {
            return "has a blank instead of T between date and time";
        }
        if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "is a date without a time";
        }
        return "is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z";
    }
}
