package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private static final NoAnswer DEADLINE = new NoAnswer(NoAnswer.Cause.DEADLINE, "why");
    private static final String FAMILY = "/api/systemSessions/";
    private static final String KIND = "GET /api/systemSessions/{ID}";

    private final Clients.ImpatientTime time = new Clients.ImpatientTime();
    private final CircuitBreaker circuitBreaker = new CircuitBreaker(time);

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN_HOST", "CONNECT_FAILED", "TLS_FAILED"})
    void who_takes_no_connection_five_times_in_a_row_is_down(NoAnswer.Cause cause) {
        note(4, new NoAnswer(cause, "why"));
        assertThat(circuitBreaker.rejection(KIND, FAMILY)).isEmpty();

        note(1, new NoAnswer(cause, "why"));
        assertThat(circuitBreaker.rejection(KIND, FAMILY)).contains(new NoAnswer(cause, "why; not asked again"));
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
        note(2, DEADLINE);
        assertThat(circuitBreaker.isProbeDue()).isFalse();
        note(1, DEADLINE);
        assertThat(circuitBreaker.isProbeDue()).isTrue();

        circuitBreaker.recordProbe("GET /api/", ANSWER);
        assertThat(circuitBreaker.isProbeDue()).isFalse();
        assertThat(circuitBreaker.isOpen()).isFalse();

        note(3, DEADLINE);
        circuitBreaker.recordProbe("GET /api/", DEADLINE);
        assertThat(circuitBreaker.rejection(KIND, FAMILY))
                .contains(new NoAnswer(NoAnswer.Cause.DEADLINE, "why; not asked again"));
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
            circuitBreaker.record(KIND, FAMILY, received);
        }
    }

    @Test
    void a_kind_of_which_nothing_was_ever_answered_is_given_up_after_three_deadlines_and_no_other() {
        for (int i = 0; i < 3; i++) {
            assertThat(circuitBreaker.rejection(KIND, FAMILY)).isEmpty();
            circuitBreaker.record(KIND, FAMILY, DEADLINE);
            circuitBreaker.record("GET /api/", "/api/", ANSWER);
        }
        assertThat(circuitBreaker.rejection(KIND, FAMILY))
                .hasValueSatisfying(none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.NOT_ASKED));
        assertThat(circuitBreaker.rejection("GET /api/", "/api/")).isEmpty();
    }

    @Test
    void a_family_of_which_nothing_was_ever_answered_is_given_up_after_three_deadlines_of_any_kind() {
        for (String kind : List.of("GET", "HEAD", "GET without a session ID")) {
            assertThat(circuitBreaker.rejection(kind, FAMILY)).isEmpty();
            circuitBreaker.record(kind, FAMILY, DEADLINE);
        }
        assertThat(circuitBreaker.rejection("GET of events", FAMILY))
                .hasValueSatisfying(none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.NOT_ASKED));
        assertThat(circuitBreaker.rejection("GET", "/api/")).isEmpty();

        circuitBreaker.record("GET of events", FAMILY, ANSWER);
        assertThat(circuitBreaker.rejection("HEAD", FAMILY)).isEmpty();
    }

    @Test
    void a_kind_of_which_something_was_answered_is_asked_on() {
        circuitBreaker.record(KIND, FAMILY, ANSWER);
        for (int i = 0; i < 9; i++) {
            circuitBreaker.record(KIND, FAMILY, DEADLINE);
        }
        assertThat(circuitBreaker.rejection(KIND, FAMILY)).isEmpty();
    }

    @Test
    void when_the_time_is_over_nothing_is_asked() {
        circuitBreaker.openAfter(Duration.ofMinutes(60));
        time.pause(Duration.ofMinutes(60).minusNanos(1));
        assertThat(circuitBreaker.rejection(KIND, FAMILY)).isEmpty();
        assertThat(circuitBreaker.isOutOfTime()).isFalse();

        time.pause(Duration.ofNanos(1));
        assertThat(circuitBreaker.rejection(KIND, FAMILY))
                .hasValueSatisfying(none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.OUT_OF_TIME));
        assertThat(circuitBreaker.isOutOfTime()).isTrue();
    }

    @Test
    void a_request_under_way_has_what_is_left_of_the_run_and_its_end_is_the_runs() {
        assertThat(circuitBreaker.timeLeft()).isEmpty();
        circuitBreaker.openAfter(Duration.ofMinutes(60));
        time.pause(Duration.ofMinutes(59));
        assertThat(circuitBreaker.timeLeft()).contains(Duration.ofMinutes(1));
        assertThat(circuitBreaker.settled(DEADLINE)).isEqualTo(DEADLINE);

        time.pause(Duration.ofMinutes(2));
        assertThat(circuitBreaker.timeLeft())
                .hasValueSatisfying(left -> assertThat(left).isPositive());
        assertThat(circuitBreaker.settled(ANSWER)).isEqualTo(ANSWER);
        assertThat(circuitBreaker.isOutOfTime()).isFalse();
        assertThat(circuitBreaker.settled(DEADLINE))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.OUT_OF_TIME));
        assertThat(circuitBreaker.isOutOfTime()).isTrue();
    }
}
