package org.emverify.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.emverify.client.Exchange;
import org.emverify.client.http.Header;
import org.emverify.report.SampleResults;
import org.junit.jupiter.api.Test;

class CurlCommandTest {
    @Test
    void the_token_is_a_variable_and_the_rest_as_it_was_sent() {
        assertThat(CurlCommand.of(SampleResults.exchange(SampleResults.session(0), "")))
                .isEqualTo(
                        "curl -i -H \"X-RestSvcSessionId: $TOKEN\" -H 'Accept: application/xml'"
                                + " 'https://em01.example.test:9398/api/systemSessions/7d0c3a52-0000-4000-8000-000000000000?format=Entity'");
    }

    @Test
    void nothing_in_it_can_be_read_as_a_command_and_no_header_is_added() {
        Exchange exchange = new Exchange(
                new Exchange.Request(
                        "POST",
                        URI.create("https://em01/api/'$(id)"),
                        List.of(new Header("Authorization", "Basic [redacted]"), new Header("X", "a'b"))),
                SampleResults.exchange(SampleResults.session(0), "").received(),
                List.of());
        assertThat(CurlCommand.of(exchange))
                .isEqualTo("curl -i -X POST -H \"Authorization: Basic $CREDENTIALS\" -H 'X: a'\\''b' -H 'Accept:'"
                        + " 'https://em01/api/'\\''$(id)'");
    }
}
