package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What findings and notes say: neither more than was seen, nor who is to blame when that is not known. */
@Tag("slow")
class FindingWordsTest {
    private static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());

    @Test
    void formats_that_disagree_are_both_told() throws Exception {
        assertThat(findings("session-type-another-in-json", Requirement.SAME_IN_BOTH_FORMATS))
                .allSatisfy(f -> {
                    assertThat(f.expected()).isEqualTo("SessionType alike in XML and in JSON");
                    assertThat(f.found()).matches("\"\\w+\" in XML, \"\\w+\" in JSON");
                });
    }

    @Test
    void the_collection_and_the_session_alone_are_both_told() throws Exception {
        assertThat(findings("entry-still-running", Requirement.COLLECTION_AGREES))
                .filteredOn(f -> f.expected().startsWith("State "))
                .isNotEmpty()
                .allSatisfy(f -> {
                    assertThat(f.expected()).matches("State as in the entity: \"\\w+\" at /SystemSession/State");
                    assertThat(f.found()).isEqualTo("\"InProgress\"");
                });
    }

    @Test
    void an_instant_written_with_another_zone_is_no_disagreement() throws Exception {
        RunResult run = conclude(fault("creation-time-with-zero-offset-in-json"));

        assertThat(found(run, Requirement.CREATION_TIME_IN_UTC)).isNotEmpty();
        assertThat(found(run, Requirement.SAME_IN_BOTH_FORMATS)).isEmpty();
    }

    @Test
    void a_refusal_of_another_status_is_not_explained_by_the_role_of_the_account() throws Exception {
        assertThat(findings("no-token-403", Requirement.LOGON_REQUIRED))
                .allSatisfy(f -> assertThat(f.note()).isEmpty());
        assertThat(findings("unknown-token-403", Requirement.UNKNOWN_TOKEN_REFUSED))
                .allSatisfy(f -> assertThat(f.note()).isEmpty());
        assertThat(findings("status-403-of-reference", Requirement.STATUS_200))
                .allSatisfy(f -> assertThat(f.note()).contains("Portal Administrator"));
    }

    @Test
    void only_of_a_session_it_is_said_that_the_collection_lists_it() throws Exception {
        Fault logoff = Fault.adHoc(
                "logoff-404",
                Set.of("LOGOFF"),
                Change.replyOfStatus(204, r -> r.withStatus(404, "Not Found").withHeader("Content-Length", "0")));

        assertThat(found(conclude(logoff), Requirement.LOGOFF))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.note()).isEmpty());
        assertThat(findings("events-404", Requirement.EVENTS_FORM))
                .allSatisfy(f -> assertThat(f.note()).contains("the collection lists this session"));
    }

    @Test
    void what_a_malformed_id_got_is_told() throws Exception {
        assertThat(findings("error-of-another-root", Requirement.MALFORMED_ID_4XX))
                .extracting(Finding::found)
                .containsExactly("400 with the element Fault");
        assertThat(findings("error-without-body", Requirement.MALFORMED_ID_4XX))
                .extracting(Finding::found)
                .containsOnly("400 with an empty body");
        assertThat(findings("error-for-people", Requirement.MALFORMED_ID_4XX))
                .extracting(Finding::found)
                .allMatch(found -> found.startsWith("400 with a body: it begins with \"<!doctype html>"));
    }

    @Test
    void a_collection_of_other_names_is_a_finding_and_its_sessions_are_verified_all_the_same() throws Exception {
        RunResult run = conclude(fault("collection-entries-misnamed"));

        assertThat(run.exitCode()).isEqualTo(RunResult.ExitCode.FINDINGS);
        assertThat(run.sessions()).hasSize(3);
        assertThat(found(run, Requirement.COLLECTION_FORM))
                .extracting(Finding::found)
                .containsExactly("60 sessions as elements SystemSession");
    }

    @Test
    void a_collection_that_cannot_be_read_says_why() throws Exception {
        assertThat(conclude(fault("collection-cut")).cause())
                .hasValueSatisfying(cause -> assertThat(cause)
                        .contains("answered 200 OK, at (the whole document) (line 1, column ")
                        .contains("XML document structures must start and end within the same entity"));
        assertThat(conclude(fault("collection-of-references")).cause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("it holds no element Sessions but Ref"));
        assertThat(conclude(fault("entry-without-identity")).cause())
                .hasValueSatisfying(cause -> assertThat(cause).contains("its entries name no session"));
    }

    @Test
    void a_session_id_that_never_worked_was_not_refused_in_the_middle() throws Exception {
        Fault fault = Fault.adHoc(
                "every-token-refused",
                Set.of("STATUS-200"),
                Change.requests((request, next) -> next.apply(request.withoutHeader("X-RestSvcSessionId"))));

        assertThat(conclude(fault).notes())
                .contains(
                        "the session ID of the first logon was refused from the beginning, and a second logon was made")
                .noneMatch(note -> note.contains("in the middle"));
    }

    @Test
    void json_that_ends_early_is_told_without_the_parsers_own_chatter() throws Exception {
        Fault fault = Fault.adHoc(
                "json-cut-behind-a-member",
                Set.of("WELL-FORMED"),
                Change.text(AnswerMatcher.entity().inJson(), t -> t.substring(0, t.indexOf(",\"Links\""))));

        assertThat(found(conclude(fault), Requirement.WELL_FORMED)).isNotEmpty().allSatisfy(f -> {
            assertThat(f.found()).startsWith("it ends in the middle: it begins with ");
            assertThat(f.place().orElseThrow().column()).isGreaterThan(1);
        });
    }

    private static List<Finding> findings(String fault, Requirement requirement) throws Exception {
        List<Finding> findings = found(conclude(fault(fault)), requirement);
        assertThat(findings).as(fault).isNotEmpty();
        return findings;
    }

    private static List<Finding> found(RunResult run, Requirement requirement) {
        return run.results().stream()
                .filter(o -> o.requirement() == requirement)
                .flatMap(o -> Stream.concat(o.findings().stream(), o.findings(Weight.ADVISORY).stream()))
                .toList();
    }

    private static Fault fault(String name) {
        return Fault.named(name).orElseThrow();
    }

    private static RunResult conclude(Fault fault) throws Exception {
        try (Simulator simulator = Simulator.conforming().with(fault).start();
                Verification verification = Verification.of(simulator.root(), settings(simulator))) {
            verification.result(Requirement.STATUS_200);
            return verification.finish(PROMISES);
        }
    }

    private static Settings settings(Simulator simulator) {
        return ServerUnderTest.settingsFor(simulator)
                .with(changed -> changed.selection(new Settings.Selection.Sample(3, 1)));
    }
}
