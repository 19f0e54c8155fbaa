package org.emverify.contract.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where schema files come from. Whatever is not a plain file name in there does not exist: nothing else is opened. */
sealed interface SchemaFiles {

    /**
     * The bytes of a file.
     *
     * @throws UnusableFile when there is no such file, or it cannot be read
     */
    byte[] read(String fileName);

    /** The schemas that the harness brings. */
    record OnClassPath() implements SchemaFiles {
        @Override
        public byte[] read(String fileName) {
            try (InputStream in =
                    isPlain(fileName) ? SchemaFiles.class.getResourceAsStream("/schemas/" + fileName) : null) {
                if (in == null) {
                    throw UnusableFile.in(fileName, 0, "is not among the schemas that the harness brings");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw UnusableFile.in(fileName, 0, "cannot be read: " + e.getMessage());
            }
        }
    }

    /** A folder of the user. */
    record InFolder(Path folder) implements SchemaFiles {
        @Override
        public byte[] read(String fileName) {
            Path file = folder.resolve(isPlain(fileName) ? fileName : "");
            if (!Files.isRegularFile(file)) {
                throw UnusableFile.in(
                        fileName, 0, "is not in the folder " + folder + "; a schema may only refer to files beside it");
            }
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw UnusableFile.in(fileName, 0, "cannot be read: " + e.getMessage());
            }
        }
    }

    private static boolean isPlain(String fileName) {
        return fileName.matches("[A-Za-z0-9_][A-Za-z0-9._-]*");
    }
}
