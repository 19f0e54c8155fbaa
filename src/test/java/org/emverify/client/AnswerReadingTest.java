package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpViolation;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReadingTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void headers_keep_their_order_their_letters_and_their_doubles() {
        Answer answer = answerTo(RawServer.sending(
                OK + "content-LENGTH: 2\r\nX-Twice: a\r\nx-twice:b  \r\nX-Folded: one\r\n\t two\r\n\r\nhi"));

        assertThat(answer.headers())
                .containsExactly(
                        new Header("content-LENGTH", "2"),
                        new Header("X-Twice", "a"),
                        new Header("x-twice", "b"),
                        new Header("X-Folded", "one two"));
        assertThat(text(answer)).isEqualTo("hi");
        assertThat(answer.framing()).isEqualTo(Answer.Framing.LENGTH);
        assertThat(answer.bodyEnd()).isEqualTo(Answer.BodyEnd.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n', STATUS_LINE",
        "'HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n', LINE_END",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\n', LINE_END",
        "'HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n', BLANK_BEFORE_COLON",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: 1\r\n 2\r\n\r\n', FOLDED_HEADER",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX Y: 1\r\n\r\n', FIELD_NAME",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX: 1\u00012\r\n\r\n', CONTROL_CHARACTER",
        "'HTTP/1.1\t200 OK\r\nContent-Length: 0\r\n\r\n', STATUS_LINE",
        "'HTTP/1.1 200\tOK\r\nContent-Length: 0\r\n\r\n', STATUS_LINE",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n: 1\r\n\r\n', NO_NAME",
        "'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nX\r\n\r\n', NO_NAME",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\nhi\r\n0\r\n\r\n', CHUNK",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\n0\r\n\r\n', CHUNK",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2 \r\nhi\r\n0\r\n\r\n', CHUNK",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\nContent-Length: 2\r\n\r\n', TRAILER",
        "'HTTP/1.1 204 No Content\r\n\r\nhi', NO_BODY",
        "'HTTP/1.1 100 Continue\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n', LINE_END"
    })
    void what_http_forbids_is_read_and_noted(String head, HttpViolation.Rule rule) {
        Answer answer = answerTo(RawServer.sending(head.translateEscapes()));

        assertThat(answer.status()).isBetween(200, 204);
        assertThat(answer.violations()).extracting(HttpViolation::rule).containsExactly(rule);
    }

    @Test
    void a_violation_shows_no_value_of_a_header() {
        Answer answer = answerTo(RawServer.sending(OK
                + "Content-Length: 0\r\nX-RestSvcSessionId : c2VjcmV0\n c2VjcmV0\r\n: c2VjcmV0\r\nc2VjcmV0\r\n\r\n"));

        assertThat(answer.headers()).extracting(Header::name).doesNotContain("");
        assertThat(answer.violations())
                .hasSize(5)
                .noneMatch(violation -> violation.found().contains("c2VjcmV0"));
    }

    @Test
    void bytes_that_come_later_are_noted_in_the_next_answer() {
        try (RawServer server = RawServer.https(visit -> {
                    visit.send(OK + "Content-Length: 2\r\n\r\nhi");
                    visit.send("\r\n");
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            // The bytes may be there with the answer or after it; either way somebody is told, and soon.
            assertThat(Stream.generate(() -> (Answer) enterpriseManager
                                    .withoutLogon()
                                    .serviceRoot()
                                    .ask()
                                    .received())
                            .limit(50)
                            .anyMatch(answer -> answer.surplusBytes() == 2
                                    || answer.violations().stream()
                                            .anyMatch(v -> v.rule() == HttpViolation.Rule.NOTHING_UNASKED)))
                    .isTrue();
        }
    }

    @Test
    void the_status_line_is_kept_as_it_was() {
        Answer answer = answerTo(RawServer.closingAfter("HTTP/1.0 404 No such thing\r\n\r\ngone"));

        assertThat(answer.httpVersion()).isEqualTo("HTTP/1.0");
        assertThat(answer.inWords()).isEqualTo("answered 404 No such thing");
        assertThat(text(answer)).isEqualTo("gone");
        assertThat(answer.framing()).isEqualTo(Answer.Framing.CLOSE);
    }

    @Test
    void a_missing_reason_phrase_is_empty() {
        assertThat(answerTo(RawServer.sending("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n"))
                        .reason())
                .isEmpty();
    }

    @Test
    void interim_answers_are_skipped() {
        Answer answer =
                answerTo(RawServer.sending("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                        + OK + "Content-Length: 1\r\n\r\nx"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("x");
    }

    @Test
    void endless_interim_answers_are_not_http() {
        assertThat(noAnswerTo(RawServer.sending("HTTP/1.1 100 Continue\r\n\r\n".repeat(30)))
                        .cause())
                .isEqualTo(NoAnswer.Cause.NOT_HTTP);
    }

    @Test
    void answers_without_a_body_are_not_waited_for() {
        for (String status : new String[] {"204 No Content", "304 Not Modified"}) {
            Answer answer = answerTo(RawServer.sending("HTTP/1.1 " + status + "\r\nContent-Length: 99\r\n\r\n"));

            assertThat(answer.framing()).isEqualTo(Answer.Framing.NONE);
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void chunks_are_joined_and_their_extensions_and_trailers_are_skipped() {
        Answer answer = answerTo(RawServer.sending(
                OK + "Transfer-Encoding: Chunked\r\n\r\n3;name=value\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: t\r\n\r\n"));

        assertThat(text(answer)).isEqualTo("abcde");
        assertThat(answer.framing()).isEqualTo(Answer.Framing.CHUNKED);
        assertThat(answer.bodyEnd()).isEqualTo(Answer.BodyEnd.COMPLETE);
    }

    @Test
    void chunks_win_over_a_length_and_the_connection_is_not_used_again() {
        try (RawServer server = RawServer.https(RawServer.sending(
                        OK + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            for (int i = 0; i < 2; i++) {
                Answer answer = enterpriseManager
                        .withoutLogon()
                        .serviceRoot()
                        .ask()
                        .answer()
                        .orElseThrow();
                assertThat(text(answer)).isEqualTo("abc");
                assertThat(answer.header("content-length")).contains("1");
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_body_cut_before_its_length_is_kept_as_far_as_it_came() {
        Answer answer = answerTo(RawServer.closingAfter(OK + "Content-Length: 10\r\n\r\nabc"));

        assertThat(text(answer)).isEqualTo("abc");
        assertThat(answer.bodyEnd()).isEqualTo(Answer.BodyEnd.CUT);
    }

    @Test
    void chunks_cut_anywhere_are_cut_and_not_badly_framed() {
        for (String chunks : new String[] {"5\r\nabc", "3\r\nabc", "3\r\nabc\r\n", "3\r\nabc\r\n0\r\n"}) {
            Answer answer = answerTo(RawServer.closingAfter(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks));

            assertThat(answer.bodyEnd()).as(chunks).isEqualTo(Answer.BodyEnd.CUT);
            assertThat(text(answer)).isEqualTo("abc");
        }
    }

    @Test
    void bad_chunks_are_told_with_what_came() {
        for (String chunks :
                new String[] {"3\r\nabc\r\nxyz\r\nabc\r\n", "3\r\nabcde\r\n0\r\n\r\n", "3\r\nabc\r\n-5\r\n"}) {
            Answer answer = answerTo(RawServer.sending(OK + "Transfer-Encoding: chunked\r\n\r\n" + chunks));

            assertThat(answer.bodyEnd()).as(chunks).isEqualTo(Answer.BodyEnd.BADLY_FRAMED);
            assertThat(text(answer)).isEqualTo("abc");
        }
    }

    @Test
    void a_body_broken_by_a_reset_is_cut() {
        Answer answer = answerTo(visit -> {
            visit.send(OK + "Content-Length: 10\r\n\r\n");
            visit.reset();
        });

        assertThat(answer.bodyEnd()).isEqualTo(Answer.BodyEnd.CUT);
    }

    @Test
    void bytes_behind_the_stated_length_are_counted_and_the_connection_is_not_used_again() {
        try (RawServer server = RawServer.https(RawServer.sending(OK + "Content-Length: 2\r\n\r\nhi there"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            for (int i = 0; i < 2; i++) {
                Answer answer = enterpriseManager
                        .withoutLogon()
                        .serviceRoot()
                        .ask()
                        .answer()
                        .orElseThrow();
                assertThat(text(answer)).isEqualTo("hi");
                assertThat(answer.surplusBytes()).isEqualTo(6);
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_connection_of_its_own_sees_every_byte_until_its_end() {
        try (RawServer server = RawServer.https(visit -> {
                    visit.send(OK + "Content-Length: 2\r\n\r\nhi");
                    visit.send(" and");
                    visit.send(" more");
                    visit.close();
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Answer answer = enterpriseManager
                    .withoutLogon()
                    .serviceRoot()
                    .onItsOwnConnection()
                    .ask()
                    .answer()
                    .orElseThrow();

            assertThat(answer.surplusBytes()).isEqualTo(9);
            assertThat(answer.violations()).isEmpty();
            assertThat(server.requests().get(0)).contains("\r\nConnection: close\r\n");
        }
    }

    @Tag("slow")
    @Test
    void a_connection_that_stays_open_although_it_was_to_be_closed_is_noted() {
        try (RawServer server = RawServer.https(RawServer.sending(OK + "Content-Length: 2\r\n\r\nhi"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Received received = enterpriseManager
                    .withoutLogon()
                    .serviceRoot()
                    .onItsOwnConnection()
                    .ask()
                    .received();

            assertThat(((Answer) received).violations())
                    .extracting(HttpViolation::rule)
                    .containsExactly(HttpViolation.Rule.CLOSE);
        }
    }

    @Tag("slow")
    @Test
    void a_server_that_does_not_close_what_it_said_it_would_is_waited_for_twice() {
        try (RawServer server =
                        RawServer.https(RawServer.sending(OK + "Connection: close\r\nContent-Length: 2\r\n\r\nhi"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            List<HttpViolation.Rule> rules = Stream.generate(
                            () -> enterpriseManager.withoutLogon().serviceRoot().ask())
                    .limit(20)
                    .flatMap(exchange -> exchange.answer().orElseThrow().violations().stream())
                    .map(HttpViolation::rule)
                    .toList();

            assertThat(rules).containsExactly(HttpViolation.Rule.CLOSE_ANNOUNCED, HttpViolation.Rule.CLOSE_ANNOUNCED);
        }
    }

    @Test
    void a_server_that_closes_as_it_said_violates_nothing() {
        Answer answer =
                answerTo(RawServer.closingAfter(OK + "Connection: Keep-Alive, Close\r\nContent-Length: 2\r\n\r\nhi"));

        assertThat(answer.violations()).isEmpty();
    }

    @Test
    void doubled_and_contradicting_lengths_are_kept_and_the_smallest_is_read() {
        Answer answer = answerTo(RawServer.sending(OK + "Content-Length: 9\r\nContent-Length: 4\r\n\r\nabcd"));

        assertThat(text(answer)).isEqualTo("abcd");
        assertThat(answer.headers("Content-Length")).containsExactly("9", "4");
    }

    @Tag("slow")
    @Test
    void a_length_with_a_plus_is_read_and_one_that_says_nothing_ends_in_silence() {
        for (String length : new String[] {"+4", "4, 4", "4, 9", "0x4", "-1"}) {
            Answer answer = answerTo(RawServer.sending(OK + "Content-Length: " + length + "\r\n\r\nabcd"));

            assertThat(text(answer)).as(length).isEqualTo("abcd");
            assertThat(answer.bodyEnd()).as(length).isEqualTo(Answer.BodyEnd.COMPLETE);
        }
    }

    @Test
    void a_length_that_is_no_number_is_read_to_the_end_of_the_connection() {
        for (String length : new String[] {"many", "-1", "", "0x4"}) {
            Answer answer = answerTo(RawServer.closingAfter(OK + "Content-Length: " + length + "\r\n\r\nabcd"));

            assertThat(text(answer)).as(length).isEqualTo("abcd");
            assertThat(answer.framing()).isEqualTo(Answer.Framing.CLOSE);
        }
    }

    @Test
    void compressed_bodies_are_not_decoded() {
        Answer answer =
                answerTo(RawServer.sending(OK + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\n\u001f\u008bx"));

        assertThat(answer.body()).containsExactly(0x1f, 0x8b, 'x');
    }

    @Test
    void what_is_no_status_line_is_not_http() {
        NoAnswer none = noAnswerTo(RawServer.sending("SSH-2.0-OpenSSH_9.2\r\n"));

        assertThat(none.cause()).isEqualTo(NoAnswer.Cause.NOT_HTTP);
        assertThat(none.detail()).contains("SSH-2.0-OpenSSH_9.2");
    }

    @Test
    void a_head_cut_or_broken_is_a_lost_connection() {
        for (String head : new String[] {"", "HT", "HTTP/1.1 20", OK + "Content-Le", OK + "Content-Length: 0\r\n"}) {
            NoAnswer none = noAnswerTo(RawServer.closingAfter(head));

            assertThat(none.cause()).as(head).isEqualTo(NoAnswer.Cause.CONNECTION_LOST);
        }
        assertThat(noAnswerTo(RawServer.Visit::reset).cause()).isEqualTo(NoAnswer.Cause.CONNECTION_LOST);
    }

    @Test
    void a_lost_connection_tells_who_ended_it_and_when() {
        assertThat(noAnswerTo(RawServer.closingAfter("")).detail())
                .isEqualTo("the server closed the connection before a byte of the answer came");
        assertThat(noAnswerTo(RawServer.closingAfter("HTTP/1.1 20")).detail())
                .isEqualTo("the server closed the connection within the answer's head, after 11 bytes");
        assertThat(noAnswerTo(RawServer.Visit::reset).detail())
                .startsWith("the connection broke (")
                .endsWith(") before a byte of the answer came");
    }

    @Test
    void the_beginning_of_something_else_is_not_http() {
        assertThat(noAnswerTo(RawServer.closingAfter("SSH-2")).cause()).isEqualTo(NoAnswer.Cause.NOT_HTTP);
    }

    @Test
    void too_large_a_body_is_refused_by_what_it_says_and_by_what_comes() {
        Settings.Limits limits = new Settings.Limits(4, OptionalDouble.empty(), Duration.ofSeconds(20), 1000, 0);
        for (String head : new String[] {
            "Content-Length: 99999999999999999999999\r\n\r\n",
            "Content-Length: 1001\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n800\r\n",
            "\r\n"
        }) {
            try (RawServer server = RawServer.https(RawServer.sending(OK + head + "x".repeat(3000)));
                    EnterpriseManager enterpriseManager = Clients.of(server, limits)) {
                Received received =
                        enterpriseManager.withoutLogon().serviceRoot().ask().received();

                assertThat(received).as(head).isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TOO_LARGE);
                    assertThat(none.detail()).contains("1000 bytes");
                });
            }
        }
    }

    @Test
    void a_body_of_exactly_the_bound_is_read() {
        Settings.Limits limits = new Settings.Limits(4, OptionalDouble.empty(), Duration.ofSeconds(20), 1000, 0);
        try (RawServer server = RawServer.https(RawServer.closingAfter(OK + "\r\n" + "x".repeat(1000)));
                EnterpriseManager enterpriseManager = Clients.of(server, limits)) {
            assertThat(enterpriseManager
                            .withoutLogon()
                            .serviceRoot()
                            .ask()
                            .answer()
                            .orElseThrow()
                            .body())
                    .hasSize(1000);
        }
    }

    @Test
    void too_large_a_head_is_refused() {
        assertThat(noAnswerTo(RawServer.sending(OK + "X: " + "y".repeat(1 << 20)))
                        .cause())
                .isEqualTo(NoAnswer.Cause.TOO_LARGE);
        assertThat(noAnswerTo(RawServer.sending(OK + "X: y\r\n".repeat(100_000)))
                        .cause())
                .isEqualTo(NoAnswer.Cause.TOO_LARGE);
    }

    private static Answer answerTo(RawServer.Script script) {
        return (Answer) receivedFrom(script);
    }

    private static NoAnswer noAnswerTo(RawServer.Script script) {
        return (NoAnswer) receivedFrom(script);
    }

    private static Received receivedFrom(RawServer.Script script) {
        try (RawServer server = RawServer.https(script);
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            return enterpriseManager.withoutLogon().serviceRoot().ask().received();
        }
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }
}
