package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.emverify.verification.RunResult;

/**
 * What a finished run leaves for people and machines.
 *
 * @param conclusion what the run came to
 * @param facts what else is told of it
 */
public record RunReport(RunResult conclusion, RunFacts facts) {

    /** The summary for the console; ends with a line end. */
    public String summary() {
        return SummaryText.of(conclusion, facts);
    }

    /**
     * Writes the result, the summary with the coverage of the catalogue, and Allure's two own files.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void write(OutputFolder folder) {
        try {
            Files.createDirectories(folder.allureResults());
            Files.writeString(folder.resultJson(), ResultJson.of(conclusion, facts));
            Files.writeString(folder.summary(), summary() + "\n" + CoverageText.of(conclusion, facts));
            AllureEnvironment.write(folder.allureResults(), conclusion, facts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into the output folder " + folder.root() + ": " + e, e);
        }
    }
}
