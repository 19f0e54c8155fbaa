package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorOnTheWireTest {

    private Simulator simulator;
    private IndependentClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.conforming().start();
        client = new IndependentClient(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @Test
    void one_connection_serves_many_requests() throws Exception {
        String token = client.logon();
        for (String id : simulator.sessionIds()) {
            assertThat(client.get("/api/systemSessions/" + id, Request.TOKEN, token)
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(simulator.requests()).hasSize(61);
        assertThat(simulator.connectionsAccepted()).isEqualTo(1);
    }

    @Test
    void pipelined_requests_are_answered_in_their_order_and_bodies_are_skipped() throws Exception {
        String raw = client.rawUntilClosed("POST /api/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /"
                + "GET /first HTTP/1.1\r\nHost: b\r\nExpect: 100-continue\r\n\r\n"
                + "GET /api HTTP/1.1\r\nHost: c\r\nConnection: close\r\n\r\n"
                + "GET /never HTTP/1.1\r\nHost: d\r\n\r\n");

        assertThat(raw.split("HTTP/1.1 ")).hasSize(4);
        assertThat(raw)
                .containsSubsequence("405 Method Not Allowed", "404 Not Found", "200 OK", "https://c/api/logonSessions")
                .contains("\r\nConnection: close\r\n");
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void http_1_0_is_answered_and_closed() throws Exception {
        assertThat(client.rawUntilClosed("GET /api/ HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("https://localhost/api/logonSessions");
    }

    @Test
    void head_is_refused_without_a_body() throws Exception {
        assertThat(client.rawUntilClosed("HEAD /api/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void what_is_no_http_is_not_answered() throws Exception {
        assertThat(client.rawUntilClosed("EHLO em01\r\n\r\n")).isEmpty();
    }

    @Test
    void the_certificate_is_for_localhost_and_can_be_had_as_text() throws Exception {
        assertThat(simulator.certificate().getSubjectAlternativeNames().toString())
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(
                                simulator.certificatePem().getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(simulator.certificate());
    }

    @Test
    void a_taken_port_is_explained() {
        assertThatThrownBy(() -> Simulator.conforming().port(simulator.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("port " + simulator.port())
                .hasMessageContaining("choose another port");
    }
}
