package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merges is tried by MergedReportTest. */
class MergeCommandTest {
    @TempDir
    Path folder;

    @Test
    void folders_without_a_run_are_the_users_mistake() {
        Invocation call = Invocation.in(folder, "merge", "one", "other");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualToIgnoringNewLines(
                        "em-verify: none of these folders holds the run.json of a run:" + " give what --output said");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_output_is_no_folder_that_is_merged() throws IOException {
        Path run =
                Files.writeString(Files.createDirectory(folder.resolve("one")).resolve("run.json"), "{}");

        Invocation call = Invocation.in(folder, "merge", "one", "--output", "one");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("one is one of the folders to merge: name another one by --output");
        assertThat(run).hasContent("{}");
    }
}
