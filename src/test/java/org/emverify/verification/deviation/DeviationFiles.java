package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.emverify.contract.document.UnusableFile;

/** Files of known deviations, as tests write them. */
public record DeviationFiles(Path folder) {
    static final String ANSWERABLE = "  reason: the vendor mends it in 13.1\n  owner: QA\n  expires: 2026-12-31\n";

    /** An entry with everything that is required, and these lines. */
    public static String entry(String... lines) {
        return "- " + String.join("\n  ", lines) + "\n" + ANSWERABLE;
    }

    public Path file(String text) {
        try {
            return Files.writeString(folder.resolve("known.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<KnownDeviation> valid(String text) {
        return DeviationsFile.read(file(text));
    }

    List<String> problems(String text) {
        return problems(file(text));
    }

    static List<String> problems(Path file) {
        UnusableFile refused = catchThrowableOfType(UnusableFile.class, () -> DeviationsFile.read(file));
        return refused.getMessage().lines().toList();
    }
}
