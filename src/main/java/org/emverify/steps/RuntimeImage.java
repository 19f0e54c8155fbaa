package org.emverify.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders of em-verify where the distribution has linked it into a Java run-time image. Class loaders find single
 * resources of an image and list none of its folders, which a search for steps and features relies on.
 */
final class RuntimeImage extends ClassLoader {
    RuntimeImage() {
        super(RuntimeImage.class.getClassLoader());
    }

    /** The paths of all resources below that folder, such as {@code features/page/links.feature}; empty outside an image. */
    static List<String> filesIn(String folder) {
        Optional<Path> inImage = inImage(folder);
        if (inImage.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(inImage.get())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + inImage.get().relativize(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the run-time image cannot be read", e);
        }
    }

    private static Optional<Path> inImage(String folder) {
        Module module = RuntimeImage.class.getModule();
        return module.isNamed()
                ? Optional.of(FileSystems.getFileSystem(URI.create("jrt:/"))
                                .getPath("/modules", module.getName(), folder))
                        .filter(Files::isDirectory)
                : Optional.empty();
    }

    /** That folder in the image and nothing else: outside an image the usual class loaders find what there is. */
    @Override
    public Enumeration<URL> getResources(String folder) throws IOException {
        Optional<Path> inImage = inImage(folder);
        return inImage.isEmpty()
                ? Collections.emptyEnumeration()
                : Collections.enumeration(List.of(inImage.get().toUri().toURL()));
    }
}
