package org.emverify.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emverify.settings.Settings.SampleSize;

/** Turns the text of a value into the value. The texts that it gets are neither blank nor padded. */
@FunctionalInterface
interface ValueParser<T> {

    /** @throws InvalidValueException with the reason */
    T parse(String text) throws InvalidValueException;

    static boolean flag(String text) throws InvalidValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new InvalidValueException("neither on nor off");
        };
    }

    /** A whole number within bounds, both included. */
    static ValueParser<Integer> wholeNumber(int least, int most) {
        return text -> {
            BigInteger number = integer(text);
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new InvalidValueException("out of range");
            }
            return number.intValue();
        };
    }

    static long seed(String text) throws InvalidValueException {
        BigInteger number = integer(text);
        if (number.bitLength() >= Long.SIZE) {
            throw new InvalidValueException("out of range (64 bits)");
        }
        return number.longValue();
    }

    static SampleSize sampleSize(String text) throws InvalidValueException {
        return text.equalsIgnoreCase("all")
                ? new SampleSize.All()
                : new SampleSize.Count(wholeNumber(1, Integer.MAX_VALUE).parse(text));
    }

    /** A positive decimal number without exponent, so that neither NaN nor infinity can be written. */
    static double positive(String text) throws InvalidValueException {
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new InvalidValueException("not a number of that form");
        }
        double number = new BigDecimal(text).doubleValue();
        if (number <= 0) {
            throw new InvalidValueException("not above 0");
        }
        return number;
    }

    /** A duration of that much at most. */
    static ValueParser<Duration> duration(Duration most) {
        Map<String, Integer> units = Map.of("ms", 1, "s", 1000, "m", 60_000, "h", 3_600_000);
        return text -> Duration.ofMillis(withUnit(text, units, "ms, s, m, h", most.toMillis()));
    }

    /** A size in bytes. */
    static long size(String text) throws InvalidValueException {
        return withUnit(text, Map.of("B", 1, "KiB", 1 << 10, "MiB", 1 << 20), "B, KiB, MiB", 1L << 30);
    }

    private static long withUnit(String text, Map<String, Integer> units, String listed, long most)
            throws InvalidValueException {
        String number = text.replaceFirst("[^0-9].*", "");
        Integer unit = units.get(text.substring(number.length()));
        if (unit == null || !number.matches("\\d{1,10}")) {
            throw new InvalidValueException("not a number with one of the units " + listed);
        }
        long value = Long.parseLong(number) * unit;
        if (value < 1 || value > most) {
            throw new InvalidValueException("out of range");
        }
        return value;
    }

    static String apiVersion(String text) throws InvalidValueException {
        if (!text.matches("latest|v\\d+_\\d+")) {
            throw new InvalidValueException("not a version of that form");
        }
        return text;
    }

    /** A user name that Basic authentication can carry: it ends at the first colon there. */
    static String username(String text) throws InvalidValueException {
        if (text.indexOf(':') >= 0 || hasControlCharacter(text)) {
            throw new InvalidValueException("holds a colon or a control character, which the logon cannot carry");
        }
        // Twice, as Java's own properties files want it; no account has two of them in a row.
        return text.replace("\\\\", "\\");
    }

    static Secret password(String text) throws InvalidValueException {
        if (hasControlCharacter(text)) {
            throw new InvalidValueException("holds a control character, perhaps a line feed at its end");
        }
        return Secret.of(text);
    }

    /** System session IDs in the order given, each once. */
    static List<UUID> sessions(String text) throws InvalidValueException {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String id : elements(text)) {
            // UUID.fromString alone also takes groups that are too short.
            if (!id.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
                String hint = id.contains(":") ? " (of a UID, give what follows the last colon)" : "";
                throw new InvalidValueException("\"" + id + "\" is not a GUID" + hint);
            }
            ids.add(UUID.fromString(id));
        }
        return List.copyOf(ids);
    }

    /** SHA-256 fingerprints as 64 lower-case hexadecimal digits. */
    static List<String> fingerprints(String text) throws InvalidValueException {
        List<String> fingerprints = new ArrayList<>();
        for (String element : elements(text)) {
            String digits = element.replace(":", "").toLowerCase(Locale.ROOT);
            if (!digits.matches("[0-9a-f]*")) {
                throw new InvalidValueException("\"" + element + "\" holds more than hexadecimal digits and colons");
            }
            if (digits.length() != 64) {
                String hint = digits.length() == 40 ? ", which is a SHA-1 fingerprint" : "";
                throw new InvalidValueException("\"" + element + "\" has " + digits.length() + " digits" + hint);
            }
            fingerprints.add(digits);
        }
        return fingerprints;
    }

    /** Names of Java packages. */
    static List<String> packages(String text) throws InvalidValueException {
        List<String> packages = elements(text);
        for (String name : packages) {
            if (!name.matches("\\w+(\\.\\w+)*")) {
                throw new InvalidValueException("\"" + name + "\" is no name of a Java package");
            }
        }
        return packages;
    }

    /** What stands between the commas, without blanks around it; an empty element stays, to be refused by its form. */
    static List<String> elements(String text) {
        return List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    private static boolean hasControlCharacter(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static BigInteger integer(String text) throws InvalidValueException {
        // The length is bounded because parsing takes quadratic time.
        if (!text.matches("[+-]?\\d{1,30}")) {
            throw new InvalidValueException("not a whole number");
        }
        return new BigInteger(text);
    }
}
