package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;

class ConnectionKeepingTest {

    @Test
    void threads_share_a_few_connections_and_never_each_others_answers() throws Exception {
        try (RawServer server = RawServer.https(visit -> visit.send(ok(visit.path())));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String name = "thread-" + thread;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        String path = "/api/" + name + "/" + i;
                        assertThat(body(enterpriseManager
                                        .withoutLogon()
                                        .resource(path)
                                        .ask()))
                                .isEqualTo(path);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            threads.shutdown();

            assertThat(server.requests()).hasSize(200);
            assertThat(server.connections()).isBetween(1, 4);
            assertThat(enterpriseManager.connectionsOpened()).isEqualTo(server.connections());
            assertThat(enterpriseManager.requestsSent()).isEqualTo(200);
        }
    }

    @Test
    void no_more_connections_are_in_use_than_allowed() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Settings.Limits two = new Settings.Limits(2, OptionalDouble.empty(), Duration.ofSeconds(20), 1 << 20, 0);
        try (RawServer server = RawServer.https(visit -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    now.decrementAndGet();
                    visit.send(ok("x"));
                    if (visit.head().contains("Connection: close")) {
                        visit.close();
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server, two)) {
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                boolean isOwn = i % 3 == 0;
                all.add(threads.submit(() -> {
                    ResourceRequest request = enterpriseManager.withoutLogon().serviceRoot();
                    assertThat(body((isOwn ? request.onItsOwnConnection() : request).ask()))
                            .isEqualTo("x");
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            threads.shutdown();

            assertThat(most.get()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void a_server_that_closes_after_each_answer_is_served_with_new_connections() {
        for (String connection : new String[] {"", "Connection: close\r\n"}) {
            try (RawServer server = RawServer.https(visit -> {
                        visit.send("HTTP/1.1 200 OK\r\n" + connection + "Content-Length: 1\r\n\r\nx");
                        visit.close();
                    });
                    EnterpriseManager enterpriseManager = Clients.of(server)) {
                for (int i = 0; i < 5; i++) {
                    Exchange exchange =
                            enterpriseManager.withoutLogon().serviceRoot().ask();
                    assertThat(body(exchange)).isEqualTo("x");
                    assertThat(exchange.earlierAttempts()).isEmpty();
                }
                assertThat(server.connections()).isEqualTo(5);
            }
        }
    }

    @Test
    void a_kept_connection_that_breaks_before_a_byte_came_is_replaced_without_a_fault() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (count.incrementAndGet() == 2) {
                        visit.reset();
                    } else {
                        visit.send(ok("x"));
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            for (int i = 0; i < 2; i++) {
                Exchange exchange =
                        enterpriseManager.withoutLogon().serviceRoot().ask();
                assertThat(body(exchange)).isEqualTo("x");
                assertThat(exchange.earlierAttempts()).isEmpty();
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void a_logon_on_a_kept_connection_that_breaks_is_sent_over_a_new_one() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (count.incrementAndGet() == 2) {
                        visit.reset();
                    } else {
                        visit.send("HTTP/1.1 201 Created\r\nX-RestSvcSessionId: c29tZQ==\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.withoutLogon().serviceRoot().ask();
            Logon logon = enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));

            assertThat(logon.session()).isPresent();
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.requests())
                    .extracting(head -> head.substring(0, 4))
                    .containsExactly("GET ", "POST", "POST");
        }
    }

    @Test
    void what_reads_or_logs_on_takes_a_kept_connection_and_a_logoff_does_not() {
        try (RawServer server = RawServer.https(visit -> visit.send(
                        "HTTP/1.1 201 Created\r\nX-RestSvcSessionId: c29tZQ==\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.withoutLogon().serviceRoot().ask();
            LogonSession session =
                    enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD)).logonSession();
            session.systemSessions().head().ask();
            assertThat(server.connections()).isEqualTo(1);

            session.logOff();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_kept_connection_that_breaks_within_an_answer_is_a_fault() {
        AtomicInteger count = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (count.incrementAndGet() == 2) {
                        visit.send("HTTP/1.1 200");
                        visit.close();
                    } else {
                        visit.send(ok("x"));
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.withoutLogon().serviceRoot().ask();
            Received second =
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(second)
                    .isInstanceOfSatisfying(
                            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.CONNECTION_LOST));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void an_old_http_connection_is_kept_only_when_the_server_says_so() {
        String answer = "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n";
        assertThat(connectionsForTwo(answer + "\r\nx")).isEqualTo(2);
        assertThat(connectionsForTwo(answer + "Connection: Keep-Alive\r\n\r\nx"))
                .isEqualTo(1);
    }

    @Test
    void chunked_and_empty_answers_leave_their_connection_usable() {
        assertThat(connectionsForTwo("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"))
                .isEqualTo(1);
        assertThat(connectionsForTwo("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(1);
        assertThat(connectionsForTwo("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo(1);
    }

    @Test
    void a_request_on_its_own_connection_leaves_the_kept_ones_alone() {
        try (RawServer server = RawServer.https(visit -> {
                    visit.send(ok("x"));
                    if (visit.head().contains("Connection: close")) {
                        visit.close();
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest request = enterpriseManager.withoutLogon().serviceRoot();
            request.ask();
            request.onItsOwnConnection().ask();
            request.ask();

            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void plain_http_works_where_it_was_asked_for() {
        try (RawServer server = RawServer.http(RawServer.sending(ok("x")));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            assertThat(body(enterpriseManager.withoutLogon().serviceRoot().ask()))
                    .isEqualTo("x");
            assertThat(body(enterpriseManager.withoutLogon().serviceRoot().ask()))
                    .isEqualTo("x");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void asking_a_closed_client_says_so() {
        try (RawServer server = RawServer.http(RawServer.sending(ok("x")))) {
            EnterpriseManager enterpriseManager = Clients.of(server);
            ResourceRequest request = enterpriseManager.withoutLogon().serviceRoot();
            request.ask();
            enterpriseManager.close();

            assertThatThrownBy(request::ask).hasStackTraceContaining("this EnterpriseManager is closed");
        }
    }

    private static int connectionsForTwo(String answer) {
        try (RawServer server = RawServer.https(RawServer.sending(answer));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.withoutLogon().serviceRoot().ask();
            enterpriseManager.withoutLogon().serviceRoot().ask();
            return server.connections();
        }
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String body(Exchange exchange) {
        return new String(exchange.answer().orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
