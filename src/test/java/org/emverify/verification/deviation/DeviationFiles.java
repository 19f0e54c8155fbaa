package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    public KnownDeviations valid(String text) {
        KnownDeviations.Result result = KnownDeviations.read(file(text));
        assertThat(result).isInstanceOf(KnownDeviations.Valid.class);
        return ((KnownDeviations.Valid) result).deviations();
    }

    List<String> problems(String text) {
        KnownDeviations.Result result = KnownDeviations.read(file(text));
        assertThat(result).isInstanceOf(KnownDeviations.Invalid.class);
        return ((KnownDeviations.Invalid) result).problems();
    }
}
