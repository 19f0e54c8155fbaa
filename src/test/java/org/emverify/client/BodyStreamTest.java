package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.emverify.client.http.Answer;
import org.emverify.client.http.BodyConsumer;
import org.emverify.client.http.NoAnswer;
import org.junit.jupiter.api.Test;

class BodyStreamTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789";

    @Test
    void a_body_goes_to_its_consumer_and_not_into_the_exchange() {
        AtomicReference<String> read = new AtomicReference<>();

        Exchange exchange =
                stream(OK, 10, body -> read.set(new String(body.readAllBytes(), StandardCharsets.US_ASCII)));

        assertThat(read).hasValue("0123456789");
        assertThat(exchange.answer())
                .hasValueSatisfying(answer -> assertThat(answer.body()).isEmpty());
    }

    @Test
    void what_a_consumer_leaves_unread_is_skipped() {
        Exchange exchange = stream(OK, 10, body -> assertThat(body.read()).isEqualTo('0'));

        assertThat(exchange.answer()).map(Answer::bodyEnd).hasValue(Answer.BodyEnd.COMPLETE);
    }

    @Test
    void too_large_a_body_is_told_even_if_the_consumer_wraps_or_swallows_what_stopped_it() {
        assertTooLarge(stream(OK, 9, body -> body.readAllBytes()));
        assertTooLarge(stream(OK, 9, body -> {
            try {
                body.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        assertTooLarge(stream(OK, 9, body -> {
            try {
                body.readAllBytes();
            } catch (IOException e) {
                // As a parser might that takes it for the end.
            }
        }));
    }

    @Test
    void a_consumer_that_fails_by_itself_is_the_callers_concern() {
        assertThatThrownBy(() -> stream(OK, 10, body -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("consumer")
                .hasRootCauseMessage("disk full");
        assertThatThrownBy(() -> stream(OK, 10, body -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }

    @Test
    void the_body_of_a_refusal_is_kept_and_no_consumer_is_asked() {
        Exchange exchange = stream("HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno", 10, body -> {
            throw new IllegalStateException("asked");
        });

        assertThat(exchange.answer())
                .hasValueSatisfying(answer -> assertThat(answer.body()).containsExactly('n', 'o'));
    }

    private static void assertTooLarge(Exchange exchange) {
        assertThat(exchange.received())
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TOO_LARGE));
    }

    private static Exchange stream(String answer, long maxBody, BodyConsumer consumer) {
        try (RawServer server = RawServer.https(RawServer.sending(answer));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            return enterpriseManager.withoutLogon().systemSessions().stream(maxBody, consumer);
        }
    }
}
