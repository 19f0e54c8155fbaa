package org.emverify.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of settings: UTF-8, one {@code name=value} a line, blanks around both ignored; lines that begin with {@code #}
 * and blank lines say nothing. A backslash is a backslash, unlike in {@link java.util.Properties}, so that
 * {@code DOMAIN\\user} and Windows paths can be written as they are.
 *
 * @param lines what was read
 * @param problems what could not be read; never quotes a line, since it might hold a password
 */
record SettingsFile(List<Line> lines, List<String> problems) {

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
        int number = 0;
        for (String raw : text.split("\r?\n|\r", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String name = equals < 0 ? "" : line.substring(0, equals).strip();
            if (!name.matches("[A-Za-z][A-Za-z0-9._-]*")) {
                problems.add(file.getFileName() + ", line " + number + ": not of the form name=value");
                continue;
            }
            Origin origin = Origin.inFile(name, file, number);
            Integer before = seen.putIfAbsent(name, number);
            if (before != null) {
                problems.add(origin + " was already given in line " + before + "; keep one of them");
                continue;
            }
            lines.add(new Line(name, line.substring(equals + 1).strip(), origin));
        }
        return new SettingsFile(lines, problems);
    }
}
