package org.emverify.report;

import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/** Writes Allure's results so that each file is whole or not there, whenever the process ends. */
public final class WholeResultsWriter implements AllureResultsWriter {
    private final OutputFolder folder;
    private final FileSystemResultsWriter writer;
    private final Consumer<String> onFailure;

    /** @param onFailure is told, in one line, that a file could not be written; the scenarios go on */
    public WholeResultsWriter(OutputFolder folder, Consumer<String> onFailure) {
        this.folder = folder;
        this.writer = new FileSystemResultsWriter(folder.staging());
        this.onFailure = onFailure;
    }

    @Override
    public void write(TestResult result) {
        write(() -> writer.write(result), result.getUuid() + "-result.json");
    }

    @Override
    public void write(TestResultContainer container) {
        write(() -> writer.write(container), container.getUuid() + "-container.json");
    }

    @Override
    public void write(String source, InputStream attachment) {
        write(() -> writer.write(source, attachment), source);
    }

    private void write(Runnable toStaging, String name) {
        try {
            toStaging.run();
            Files.move(
                    folder.staging().resolve(name),
                    folder.allureResults().resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AllureResultsWriteException | UncheckedIOException | IOException e) {
            String reason = e.getCause() == null ? e.toString() : e.getCause().toString();
            onFailure.accept("cannot write " + folder.allureResults().resolve(name) + ": " + reason);
        }
    }
}
