package org.emverify.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What em-verify may write whatever a server says: the texts of its classes, features and schemas, the words of the protocol
 * among them. A secret that is such a word cannot be searched for, and taking it out would tell it: of
 * {@code http://www.[redacted].com} everybody knows what is missing.
 */
public final class OwnText {
    private static final List<String> FOLDERS = List.of("org/emverify/", "features/", "schemas/", "allure-config/");

    /** Names that Allure's files give to what they hold. */
    private static final String ALLURE =
            "uuid historyId testCaseId testClass fullName statusDetails attachments framework language timestamp muted flaky";

    /** Letters, and digits behind them: reading all texts is too dear for a secret that cannot be a word. */
    private static final Pattern WORD = Pattern.compile("(?=.{1,40}$)[A-Za-z]*[-_./:=A-Za-z]*[0-9._]*");

    private OwnText() {}

    /** Whether the text stands somewhere in them. */
    public static boolean holds(String text) {
        return WORD.matcher(text).matches() && Held.TEXT.contains(text);
    }

    /** Read when the first secret comes. */
    private static final class Held {
        static final String TEXT = ALLURE + read();
    }

    private static String read() {
        URL ownClass = OwnText.class.getResource("OwnText.class");
        StringBuilder all = new StringBuilder(1 << 21);
        try {
            URLConnection connection = ownClass.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                addFrom(inJar.getJarFile(), all);
            } else {
                addFrom(root(ownClass), all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("em-verify cannot read its own texts", e);
        }
        return all.toString();
    }

    private static void addFrom(JarFile jar, StringBuilder all) throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (FOLDERS.stream().anyMatch(entry.getName()::startsWith)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    all.append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    /** From a folder, or from a run-time image, which is a file system of its own. */
    private static void addFrom(Path root, StringBuilder all) throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    private static Path root(URL ownClass) {
        return Path.of(URI.create(ownClass.toString())).resolve("../../../..").normalize();
    }
}
