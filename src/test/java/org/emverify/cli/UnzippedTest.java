package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnzippedTest {
    @TempDir
    Path folder;

    private Path zip(String... entries) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(entry.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return zip;
    }

    @Test
    void files_and_folders_are_there_until_it_is_closed() throws IOException {
        Path unpacked;
        try (Unzipped unzipped = Unzipped.of(zip("allure/", "allure/lib/a.jar", "allure/bin/b"))) {
            unpacked = unzipped.folder();
            assertThat(unpacked.resolve("allure/lib/a.jar")).hasContent("allure/lib/a.jar");
            assertThat(unpacked.resolve("allure/bin/b")).isRegularFile();
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void nothing_is_written_outside_of_the_folder() throws IOException {
        Path evil = zip("good", "../../evil");
        assertThatThrownBy(() -> Unzipped.of(evil))
                .isInstanceOf(IOException.class)
                .hasMessage("the entry ../../evil leads out of the folder");
    }
}
