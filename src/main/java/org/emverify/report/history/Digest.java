package org.emverify.report.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.emverify.contract.Requirement;

/** Short digests of what a verdict depends on. */
final class Digest {
    /** In a jar the checksums are there already; nothing is unpacked. */
    private final Map<String, Long> checksums = new TreeMap<>();

    private static final int LENGTH = 12;

    private Digest() {}

    /** Of a folder of the class path that holds this resource, in the jar or in the build. */
    static String ofClassPath(String folder, String resource) {
        Digest digest = new Digest();
        URL url = Digest.class.getResource("/" + folder + "/" + resource);
        try {
            URLConnection connection = url.openConnection();
            if (connection instanceof JarURLConnection inJar) {
                inJar.getJarFile().stream()
                        .filter(entry -> entry.getName().startsWith(folder + "/") && !entry.isDirectory())
                        .forEach(digest::add);
            } else {
                digest.add(Path.of(new URI(url.toString().replaceFirst("/" + resource + "$", ""))));
            }
            return digest.inHex();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read em-verify's own files in " + url, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has no place: " + url, e);
        }
    }

    /** Of a user's folder. */
    static String of(Path folder) {
        Digest digest = new Digest();
        try {
            digest.add(folder);
            return digest.inHex();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    /** Of the catalogue's rows. */
    static String ofCatalogue() {
        Digest digest = new Digest();
        Arrays.stream(Requirement.values())
                .forEach(r -> digest.checksums.put(
                        r.id(),
                        checksum((r.section() + "\n" + r.kind() + "\n" + r.basis() + "\n" + r.statement() + "\n"
                                        + r.decision())
                                .getBytes(StandardCharsets.UTF_8))));
        return digest.inHex();
    }

    private void add(ZipEntry entry) {
        checksums.put(entry.getName(), entry.getCrc());
    }

    private void add(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                checksums.put(
                        folder.relativize(file).toString().replace('\\', '/'), checksum(Files.readAllBytes(file)));
            }
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    private String inHex() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(checksums.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
