package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults and variants of how an answer is sent, seen from a raw socket. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpecialDeliveryTest {

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of("closed-without-answer", ""),
                Arguments.of("closed-in-the-head", "HTTP/1.1 200 OK\r\nContent-Length.*[^}]"),
                Arguments.of("not-http", "220 em01 ready\r\n"),
                Arguments.of("status-line-in-words", "HTTP/1.1 Fine\r\n\r\n"),
                Arguments.of("body-cut", "HTTP/1.1 200 OK\r\nContent-Length: \\d+\r\n.*\r\n\r\n\\{.*[^}]"),
                Arguments.of("chunk-cut", "HTTP/1.1 200 OK\r\n.*chunked\r\n\r\n[0-9a-f]+\r\n\\{.*[^}]"),
                Arguments.of("chunk-size-in-words", "HTTP/1.1 200 OK\r\n.*\r\n\r\nall of it\r\n\\{.*\\}"),
                Arguments.of("last-chunk-missing", "HTTP/1.1 200 OK\r\n.*\r\n\r\n40\r\n\\{.*\\}\r\n"),
                Arguments.of(
                        "content-length-missing",
                        "HTTP/1.1 200 OK\r\nContent-Type: .*Connection: close\r\n\r\n\\{.*\\}"),
                Arguments.of("surplus-behind-body", "HTTP/1.1 200 OK\r\n.*\\}\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void an_answer_ends_as_the_fault_says(String fault, String expected) throws Exception {
        try (Simulator simulator = faulty(fault);
                Socket socket = askForJson(simulator)) {
            assertThat(everything(socket)).matches("(?s)" + expected);
        }
    }

    @Test
    void a_reset_is_no_orderly_end() throws Exception {
        try (Simulator simulator = faulty("reset-without-answer");
                Socket socket = askForJson(simulator)) {
            assertThatThrownBy(() -> everything(socket)).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang-without-answer", "hang-in-the-body", "drip-of-the-body", "drip-of-the-head"})
    void who_waits_for_a_hanging_answer_waits_no_longer_than_the_simulator_lives(String fault) throws Exception {
        Simulator simulator = faulty(fault);
        try (Socket socket = askForJson(simulator)) {
            // The logon was the first request.
            while (simulator.requests().size() < 2) {
                Thread.onSpinWait();
            }
            if (!fault.equals("hang-without-answer")) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }

            simulator.close();

            assertThat(untilTheEnd(socket)).doesNotEndWith("}");
        } finally {
            simulator.close();
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"body-huge", "body-huge-in-chunks", "head-huge"})
    void a_huge_answer_is_huge(String fault) throws Exception {
        try (Simulator simulator = faulty(fault);
                Socket socket = askForJson(simulator)) {
            socket.getInputStream().skipNBytes(32L << 20);
        }
    }

    @ParameterizedTest
    @CsvSource({"interim-100, HTTP/1.1 100 Continue", "interim-103, HTTP/1.1 103 Early Hints"})
    void an_interim_answer_precedes_the_final_one(String variant, String interim) throws Exception {
        try (Simulator simulator = varied(variant)) {
            assertThat(new IndependentClient(simulator)
                            .rawUntilClosed("GET /api/ HTTP/1.1\r\nHost: a\r\n\r\nGET /api/ HTTP/1.0\r\n\r\n"))
                    .startsWith(interim + "\r\n")
                    .containsSubsequence("\r\n\r\nHTTP/1.1 200 OK\r\n", interim, "HTTP/1.1 200 OK\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed-after-each-answer", "closed-without-notice"})
    void a_connection_is_closed_after_its_answer(String variant) throws Exception {
        try (Simulator simulator = varied(variant)) {
            assertThat(new IndependentClient(simulator).rawUntilClosed("GET /api/ HTTP/1.1\r\nHost: a\r\n\r\n"))
                    .contains("200 OK\r\n")
                    .endsWith("</EnterpriseManager>");
        }
    }

    @Test
    void a_chunked_answer_keeps_its_connection() throws Exception {
        try (Simulator simulator = varied("chunked-with-trailer")) {
            IndependentClient client = new IndependentClient(simulator);
            client.get("/api/");
            client.get("/api/");

            assertThat(simulator.connectionsAccepted()).isEqualTo(1);
        }
    }

    @Test
    void what_happens_now_and_then_happens_each_seventh_time() throws Exception {
        try (Simulator simulator = faulty("status-503-now-and-then")) {
            IndependentClient client = new IndependentClient(simulator);
            String token = client.logon();
            for (int i = 2; i <= 14; i++) {
                String target = "/api/systemSessions/" + simulator.sessionIds().get(0) + "?format=Entity";
                assertThat(client.get(target, Request.TOKEN, token, "Accept", "application/xml")
                                .statusCode())
                        .isEqualTo(i % 7 == 0 ? 503 : 200);
            }
        }
    }

    private static Simulator faulty(String fault) throws IOException {
        return Simulator.conforming().with(Fault.named(fault).orElseThrow()).start();
    }

    private static Simulator varied(String variant) throws IOException {
        return Simulator.conforming()
                .with(LegalVariant.named(variant).orElseThrow())
                .start();
    }

    private static Socket askForJson(Simulator simulator) throws Exception {
        IndependentClient client = new IndependentClient(simulator);
        String token = client.logon();
        return client.raw("GET /api/systemSessions/" + simulator.sessionIds().get(0)
                + "?format=Entity HTTP/1.1\r\nHost: a\r\nAccept: application/json\r\n" + Request.TOKEN + ": " + token
                + "\r\n\r\n");
    }

    private static String everything(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What came until the connection ended, in whatever way. */
    private static String untilTheEnd(Socket socket) {
        StringBuilder came = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                came.append((char) b);
            }
        } catch (IOException e) {
            // The simulator was closed: that is an end, too.
        }
        return came.toString();
    }
}
