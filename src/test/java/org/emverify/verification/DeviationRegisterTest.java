package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.Found.collectJob;
import static org.emverify.verification.Found.unlistedResult;
import static org.emverify.verification.deviation.DeviationFiles.entry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.deviation.DeviationFiles;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviationRegisterTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final String ACCEPTED = entry("requirement: RESULT-LISTED", "found: CompletedSuccessfully");
    private static final Found KNOWN = unlistedResult("\"CompletedSuccessfully\"");

    @TempDir
    private Path folder;

    private Ledger ledger(String text) {
        return ledger(text, LAST_DAY, false);
    }

    private Ledger ledger(String text, LocalDate today, boolean strict) {
        DeviationRegister register = new DeviationRegister(new DeviationFiles(folder).valid(text), today);
        return new Ledger(strict, register, UnaryOperator.identity(), RunListener.NONE);
    }

    private static RequirementResult outcome(Ledger ledger, Requirement requirement) {
        return ledger.result(requirement, r -> true, Optional.empty());
    }

    private static RequirementResult outcome(Ledger ledger) {
        return outcome(ledger, Requirement.RESULT_LISTED);
    }

    private static List<String> said(Ledger ledger) {
        return ledger.statements(EnumSet.allOf(Requirement.class)).stream()
                .map(DeviationStatement::inWords)
                .toList();
    }

    @Test
    void an_accepted_finding_is_shown_and_does_not_fail() {
        Ledger ledger = ledger(ACCEPTED);
        ledger.add(KNOWN.verdicts());

        assertThat(outcome(ledger).status()).isEqualTo(RequirementResult.Status.HOLDS);
        assertThat(outcome(ledger).findings()).isEmpty();
        assertThat(outcome(ledger).findings(Weight.KNOWN_DEVIATION))
                .singleElement()
                .satisfies(f -> assertThat(f.note())
                        .isEqualTo("known deviation, accepted until 2026-12-31 (owner QA; known.yaml, line 1): the"
                                + " vendor mends it in 13.1"));
        assertThat(said(ledger))
                .containsExactly("RESULT-LISTED, found CompletedSuccessfully (owner QA; known.yaml, line 1): matched 1"
                        + " finding, accepted until 2026-12-31: the vendor mends it in 13.1");
    }

    @Test
    void a_third_value_is_an_ordinary_finding_and_heals_nothing() {
        Ledger ledger = ledger(ACCEPTED);
        ledger.add(unlistedResult("\"None\"").verdicts());
        ledger.add(KNOWN.of(collectJob(1)).conforming());

        assertThat(outcome(ledger).status()).isEqualTo(RequirementResult.Status.BROKEN);
        assertThat(outcome(ledger).findings())
                .containsExactly(unlistedResult("\"None\"").finding());
        assertThat(said(ledger))
                .containsExactly("RESULT-LISTED, found CompletedSuccessfully (owner QA; known.yaml, line 1): not seen"
                        + " tonight: 1 finding in its place had another value");
    }

    @Test
    void an_entry_is_good_through_its_last_day_and_fails_on_the_next() {
        Ledger ledger = ledger(ACCEPTED, LAST_DAY.plusDays(1), false);
        ledger.add(KNOWN.verdicts());
        ledger.add(KNOWN.of(collectJob(1)).verdicts());

        assertThat(outcome(ledger).status()).isEqualTo(RequirementResult.Status.BROKEN);
        assertThat(outcome(ledger).findings(Weight.KNOWN_DEVIATION)).isEmpty();
        assertThat(outcome(ledger).findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.note())
                        .isEqualTo("accepted as a known deviation until 2026-12-31 (owner QA; known.yaml, line 1): that"
                                + " entry has expired, renew it after a review or have the deviation mended"));
        assertThat(said(ledger))
                .containsExactly("RESULT-LISTED, found CompletedSuccessfully (owner QA; known.yaml, line 1): expired on"
                        + " 2026-12-31 and matched 2 findings: renew it after a review, or have the deviation mended");
    }

    @Test
    void where_an_entry_has_expired_another_one_may_still_accept() {
        Ledger ledger =
                ledger("- requirement: RESULT-LISTED\n  reason: old\n  owner: QA\n  expires: 2026-01-01\n" + ACCEPTED);
        ledger.add(KNOWN.verdicts());

        assertThat(outcome(ledger).findings(Weight.KNOWN_DEVIATION))
                .singleElement()
                .satisfies(f -> assertThat(f.note()).contains("line 5"));
    }

    @Test
    void the_note_of_a_finding_is_kept() {
        Finding noted = KNOWN.finding().notedFirst("a published example shows it");
        SubjectResult result = new SubjectResult(noted.subject());
        result.add(noted);
        Ledger ledger = ledger(ACCEPTED);
        ledger.add(result);

        assertThat(outcome(ledger).findings(Weight.KNOWN_DEVIATION).get(0).note())
                .endsWith("in 13.1; a published example shows it");
    }

    @Test
    void an_entry_whose_scope_was_judged_and_conformed_is_healed() {
        Ledger ledger = ledger(ACCEPTED);
        ledger.add(KNOWN.conforming());
        ledger.add(KNOWN.in(Representation.ENTITY_IN_JSON).conforming());

        assertThat(said(ledger))
                .containsExactly("RESULT-LISTED, found CompletedSuccessfully (owner QA; known.yaml, line 1): healed,"
                        + " judged 2 times and nothing found: remove it");
    }

    @Test
    void an_entry_that_was_not_judged_in_its_scope_was_not_seen() {
        Ledger ledger = ledger(entry("requirement: RESULT-LISTED", "representation: JSON")
                + entry("requirement: RESULT-LISTED", "session: Log Export*")
                + entry("requirement: STATE"));
        ledger.add(KNOWN.conforming());

        assertThat(said(ledger))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).endsWith("not seen tonight: nothing of its kind was judged"));
    }

    @Test
    void an_accepted_type_is_not_healed_by_sessions_of_other_types() {
        String accepted = "requirement: SESSION-TYPE-LISTED";
        Ledger ledger = ledger(entry(accepted, "found: SecurityAnalyzerRun")
                + entry(accepted, "found: SecurityAnalyzerRun", "session: Collect Job @*"));
        ledger.add(KNOWN.of(Requirement.SESSION_TYPE_LISTED).conforming());

        assertThat(said(ledger))
                .containsExactly(
                        "SESSION-TYPE-LISTED, found SecurityAnalyzerRun (owner QA; known.yaml, line 1): not seen"
                                + " tonight: no session showed that value, and the entry does not name the sessions that"
                                + " would",
                        "SESSION-TYPE-LISTED, found SecurityAnalyzerRun, sessions Collect Job @* (owner QA; known.yaml,"
                                + " line 6): healed, judged 1 time and nothing found: remove it");
    }

    @Test
    void an_entry_accepts_only_within_its_scope() {
        Finding finding = KNOWN.finding();
        assertThat(matches(finding, "found: CompletedSuccessfully")).isTrue();
        assertThat(matches(finding, "found: '\"CompletedSuccessfully\"'")).isTrue();
        assertThat(matches(finding, "found: Completed*")).isTrue();
        assertThat(matches(finding, "found: completedsuccessfully")).isFalse();
        assertThat(matches(finding, "representation: XML")).isTrue();
        assertThat(matches(finding, "representation: entity in JSON")).isFalse();
        assertThat(matches(finding, "place: /SystemSession/Result/Result")).isTrue();
        assertThat(matches(finding, "place: /SystemSession/State")).isFalse();
        assertThat(matches(finding, "session: Collect Job @*")).isTrue();
        assertThat(matches(finding, "session: " + Found.id(0))).isTrue();
        assertThat(matches(finding, "session: URN:VEEAM:SystemSession:" + Found.id(0)))
                .isTrue();
        assertThat(matches(finding, "session: " + Found.id(1))).isFalse();
        assertThat(matches(KNOWN.of(Requirement.STATE_LISTED).finding(), "found: CompletedSuccessfully"))
                .isFalse();
    }

    @Test
    void what_is_about_the_server_is_accepted_only_without_a_session() {
        Finding finding = KNOWN.of(Subject.SERVER).at("").finding();
        assertThat(matches(finding, "found: CompletedSuccessfully")).isTrue();
        assertThat(matches(finding, "session: Collect Job @*")).isFalse();
        assertThat(matches(finding, "place: /SystemSession*")).isFalse();
    }

    private boolean matches(Finding finding, String line) {
        return new DeviationFiles(folder)
                .valid(entry("requirement: RESULT-LISTED", line))
                .get(0)
                .matches(finding);
    }

    @Test
    void an_advisory_finding_can_be_accepted_and_fails_a_strict_run_again_when_that_expires() {
        Found advisory = KNOWN.of(Requirement.DOCUMENTED_LAYOUT);
        String entry = entry("requirement: DOCUMENTED-LAYOUT");
        Ledger accepted = ledger(entry, LAST_DAY, true);
        Ledger expired = ledger(entry, LAST_DAY.plusDays(1), true);
        Ledger expiredAndLenient = ledger(entry, LAST_DAY.plusDays(1), false);
        List.of(accepted, expired, expiredAndLenient).forEach(ledger -> ledger.add(advisory.verdicts()));

        assertThat(outcome(accepted, Requirement.DOCUMENTED_LAYOUT).findings(Weight.KNOWN_DEVIATION))
                .hasSize(1);
        assertThat(outcome(expired, Requirement.DOCUMENTED_LAYOUT).findings()).hasSize(1);
        assertThat(outcome(expiredAndLenient, Requirement.DOCUMENTED_LAYOUT).findings(Weight.ADVISORY))
                .hasSize(1);
    }

    @Test
    void entries_about_other_requirements_than_the_selected_ones_are_not_spoken_of() {
        assertThat(ledger(ACCEPTED).statements(EnumSet.of(Requirement.UID))).isEmpty();
    }

    @Test
    @Tag("slow")
    void many_threads_come_to_the_same_words_as_one() {
        String file = ACCEPTED + entry("requirement: RESULT-LISTED", "found: None", "session: '*00001'");
        Ledger alone = ledger(file);
        Ledger crowded = ledger(file);
        IntStream.range(0, 2000).forEach(i -> alone.add(verdicts(i)));
        IntStream.range(0, 2000).parallel().forEach(i -> crowded.add(verdicts(i)));

        assertThat(said(crowded)).isEqualTo(said(alone));
        assertThat(outcome(crowded)).isEqualTo(outcome(alone));
    }

    private static SubjectResult verdicts(int order) {
        return switch (order % 3) {
            case 0 -> KNOWN.of(collectJob(order)).verdicts();
            case 1 -> unlistedResult("\"None\"").of(collectJob(order)).verdicts();
            default -> KNOWN.of(collectJob(order)).conforming();
        };
    }
}
