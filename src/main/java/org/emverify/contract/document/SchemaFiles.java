package org.emverify.contract.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where schema files come from. Whatever is not a plain file name in there does not exist: nothing else is opened.
 *
 * @param folder the user's; empty for the schemas that the harness brings
 */
record SchemaFiles(Optional<Path> folder) {
    static final SchemaFiles BUNDLED = new SchemaFiles(Optional.empty());

    static SchemaFiles in(Path folder) {
        return new SchemaFiles(Optional.of(folder));
    }

    /**
     * The bytes of a file.
     *
     * @throws UnusableFile when there is no such file, or it cannot be read
     */
    byte[] read(String fileName) {
        boolean isPlain = fileName.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
        try (InputStream in = isPlain ? open(fileName) : null) {
            if (in == null) {
                String why = folder.map(
                                f -> "is not in the folder " + f + "; a schema may only refer to files beside it")
                        .orElse("is not among the schemas that the harness brings");
                throw UnusableFile.in(fileName, 0, why);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw UnusableFile.in(fileName, 0, "cannot be read: " + e.getMessage());
        }
    }

    private InputStream open(String fileName) throws IOException {
        if (folder.isEmpty()) {
            return SchemaFiles.class.getResourceAsStream("/schemas/" + fileName);
        }
        Path file = folder.get().resolve(fileName);
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }
}
