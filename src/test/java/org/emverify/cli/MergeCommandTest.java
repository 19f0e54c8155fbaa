package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
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
    @Tag("slow")
    void a_run_is_not_compared_with_itself_where_it_is_remembered() {
        Map<String, String> remembering = Map.of("EM_HISTORY", "remembered");
        Invocation.in(folder, remembering, "verify", "--url", "simulator", "--sample", "1", "--output", "one");

        Invocation call = Invocation.in(folder, remembering, "merge", "one", "--output", "all");

        assertThat(call.exitCode()).as(call.console()).isZero();
        assertThat(folder.resolve("remembered")).isNotEmptyDirectory();
        assertThat(folder.resolve("all-history")).isNotEmptyDirectory();
        assertThat(folder.resolve("all/report.html")).content().contains("first run that is remembered");
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
