package org.emverify.report;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.emverify.settings.Settings;

/** The one folder that a run leaves everything in, and the names of what it leaves. Every file is whole or not there. */
public record OutputFolder(Path root) {

    public Path allureResults() {
        return root.resolve("allure-results");
    }

    public Path allureReport() {
        return root.resolve("allure-report");
    }

    /** Where {@code allure-config/allurerc.mjs} has Allure 3 make its report. */
    Path allure3Report() {
        return root.resolve("allure3-report");
    }

    public Path junitXml() {
        return root.resolve("junit.xml");
    }

    public Path resultJson() {
        return root.resolve("result.json");
    }

    public Path summary() {
        return root.resolve("summary.txt");
    }

    /** The verified sessions, a line each, as the setting {@code sessions} takes them. */
    Path sessions() {
        return root.resolve(Settings.SESSIONS_FILE);
    }

    public Path reportHtml() {
        return root.resolve("report.html");
    }

    /** The exchanges of the run, which {@code rejudge} reads. */
    public Path evidence() {
        return root.resolve("evidence.har");
    }

    /** The run as {@code merge} reads it. */
    public Path runFile() {
        return root.resolve("run.json");
    }

    /** Where Allure completes its files before they are moved to their place; gone when the run has ended. */
    public Path staging() {
        return root.resolve(".em-verify-staging");
    }

    /**
     * Makes the folder, takes it for this run and removes what an earlier run left in it, so that nothing is mistaken for
     * this run's. Foreign files stay, and so does Allure's own {@code history}.
     *
     * @return to be closed when everything is written
     * @throws UnusableOutput when another run is writing to it, or something in it cannot be made or removed
     */
    public OutputLock claim() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UnusableOutput("the output folder " + root + " cannot be made (" + e + ")", e);
        }
        OutputLock lock = OutputLock.on(this);
        try {
            empty();
            return lock;
        } catch (IOException e) {
            lock.close();
            String why = "what an earlier run left in the output folder " + root + " cannot be removed (" + e
                    + "); does it belong to another user?";
            throw new UnusableOutput(why, e);
        }
    }

    /** Removes what tells how the run ended. */
    public void dropVerdict() throws IOException {
        for (Path told : List.of(resultJson(), runFile(), summary(), sessions(), reportHtml())) {
            delete(told);
        }
    }

    private void empty() throws IOException {
        for (Path left : List.of(
                allureReport(),
                allure3Report(),
                reportHtml(),
                junitXml(),
                resultJson(),
                runFile(),
                evidence(),
                summary(),
                sessions(),
                staging())) {
            delete(left);
        }
        if (Files.isDirectory(allureResults())) {
            try (var entries = Files.list(allureResults())) {
                for (Path entry : entries.filter(e -> !e.endsWith("history")).toList()) {
                    delete(entry);
                }
            }
        }
        Files.createDirectories(allureResults());
        Files.createDirectories(staging());
    }

    /** Deletes a file, or a folder with all that is in it. */
    public static void delete(Path tree) throws IOException {
        if (!Files.isDirectory(tree)) {
            Files.deleteIfExists(tree);
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
