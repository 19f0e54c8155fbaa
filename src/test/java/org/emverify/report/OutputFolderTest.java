package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path root;

    @Test
    void what_an_earlier_run_left_is_removed_and_nothing_else() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        write("allure-results/old-result.json");
        write("allure-results/history/history.json");
        write("allure-report/data/old.json");
        write("junit.xml");
        write("result.json");
        write("summary.txt");
        write("notes-of-the-user.txt");

        folder.prepare();

        try (var left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile).map(root::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            Path.of("allure-results", "history", "history.json").toString(), "notes-of-the-user.txt");
        }
    }

    @Test
    void the_folder_is_made_when_it_is_missing() {
        OutputFolder folder = new OutputFolder(root.resolve("a/b"));
        folder.prepare();
        assertThat(folder.allureResults()).isEmptyDirectory();
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
    }
}
