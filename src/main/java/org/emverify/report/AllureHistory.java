package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.WholeFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries Allure's history from one report to the next, so that its trend works: Allure reads it from the results and writes
 * it into the report, and a report in one file holds it within.
 *
 * @param store where it is kept between runs
 */
public record AllureHistory(Path store) {
    private static final String FOLDER = "history";
    private static final Pattern EMBEDDED = Pattern.compile("d\\('history/([a-z-]+\\.json)','([A-Za-z0-9+/=]*)'");

    /**
     * The store of the target that a run was about.
     *
     * @param folder where runs are remembered; beside the output when absent
     * @throws IOException when the run's result cannot be read
     */
    public static AllureHistory of(OutputFolder output, Optional<Path> folder) throws IOException {
        JsonNode result = JsonMapper.shared().readTree(Files.readString(output.resultJson()));
        HistoryFolder history = new HistoryFolder(folder.orElseGet(() -> HistoryFolder.beside(output.root())));
        return new AllureHistory(
                history.allure(result.path("selection").path("rememberedAs").asString("")));
    }

    /** Puts what is kept beside the results of a run, before a report is made of them. */
    void giveTo(OutputFolder output) throws IOException {
        if (!Files.isDirectory(store)) {
            return;
        }
        try (Stream<Path> kept = Files.list(store)) {
            for (Path file : kept.toList()) {
                WholeFile.write(
                        output.allureResults()
                                .resolve(FOLDER)
                                .resolve(file.getFileName().toString()),
                        Files.readString(file));
            }
        }
    }

    /**
     * Keeps the history of the report that lies in the output folder; nothing when there is none.
     *
     * @throws UncheckedIOException when the report cannot be read or the history cannot be written
     */
    public void keep(OutputFolder output) {
        Path report = output.allureReport().resolve("index.html");
        if (!Files.isRegularFile(report)) {
            return;
        }
        try {
            Matcher embedded = EMBEDDED.matcher(Files.readString(report));
            while (embedded.find()) {
                byte[] json = Base64.getDecoder().decode(embedded.group(2));
                WholeFile.write(store.resolve(embedded.group(1)), new String(json, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep Allure's history in " + store + ": " + e.getMessage(), e);
        }
    }
}
