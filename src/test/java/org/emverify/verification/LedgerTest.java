package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.Found.collectJob;
import static org.emverify.verification.Found.unlistedResult;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroups;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Found FOUND = unlistedResult("\"None\"");

    private static Ledger ledger(boolean strict, UnaryOperator<String> redact) {
        return new Ledger(
                strict, new DeviationRegister(List.of(), LocalDate.of(2026, 11, 24)), redact, RunListener.NONE);
    }

    private static Ledger ledger() {
        return ledger(false, UnaryOperator.identity());
    }

    private static RequirementResult outcome(Ledger ledger, Requirement requirement) {
        return ledger.result(requirement, r -> true, Optional.empty());
    }

    private static SubjectResult unverified(int order, Representation representation, String reason) {
        SubjectResult result = new SubjectResult(collectJob(order));
        result.add(new SubjectResult.Unverified(Requirement.RESULT_LISTED, representation, reason));
        return result;
    }

    @Test
    void what_was_never_judged_was_not_seen_unless_the_run_came_to_nothing() {
        RequirementResult notSeen = outcome(ledger(), Requirement.UID);
        assertThat(notSeen.status()).isEqualTo(RequirementResult.Status.NOT_SEEN);
        assertThat(notSeen.subjects()).isZero();
        assertThat(notSeen.notVerified()).isEmpty();

        RequirementResult cut = ledger().result(Requirement.UID, r -> true, Optional.of("no logon"));
        assertThat(cut.status()).isEqualTo(RequirementResult.Status.NOT_VERIFIED);
        assertThat(cut.notVerified()).containsExactly("no logon");
    }

    @Test
    void a_run_that_came_to_nothing_says_nothing_of_what_was_judged_before() {
        Ledger ledger = ledger();
        ledger.add(FOUND.conforming());
        RequirementResult outcome = ledger.result(Requirement.RESULT_LISTED, r -> true, Optional.of("fell silent"));
        assertThat(outcome.status()).isEqualTo(RequirementResult.Status.HOLDS);
        assertThat(outcome.notVerified()).isEmpty();
    }

    @Test
    void a_subject_counts_once_whichever_representations_it_was_judged_in() {
        Ledger ledger = ledger();
        SubjectResult both = FOUND.conforming();
        both.judged(Requirement.RESULT_LISTED, Representation.ENTITY_IN_JSON);
        ledger.add(both);
        ledger.add(FOUND.of(collectJob(1)).conforming());
        ledger.add(FOUND.of(collectJob(2)).in(Representation.ENTITY_IN_JSON).verdicts());

        RequirementResult whole = outcome(ledger, Requirement.RESULT_LISTED);
        assertThat(whole.subjects()).isEqualTo(3);
        assertThat(whole.status()).isEqualTo(RequirementResult.Status.BROKEN);
        assertThat(whole.broken()).isEqualTo(1);

        RequirementResult inXml =
                ledger.result(Requirement.RESULT_LISTED, r -> r == Representation.ENTITY_IN_XML, Optional.empty());
        assertThat(inXml.subjects()).isEqualTo(2);
        assertThat(inXml.status()).isEqualTo(RequirementResult.Status.HOLDS);
        assertThat(inXml.findings()).isEmpty();

        RequirementResult events =
                ledger.result(Requirement.RESULT_LISTED, r -> r == Representation.EVENTS_IN_XML, Optional.empty());
        assertThat(events.subjects()).isZero();
        assertThat(events.status()).isEqualTo(RequirementResult.Status.NOT_SEEN);
    }

    @Test
    void reasons_are_told_once_and_decide_only_where_nothing_was_judged() {
        Ledger ledger = ledger();
        ledger.add(unverified(0, Representation.ENTITY_IN_XML, "kept changing"));
        ledger.add(unverified(1, Representation.ENTITY_IN_XML, "kept changing"));
        ledger.add(unverified(2, Representation.ENTITY_IN_JSON, "kept changing"));
        ledger.add(unverified(3, Representation.ENTITY_IN_JSON, "fell silent"));

        RequirementResult outcome = outcome(ledger, Requirement.RESULT_LISTED);
        assertThat(outcome.status()).isEqualTo(RequirementResult.Status.NOT_VERIFIED);
        assertThat(outcome.notVerified()).containsExactly("kept changing", "fell silent");

        ledger.add(FOUND.conforming());
        assertThat(outcome(ledger, Requirement.RESULT_LISTED).status()).isEqualTo(RequirementResult.Status.HOLDS);
    }

    @Test
    void only_a_hundred_reasons_are_kept() {
        Ledger ledger = ledger();
        IntStream.range(0, Ledger.KEPT + 5)
                .forEach(i -> ledger.add(unverified(i, Representation.ENTITY_IN_XML, "reason " + i)));
        assertThat(outcome(ledger, Requirement.RESULT_LISTED).notVerified())
                .hasSize(Ledger.KEPT)
                .endsWith("reason 99");
    }

    @Test
    void the_first_hundred_findings_are_kept_in_the_order_of_the_sessions_and_all_are_counted() {
        Ledger ledger = ledger();
        IntStream.range(0, FindingGroups.KEPT + 5)
                .map(i -> FindingGroups.KEPT + 4 - i)
                .forEach(i -> ledger.add(FOUND.of(collectJob(i)).verdicts()));

        RequirementResult outcome = outcome(ledger, Requirement.RESULT_LISTED);
        assertThat(outcome.broken()).isEqualTo(FindingGroups.KEPT + 5);
        assertThat(outcome.subjects()).isEqualTo(FindingGroups.KEPT + 5);
        assertThat(outcome.findings())
                .extracting(f -> f.subject().order())
                .containsExactlyElementsOf(
                        IntStream.range(0, FindingGroups.KEPT).boxed().toList());
    }

    @Test
    void findings_of_one_session_stand_by_representation_then_place_then_words() {
        Ledger ledger = ledger();
        SubjectResult result = new SubjectResult(collectJob(0));
        result.add(FOUND.in(Representation.ENTITY_IN_JSON).at("/a").finding());
        result.add(FOUND.at("/b").finding());
        result.add(FOUND.at("/a").finding());
        result.add(unlistedResult("\"Any\"").at("/a").finding());
        result.add(FOUND.at("").finding());
        ledger.add(result);

        assertThat(outcome(ledger, Requirement.RESULT_LISTED).findings())
                .extracting(f -> f.representation().format() + " "
                        + f.place().map(p -> p.path()).orElse("-") + " " + f.found())
                .containsExactly(
                        "XML - \"None\"", "XML /a \"Any\"", "XML /a \"None\"", "XML /b \"None\"", "JSON /a \"None\"");
    }

    @Test
    void advisory_findings_break_strict_runs_only() {
        Found advisory = FOUND.of(Requirement.STATE_FITS_RESULT);
        Ledger lenient = ledger();
        lenient.add(advisory.verdicts());
        assertThat(outcome(lenient, Requirement.STATE_FITS_RESULT).status()).isEqualTo(RequirementResult.Status.HOLDS);
        assertThat(outcome(lenient, Requirement.STATE_FITS_RESULT).findings(Weight.ADVISORY))
                .hasSize(1);

        Ledger strict = ledger(true, UnaryOperator.identity());
        strict.add(advisory.verdicts());
        assertThat(outcome(strict, Requirement.STATE_FITS_RESULT).status()).isEqualTo(RequirementResult.Status.BROKEN);
        assertThat(outcome(strict, Requirement.STATE_FITS_RESULT).findings()).hasSize(1);
        assertThat(outcome(strict, Requirement.STATE_FITS_RESULT).findings(Weight.ADVISORY))
                .isEmpty();
    }

    @Test
    void every_text_is_redacted_when_it_comes_in() {
        Ledger ledger = ledger(false, text -> text.replace("secret", "[redacted]"));
        Finding f = FOUND.at("/secret").finding();
        SubjectResult result = new SubjectResult(new Subject(0, "id", "the secret job"));
        result.add(new Finding(
                f.requirement(),
                f.severity(),
                result.subject(),
                f.representation(),
                f.place(),
                "no secret",
                "\"secret\"",
                "a secret",
                f.exchange()));
        ledger.add(result);
        ledger.add(unverified(1, Representation.EVENTS_IN_XML, "the secret was lost"));

        RequirementResult outcome = outcome(ledger, Requirement.RESULT_LISTED);
        Finding kept = outcome.findings().get(0);
        assertThat(List.of(
                        kept.subject().name(),
                        kept.place().orElseThrow().path(),
                        kept.expected(),
                        kept.found(),
                        kept.note()))
                .containsExactly(
                        "the [redacted] job", "/[redacted]", "no [redacted]", "\"[redacted]\"", "a [redacted]");
        assertThat(outcome.notVerified()).containsExactly("the [redacted] was lost");
    }
}
