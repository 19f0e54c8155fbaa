package org.emverify.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;
import static org.emverify.verification.finding.Subject.SERVER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.SampleResults;
import org.emverify.report.SimulatedRun;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void one_value_of_many_sessions_in_both_formats_is_one_cause() {
        List<Cause> causes = Causes.of(SimulatedRun.over(4, "session-type-unlisted"));
        assertThat(causes).hasSize(1);
        assertThat(causes.get(0).requirement()).isEqualTo(Requirement.SESSION_TYPE_LISTED);
        assertThat(causes.get(0).subjects()).isEqualTo(4);
        assertThat(causes.get(0).group().representations())
                .containsExactly(Representation.ENTITY_IN_XML, Representation.ENTITY_IN_JSON);
    }

    @Test
    void formats_that_disagree_because_one_is_wrong_stand_under_what_is_wrong() {
        List<Cause> causes = Causes.of(SimulatedRun.over(2, "uid-without-urn-in-json"));
        assertThat(causes).extracting(Cause::requirement).containsExactly(Requirement.UID_FORM);
        assertThat(causes.get(0).consequences())
                .extracting(Cause::requirement)
                .containsExactly(Requirement.SAME_IN_BOTH_FORMATS);
    }

    @Test
    void answers_that_differ_because_a_value_changes_each_time_stand_under_that() {
        Finding changes = finding(Requirement.SAME_WHEN_REPEATED, session(0), "\"Nope\"");
        Finding disagreement = finding(Requirement.SAME_IN_BOTH_FORMATS, session(0), "\"a\" in JSON, \"b\" in XML");
        List<Cause> causes = Causes.of(run(
                SampleResults.broken(Requirement.SAME_IN_BOTH_FORMATS, List.of(disagreement)),
                SampleResults.broken(Requirement.SAME_WHEN_REPEATED, List.of(changes))));
        assertThat(causes).extracting(Cause::requirement).containsExactly(Requirement.SAME_WHEN_REPEATED);
        assertThat(causes.get(0).consequences())
                .extracting(Cause::requirement)
                .containsExactly(Requirement.SAME_IN_BOTH_FORMATS);
    }

    @Test
    void what_answers_in_the_servers_place_is_one_cause_whatever_was_asked() {
        List<Cause> causes = Causes.of(run(
                SampleResults.broken(
                        Requirement.LOGON_REQUIRED, List.of(gateway(Requirement.LOGON_REQUIRED, SERVER, 502))),
                SampleResults.broken(
                        Requirement.UNKNOWN_ID_404, List.of(gateway(Requirement.UNKNOWN_ID_404, SERVER, 503))),
                SampleResults.broken(
                        Requirement.EVENTS_FORM,
                        List.of(
                                gateway(Requirement.EVENTS_FORM, session(0), 502),
                                gateway(Requirement.EVENTS_FORM, session(1), 502)))));
        assertThat(causes)
                .extracting(Cause::requirement)
                .containsExactly(Requirement.EVENTS_FORM, Requirement.UNKNOWN_ID_404);
        assertThat(causes.get(0).consequences())
                .extracting(Cause::requirement)
                .containsExactly(Requirement.LOGON_REQUIRED);
    }

    /** A finding on an answer that is a gateway's. */
    private static Finding gateway(Requirement requirement, Subject subject, int status) {
        Answer page = new Answer(
                "HTTP/1.1",
                status,
                "Bad",
                List.of(new Header("Content-Type", "text/html")),
                "<html></html>".getBytes(StandardCharsets.UTF_8),
                Answer.Framing.LENGTH,
                Answer.BodyEnd.COMPLETE,
                0);
        Finding other = finding(requirement, subject, "answered " + status);
        return new Finding(
                requirement,
                other.severity(),
                subject,
                other.representation(),
                Optional.empty(),
                "an answer of the server",
                other.found(),
                "",
                new Exchange(other.exchange().request(), page, List.of()));
    }

    @Test
    void formats_that_disagree_for_no_other_reason_are_a_cause_of_their_own() {
        Finding disagreement = finding(Requirement.SAME_IN_BOTH_FORMATS, session(0), "\"a\" in JSON, \"b\" in XML");
        Finding elsewhere = finding(Requirement.SESSION_TYPE_LISTED, session(1), "\"Nope\"");
        assertThat(Causes.of(run(
                        SampleResults.broken(Requirement.SAME_IN_BOTH_FORMATS, List.of(disagreement)),
                        SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(elsewhere)))))
                .extracting(Cause::requirement)
                .containsExactly(Requirement.SESSION_TYPE_LISTED, Requirement.SAME_IN_BOTH_FORMATS);
    }

    @Test
    void what_fails_the_run_is_not_hidden_under_a_known_deviation() {
        Finding known = finding(Requirement.SESSION_TYPE_LISTED, session(0), "\"Nope\"");
        Finding disagreement = finding(Requirement.SAME_IN_BOTH_FORMATS, session(0), "\"a\" in JSON, \"b\" in XML");
        assertThat(Causes.of(run(
                        new RequirementResult(
                                Requirement.SESSION_TYPE_LISTED,
                                Status.HOLDS,
                                1,
                                0,
                                FindingGroup.of(Weight.KNOWN_DEVIATION, List.of(known)),
                                List.of()),
                        SampleResults.broken(Requirement.SAME_IN_BOTH_FORMATS, List.of(disagreement)))))
                .extracting(Cause::weight)
                .containsExactly(Weight.BROKEN, Weight.KNOWN_DEVIATION);
    }

    @Test
    void two_values_are_two_causes_and_a_value_for_each_session_is_one() {
        assertThat(Causes.of(broken(finding(session(0), "\"A\""), finding(session(1), "\"B\""))))
                .hasSize(2);
        assertThat(Causes.of(broken(IntStream.range(0, 9)
                        .mapToObj(i -> finding(session(i), "\"Type" + i + "\""))
                        .toArray(Finding[]::new))))
                .singleElement()
                .extracting(Cause::subjects)
                .isEqualTo(9);
    }

    @Test
    void ids_times_and_lengths_make_no_cause_of_their_own() {
        Finding[] findings = IntStream.range(0, 2)
                .mapToObj(i -> finding(
                        session(i),
                        "\"" + session(i).uid() + "\" at 2026-02-30T15:10:3" + i + ".518Z after 81" + i + " bytes"))
                .toArray(Finding[]::new);
        assertThat(Causes.of(broken(findings))).hasSize(1);
    }

    @Test
    void a_cause_has_the_same_name_every_night() {
        Cause monday = Causes.of(broken(finding(session(0), "\"A\""))).get(0);
        Cause tuesday = Causes.of(broken(finding(session(3), "\"A\""), finding(session(4), "\"A\"")))
                .get(0);
        assertThat(monday.id()).isEqualTo(tuesday.id()).matches("\\p{XDigit}{8}");
        assertThat(Causes.of(broken(finding(session(0), "\"B\""))).get(0).id()).isNotEqualTo(monday.id());
    }

    @Test
    void a_run_without_findings_has_no_cause() {
        assertThat(Causes.of(SimulatedRun.over(1)))
                .filteredOn(c -> c.weight() == Weight.BROKEN)
                .isEmpty();
    }

    private static RunResult broken(Finding... findings) {
        return run(SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(findings)));
    }

    private static RunResult run(RequirementResult... results) {
        return SampleResults.conclusion(ExitCode.FINDINGS, "broken", List.of(results));
    }
}
