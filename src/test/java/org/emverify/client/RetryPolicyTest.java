package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.emverify.client.http.NoAnswer;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String BUSY = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n";

    private final Clients.ImpatientTime time = new Clients.ImpatientTime();

    @Test
    void a_lost_connection_is_repeated_and_recorded() {
        Exchange exchange = askAfter(2, RawServer.Visit::reset, 2);

        assertThat(exchange.answer()).isPresent();
        assertThat(exchange.earlierAttempts())
                .hasSize(2)
                .allSatisfy(attempt ->
                        assertThat(((NoAnswer) attempt).isTransportHiccup()).isTrue());
        assertThat(time.pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void after_the_last_attempt_what_came_is_told() {
        Exchange exchange = askAfter(3, RawServer.Visit::reset, 2);

        assertThat(exchange.answer()).isEmpty();
        assertThat(exchange.earlierAttempts()).hasSize(2);
    }

    @Test
    void a_busy_server_is_asked_again_when_it_says_when() {
        Exchange exchange = askAfter(1, RawServer.sending(BUSY + "Retry-After: 7\r\n\r\n"), 1);

        assertThat(exchange.answer().orElseThrow().status()).isEqualTo(200);
        assertThat(exchange.earlierAttempts()).hasSize(1);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a_pause_ends_with_the_run() {
        try (RawServer server = RawServer.https(RawServer.sending(BUSY + "Retry-After: 7\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(2), time)) {
            enterpriseManager.stopAfter(Duration.ofSeconds(3));
            Exchange exchange = enterpriseManager.withoutLogon().serviceRoot().ask();

            assertThat(time.pauses).containsExactly(Duration.ofSeconds(3));
            assertThat(exchange.received())
                    .isInstanceOfSatisfying(
                            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.OUT_OF_TIME));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void something_in_front_of_the_server_is_waited_for_a_little(int status) {
        String busy = "HTTP/1.1 " + status + " Busy\r\nContent-Length: 0\r\n\r\n";
        Exchange exchange = askAfter(2, RawServer.sending(busy), 2);

        assertThat(exchange.answer().orElseThrow().status()).isEqualTo(200);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void the_servers_own_refusal_is_not_waited_for() {
        String body = "<Error xmlns=\"http://www.veeam.com/ent/v1.0\" StatusCode=\"503\"/>";
        Exchange exchange = askAfter(
                1, RawServer.sending("HTTP/1.1 503 Busy\r\nContent-Length: " + body.length() + "\r\n\r\n" + body), 2);

        assertThat(exchange.answer().orElseThrow().status()).isEqualTo(503);
    }

    @Test
    void patience_with_something_in_front_of_the_server_ends() {
        try (RawServer server = RawServer.https(RawServer.sending(BUSY + "\r\n"));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(2), time)) {
            for (int i = 0; i < 30; i++) {
                enterpriseManager.withoutLogon().serviceRoot().ask();
            }

            assertThat(time.pauses).hasSize(20);
        }
    }

    @Test
    void patience_that_is_rewarded_is_not_used_up() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> visit.send(
                        count.getAndIncrement() % 2 == 0
                                ? BUSY + "\r\n"
                                : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(2), time)) {
            for (int i = 0; i < 30; i++) {
                assertThat(enterpriseManager
                                .withoutLogon()
                                .serviceRoot()
                                .ask()
                                .answer()
                                .orElseThrow()
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void patience_that_is_worn_out_does_not_come_back_by_waits_that_took_none() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    int number = count.incrementAndGet();
                    visit.send(
                            number <= 40
                                    ? BUSY + "\r\n"
                                    : number % 2 == 1
                                            ? BUSY + "Retry-After: 7\r\n\r\n"
                                            : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                });
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(1), time)) {
            ResourceRequest request = enterpriseManager.withoutLogon().serviceRoot();
            for (int i = 0; i < 20; i++) {
                request.ask();
            }
            for (int i = 0; i < 3; i++) {
                assertThat(request.ask().earlierAttempts()).hasSize(1);
            }
            count.set(0);
            assertThat(request.ask().earlierAttempts()).isEmpty();
        }
    }

    @Test
    void a_logon_that_nobody_has_handled_is_made_again() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(
                        visit -> visit.send(
                                count.getAndIncrement() == 0
                                        ? BUSY + "\r\n"
                                        : "HTTP/1.1 201 Created\r\nX-RestSvcSessionId: c29tZQ==\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(2), time)) {
            Logon logon = enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));

            assertThat(logon.session()).isPresent();
            assertThat(logon.exchange().earlierAttempts()).hasSize(1);
        }
    }

    @Test
    void a_date_to_come_back_at_is_understood() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minusMinutes(1));
        Exchange exchange = askAfter(1, RawServer.sending(BUSY + "Retry-After: " + date + "\r\n\r\n"), 1);

        assertThat(exchange.answer().orElseThrow().status()).isEqualTo(200);
        assertThat(time.pauses).containsExactly(Duration.ZERO);
    }

    @Test
    void a_time_to_come_back_at_that_nobody_can_read_counts_as_none() {
        Exchange exchange = askAfter(1, RawServer.sending(BUSY + "Retry-After: soon\r\n\r\n"), 1);

        assertThat(exchange.answer().orElseThrow().status()).isEqualTo(200);
        assertThat(time.pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void other_answers_are_told_as_they_are() {
        for (String answer : new String[] {
            BUSY + "Retry-After: 3600\r\n\r\n",
            "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut"
        }) {
            assertThat(askAfter(1, RawServer.closingAfter(answer), 2).earlierAttempts())
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void once_means_once_and_a_logon_is_never_repeated() {
        try (RawServer server = RawServer.https(RawServer.Visit::reset);
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(3), time)) {
            enterpriseManager.withoutLogon().serviceRoot().once().ask();
            enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));

            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void a_target_that_takes_no_connection_five_times_is_not_asked_again() {
        try (RawServer stranger = RawServer.https(TestCertificate.forLocalhost(), RawServer.sending(OK));
                EnterpriseManager enterpriseManager = Clients.with(stranger.root(), Clients.retrying(1), time)) {
            ResourceRequest request =
                    enterpriseManager.withToken(Secret.of("some-token")).serviceRoot();
            for (int i = 0; i < 4; i++) {
                request.ask();
            }
            assertThat(enterpriseManager.targetIsDown()).isFalse();
            request.ask();
            assertThat(enterpriseManager.targetIsDown()).isTrue();
            Exchange spared = request.ask();

            assertThat(stranger.connections()).isEqualTo(5);
            assertThat(spared.received()).isInstanceOfSatisfying(NoAnswer.class, none -> {
                assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
                assertThat(none.detail()).endsWith("; not asked again");
            });
        }
    }

    @Test
    void a_target_that_takes_connections_and_breaks_them_off_is_asked_for_the_next_resource() {
        try (RawServer server = RawServer.https(RawServer.Visit::reset);
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(0), time)) {
            for (int i = 0; i < 7; i++) {
                enterpriseManager.withoutLogon().serviceRoot().ask();
            }
            assertThat(enterpriseManager.targetIsDown()).isFalse();
            assertThat(server.requests()).hasSize(7);
        }
    }

    @Test
    void a_target_that_is_down_is_logged_off_from_all_the_same() {
        try (RawServer server = RawServer.http(RawServer.sending(
                        "HTTP/1.1 201 Created\r\nX-RestSvcSessionId: c29tZS10b2tlbg==\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(5), time)) {
            LogonSession operator = enterpriseManager
                    .logOn("user", Secret.of(Clients.PASSWORD))
                    .session()
                    .orElseThrow();
            server.vanish();
            operator.serviceRoot().ask();
            assertThat(enterpriseManager.targetIsDown()).isTrue();

            assertThat(operator.serviceRoot().ask().received().inWords()).endsWith("; not asked again");
            assertThat(operator.logOff().received().inWords())
                    .startsWith("not answered: nothing accepts connections at ")
                    .doesNotContain("not asked again");
        }
    }

    @Test
    void requests_are_spaced_evenly() {
        Settings.Limits slow = new Settings.Limits(4, OptionalDouble.of(4), Duration.ofSeconds(20), 1 << 20, 0);
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager enterpriseManager = Clients.with(server.root(), slow, time)) {
            for (int i = 0; i < 4; i++) {
                enterpriseManager.withoutLogon().serviceRoot().ask();
            }
            assertThat(time.pauses)
                    .containsExactly(
                            Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(250), Duration.ofMillis(250));
        }
    }

    @Test
    void a_refused_connection_is_repeated() throws Exception {
        int free;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (EnterpriseManager enterpriseManager =
                Clients.with(URI.create("http://localhost:" + free), Clients.retrying(1), time)) {
            Exchange exchange = enterpriseManager.withoutLogon().serviceRoot().ask();
            assertThat(exchange.earlierAttempts()).hasSize(1);
            assertThat(((NoAnswer) exchange.received()).cause()).isEqualTo(NoAnswer.Cause.CONNECT_FAILED);
        }
    }

    private Exchange askAfter(int failures, RawServer.Script failing, int retries) {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (count.incrementAndGet() <= failures) {
                        failing.answer(visit);
                    } else {
                        visit.send(OK);
                    }
                });
                EnterpriseManager enterpriseManager = Clients.with(server.root(), Clients.retrying(retries), time)) {
            return enterpriseManager.withoutLogon().serviceRoot().ask();
        }
    }
}
