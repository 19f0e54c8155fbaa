package org.emverify.report.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.emverify.report.model.WholeFile;
import tools.jackson.core.JacksonException;

/**
 * Where runs are remembered: a folder beside the output, or one that CI keeps between jobs. It holds a file for each
 * target and Allure's own history.
 *
 * @param root made when it is missing
 * @param isKept whether what is remembered there outlives the run
 */
public record HistoryFolder(Path root, boolean isKept) {
    /** The one that is kept. */
    public HistoryFolder(Path root) {
        this(root, true);
    }

    /** The folder beside a run's output: {@code em-verify-history} for {@code em-verify}. */
    public static Path beside(Path output) {
        Path absolute = output.toAbsolutePath().normalize();
        String name = absolute.getFileName() == null
                ? "em-verify"
                : absolute.getFileName().toString();
        return absolute.resolveSibling(name + "-history");
    }

    /** Where Allure's history of that target is kept between runs. */
    public Path allure(String target) {
        return root.resolve(fileName(target) + "-allure");
    }

    /** Why a run could not be remembered here, as far as that can be told before it; empty when it could. */
    public Optional<String> problem(String target) {
        Path existing = root.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Optional.of("runs cannot be remembered in " + root + ": " + existing
                    + (Files.isDirectory(existing) ? " cannot be written to" : " is not a folder"));
        }
        return Files.exists(file(target)) && !Files.isReadable(file(target))
                ? Optional.of("what is remembered in " + file(target) + " cannot be read")
                : Optional.empty();
    }

    /**
     * What is remembered of a target; nothing when no run of it is. A file that cannot be read as history, because
     * somebody or another version wrote it, counts as none and is replaced by the next run.
     *
     * @throws UncheckedIOException when the file is there and cannot be opened
     */
    public History read(String target) {
        Path file = file(target);
        try {
            if (!Files.exists(file)) {
                return History.NONE;
            }
            return HistoryJson.read(Files.readString(file)).orElse(History.NONE);
        } catch (JacksonException | DateTimeParseException | MalformedInputException e) {
            return History.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the history " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Remembers; the file is whole at every moment.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public void write(String target, History history) {
        Path file = file(target);
        try {
            WholeFile.write(file, HistoryJson.write(target, history));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the history " + file + ": " + e.getMessage(), e);
        }
    }

    /** The file that remembers the runs against that target. */
    public Path file(String target) {
        return root.resolve(fileName(target) + ".json");
    }

    private static String fileName(String target) {
        String plain =
                target.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceAll("[^a-z0-9.-]+", "_");
        return plain.isEmpty() ? "no-target" : plain;
    }
}
