package org.emverify.settings;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * Where a value comes from, so that a message can point at what the user wrote.
 *
 * @param place the kind of place
 * @param label the setting as the user wrote it there: {@code option --url}
 */
public record Origin(Source place, String label) {

    /** The kinds of places, the strongest first. */
    public enum Source {
        OPTION("option ", Setting::option),
        SYSTEM_PROPERTY("system property ", Setting::property),
        ENVIRONMENT("environment variable ", Setting::environment),
        FILE("", Setting::camelCase),
        PROMPT("prompt for ", Setting::camelCase),
        DEFAULT("default of ", Setting::camelCase);

        private final String kind;
        private final Function<Setting, String> spelling;

        Source(String kind, Function<Setting, String> spelling) {
            this.kind = kind;
            this.spelling = spelling;
        }

        /** How a setting is written in this kind of place. */
        public String spelling(Setting setting) {
            return spelling.apply(setting);
        }

        /** The origin of a setting in a place that has no lines. */
        Origin of(Setting setting) {
            return named(spelling(setting));
        }

        /** The origin of what is written under that name, known or not, in a place that has no lines. */
        Origin named(String name) {
            return new Origin(this, kind + name);
        }
    }

    /** The origin of what is written under that name, known or not, in a line of a settings file. */
    static Origin inFile(String name, Path file, int line) {
        return new Origin(Source.FILE, name + " (" + file.getFileName() + ", line " + line + ")");
    }

    @Override
    public String toString() {
        return label;
    }
}
