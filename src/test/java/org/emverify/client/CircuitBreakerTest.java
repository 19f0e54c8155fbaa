package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitBreakerTest {
    private static final Answer ANSWER = new Answer(
            "HTTP/1.1", 500, "Oops", List.of(), new byte[0], Answer.Framing.NONE, Answer.BodyEnd.COMPLETE, 0);

    private final CircuitBreaker circuitBreaker = new CircuitBreaker();

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "CONNECT_FAILED", "TLS_FAILED"})
    void who_takes_no_connection_five_times_in_a_row_is_down(NoAnswer.Cause cause) {
        note(4, new NoAnswer(cause, "why"));
        assertThat(circuitBreaker.rejection()).isEmpty();

        note(1, new NoAnswer(cause, "why"));
        assertThat(circuitBreaker.rejection()).contains(new NoAnswer(cause, "why; not asked again"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNKNOWN_HOST", "CONNECT_FAILED", "TLS_FAILED"})
    void who_takes_connections_is_up_whatever_comes_of_them(NoAnswer.Cause cause) {
        note(20, new NoAnswer(cause, "why"));
        assertThat(circuitBreaker.isOpen()).isFalse();
    }

    @Test
    void three_deadlines_raise_a_doubt_that_a_sign_of_life_settles() {
        NoAnswer deadline = new NoAnswer(NoAnswer.Cause.DEADLINE, "why");
        note(2, deadline);
        assertThat(circuitBreaker.isProbeDue()).isFalse();
        note(1, deadline);
        assertThat(circuitBreaker.isProbeDue()).isTrue();

        circuitBreaker.recordProbe(ANSWER);
        assertThat(circuitBreaker.isProbeDue()).isFalse();
        assertThat(circuitBreaker.isOpen()).isFalse();

        note(3, deadline);
        circuitBreaker.recordProbe(deadline);
        assertThat(circuitBreaker.rejection()).contains(new NoAnswer(NoAnswer.Cause.DEADLINE, "why; not asked again"));
    }

    @Test
    void anything_from_the_target_begins_the_count_anew() {
        for (Received sign : List.of(ANSWER, new NoAnswer(NoAnswer.Cause.NOT_HTTP, "what came is not HTTP"))) {
            note(4, new NoAnswer(NoAnswer.Cause.CONNECT_FAILED, "why"));
            note(1, sign);
        }
        note(4, new NoAnswer(NoAnswer.Cause.CONNECT_FAILED, "why"));
        assertThat(circuitBreaker.isOpen()).isFalse();
    }

    private void note(int times, Received received) {
        for (int i = 0; i < times; i++) {
            circuitBreaker.record(received);
        }
    }
}
