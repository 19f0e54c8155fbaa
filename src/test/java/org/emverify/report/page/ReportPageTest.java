package org.emverify.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.finding;
import static org.emverify.report.SampleResults.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.emverify.contract.Requirement;
import org.emverify.report.SampleResults;
import org.emverify.report.history.Fingerprints;
import org.emverify.report.history.History;
import org.emverify.report.history.PastRun;
import org.emverify.report.history.WhatChanged;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Finding;
import org.junit.jupiter.api.Test;

class ReportPageTest {
    private static final Fingerprints PRINTS = new Fingerprints("v1_7", "c0", "1.0.0 h0");

    @Test
    void the_verdict_and_whose_turn_it_is_come_first() {
        assertThat(page(ExitCode.FINDINGS, broken("\"Nope\"")))
                .contains("<p class=\"word\">BROKEN</p>", "It is the server")
                .contains("<title>BROKEN · em-verify</title>");
        assertThat(page(ExitCode.NOT_VERIFIED, SampleResults.holds(Requirement.STATUS_200)))
                .contains("It is the way to the server");
        assertThat(page(ExitCode.HARNESS_FAULT, SampleResults.holds(Requirement.STATUS_200)))
                .contains("It is em-verify itself");
    }

    @Test
    void a_card_says_all_that_is_needed_to_act() {
        assertThat(page(ExitCode.FINDINGS, broken("\"Nope\"")))
                .contains("The SessionType is one of the twelve listed values, letter by letter.")
                .contains("<code>&quot;Nope&quot;</code>")
                .contains("/SystemSession/SessionType · entity in XML")
                .contains("curl -i -H &quot;X-RestSvcSessionId: $TOKEN&quot;")
                .contains("- requirement: SESSION-TYPE-LISTED")
                .contains("In</dt><dd>1 system session: ");
    }

    @Test
    void a_hundred_sessions_are_one_card_that_names_three() {
        Finding[] many = IntStream.range(0, 100)
                .mapToObj(i -> finding(session(i), "\"Nope\""))
                .toArray(Finding[]::new);
        String page = page(ExitCode.FINDINGS, SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(many)));
        assertThat(page).containsOnlyOnce("<article").contains("and 97 more");
    }

    @Test
    void what_a_server_says_is_text_and_nothing_else() {
        assertThat(page(ExitCode.FINDINGS, broken("\"<script>alert(1)</script>\u202E\"")))
                .doesNotContain("<script", "\u202E")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u202E");
    }

    @Test
    void the_page_refers_to_no_other_file() {
        assertThat(page(ExitCode.FINDINGS, broken("\"Nope\"")))
                .doesNotContain("<link", "<script", "src=", "url(", "@import");
    }

    @Test
    void what_could_not_be_verified_says_why() {
        assertThat(page(
                        ExitCode.NOT_VERIFIED,
                        SampleResults.without(Status.NOT_VERIFIED, Requirement.LOGOFF, "the server fell silent")))
                .contains("Could not be verified")
                .contains("<td>the server fell silent</td><td>LOGOFF</td>");
    }

    @Test
    void values_that_no_run_has_seen_are_named_as_never_seen() {
        assertThat(page(ExitCode.HOLDS, SampleResults.holds(Requirement.STATUS_200)))
                .contains("<tr class=\"never\"><td class=\"value\">VcPluginJob</td>")
                .contains("<tr class=\"unlisted\"><td class=\"value\">Nope</td><td class=\"number\">2</td>")
                .contains("lists 60 system sessions; 6 of them were verified. Left out: 54, beyond the sample of 6.")
                .contains("<title>Failed with Result Failed: 3 tonight</title>")
                .contains("<title>Failed with Result Success: never seen</title>");
    }

    private static RequirementResult broken(String found) {
        return SampleResults.broken(Requirement.SESSION_TYPE_LISTED, List.of(finding(session(0), found)));
    }

    private static String page(ExitCode exitCode, RequirementResult result) {
        ReportedRun reported = ReportedRun.of(
                SampleResults.conclusion(exitCode, "headline", List.of(result)), SampleResults.facts(), text -> text);
        PastRun now = PastRun.of(reported.facts().started(), reported.run(), reported.causes(), PRINTS);
        History history = History.NONE.with(now, reported.run().observations().seen());
        return ReportPage.of(
                reported, "1.0.0", WhatChanged.since(new History(List.of(), Map.of()), now, Set.of()), history);
    }
}
