package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.emverify.simulator.Change;
import org.emverify.simulator.Request;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests at the same moment over few connections; the matrix has those over two. */
@Tag("slow")
class SameMomentProbesTest {
    private static final String TOKEN = "X-RestSvcSessionId";

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_sound_server_gives_each_request_its_own_answer(int connections) {
        assertThat(over(connections, Change.request(request -> request)).exitCode())
                .isZero();
    }

    @Test
    void over_one_connection_a_server_that_lets_the_connection_in_is_found() {
        AtomicReference<String> ofConnection = new AtomicReference<>("");
        ShortRun run = over(1, Change.requests((request, next) -> {
            request.header(TOKEN).ifPresent(ofConnection::set);
            return next.apply(isOnKeptConnection(request) ? request.withHeader(TOKEN, ofConnection.get()) : request);
        }));

        assertThat(run.that(RequirementResult.Status.BROKEN)).contains("LOGON-REQUIRED");
        assertThat(run.text()).contains("asked alone, on a connection of its own, the same is refused");
    }

    private static boolean isOnKeptConnection(Request request) {
        return request.method().equals("GET")
                && request.header(TOKEN).isEmpty()
                && request.header("Connection").isEmpty();
    }

    private static ShortRun over(int connections, Change change) {
        try (Simulator simulator =
                Simulator.conforming().sessions(3).with(change).start()) {
            return ShortRun.of(
                    simulator.root(),
                    ServerUnderTest.settingsFor(simulator)
                            .with(changed -> changed.limits(ShortRun.limits(connections, Duration.ofSeconds(20), 1))));
        }
    }
}
