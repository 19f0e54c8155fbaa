package org.emverify.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.NoAnswer;
import org.emverify.report.SampleResults;
import org.junit.jupiter.api.Test;

class ExchangeTextTest {
    private final ExchangeText text = new ExchangeText(t -> t.replace("s3cret", "[redacted]"));

    @Test
    void heads_show_request_and_answer_as_they_were() {
        assertThat(text.heads(SampleResults.exchange(SampleResults.session(0), "")))
                .isEqualTo("""
                        GET https://em01.example.test:9398/api/systemSessions/7d0c3a52-0000-4000-8000-000000000000?format=Entity
                        X-RestSvcSessionId: [redacted]
                        Accept: application/xml

                        HTTP/1.1 200 OK
                        Content-Type: application/xml
                        """);
    }

    @Test
    void a_request_without_an_answer_says_why_and_what_was_tried_before() {
        NoAnswer lost = new NoAnswer(NoAnswer.Cause.CONNECTION_LOST, "connection reset");
        Exchange exchange = new Exchange(
                SampleResults.exchange(SampleResults.session(0), "").request(), lost, List.of(lost));
        assertThat(text.heads(exchange))
                .endsWith("not answered: connection reset\n(an earlier attempt was not answered: connection reset)");
    }

    @Test
    void secrets_are_taken_out_of_bodies() {
        assertThat(text.body(answer("<a>s3cret</a>", "application/xml"))).isEqualTo("<a>[redacted]</a>");
    }

    @Test
    void a_secret_across_the_edge_of_a_long_body_is_taken_out_too() {
        String body = "x".repeat(64 * 1024 - 3) + "s3cret" + "y".repeat(2000);
        assertThat(text.body(answer(body, "text/plain")))
                .doesNotContain("s3c")
                .endsWith("… cut here: the body goes on");
    }

    @Test
    void a_secret_that_the_end_of_what_was_kept_cuts_in_two_is_not_shown() {
        String body = "s3cret".repeat(20_000) + "s3c";
        assertThat(new ExchangeText(t -> t.replace("s3cret", "")).body(answer(body, "text/plain")))
                .doesNotContain("s3c");
    }

    @Test
    void the_body_is_read_in_its_charset_and_an_unknown_one_does_no_harm() {
        Answer latin = new Answer(
                "HTTP/1.1",
                200,
                "OK",
                List.of(new Header("Content-Type", "application/xml; charset=\"iso-8859-1\"")),
                "é".getBytes(StandardCharsets.ISO_8859_1),
                Answer.Framing.LENGTH,
                Answer.BodyEnd.COMPLETE,
                0);
        assertThat(text.body(latin)).isEqualTo("é");
        assertThat(text.body(answer("é", "application/xml; charset=nonsense"))).isEqualTo("é");
    }

    @Test
    void a_body_is_shown_as_what_it_looks_like() {
        assertThat(ExchangeText.mediaType(answer(" <a/>", "application/json"))).isEqualTo("application/xml");
        assertThat(ExchangeText.mediaType(answer("{}", "application/xml"))).isEqualTo("application/json");
        assertThat(ExchangeText.mediaType(answer("nothing", "application/xml"))).isEqualTo("text/plain");
        assertThat(new ExchangeText(UnaryOperator.identity()).body(answer("", "text/plain")))
                .isEmpty();
    }

    private static Answer answer(String body, String contentType) {
        return new Answer(
                "HTTP/1.1",
                200,
                "OK",
                List.of(new Header("Content-Type", contentType)),
                body.getBytes(StandardCharsets.UTF_8),
                Answer.Framing.LENGTH,
                Answer.BodyEnd.COMPLETE,
                0);
    }
}
