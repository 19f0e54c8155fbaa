package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.deviation.DeviationFiles.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDeviationsTest {
    @TempDir
    private Path folder;

    private List<String> problems(String text) {
        return new DeviationFiles(folder).problems(text);
    }

    private KnownDeviation only(String text) {
        return new DeviationFiles(folder).valid(text).get(0);
    }

    @Test
    void an_entry_tells_all_that_its_lines_say() {
        KnownDeviation entry = only("""
                # reviewed on Monday
                - requirement: RESULT-LISTED
                  representation: entity in XML
                  place: /SystemSession/Result/Result
                  found: CompletedSuccessfully
                  session: "Collect Job @*"
                  reason: >
                    the vendor
                    mends it
                  owner: QA
                  ticket: 4711
                  expires: 2026-12-31
                """);

        assertThat(entry)
                .isEqualTo(new KnownDeviation(
                        Requirement.RESULT_LISTED,
                        "entity in XML",
                        Optional.of(new Glob("/SystemSession/Result/Result")),
                        Optional.of(new Glob("CompletedSuccessfully")),
                        Optional.of(new Glob("Collect Job @*")),
                        "the vendor mends it",
                        "QA",
                        Optional.of("4711"),
                        LocalDate.of(2026, 12, 31),
                        "known.yaml, line 2"));
        assertThat(entry.inWords())
                .isEqualTo(
                        "RESULT-LISTED in entity in XML at /SystemSession/Result/Result, found CompletedSuccessfully,"
                                + " sessions Collect Job @*");
        assertThat(entry.answerable()).isEqualTo("owner QA, ticket 4711; known.yaml, line 2");
    }

    @Test
    void a_format_stands_for_all_its_representations_and_nothing_for_all() {
        assertThat(covered(only(entry("requirement: STATUS-200", "representation: JSON"))))
                .containsExactlyInAnyOrder(
                        Representation.ENTITY_IN_JSON,
                        Representation.REFERENCE_IN_JSON,
                        Representation.COLLECTION_IN_JSON,
                        Representation.ERROR_IN_JSON);
        assertThat(covered(only(entry("requirement: STATUS-200", "representation: entity in XML"))))
                .containsExactly(Representation.ENTITY_IN_XML);
        assertThat(covered(only(entry("requirement: STATUS-200")))).containsExactlyInAnyOrder(Representation.values());
    }

    private static List<Representation> covered(KnownDeviation entry) {
        return Stream.of(Representation.values())
                .filter(read -> entry.covers(read, Subject.SERVER))
                .toList();
    }

    @Test
    void values_are_taken_as_they_are_written() {
        assertThat(only(entry("requirement: UID", "found: null")).found()).contains(new Glob("null"));
        assertThat(only(entry("requirement: UID", "found: 2026-01-01")).found()).contains(new Glob("2026-01-01"));
        assertThat(only(entry("requirement: UID", "found: \"\"")).found()).contains(new Glob(""));
    }

    @Test
    void an_expired_entry_is_no_mistake() {
        assertThat(only("- requirement: UID\n  reason: r\n  owner: o\n  expires: 2001-01-01\n")
                        .hasExpired(LocalDate.of(2001, 1, 2)))
                .isTrue();
    }

    @Test
    void an_empty_list_accepts_nothing() {
        assertThat(new DeviationFiles(folder).valid("[]\n")).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_mistake() {
        assertThat(only("\uFEFF" + entry("requirement: UID")).requirement()).isEqualTo(Requirement.UID);
    }

    @Test
    void an_empty_file_is_refused() {
        for (String text : List.of("", "\n\n", "# nothing\n", "---\n...\n")) {
            assertThat(problems(text))
                    .containsExactly(
                            "known.yaml, line 1: the file holds no entry; write [] if no deviation is accepted");
        }
    }

    @Test
    void a_typo_in_a_requirement_names_the_nearest_one() {
        assertThat(problems("\n" + entry("requirement: RESULT-LISTD") + entry("requirement: result_listed")))
                .containsExactly(
                        "known.yaml, line 2: requirement \"RESULT-LISTD\" is not in the catalogue; did you mean"
                                + " RESULT-LISTED?",
                        "known.yaml, line 6: requirement \"result_listed\" is not in the catalogue; did you mean"
                                + " RESULT-LISTED?");
    }

    @Test
    void a_requirement_that_is_nothing_like_any_gets_the_list() {
        assertThat(problems(entry("requirement: whatever it is")))
                .singleElement()
                .asString()
                .startsWith("known.yaml, line 1: requirement \"whatever it is\" is not in the catalogue; IDs are"
                        + " ASKED-SESSION, LOGON-REQUIRED, ")
                .endsWith(", VENDOR-SCHEMA");
    }

    @Test
    void a_duty_of_the_client_cannot_be_broken_by_a_server() {
        assertThat(problems(entry("requirement: READ-WITH-GET")))
                .containsExactly("known.yaml, line 1: requirement \"READ-WITH-GET\" is no promise of the server, so"
                        + " nothing can be found against it");
    }

    @Test
    void unknown_and_doubled_keys_are_refused() {
        assertThat(problems(entry("requirement: UID", "expiry: 2026-12-31", "colour: red", "owner: me")))
                .containsExactly(
                        "known.yaml, line 2: unknown key \"expiry\"; did you mean expires?",
                        "known.yaml, line 3: unknown key \"colour\"; known are requirement, representation, place,"
                                + " found, session, reason, owner, ticket, expires",
                        "known.yaml, line 6: owner was already given in line 4; keep one of them");
    }

    @Test
    void what_is_required_is_asked_for() {
        assertThat(problems("# first\n- found: x\n"))
                .containsExactly(
                        "known.yaml, line 2: the entry that begins here has no requirement; name the requirement by"
                                + " its ID",
                        "known.yaml, line 2: the entry that begins here has no reason; say why the deviation is"
                                + " accepted",
                        "known.yaml, line 2: the entry that begins here has no owner; name who answers for it",
                        "known.yaml, line 2: the entry that begins here has no expires; give the last day on which it"
                                + " is accepted, such as 2026-12-31");
    }

    @Test
    void keys_without_a_value_are_refused() {
        assertThat(
                        problems(
                                "- requirement: UID\n  found:\n  ticket: \" \"\n  reason: ''\n  owner: x\n  expires: 2026-12-31\n"))
                .containsExactly(
                        "known.yaml, line 2: found has no value; leave the key out",
                        "known.yaml, line 3: ticket has no value; leave the key out",
                        "known.yaml, line 4: reason has no value; say why the deviation is accepted");
    }

    @Test
    void wrong_dates_are_refused() {
        for (String date : List.of("31.12.2026", "2026-02-30", "2026-12-31T00:00:00Z", "never", "+20261-12-31")) {
            assertThat(problems("- requirement: UID\n  reason: r\n  owner: o\n  expires: " + date + "\n"))
                    .containsExactly("known.yaml, line 4: expires \"" + date
                            + "\" is not a day of the calendar, written like 2026-12-31");
        }
    }

    @Test
    void bad_patterns_are_refused() {
        assertThat(problems(entry("requirement: UID", "found: 'C:\\x'", "session: '*'", "place: /a\\")))
                .containsExactly(
                        "known.yaml, line 2: found \"C:\\x\" has a lone backslash; write \\\\ for a backslash and \\*"
                                + " for a star",
                        "known.yaml, line 3: session \"*\" accepts everything; leave the key out if that is meant",
                        "known.yaml, line 4: place \"/a\\\" has a lone backslash; write \\\\ for a backslash and \\*"
                                + " for a star");
    }

    @Test
    void an_unknown_representation_names_the_nearest_one() {
        assertThat(problems(entry("requirement: UID", "representation: Entity in XLM")))
                .containsExactly("known.yaml, line 2: representation \"Entity in XLM\" is none; did you mean entity in"
                        + " XML?");
    }

    @Test
    void what_is_still_to_be_filled_in_is_refused() {
        assertThat(problems("- requirement: UID\n  reason: <why>\n  owner: \"<who>\"\n  expires: 2026-12-31\n"))
                .containsExactly(
                        "known.yaml, line 2: reason \"<why>\" is still to be filled in; say why the deviation is"
                                + " accepted",
                        "known.yaml, line 3: owner \"<who>\" is still to be filled in; name who answers for it");
    }

    @Test
    void entries_that_accept_the_same_are_refused() {
        String entry = entry("requirement: UID", "found: absent");
        assertThat(problems(entry + entry("requirement: UID", "found: 'null'") + entry))
                .containsExactly("known.yaml, line 11: the entry of line 1 accepts the same; keep one of them");
    }

    @Test
    void another_structure_is_refused() {
        assertThat(problems("requirement: UID\n"))
                .containsExactly("known.yaml, line 1: not a list of entries, each beginning with \"- requirement:\"");
        assertThat(problems("- UID\n- [UID]\n"))
                .containsExactly(
                        "known.yaml, line 1: an entry is made of lines \"key: value\", not of a text",
                        "known.yaml, line 2: an entry is made of lines \"key: value\", not of a list");
        assertThat(problems(entry("requirement: UID", "found: [a, b]", "ticket: {a: b}")))
                .containsExactly(
                        "known.yaml, line 2: found must be a text, not a list",
                        "known.yaml, line 3: ticket must be a text, not keys and values");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        assertThat(problems("- requirement: UID\n  found: *Nope*\n"))
                .singleElement()
                .asString()
                .startsWith("known.yaml, line 2: not YAML, ")
                .endsWith("; quote values that hold : # * \\ or begin with a sign");
        assertThat(problems("- requirement: UID\n  found: a: b\n"))
                .containsExactly("known.yaml, line 2: not YAML, mapping values are not allowed here; quote values that"
                        + " hold : # * \\ or begin with a sign");
        assertThat(problems("- requirement: UID\n\towner: me\n"))
                .singleElement()
                .asString()
                .startsWith("known.yaml, line 2: not YAML, ");
        assertThat(problems("[]\n---\n[]\n"))
                .singleElement()
                .asString()
                .startsWith("known.yaml, line 2: not YAML, but found another document");
        assertThat(problems("- requirement: \u0001\n"))
                .containsExactly("known.yaml, line 1: not YAML, special characters are not allowed");
    }

    @Test
    void what_cannot_be_read_is_refused() throws IOException {
        Path file = folder.resolve("known.yaml");
        assertThat(DeviationFiles.problems(file))
                .containsExactly("the file of known deviations " + file + " cannot be read");
        Files.write(file, "- owner: Jürgen".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(DeviationFiles.problems(file)).containsExactly("known.yaml is not UTF-8 text; save it as UTF-8");
        Files.write(file, new byte[(1 << 20) + 1]);
        assertThat(DeviationFiles.problems(file))
                .containsExactly("known.yaml is larger than 1 MiB; is it the file of known deviations?");
    }
}
