package org.emverify.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What reading the settings came to. No text in here holds a password. */
public sealed interface SettingsResult {

    /**
     * The run can start.
     *
     * @param warnings what the user should know, a line each
     * @param origins where the value of each setting comes from; settings without a value are absent
     */
    record Valid(Settings settings, List<String> warnings, Map<Setting, Origin> origins) implements SettingsResult {
        public Valid {
            warnings = List.copyOf(warnings);
            origins = Map.copyOf(origins);
        }
    }

    /**
     * The run cannot start.
     *
     * @param problems all mistakes, a line each: the setting as the user wrote it, what is wrong, what is accepted
     * @param output the folder in which to say so, unless it is one of the mistakes
     */
    record Invalid(List<String> problems, Optional<Path> output) implements SettingsResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
