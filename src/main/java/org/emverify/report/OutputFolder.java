package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** The one folder that a run leaves everything in, and the names of what it leaves. */
public record OutputFolder(Path root) {

    public Path allureResults() {
        return root.resolve("allure-results");
    }

    public Path allureReport() {
        return root.resolve("allure-report");
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

    public Path reportHtml() {
        return root.resolve("report.html");
    }

    /**
     * Makes the folder and removes what an earlier run of ours left in it, so that nothing is mistaken for this run's.
     * Foreign files stay, and so does Allure's own {@code history}.
     *
     * @throws UncheckedIOException when the folder cannot be made or emptied
     */
    public void prepare() {
        try {
            for (Path left : List.of(allureReport(), reportHtml(), junitXml(), resultJson(), summary())) {
                delete(left);
            }
            if (Files.isDirectory(allureResults())) {
                try (var entries = Files.list(allureResults())) {
                    for (Path entry :
                            entries.filter(e -> !e.endsWith("history")).toList()) {
                        delete(entry);
                    }
                }
            }
            Files.createDirectories(allureResults());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the output folder " + root + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path tree) throws IOException {
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
