package org.emverify.verification.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.SampleResults;
import org.emverify.verification.deviation.PasteableEntry;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    private static final FindingText TEXT = FindingText.ofBroken();
    private static final FindingText WITH_ENTRIES =
            TEXT.withEntries(group -> PasteableEntry.of(group, LocalDate.of(2026, 11, 24)));

    @Test
    void one_finding_tells_who_which_rule_where_expected_found_asked_and_a_note() throws IOException {
        assertThat(WITH_ENTRIES.cards(groups(List.of(finding(session(0), "\"SecurityAnalyzerRun\""))), 10))
                .isEqualTo(golden("one-finding.txt"));
    }

    @Test
    void sessions_that_show_the_same_share_one_card() throws IOException {
        List<Finding> findings = List.of(
                finding(session(0), "\"SecurityAnalyzerRun\""),
                finding(session(1), "\"SecurityAnalyzerRun\""),
                finding(session(2), "\"collectJob\""));
        assertThat(WITH_ENTRIES.cards(groups(findings), 10)).isEqualTo(golden("shared-card.txt"));
    }

    @Test
    void two_findings_about_one_session_are_two_cards() throws IOException {
        List<Finding> findings = List.of(
                finding(session(0), "\"SecurityAnalyzerRun\""),
                finding(Requirement.STATE_LISTED, session(0), "\"Done\""));
        assertThat(WITH_ENTRIES.cards(groups(findings), 10)).isEqualTo(golden("two-cards.txt"));
    }

    @Test
    void a_finding_about_the_server_needs_neither_place_nor_note() throws IOException {
        Exchange exchange = new Exchange(
                SampleResults.exchange(Subject.SERVER, "").request(),
                new NoAnswer(NoAnswer.Cause.DEADLINE, "deadline of 30 s exceeded"),
                List.of());
        Finding finding = new Finding(
                Requirement.LOGON_REQUIRED,
                Severity.FAILING,
                Subject.SERVER,
                Representation.ERROR_IN_XML,
                Optional.empty(),
                "401",
                "no answer",
                "",
                exchange);
        assertThat(WITH_ENTRIES.cards(groups(List.of(finding)), 10)).isEqualTo(golden("server.txt"));
    }

    @Test
    void advisories_and_known_deviations_say_what_they_are() {
        List<Finding> findings = List.of(finding(session(0), "\"x\""));
        assertThat(FindingText.ofAdvisories().cards(groups(findings), 1)).contains("which is advisory:");
        assertThat(FindingText.ofKnown().cards(groups(findings), 1)).contains("as a known deviation:");
    }

    @Test
    void without_a_day_there_is_no_entry_to_paste() throws IOException {
        List<Finding> findings = List.of(finding(session(0), "\"SecurityAnalyzerRun\""));
        assertThat(golden("one-finding.txt")).startsWith(TEXT.cards(groups(findings), 10) + "\n\nto accept it");
    }

    @Test
    void what_is_left_out_is_counted() {
        List<Finding> findings = IntStream.range(0, 5)
                .mapToObj(i -> finding(session(i), "\"type " + i + "\""))
                .toList();
        assertThat(TEXT.cards(groups(findings), 2))
                .contains("\"type 1\"")
                .doesNotContain("\"type 2\"")
                .endsWith("… and 3 further kinds of finding");
    }

    @Test
    void a_card_of_very_many_sessions_lists_some_and_counts_the_rest() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            findings.add(finding(new Subject(i, "id-" + i, ""), "\"x\""));
        }
        assertThat(TEXT.cards(groups(findings), 1))
                .contains("40 system sessions break")
                .endsWith("… and 37 more");
    }

    @Test
    void lines_of_a_value_stay_in_their_column_and_control_characters_are_spelt() {
        assertThat(TEXT.cards(groups(List.of(finding(session(0), "\"a\r\nb\u0000\u001b[31m\""))), 1))
                .contains("  found     \"a\n            b\\u0000\\u001B[31m\"\n");
    }

    private static List<FindingGroup> groups(List<Finding> findings) {
        return FindingGroup.of(Weight.BROKEN, findings);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = FindingTextTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
