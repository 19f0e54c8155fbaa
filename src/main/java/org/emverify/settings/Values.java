package org.emverify.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of one reading: what was given, what is wrong with it, and what the user should know. */
final class Values {
    private static final int MOST_SHOWN = 200;

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private final Map<Setting, Origin> leftEmpty = new EnumMap<>(Setting.class);
    private final Set<Setting> refused = EnumSet.noneOf(Setting.class);
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private record Given(String text, Origin origin) {}

    /** Takes a value unless an earlier offer, from a stronger place, has already given one. */
    void offer(Setting setting, String text, Origin origin) {
        given.putIfAbsent(setting, new Given(text, origin));
    }

    /** Notes that a setting stands there without a value; it counts as not given. */
    void leftEmpty(Setting setting, Origin origin) {
        leftEmpty.putIfAbsent(setting, origin);
    }

    /** Where a setting that is given nowhere stands without a value, if so. */
    Optional<Origin> emptyOrigin(Setting setting) {
        return Optional.ofNullable(leftEmpty.get(setting)).filter(origin -> !isGiven(setting));
    }

    /** Notes a mistake; whatever the user's text brings along, it stays one line. */
    void problem(String problem) {
        problems.add(problem.replaceAll("\\p{Cntrl}", "?"));
    }

    void warn(String warning) {
        warnings.add(warning.replaceAll("\\p{Cntrl}", "?"));
    }

    boolean isGiven(Setting setting) {
        return given.containsKey(setting);
    }

    boolean isFromEnvironment(Setting setting) {
        return isGiven(setting) && origin(setting).place() == Origin.Source.ENVIRONMENT;
    }

    /** The origin of a setting that is given. */
    Origin origin(Setting setting) {
        return given.get(setting).origin();
    }

    /** The value of a setting that has a default; it also stands in for a value that is not accepted. */
    <T> T orDefault(Setting setting, ValueParser<T> form) {
        return ifGiven(setting, form).orElseGet(() -> defaultOf(setting, form));
    }

    boolean flag(Setting setting) {
        return orDefault(setting, ValueParser::flag);
    }

    /** The value of a setting, if one is given and accepted. */
    <T> Optional<T> ifGiven(Setting setting, ValueParser<T> form) {
        Given value = given.get(setting);
        if (value == null) {
            return Optional.empty();
        }
        String text = textOf(setting, value);
        try {
            if (text.isBlank()) {
                problem(value.origin() + " is empty: give a value or leave it out. Accepted: " + setting.form() + ".");
            } else if (isDamaged(text, value.origin())) {
                problem(value.origin()
                        + " holds characters that this Java could not read (its encoding of arguments and"
                        + " variables is " + System.getProperty("sun.jnu.encoding") + "): set LC_ALL=C.UTF-8, or "
                        + setting.passwordFile()
                                .map(file -> "name a file by " + file.option())
                                .orElse("give it in a settings file")
                        + ", which is read as UTF-8.");
            } else {
                return Optional.of(form.parse(text));
            }
        } catch (InvalidValueException e) {
            problem(value.origin() + shown(setting, text) + ": " + e.getMessage() + ". Accepted: " + setting.form()
                    + ".");
        }
        refused.add(setting);
        return Optional.empty();
    }

    /** Java puts U+FFFD where it cannot decode an argument or a variable, as it does without a locale in UTF-8. */
    private static boolean isDamaged(String text, Origin origin) {
        return text.indexOf('\uFFFD') >= 0 && origin.place() != Origin.Source.FILE;
    }

    /** Whether the value that was given is none. */
    boolean isRefused(Setting setting) {
        return refused.contains(setting);
    }

    List<String> problems() {
        return problems;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Where each value comes from, defaults included. */
    Map<Setting, Origin> origins() {
        Map<Setting, Origin> origins = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            if (isGiven(setting)) {
                origins.put(setting, origin(setting));
            } else if (setting.defaultText().isPresent()) {
                origins.put(setting, Origin.Source.DEFAULT.of(setting));
            }
        }
        return origins;
    }

    /** Stores of secrets like to end a value with a line feed, which no logon can carry. */
    private String withoutLineEnd(Given value) {
        String text = value.text().replaceFirst("\r?\n\\z", "");
        if (text.length() < value.text().length()) {
            warn(value.origin() + " ends with a line feed, which is left out.");
        }
        return text;
    }

    private String textOf(Setting setting, Given value) {
        if (setting.secret()) {
            return withoutLineEnd(value);
        }
        // Only an option can stand alone.
        boolean alone = setting.flag() && value.origin().place() == Origin.Source.OPTION;
        return alone && value.text().isBlank() ? "true" : value.text().strip();
    }

    /** The value for a message; nothing of it where a password might have slipped in. */
    private static String shown(Setting setting, String text) {
        return switch (setting) {
            case PASSWORD, PASSWORD_FILE, USERNAME, PROXY_PASSWORD, PROXY_PASSWORD_FILE, PROXY_USERNAME -> "";
            case CA_CERTIFICATE_PASSWORD, CA_CERTIFICATE_PASSWORD_FILE -> "";
            case URL, PROXY ->
                quoted(text.replaceFirst("(?s)^(\\w+://)?.*@", "$1[redacted]@").replaceFirst("(?s)[?#].*", "?…"));
            default -> quoted(text);
        };
    }

    private static String quoted(String text) {
        return " is \"" + (text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text) + "\"";
    }

    private static <T> T defaultOf(Setting setting, ValueParser<T> form) {
        try {
            return form.parse(setting.defaultText().orElseThrow());
        } catch (InvalidValueException e) {
            throw new IllegalStateException("The default of " + setting.camelCase() + " is not of its own form", e);
        }
    }
}
