package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emverify.report.AxeCore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixReportTest {
    private static final FaultMatrix.Row CAUGHT = new FaultMatrix.Row(
            "uid-missing", true, Set.of("UID", "SAME-IN-BOTH-FORMATS"), Map.of("UID", 2), "x", 1, true, List.of());
    private static final FaultMatrix.Row SURVIVED =
            new FaultMatrix.Row("links-odd", true, Set.of("EVENTS-LINK"), Map.of(), "holds", 0, false, List.of());
    private static final FaultMatrix.Row QUIET =
            new FaultMatrix.Row("xml-<odd>", false, Set.of(), Map.of(), "holds", 0, false, List.of());
    private static final MatrixReport REPORT =
            new MatrixReport(List.of(SURVIVED, CAUGHT, QUIET), Duration.ofMillis(1200));

    @Test
    void the_headline_counts_everything() {
        assertThat(REPORT.headline())
                .isEqualTo("1 of 2 faults caught where they say, 1 of 1 legal variants left alone, 3 promises broken by"
                        + " some fault, in 1.2 s");
        assertThat(REPORT.objections()).isEqualTo(1);
    }

    @Test
    void a_row_as_text_tells_what_was_found_and_what_was_declared_only() {
        assertThat(MatrixReport.inOneLine(CAUGHT, 2, 3))
                .startsWith("   2/3  ok   fault    uid-missing")
                .endsWith("UID 2, SAME-IN-BOTH-FORMATS -");
        assertThat(MatrixReport.inOneLine(SURVIVED, 1, 3))
                .contains("BAD  fault")
                .endsWith("EVENTS-LINK -");
        assertThat(MatrixReport.inOneLine(QUIET, 3, 3)).endsWith("nothing found");
    }

    @Test
    void the_page_stands_alone_and_groups_the_faults_by_area() {
        String page = MatrixHtml.of(REPORT);
        assertThat(page)
                .containsSubsequence("Parameters", "uid-missing", "Links", "links-odd", "survived", "Legal variants")
                .contains("xml-&lt;odd&gt;")
                .doesNotContain("<script", "http://", "https://", " src=");
    }

    @Test
    @Tag("slow")
    void the_page_is_accessible(@TempDir Path folder) throws Exception {
        assertThat(AxeCore.violations(MatrixHtml.of(REPORT), folder)).isEqualTo("none");
    }

    @Test
    void machines_get_every_row() {
        assertThat(REPORT.json())
                .contains("\"objections\" : 1", "\"name\" : \"uid-missing\"", "\"kind\" : \"variant\"", "\"UID\" : 2");
    }
}
