package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.OneLine;
import org.emverify.client.http.ServerTrust;
import org.emverify.settings.Secret;
import org.junit.jupiter.api.Test;

/** What objects of this room look like in a debugger or a log: of use, and without secrets. */
class ShownTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @Test
    void a_request_on_the_wire_shows_its_method_alone() {
        HttpRequest request = request("GET");

        assertThat(request).hasToString("HttpRequest[GET]");
        assertThat(request.isGet()).isTrue();
        assertThat(request("POST").isGet()).isFalse();
    }

    @Test
    void a_request_shows_its_target_and_format_and_no_session_id() {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest request = enterpriseManager
                    .withToken(Secret.of("the-session-id"))
                    .resource("/api/a?b=the-session-id")
                    .inJson();

            assertThat(request).hasToString("GET /api/a?b=[redacted] as application/json");
        }
    }

    @Test
    void a_logon_session_shows_that_it_is_one() {
        try (RawServer server = RawServer.https(RawServer.sending(
                        "HTTP/1.1 201 Created\r\nX-RestSvcSessionId: the-session-id\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            assertThat(enterpriseManager.logOn("user", Secret.of("word")).logonSession())
                    .hasToString("LogonSession[[redacted]]");
        }
    }

    @Test
    void long_and_broken_texts_of_foreign_origin_fit_on_a_line() {
        assertThat(OneLine.of(" a\r\n\tb\u2028c\u0000 ")).isEqualTo("a b c");
        assertThat(OneLine.of("x".repeat(1000))).isEqualTo("x".repeat(1000));
        assertThat(OneLine.of("x".repeat(1001))).isEqualTo("x".repeat(1000) + "…");
    }

    @Test
    void a_fingerprint_takes_the_form_of_its_setting() {
        assertThat(EnterpriseManager.fingerprint(RawServer.certificate().certificate()))
                .matches("([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}")
                .isEqualTo(ServerTrust.fingerprint(RawServer.certificate().certificate()));
    }

    private static HttpRequest request(String method) {
        return new HttpRequest(
                method,
                "/api/",
                List.of(new Header("Authorization", "Basic eA==")),
                false,
                10,
                Optional.empty(),
                Optional.empty());
    }
}
