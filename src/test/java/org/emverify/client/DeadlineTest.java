package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration TIMEOUT = Duration.ofMillis(400);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** The first handshake of a process takes longer than the deadlines here. */
    @BeforeAll
    static void shake_hands_once() {
        try (RawServer server = RawServer.https(RawServer.sending(OK + "Content-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.withoutLogon().serviceRoot().ask();
        }
    }

    @Test
    void a_server_that_says_nothing_ends_in_the_deadline() {
        assertThat(detailFrom(RawServer.Visit::hang))
                .isEqualTo("no whole answer within the deadline of 400 ms, which passed while waiting for the answer");
    }

    @Test
    void a_body_that_stops_ends_in_the_deadline_and_tells_how_much_came() {
        assertThat(detailFrom(visit -> {
                    visit.send(OK + "Content-Length: 10\r\n\r\nabc");
                    visit.hang();
                }))
                .endsWith("while reading the body, of which 3 bytes had come");
    }

    @Test
    void the_collection_may_go_on_for_longer_once_it_has_begun() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch otherHasEnded = new CountDownLatch(1);
        Settings.Limits patient = new Settings.Limits(
                2,
                OptionalDouble.empty(),
                TIMEOUT,
                1 << 20,
                0,
                Optional.of(Duration.ofMinutes(1)),
                Duration.ofHours(1));
        try (RawServer server = RawServer.https(visit -> {
                    if (!visit.path().equals("/api/systemSessions")) {
                        visit.hang();
                    }
                    visit.send(OK + "Content-Length: 3\r\n\r\n");
                    begun.countDown();
                    await(otherHasEnded);
                    visit.send("all");
                });
                EnterpriseManager enterpriseManager = Clients.of(server, patient)) {
            CompletableFuture<Exchange> collection = CompletableFuture.supplyAsync(
                    () -> enterpriseManager.withoutLogon().systemSessions().ask());
            begun.await();
            // Begun later, it ends by a deadline of the same length as the one that the collection has outlived.
            Exchange other = enterpriseManager.withoutLogon().serviceRoot().ask();
            otherHasEnded.countDown();

            assertThat(other.answer()).isEmpty();
            assertThat(collection.join().answer()).isPresent();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void bytes_that_drip_for_ever_end_in_the_deadline() {
        for (String beginning :
                new String[] {OK + "X: ", OK + "\r\n", OK + "Transfer-Encoding: chunked\r\n\r\n9999\r\n"}) {
            assertThat(detailFrom(visit -> {
                        visit.send(beginning);
                        drip(visit);
                    }))
                    .as(beginning)
                    .contains("deadline of 400 ms");
        }
    }

    @Test
    void a_handshake_that_hangs_ends_in_the_deadline() throws Exception {
        try (java.net.ServerSocket silent = new java.net.ServerSocket(0);
                EnterpriseManager enterpriseManager = Clients.with(
                        java.net.URI.create("https://localhost:" + silent.getLocalPort()),
                        Clients.limits(TIMEOUT),
                        new Clients.ImpatientTime())) {
            Received received =
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(received).isInstanceOfSatisfying(NoAnswer.class, none -> {
                assertThat(none.cause()).isEqualTo(NoAnswer.Cause.DEADLINE);
                assertThat(none.detail()).endsWith("while shaking hands for TLS");
            });
        }
    }

    @Test
    void the_connection_of_a_missed_deadline_is_given_back_to_nobody() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (count.incrementAndGet() <= 6) {
                        visit.hang();
                    } else {
                        visit.send(OK + "Content-Length: 0\r\n\r\n");
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server, Clients.limits(Duration.ofMillis(100)))) {
            for (int i = 0; i < 2; i++) {
                assertThat(enterpriseManager.withoutLogon().serviceRoot().ask().answer())
                        .isEmpty();
            }
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void what_is_under_way_when_the_run_is_over_is_cut_off() {
        try (RawServer server = RawServer.https(RawServer.Visit::hang);
                EnterpriseManager enterpriseManager =
                        Clients.with(server.root(), Clients.limits(Duration.ofMinutes(10)), Time.SYSTEM)) {
            enterpriseManager.stopAfter(TIMEOUT);
            Received received =
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(received)
                    .isInstanceOfSatisfying(
                            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.OUT_OF_TIME));
            assertThat(enterpriseManager.isOutOfTime()).isTrue();
        }
    }

    private static void drip(RawServer.Visit visit) throws java.io.IOException {
        try {
            while (true) {
                visit.send("x");
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The connection is opened by an earlier request, so that only what is meant can take long.
    private static String detailFrom(RawServer.Script script) {
        RawServer.Script afterFirst = visit -> {
            if (visit.path().equals("/first")) {
                visit.send(OK + "Content-Length: 0\r\n\r\n");
            } else {
                script.answer(visit);
            }
        };
        try (RawServer server = RawServer.https(afterFirst);
                EnterpriseManager enterpriseManager = Clients.of(server, Clients.limits(TIMEOUT))) {
            Caller caller = enterpriseManager.withoutLogon();
            assertThat(Stream.generate(() -> caller.resource("/first").ask().answer())
                            .limit(4)
                            .anyMatch(Optional::isPresent))
                    .isTrue();
            NoAnswer none = (NoAnswer) caller.serviceRoot().ask().received();
            assertThat(none.cause()).isEqualTo(NoAnswer.Cause.DEADLINE);
            return none.detail();
        }
    }
}
