package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureHistoryTest {
    @TempDir
    Path root;

    @Test
    void what_a_report_in_one_file_holds_stands_beside_the_next_results() throws IOException {
        OutputFolder first = new OutputFolder(root.resolve("first"));
        Files.createDirectories(first.allureReport());
        Files.writeString(
                first.allureReport().resolve("index.html"),
                "<script>d('history/history.json','eyJhIjoxfQ==');d('data/x.json','eA==');"
                        + "d('history/history-trend.json','W10=')</script>");
        AllureHistory history = new AllureHistory(root.resolve("kept"));
        history.keep(first);

        OutputFolder second = new OutputFolder(root.resolve("second"));
        second.claim().close();
        history.giveTo(second);

        Path given = second.allureResults().resolve("history");
        assertThat(given.resolve("history.json")).hasContent("{\"a\":1}");
        assertThat(given.resolve("history-trend.json")).hasContent("[]");
        assertThat(given.toFile().list()).hasSize(2);
    }

    @Test
    void without_a_report_nothing_is_kept_and_nothing_is_given() throws IOException {
        OutputFolder output = new OutputFolder(root.resolve("out"));
        output.claim().close();
        AllureHistory history = new AllureHistory(root.resolve("kept"));
        history.keep(output);
        history.giveTo(output);
        assertThat(root.resolve("kept")).doesNotExist();
        assertThat(output.allureResults()).isEmptyDirectory();
    }

    @Test
    void the_store_is_that_of_the_target_of_the_run() throws IOException {
        OutputFolder output = new OutputFolder(root.resolve("out"));
        Files.createDirectories(output.root());
        Files.writeString(output.resultJson(), "{\"selection\": {\"rememberedAs\": \"https://em01:9398\"}}");
        assertThat(AllureHistory.of(output, Optional.empty()).store())
                .isEqualTo(root.resolve("out-history/em01_9398-allure"));
        assertThat(AllureHistory.of(output, Optional.of(root.resolve("h"))).store())
                .isEqualTo(root.resolve("h/em01_9398-allure"));
    }
}
