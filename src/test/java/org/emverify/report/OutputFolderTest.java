package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

        folder.claim().close();

        try (var left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile).map(root::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            Path.of("allure-results", "history", "history.json").toString(), "notes-of-the-user.txt");
        }
    }

    @Test
    void the_folder_is_made_when_it_is_missing() {
        OutputFolder folder = new OutputFolder(root.resolve("a/b"));
        folder.claim().close();
        assertThat(folder.allureResults()).isEmptyDirectory();
    }

    @Test
    void a_second_run_is_kept_out_while_the_first_one_runs() throws IOException {
        OutputFolder folder = new OutputFolder(root);
        try (OutputLock first = folder.claim()) {
            Files.writeString(folder.summary(), "of the first run");

            assertThatThrownBy(folder::claim)
                    .isInstanceOf(UnusableOutput.class)
                    .hasMessageMatching("another run is writing to the output folder .* \\(process "
                            + ProcessHandle.current().pid()
                            + ", since .*Z\\): wait until it has ended; name another one"
                            + " by --output, em.output or EM_OUTPUT");
            assertThat(folder.summary()).hasContent("of the first run");
            assertThat(first).isNotNull();
        }
        folder.claim().close();
        assertThat(root).isDirectoryNotContaining("glob:**/.em-verify*");
    }

    @Test
    void a_lock_that_nobody_holds_any_more_is_taken_over() throws IOException {
        write(".em-verify.lock");

        try (OutputLock lock = new OutputFolder(root).claim()) {
            assertThat(root.resolve(".em-verify.lock")).content().startsWith("process ");
            assertThat(lock).isNotNull();
        }
    }

    @Test
    void what_cannot_be_made_or_removed_is_told_with_the_way_out() throws IOException {
        write("file");
        write("allure-results/history");
        Files.move(root.resolve("allure-results"), root.resolve("results"));
        Files.createDirectory(root.resolve(".em-verify.lock"));

        assertThatThrownBy(new OutputFolder(root.resolve("file/out"))::claim)
                .isInstanceOf(UnusableOutput.class)
                .hasMessageContaining("cannot be made (", "--output");
        assertThatThrownBy(new OutputFolder(root)::claim)
                .isInstanceOf(UnusableOutput.class)
                .hasMessageContaining("cannot be written to (", "--output");
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
    }
}
