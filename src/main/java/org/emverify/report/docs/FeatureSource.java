package org.emverify.report.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The text of a feature file.
 *
 * @param name its path below the folder of features, with slashes
 */
public record FeatureSource(String name, String text) {
    private static final String FOLDER = "features";
    private static final String ENDING = ".feature";

    /** The features that em-verify brings, by name. */
    public static List<FeatureSource> bundled() {
        // Folders themselves cannot be asked for in a run-time image.
        URL ownClass = FeatureSource.class.getResource(FeatureSource.class.getSimpleName() + ".class");
        try {
            URLConnection connection = ownClass.openConnection();
            return connection instanceof JarURLConnection inJar
                    ? inJar(inJar.getJarFile())
                    : in(Path.of(new URI(ownClass.toString().replaceFirst("/org/emverify/.*", "/" + FOLDER))));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in features cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the built-in features have no place: " + ownClass, e);
        }
    }

    /**
     * The features of a folder and its sub-folders, by name.
     *
     * @throws UncheckedIOException when a file cannot be read as UTF-8
     */
    public static List<FeatureSource> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<FeatureSource> sources = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                sources.add(new FeatureSource(
                        folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException("the features in " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<FeatureSource> inJar(JarFile jar) throws IOException {
        List<FeatureSource> sources = new ArrayList<>();
        List<JarEntry> entries = jar.stream()
                .filter(e -> e.getName().startsWith(FOLDER + "/") && e.getName().endsWith(ENDING))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                sources.add(new FeatureSource(
                        entry.getName().substring(FOLDER.length() + 1),
                        new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return sources;
    }
}
