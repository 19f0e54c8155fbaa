package org.emverify.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.emverify.report.OutputFolder;

/**
 * A ZIP file, unpacked for a time.
 *
 * @param folder a temporary one, removed with all in it by {@link #close()}
 */
record Unzipped(Path folder) implements AutoCloseable {

    static Unzipped of(Path zip) throws IOException {
        Unzipped unzipped =
                new Unzipped(Files.createTempDirectory("em-verify-allure").toRealPath());
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unzipped.write(entry, entries);
            }
            return unzipped;
        } catch (IOException e) {
            unzipped.close();
            throw e;
        }
    }

    private void write(ZipEntry entry, ZipInputStream content) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("the entry " + entry.getName() + " leads out of the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
        }
    }

    @Override
    public void close() throws IOException {
        OutputFolder.delete(folder);
    }
}
