package org.emverify.verification.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.emverify.contract.Requirement;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PowerMeasurementTest {
    private static final SessionFixture ENDED = SessionFixture.ended(1);
    private static final SessionFixture ANOTHER = SessionFixture.ended(2);
    private static final SessionFixture RUNNING = SessionFixture.running(3);

    @Test
    @Tag("slow")
    void every_mutation_of_conforming_answers_is_tried_and_killed() {
        assertThatAllIsKilled(SessionFixture.measure(ENDED, ANOTHER, RUNNING));
    }

    @Test
    @Tag("slow")
    void every_requirement_that_is_judged_on_a_session_has_mutations_that_break_it() {
        Set<Requirement> judged = EnumSet.noneOf(Requirement.class);
        for (SessionFixture session : List.of(ENDED, RUNNING)) {
            judged.addAll(SessionJudge.judge(session.answers(), Optional.empty())
                    .judged()
                    .keySet());
        }
        // Mutations change what an answer says, and neither the bytes of its head nor the clock it is compared with.
        judged.removeAll(Set.of(Requirement.HTTP_SYNTAX, Requirement.HTTP_1_1, Requirement.TIMES_POSSIBLE));
        assertThat(MutationTable.mutations())
                .flatExtracting(Mutation::detectedBy)
                .containsAll(judged);
    }

    @Test
    void without_an_ended_session_the_report_says_that_ends_and_results_could_not_be_tried() {
        PowerReport report = SessionFixture.measure(RUNNING, SessionFixture.running(4));
        assertThat(report.survivors()).isEmpty();
        assertThat(report.untried())
                .contains(new PowerReport.Untried("entity in XML: EndTimeUTC without Z", "no session that has ended"))
                .contains(new PowerReport.Untried("entity in JSON: Result dropped", "no session that has ended"))
                .allSatisfy(u -> assertThat(u.lack()).isEqualTo(Precondition.ENDED.lack()));
        assertThat(report.inOneLine())
                .isEqualTo("killed " + report.killed() + " of " + report.killed()
                        + " mutations on the answers of 2 system sessions; "
                        + report.untried().size() + " more could not be tried on this instance");
    }

    @Test
    @Tag("slow")
    void a_single_session_cannot_show_what_belongs_to_another_one() {
        assertThat(SessionFixture.measure(ENDED).untried())
                .contains(new PowerReport.Untried("entity in XML: UID of another session", "no second session"))
                .contains(new PowerReport.Untried(
                        "entity in XML: root with EndTimeUTC while in progress", "no session in progress"));
    }

    @Test
    @Tag("slow")
    void a_server_that_answers_the_plain_url_with_the_entity_cannot_show_references() {
        PowerReport report = SessionFixture.measure(
                ENDED.withReferences(ENDED.entityInXml(), ENDED.entityInJson()),
                RUNNING.withReferences(RUNNING.entityInXml(), RUNNING.entityInJson()));
        assertThat(report.survivors()).isEmpty();
        assertThat(report.untried())
                .isNotEmpty()
                .allSatisfy(u -> assertThat(u.lack()).isEqualTo(Precondition.REFERENCE.lack()));
    }

    @Test
    void a_run_without_sessions_measures_nothing_and_says_so() {
        PowerReport report = SessionFixture.measure();
        assertThat(report.tried()).isZero();
        assertThat(report.untried())
                .hasSameSizeAs(MutationTable.mutations())
                .allSatisfy(u ->
                        assertThat(u.lack()).isEqualTo("no system session was verified whose answers could be kept"));
    }

    @Test
    void what_every_session_breaks_already_is_no_proof_that_it_would_be_noticed() {
        PowerReport report = SessionFixture.measure(withType(ENDED), withType(ANOTHER), withType(RUNNING));
        assertThat(report.survivors())
                .filteredOn(s -> s.mutation().equals("entity in XML: SessionType in lower case"))
                .singleElement()
                .satisfies(s -> assertThat(s.reason())
                        .isEqualTo("every session that it could be tried on already breaks SESSION-TYPE-LISTED tonight,"
                                + " and what was altered adds no finding of its own"));
        assertThat(report.survivors()).allSatisfy(s -> assertThat(s.mutation()).contains("SessionType"));
    }

    @Test
    @Tag("slow")
    void a_sound_session_is_preferred_to_one_that_breaks_the_requirement_already() {
        assertThat(SessionFixture.measure(withType(ENDED), ANOTHER, RUNNING).survivors())
                .isEmpty();
    }

    @Test
    @Tag("slow")
    void prefixes_cdata_comments_and_blanks_are_no_hindrance() {
        String pretty = ENDED.entityInXml()
                .replace("xmlns=", "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xmlns:v=")
                .replaceAll("<(/?)([A-Z])", "<$1v:$2")
                .replace("><", ">\r\n  <!-- a comment --><?pi?><")
                .replace("CollectJob<", "<![CDATA[Collect]]>&#74;ob<")
                .replace("Name=\"Collect Job\"", "Name='&#x43;ollect Job'");
        assertThatAllIsKilled(SessionFixture.measure(ENDED.inXml(pretty), ANOTHER.inXml(pretty), RUNNING));
    }

    @Test
    @Tag("slow")
    void json_in_an_unusual_spelling_is_no_hindrance() {
        String pretty = ENDED.entityInJson()
                .replace(",\"", "\t,\r\n  \"")
                .replace("/", "\\/")
                .replace("CollectJob", "\\u0043ollectJob")
                .replace("\"State\"", "\"Sta\\u0074e\"");
        assertThatAllIsKilled(SessionFixture.measure(ENDED.inJson(pretty), ANOTHER.inJson(pretty), RUNNING));
    }

    @Test
    @Tag("slow")
    void other_encodings_are_no_hindrance() {
        Charset utf16 = StandardCharsets.UTF_16;
        String type = "application/xml; charset=utf-16";
        PowerReport report = SessionFixture.measure(
                ENDED.encodedIn(utf16, type), ANOTHER.encodedIn(utf16, type), RUNNING.encodedIn(utf16, type));
        assertThat(report.survivors()).isEmpty();
        assertThat(report.untried()).allSatisfy(u -> assertThat(u.mutation()).endsWith("a byte that is no UTF-8"));

        Charset latin = StandardCharsets.ISO_8859_1;
        String declaration = "<?xml version='1.0' encoding='iso-8859-1'?>";
        PowerReport inLatin = SessionFixture.measure(
                ENDED.inXml(declaration + ENDED.entityInXml()).encodedIn(latin, "application/xml"),
                ANOTHER.inXml(declaration + ANOTHER.entityInXml()).encodedIn(latin, "application/xml"),
                RUNNING);
        assertThatAllIsKilled(inLatin);
    }

    @Test
    @Tag("slow")
    void a_document_that_cannot_be_written_anew_serves_only_for_what_lies_around_it() {
        String xml = "<?xml version='1.1'?>" + ENDED.entityInXml().replace("mehr", "&#1;");
        String json = ENDED.entityInJson().replace("mehr", "\\u0001");
        SessionFixture unwritable = ENDED.inXml(xml).inJson(json);
        assertThat(SessionJudge.judge(unwritable.answers(), Optional.empty()).findings())
                .isEmpty();
        PowerReport report = SessionFixture.measure(unwritable);
        assertThat(report.survivors()).isEmpty();
        assertThat(report.untried())
                .contains(new PowerReport.Untried(
                        "entity in XML: UID dropped",
                        "no entity in XML could be written anew without a finding of its own"))
                .extracting(PowerReport.Untried::mutation)
                .doesNotContain("entity in XML: status 201", "entity in JSON: UID dropped");
    }

    @Test
    void the_choice_of_sessions_does_not_depend_on_the_order_of_arrival() {
        List<SessionAnswers> many = IntStream.rangeClosed(1, Reservoir.KEPT + 20)
                .mapToObj(i -> SessionFixture.running(i).answers())
                .toList();
        Reservoir forwards = new Reservoir();
        Reservoir backwards = new Reservoir();
        for (int i = 0; i < many.size(); i++) {
            forwards.offer(many.get(i));
            backwards.offer(many.get(many.size() - 1 - i));
        }
        assertThat(forwards.kept()).hasSize(Reservoir.KEPT).isEqualTo(backwards.kept());
    }

    @Test
    void sessions_with_large_answers_are_not_kept() {
        Reservoir reservoir = new Reservoir();
        reservoir.offer(ENDED.inJson(ENDED.entityInJson() + " ".repeat(Reservoir.MOST_BYTES))
                .answers());
        assertThat(reservoir.kept()).isEmpty();
    }

    private static SessionFixture withType(SessionFixture fixture) {
        return fixture.inXml(fixture.entityInXml().replace("CollectJob", "SecurityAnalyzerRun"))
                .inJson(fixture.entityInJson().replace("CollectJob", "SecurityAnalyzerRun"));
    }

    private static void assertThatAllIsKilled(PowerReport report) {
        assertThat(report.survivors()).isEmpty();
        assertThat(report.untried()).isEmpty();
        assertThat(report.killed())
                .isEqualTo(report.tried())
                .isEqualTo(MutationTable.mutations().size());
    }
}
