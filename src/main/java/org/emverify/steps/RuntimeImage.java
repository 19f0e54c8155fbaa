package org.emverify.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
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

    /** By where this class comes from: beside a user's own classes it is loaded from the image without being of its module. */
    private static Optional<Path> inImage(String folder) {
        String file = RuntimeImage.class.getName().replace('.', '/') + ".class";
        String url = RuntimeImage.class.getResource("/" + file).toString();
        return url.startsWith("jrt:")
                ? Optional.of(Path.of(URI.create(url.substring(0, url.length() - file.length())))
                                .resolve(folder))
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
