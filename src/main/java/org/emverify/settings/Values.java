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
    private final Set<Setting> refused = EnumSet.noneOf(Setting.class);
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private record Given(String text, Origin origin) {}

    /** Takes a value unless an earlier offer, from a stronger place, has already given one. */
    void offer(Setting setting, String text, Origin origin) {
        given.putIfAbsent(setting, new Given(text, origin));
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
        if (text.isBlank()) {
            refused.add(setting);
            problem(value.origin() + " is empty: give a value or leave it out. Accepted: " + setting.form() + ".");
            return Optional.empty();
        }
        try {
            return Optional.of(form.parse(text));
        } catch (InvalidValueException e) {
            refused.add(setting);
            problem(value.origin() + shown(setting, text) + ": " + e.getMessage() + ". Accepted: " + setting.form()
                    + ".");
            return Optional.empty();
        }
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

    private static String textOf(Setting setting, Given value) {
        if (setting.secret()) {
            return value.text();
        }
        // Only an option can stand alone. Elsewhere an empty flag is most likely a variable that was never set, and
        // must not switch off the certificate check.
        boolean alone = setting.flag() && value.origin().place() == Origin.Source.OPTION;
        return alone && value.text().isBlank() ? "true" : value.text().strip();
    }

    /** The value for a message; nothing of it where a password might have slipped in. */
    private static String shown(Setting setting, String text) {
        return switch (setting) {
            case PASSWORD, PASSWORD_FILE, USERNAME -> "";
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
