package org.emverify.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The CDS archive that the build leaves beside its jar. Java itself refuses one of another jar or another Java, but one that
 * was cut by a full disk or a broken cache can crash it; so the build notes size, checksum and Java beside it, and only an
 * archive that fits is used.
 *
 * @param file the archive, {@code em-verify.jsa}
 */
record ClassArchive(Path file) {

    /** The archive of that jar, if there is one. */
    static Optional<ClassArchive> beside(Path jar) {
        String name = jar.getFileName().toString();
        Path file = jar.resolveSibling((name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name) + ".jsa");
        return Files.isRegularFile(file) ? Optional.of(new ClassArchive(file)) : Optional.empty();
    }

    /**
     * Notes what the archive is; the build calls it, once the archive is written.
     *
     * @param arguments the archive
     */
    public static void main(String[] arguments) throws IOException {
        ClassArchive archive = new ClassArchive(Path.of(arguments[0]));
        Files.writeString(archive.note(), archive.identity());
    }

    /** Whether it is what the build has written, with the Java that runs now. */
    boolean isWhole() {
        try {
            return Files.isRegularFile(note()) && Files.readString(note()).equals(identity());
        } catch (IOException e) {
            // An archive that cannot be read is of no use.
            return false;
        }
    }

    List<String> flags() {
        return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private Path note() {
        return file.resolveSibling(file.getFileName() + ".txt");
    }

    private String identity() throws IOException {
        CRC32 checksum = new CRC32();
        byte[] block = new byte[1 << 18];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                checksum.update(block, 0, read);
            }
        }
        return Files.size(file) + " bytes, CRC-32 " + Long.toHexString(checksum.getValue()) + ", Java "
                + Runtime.version() + "\n";
    }
}
