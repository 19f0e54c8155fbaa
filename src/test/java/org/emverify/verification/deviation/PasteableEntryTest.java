package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.Found.collectJob;
import static org.emverify.verification.Found.unlistedResult;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.Found;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasteableEntryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    @Test
    void a_finding_gives_an_entry_that_lacks_only_reason_and_owner() {
        assertThat(entry(List.of(unlistedResult("\"CompletedSuccessfully\"").finding())))
                .isEqualTo("""
                        - requirement: RESULT-LISTED
                          representation: entity in XML
                          place: /SystemSession/Result/Result
                          found: CompletedSuccessfully
                          session: "Collect Job @*"
                          reason: "<why it is accepted for a time>"
                          owner: "<who answers for it>"
                          expires: 2026-12-24""");
    }

    @Test
    void sessions_of_several_kinds_are_not_named() {
        Found one = unlistedResult("\"None\"");
        Found other = one.of(new Subject(1, Found.id(1), "Log Export @2026-01-27 17:05:52.069837"));
        assertThat(entry(List.of(one.finding(), other.finding()))).doesNotContain("session:");
        assertThat(entry(List.of(one.finding(), one.of(collectJob(1)).finding())))
                .contains("session: \"Collect Job @*\"");
    }

    @Test
    void what_is_about_the_server_names_neither_session_nor_place() {
        Finding finding = unlistedResult("chunked").of(Subject.SERVER).at("").finding();
        assertThat(entry(List.of(finding))).isEqualTo("""
                - requirement: RESULT-LISTED
                  representation: entity in XML
                  found: chunked
                  reason: "<why it is accepted for a time>"
                  owner: "<who answers for it>"
                  expires: 2026-12-24""");
    }

    @Test
    void what_differs_from_session_to_session_becomes_stars() {
        Found found = unlistedResult("\"urn:veeam:" + Found.id(0) + " 2026-01-27T17:05:52.069837+02:00\"")
                .at("/SystemSession/Links/Link[2]/@Rel");
        String entry = entry(List.of(found.finding()));
        assertThat(entry)
                .contains("place: \"/SystemSession/Links/Link*/@Rel\"")
                .contains("found: \"urn:veeam:*-*-*-*-* *-*-*T*:*:*+02:00\"");
        assertThat(entry(List.of(found.at("/Links/1/Rel").finding()))).contains("place: \"/Links/*/Rel\"");
        Found tomorrow = unlistedResult("\"urn:veeam:" + Found.id(7) + " 2026-02-28T23:59:59.1+02:00\"")
                .at("/SystemSession/Links/Link[3]/@Rel");
        assertThat(accepts(entry, tomorrow.finding())).isTrue();
    }

    @Test
    void one_entry_accepts_a_value_in_both_formats() {
        Finding inXml =
                unlistedResult("\"None\"").at("/SystemSession/Result/Result").finding();
        Finding inJson = unlistedResult("\"None\"")
                .in(Representation.ENTITY_IN_JSON)
                .at("/Result/Result")
                .finding();
        String entry = entry(List.of(inXml, inJson));
        assertThat(entry).contains("  place: \"*Result\"\n").doesNotContain("representation:");
        assertThat(accepts(entry, inXml)).isTrue();
        assertThat(accepts(entry, inJson)).isTrue();
        Finding inReference = unlistedResult("\"None\"")
                .in(Representation.REFERENCE_IN_JSON)
                .at("/Result/Result")
                .finding();
        assertThat(entry(List.of(inJson, inReference))).contains("  representation: JSON\n");
    }

    @Test
    void lengths_that_differ_become_stars_and_so_do_values_that_have_nothing_in_common() {
        Finding first = unlistedResult("chunked after 812 bytes").finding();
        Finding second =
                unlistedResult("chunked after 815 bytes").of(collectJob(1)).finding();
        assertThat(entry(List.of(first, second))).contains("  found: \"chunked after * bytes\"\n");

        List<Finding> many = IntStream.range(0, 9)
                .mapToObj(i -> unlistedResult("\"Type" + (char) ('A' + i) + "\"")
                        .of(collectJob(i))
                        .finding())
                .toList();
        assertThat(entry(many)).contains("  found: \"*\"\n");
    }

    @Test
    void sessions_are_not_named_when_only_the_first_of_very_many_are_known() {
        List<Finding> many = IntStream.range(0, 150)
                .mapToObj(i -> unlistedResult("\"None\"").of(collectJob(i)).finding())
                .toList();
        assertThat(entry(many)).doesNotContain("session:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent",
                "null",
                "\"true\"",
                "\"\"",
                "",
                "\"*\"",
                "***",
                "\" blanks \"",
                "\"a: b # c\"",
                "- a",
                "\"C:\\temp\\*\"",
                "2 times: \"a\", \"b\"",
                "\"a\" and \"b\"",
                "line 1\nline 2\r\n\ttab",
                "\"\u0000\u0007\u0085\u2028\uFEFF\u00A0ü\uD83D\uDE00\"",
                "\"'single' & <angle>\"",
                "7d0c3a52-0000-4000-8000-000000000000",
                "2026-01-27",
                "@at",
                "%percent",
                "x "
            })
    void whatever_was_found_the_pasted_entry_accepts_it_and_no_third_value(String value) {
        Finding finding = unlistedResult(value).finding();
        String entry = entry(List.of(finding));

        assertThat(accepts(entry, finding)).as(entry).isTrue();
        assertThat(accepts(entry, unlistedResult("\"a third value\"").finding()))
                .as(entry)
                .isFalse();
    }

    @Test
    void a_long_text_is_cut_and_still_accepted() {
        Finding finding =
                unlistedResult('"' + "x\\*\uD83D\uDE00".repeat(5000) + '"').finding();
        String entry = entry(List.of(finding));

        assertThat(entry).hasSizeLessThan(1000);
        assertThat(accepts(entry, finding)).isTrue();
    }

    @Test
    void an_entry_nobody_filled_in_is_refused() {
        String entry = entry(List.of(unlistedResult("x").finding()));
        assertThat(new DeviationFiles(folder).problems(entry))
                .containsExactly(
                        "known.yaml, line 6: reason \"<why it is accepted for a time>\" is still to be filled in; say"
                                + " why the deviation is accepted",
                        "known.yaml, line 7: owner \"<who answers for it>\" is still to be filled in; name who answers"
                                + " for it");
    }

    @Test
    void names_with_stars_and_quotes_are_taken_literally() {
        Subject odd = new Subject(0, Found.id(0), "My \"*\" \\ Job @2026-01-27");
        Finding finding = unlistedResult("x").of(odd).of(Requirement.NAME).finding();
        String entry = entry(List.of(finding));

        assertThat(accepts(entry, finding)).as(entry).isTrue();
        assertThat(accepts(entry, unlistedResult("x").of(Requirement.NAME).finding()))
                .isFalse();
    }

    private static String entry(List<Finding> alike) {
        return PasteableEntry.of(FindingGroup.of(Weight.BROKEN, alike).get(0), TODAY);
    }

    private boolean accepts(String entry, Finding finding) {
        String filledIn = entry.replace("\"<why it is accepted for a time>\"", "mended in 13.1")
                .replace("\"<who answers for it>\"", "QA");
        return new DeviationFiles(folder).valid(filledIn).get(0).matches(finding);
    }
}
