package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.contract.Representation;
import org.emverify.verification.check.Differences.Difference;
import org.emverify.verification.check.RepeatComparison;
import org.emverify.verification.finding.ParsedAnswer;
import org.junit.jupiter.api.Test;

class RepeatComparisonTest {
    private static final SessionFixture ENDED = SessionFixture.ended(1);
    private static final SessionFixture RUNNING = SessionFixture.running(1);

    @Test
    void the_same_bytes_tell_the_same() {
        assertThat(between(Representation.EVENTS_IN_XML, "no <document", "no <document"))
                .isEmpty();
    }

    @Test
    void of_entities_progress_is_no_difference_and_going_back_is_one() {
        assertThat(between(Representation.ENTITY_IN_XML, RUNNING.entityInXml(), ENDED.entityInXml()))
                .isEmpty();
        assertThat(between(Representation.ENTITY_IN_XML, ENDED.entityInXml(), RUNNING.entityInXml()))
                .extracting(Difference::parameter)
                .contains("State", "EndTimeUTC");
        assertThat(between(
                        Representation.ENTITY_IN_JSON,
                        ENDED.entityInJson(),
                        ENDED.entityInJson().replace("Collect Job", "Another")))
                .extracting(Difference::parameter)
                .containsExactly("Name");
    }

    @Test
    void events_are_the_same_however_they_are_written() {
        String events = ENDED.eventsInXml();

        assertThat(between(
                        Representation.EVENTS_IN_XML,
                        events,
                        events.replace("><", ">\n  <!-- a comment --><")
                                .replace("xmlns=", "generated='now' xmlns=")
                                .replace("<Order>1", "<Progress>7</Progress><Order>1")))
                .isEmpty();
    }

    @Test
    void another_event_is_a_difference_with_its_place_and_both_values() {
        String events = ENDED.eventsInXml();

        assertThat(between(Representation.EVENTS_IN_XML, events, events.replace("Started", "Stopped")))
                .hasSize(1)
                .allSatisfy(d -> {
                    assertThat(d.first()).isEqualTo("\"Started\"");
                    assertThat(d.second()).isEqualTo("\"Stopped\"");
                    assertThat(d.place().path()).isEqualTo("/SystemSessionEvents/Events[1]/Message");
                    assertThat(d.firstPlace().path()).isEqualTo("/SystemSessionEvents/Events[1]/Message");
                });
        assertThat(between(Representation.EVENTS_IN_XML, events, events.replaceFirst("<Events>.*?</Events>", "")))
                .isNotEmpty();
    }

    @Test
    void references_in_json_are_compared_by_their_own_members() {
        String reference = ENDED.referenceInJson();

        assertThat(between(
                        Representation.REFERENCE_IN_JSON,
                        reference,
                        reference.replace("{\"Links\"", "{ \"More\":1, \"Links\"")))
                .isEmpty();
        assertThat(between(
                        Representation.REFERENCE_IN_JSON,
                        reference,
                        reference.replace("Collect Job", "Another").replace("SessionReference", "Reference")))
                .extracting(Difference::parameter, Difference::first, Difference::second)
                .containsExactly(
                        tuple("Name", "\"Collect Job\"", "\"Another\""),
                        tuple("Type", "\"SystemSessionReference\"", "\"SystemReference\""));
    }

    private static List<Difference> between(Representation representation, String first, String second) {
        return RepeatComparison.between(read(representation, first), read(representation, second));
    }

    private static ParsedAnswer read(Representation representation, String body) {
        return SessionFixture.READER.read(
                representation,
                new Exchange(
                        new Exchange.Request("GET", URI.create("https://em01.example.test:9398/api/"), List.of()),
                        new Answer(
                                "HTTP/1.1",
                                200,
                                "OK",
                                List.of(new Header(
                                        "Content-Type", representation.format().mediaType())),
                                body.getBytes(StandardCharsets.UTF_8),
                                Answer.Framing.LENGTH,
                                Answer.BodyEnd.COMPLETE,
                                0),
                        List.of()));
    }
}
