package org.emverify.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of settings: UTF-8, one {@code name=value} a line, blanks around both ignored; lines that begin with {@code #}
 * and blank lines say nothing. A backslash is a backslash, unlike in {@link java.util.Properties}, so that
 * {@code DOMAIN\\user} and Windows paths can be written as they are. Habits from other files are accepted where they can
 * mean one thing only: any spelling of a name, a leading {@code export}, a colon in place of the equals sign, quotes around
 * a value.
 *
 * @param lines what was read
 * @param problems what could not be read; never quotes a line, since it might hold a password
 */
record SettingsFile(List<Line> lines, List<String> problems) {
    /** The first of both signs separates: names hold neither. */
    private static final Pattern LINE =
            Pattern.compile("(?:export\\s+)?(-{0,2}[A-Za-z][A-Za-z0-9._-]*)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1(\\s+#.*)?", Pattern.DOTALL);
    private static final Pattern WITH_COMMENT = Pattern.compile("(.*?)\\s+#.*", Pattern.DOTALL);

    /** A line that says something. */
    record Line(String name, String value, Origin origin) {}

    static SettingsFile read(Path file) {
        try {
            return parse(FileParser.utf8(Files.readAllBytes(file)), file);
        } catch (CharacterCodingException e) {
            return unreadable(file + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            return unreadable("the settings file " + file + " cannot be read");
        }
    }

    static SettingsFile readIfPresent(Path file) {
        return Files.exists(file) ? read(file) : none();
    }

    static SettingsFile none() {
        return new SettingsFile(List.of(), List.of());
    }

    private static SettingsFile unreadable(String problem) {
        return new SettingsFile(List.of(), List.of(problem));
    }

    private static SettingsFile parse(String text, Path file) {
        List<Line> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        String[] raw = text.split("\r?\n|\r", -1);
        for (int number = 1; number <= raw.length; number++) {
            String line = raw[number - 1].strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                problems.add(file.getFileName() + ", line " + number + ": not of the form name=value");
                continue;
            }
            Origin origin = Origin.inFile(parts.group(1), file, number);
            String name = Setting.inAnySpelling(parts.group(1))
                    .map(Setting::camelCase)
                    .orElse(parts.group(1));
            Integer before = seen.putIfAbsent(name, number);
            if (before != null) {
                problems.add(origin + " was already given in line " + before + "; keep one of them");
                continue;
            }
            try {
                lines.add(new Line(name, value(name, parts.group(2)), origin));
            } catch (InvalidValueException e) {
                problems.add(origin + ": " + e.getMessage());
            }
        }
        return new SettingsFile(lines, problems);
    }

    /** The value without what surrounds it: quotes, and a comment where the value itself cannot hold a {@code #}. */
    private static String value(String name, String written) throws InvalidValueException {
        Matcher quoted = QUOTED.matcher(written);
        if (quoted.matches()) {
            return quoted.group(2);
        }
        Matcher withComment = WITH_COMMENT.matcher(written);
        if (!withComment.matches()) {
            return written;
        }
        if (Setting.spelt(name, Origin.Source.FILE).filter(Setting::freeText).isPresent()) {
            throw new InvalidValueException(
                    "a # follows a blank: a comment stands on a line of its own, and a value that"
                            + " holds a # stands in quotes");
        }
        return withComment.group(1);
    }
}
