package org.emverify.verification.deviation;

import java.nio.file.Path;
import java.util.List;

/**
 * The register of known deviations: what was reviewed and accepted for a time, in the order of its file.
 *
 * @param entries none accepts the same as another one
 */
public record KnownDeviations(List<KnownDeviation> entries) {

    public KnownDeviations {
        entries = List.copyOf(entries);
    }

    /** What reading a file came to. */
    public sealed interface Result {}

    /** The file can be used. */
    public record Valid(KnownDeviations deviations) implements Result {}

    /**
     * The run must not start.
     *
     * @param problems all mistakes, a line each, with the file's name and the line's number
     */
    public record Invalid(List<String> problems) implements Result {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** An empty register: nothing is accepted. */
    public static KnownDeviations none() {
        return new KnownDeviations(List.of());
    }

    /**
     * Reads a file of known deviations: YAML in UTF-8, a list of entries with the keys {@code requirement},
     * {@code reason}, {@code owner} and {@code expires}, and optionally {@code representation}, {@code place},
     * {@code found}, {@code session} and {@code ticket}. An expired entry is no mistake.
     */
    public static Result read(Path file) {
        return DeviationsFile.read(file);
    }
}
