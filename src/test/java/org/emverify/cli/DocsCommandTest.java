package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.emverify.contract.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {
    @TempDir
    Path folder;

    @Test
    void every_requirement_is_there_with_its_sentence_scenarios_and_faults() throws IOException {
        Invocation call = Invocation.in(folder, Map.of(), "docs", "--output", "docs");
        assertThat(call.exitCode()).as(call.console()).isZero();
        String page = Files.readString(folder.resolve("docs/index.html"));
        for (Requirement requirement : Requirement.values()) {
            assertThat(page).contains("id=\"" + requirement.id() + "\"");
        }
        String sessionType =
                page.substring(page.indexOf("id=\"SESSION-TYPE-LISTED\""), page.indexOf("id=\"CREATION-TIME\""));
        assertThat(sessionType)
                .contains(
                        "one of the twelve listed values", "class=\"scenario\"", "<b>Given</b>", "CatalogConsolidation")
                .contains("<code>session-type-unlisted</code>");
        assertThat(page).doesNotContain("<link", "src=", "url(", "Outcomes are those");
    }

    @Test
    void the_last_outcomes_stand_beside_the_requirements() throws IOException {
        Files.writeString(folder.resolve("result.json"), """
                {"target": "https://em01:9398", "started": "2026-11-24T03:00:00.069831Z",
                 "requirements": [{"id": "STATUS-200", "status": "broken"}]}""");
        Invocation call = Invocation.in(folder, Map.of(), "docs", "--output", "docs", "--result", "result.json");
        assertThat(call.exitCode()).as(call.console()).isZero();
        assertThat(folder.resolve("docs/index.html"))
                .content()
                .contains("https://em01:9398, 2026-11-24T03:00:00Z")
                .containsOnlyOnce("<span class=\"status broken\">BROKEN</span>");
    }

    @Test
    void what_is_wrong_is_said_in_one_line_and_nothing_is_written() throws IOException {
        Files.createDirectories(folder.resolve("f"));
        Files.writeString(folder.resolve("f/a.feature"), "Feature: a\n  Scenario: b\n    Given c\n    nonsense\n");
        Files.writeString(folder.resolve("other.json"), "{}");
        refused("a.feature: (4:5)", "--features", "f");
        refused("holds no file that ends in .feature", "--features", "nowhere");
        refused("cannot read", "--result", "missing.json");
        refused("is not the result.json of a run", "--result", "other.json");
        assertThat(folder.resolve("docs")).doesNotExist();
    }

    private void refused(String said, String option, String value) {
        Invocation call = Invocation.in(folder, Map.of(), "docs", "--output", "docs", option, value);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).startsWith("em-verify: ").contains(said);
    }
}
