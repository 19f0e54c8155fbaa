package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emverify.verification.SystemSessionAssert.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.emverify.client.Entity;
import org.emverify.contract.Format;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.emverify.contract.document.ParseResult;
import org.emverify.verification.finding.ParsedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemSessionAssertTest {
    private static final SessionFixture ENDED = SessionFixture.ended(1);
    private static final SessionFixture RUNNING = SessionFixture.running(1);

    @ParameterizedTest
    @EnumSource
    void every_word_holds_for_a_session_that_is_as_it_says(Format format) {
        assertThatCode(() -> assertThat(told(ENDED, format))
                        .keepsItsContract()
                        .hasEnded()
                        .hasSessionType(SessionType.COLLECT_JOB)
                        .hasState(SessionState.COMPLETED_WARNING)
                        .hasResult(SessionResult.WARNING)
                        .endedNoEarlierThanItWasCreated()
                        .linksToItsEvents()
                        .hasTheSameValuesAs(told(ENDED, Format.XML))
                        .hasTheSameValuesAs(told(ENDED, Format.JSON)))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        assertThat(told(RUNNING, format)).keepsItsContract().isInProgress())
                .doesNotThrowAnyException();
    }

    @Test
    void a_broken_contract_is_told_with_every_finding() {
        fails(
                () -> assertThat(changed("\"CollectJob\"", "\"SecurityAnalyzerRun\""))
                        .keepsItsContract(),
                "unlisted-session-type.txt");
        fails(
                () -> assertThat(changed(json -> json.replace("\"IsCanceled\":false", "\"IsCanceled\":\"no\"")
                                .replace("/events", "/logs")))
                        .keepsItsContract(),
                "two-promises.txt");
    }

    @Test
    void advisory_findings_break_no_contract() {
        assertThatCode(() -> assertThat(changed("{\"SessionType\"", "{\"Extra\":1,\"SessionType\""))
                        .keepsItsContract())
                .doesNotThrowAnyException();
    }

    @Test
    void a_session_in_progress_has_not_ended() {
        fails(() -> assertThat(told(RUNNING, Format.JSON)).hasEnded(), "not-ended.txt");
        fails(() -> assertThat(told(RUNNING, Format.JSON)).endedNoEarlierThanItWasCreated(), "no-end.txt");
    }

    @Test
    void a_session_that_has_ended_is_not_in_progress() {
        fails(() -> assertThat(told(ENDED, Format.XML)).isInProgress(), "not-in-progress.txt");
    }

    @Test
    void another_type_state_or_result_is_told_beside_the_expected_one() {
        fails(() -> assertThat(told(ENDED, Format.XML)).hasSessionType(SessionType.LOG_EXPORT), "another-type.txt");
        fails(() -> assertThat(told(ENDED, Format.JSON)).hasState(SessionState.FAILED), "another-state.txt");
        fails(() -> assertThat(told(RUNNING, Format.XML)).hasResult(SessionResult.SUCCESS), "no-result.txt");
    }

    @Test
    void an_end_before_the_launch_is_told_beside_the_launch() {
        fails(
                () -> assertThat(changed("17:06:10.491337Z", "16:06:10.491337Z"))
                        .endedNoEarlierThanItWasCreated(),
                "end-before-launch.txt");
        fails(
                () -> assertThat(changed("17:05:52.069837Z", "17:05:52.069837")).endedNoEarlierThanItWasCreated(),
                "unreadable-launch.txt");
    }

    @Test
    void a_link_that_leads_elsewhere_and_a_missing_one_do_not_lead_to_the_events() {
        fails(() -> assertThat(changed("$id/events", "$id/logs")).linksToItsEvents(), "link-elsewhere.txt");
        fails(() -> assertThat(changed("\"Down\"", "\"Up\"")).linksToItsEvents(), "no-down-link.txt");
    }

    @Test
    void every_value_that_another_answer_tells_otherwise_is_told() {
        Entity other = told(ENDED, Format.XML);
        fails(
                () -> assertThat(changed(json ->
                                json.replace("CompletedWarning", "Failed").replace("\"Warning\"", "\"Failed\"")))
                        .hasTheSameValuesAs(other),
                "other-values.txt");
        fails(
                () -> assertThat(changed("\"CollectJob\"", "\"LogExport\""))
                        .hasTheSameValuesAs(told(ENDED, Format.JSON)),
                "other-type.txt");
    }

    @Test
    void half_a_sentence_can_be_kept() {
        SystemSessionAssert half = assertThat(told(ENDED, Format.JSON)).hasEnded();
        assertThatThrownBy(half::isInProgress).isInstanceOf(AssertionError.class);
        assertThatCode(half::keepsItsContract).doesNotThrowAnyException();
    }

    private static void fails(ThrowingCallable word, String golden) {
        assertThatThrownBy(word).isExactlyInstanceOf(AssertionError.class).hasMessage(text(golden));
    }

    private static Entity changed(String from, String to) {
        return changed(json -> json.replace(from, to));
    }

    private static Entity changed(UnaryOperator<String> change) {
        return told(ENDED.inJson(change.apply(ENDED.entityInJson())), Format.JSON);
    }

    private static Entity told(SessionFixture session, Format format) {
        ParsedAnswer answer = session.answers().entities().stream()
                .filter(r -> r.representation().format() == format)
                .findFirst()
                .orElseThrow();
        ParseResult.Document document = answer.document().orElseThrow();
        return new Entity(document.session().orElseThrow(), document, answer.exchange());
    }

    private static String text(String name) {
        try (InputStream in = SystemSessionAssertTest.class.getResourceAsStream("assert/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
