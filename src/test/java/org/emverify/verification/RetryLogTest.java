package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.junit.jupiter.api.Test;

class RetryLogTest {
    private static final NoAnswer LOST = new NoAnswer(NoAnswer.Cause.CONNECTION_LOST, "it was cut");

    private final RetryLog log = new RetryLog();

    @Test
    void what_was_asked_once_leaves_no_trace() {
        Exchange once = exchange("/api/a", List.of());

        assertThat(log.note(once)).isSameAs(once);
        assertThat(log.count()).isZero();
        assertThat(log.notes()).isEmpty();
    }

    @Test
    void every_repetition_counts_and_the_first_reason_is_told() {
        Exchange twice = exchange("/api/b", List.of(LOST));

        assertThat(log.note(twice)).isSameAs(twice);
        log.note(exchange("/api/a", List.of(LOST, LOST)));

        assertThat(log.count()).isEqualTo(3);
        assertThat(log.notes())
                .containsExactly(
                        "repeated: GET /api/a, because it was " + LOST.inWords(),
                        "repeated: GET /api/b, because it was " + LOST.inWords());
    }

    @Test
    void twenty_are_told_and_all_are_counted() {
        IntStream.range(0, 30).forEach(i -> log.note(exchange("/api/" + i, List.of(LOST))));

        assertThat(log.notes()).hasSize(20);
        assertThat(log.count()).isEqualTo(30);
    }

    private static Exchange exchange(String target, List<Received> earlier) {
        return new Exchange(
                new Exchange.Request("GET", URI.create("https://em01.example.test:9398" + target), List.of()),
                LOST,
                earlier);
    }
}
