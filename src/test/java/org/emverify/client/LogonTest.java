package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.emverify.settings.Secret;
import org.junit.jupiter.api.Test;

class LogonTest {
    private static final String GUID = "43cfbdbe-5a95-4156-8867-91f069b7c2cc";
    private static final String TOKEN = Base64.getEncoder().encodeToString(GUID.getBytes(StandardCharsets.US_ASCII));
    private static final String BODY =
            "<LogonSession xmlns=\"http://www.veeam.com/ent/v1.0\"><Links><Link Rel=\"Delete\""
                    + " Href=\"https://em01.example.test:9398/api/logonSessions/" + GUID + "\"/></Links>"
                    + "<UserName>user</UserName><SessionId>" + GUID + "</SessionId></LogonSession>";
    private static final String IN_HEADER = "X-RestSvcSessionId: " + TOKEN + "\r\n";
    private static final String IN_COOKIE = "Set-Cookie: X-RestSvcSessionId=" + TOKEN + "; Path=/api;\r\n";

    @Test
    void a_logon_posts_basic_credentials_in_utf_8_to_the_chosen_version() {
        try (RawServer server = RawServer.https(RawServer.sending(created(IN_HEADER, BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            enterpriseManager.logOn("DOMAIN\\user", Secret.of(Clients.PASSWORD));

            String head = server.requests().get(0);
            String credentials = Base64.getEncoder()
                    .encodeToString(("DOMAIN\\user:" + Clients.PASSWORD).getBytes(StandardCharsets.UTF_8));
            assertThat(head)
                    .startsWith("POST /api/sessionMngr/?v=latest HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n")
                    .contains("\r\nAuthorization: Basic " + credentials + "\r\n")
                    .contains("\r\nContent-Length: 0\r\n")
                    .doesNotContainIgnoringCase("Content-Type");
        }
    }

    @Test
    void a_logon_without_credentials_gives_none_and_may_be_repeated() {
        AtomicInteger requests = new AtomicInteger();
        try (RawServer server = RawServer.https(visit -> {
                    if (requests.getAndIncrement() == 0) {
                        visit.close();
                    } else {
                        visit.send("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                EnterpriseManager enterpriseManager = Clients.of(server, Clients.retrying(1))) {
            Logon logon = enterpriseManager.logOnWithoutCredentials();

            assertThat(logon.session()).isEmpty();
            assertThat(logon.exchange().earlierAttempts()).hasSize(1);
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("POST /api/sessionMngr/?v=latest HTTP/1.1")
                            .doesNotContainIgnoringCase("Authorization"));
        }
    }

    @Test
    void a_spoilt_session_id_is_as_secret_as_the_one_that_it_was_made_of() {
        try (RawServer server = RawServer.https(RawServer.sending(created(IN_HEADER, BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            LogonSession session =
                    enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD)).logonSession();

            Exchange asked = session.withForgedToken(TokenForgery.ANOTHER_CHARACTER, TokenCarrier.HEADER)
                    .orElseThrow()
                    .serviceRoot()
                    .ask();

            String spoilt = TokenForgery.ANOTHER_CHARACTER.of(TOKEN).orElseThrow();
            assertThat(server.requests().get(1)).contains("X-RestSvcSessionId: " + spoilt);
            assertThat(asked.toString()).doesNotContain(spoilt);
            assertThat(enterpriseManager.redaction().redact(spoilt)).isEqualTo("[redacted]");
        }
    }

    @Test
    void a_complete_logon_is_observed_completely() {
        Logon logon = logonAnswered(created(IN_HEADER + IN_COOKIE, BODY));

        assertThat(logon.session()).isPresent();
        assertThat(logon.tokenInHeader()).isTrue();
        assertThat(logon.cookiePresent()).isTrue();
        assertThat(logon.cookieAgrees()).isTrue();
        assertThat(logon.bodyFitsToken()).isTrue();
    }

    @Test
    void a_cookie_with_another_session_id_is_noticed() {
        Logon logon = logonAnswered(
                created(IN_HEADER + "Set-Cookie: X-RestSvcSessionId=YW5vdGhlci1pZA==; Path=/api;\r\n", BODY));

        assertThat(logon.cookiePresent()).isTrue();
        assertThat(logon.cookieAgrees()).isFalse();
    }

    @Test
    void a_refused_logon_and_one_without_a_session_id_give_no_caller() {
        assertThat(logonAnswered("HTTP/1.1 401 Unauthorized\r\n" + IN_HEADER + "Content-Length: 0\r\n\r\n")
                        .session())
                .isEmpty();
        assertThat(logonAnswered(created("X-RestSvcSessionId:\r\n", BODY)).session())
                .isEmpty();
        assertThat(logonAnswered("garbage\r\n").session()).isEmpty();
        assertThat(logonAnswered(created(IN_HEADER, "<LogonSession")).session()).isPresent();
    }

    @Test
    void the_session_id_goes_out_in_its_header_and_the_logoff_follows_the_delete_link_on_the_named_host() {
        try (RawServer server = RawServer.https(visit -> visit.send(
                        visit.head().startsWith("DELETE")
                                ? "HTTP/1.1 204 No Content\r\n\r\n"
                                : created(IN_HEADER + IN_COOKIE, BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            LogonSession operator = enterpriseManager
                    .logOn("user", Secret.of(Clients.PASSWORD))
                    .session()
                    .orElseThrow();
            operator.systemSessions().inXml().ask();
            Exchange logoff = operator.logOff();

            assertThat(server.requests().get(1))
                    .contains("\r\nX-RestSvcSessionId: " + TOKEN + "\r\n")
                    .doesNotContain("Cookie");
            assertThat(server.requests().get(2))
                    .startsWith("DELETE /api/logonSessions/" + GUID + " HTTP/1.1\r\nHost: localhost:" + server.port())
                    .contains("\r\nX-RestSvcSessionId: " + TOKEN + "\r\n");
            assertThat(logoff.answer().orElseThrow().status()).isEqualTo(204);
        }
    }

    @Test
    void a_session_id_that_came_as_a_cookie_only_is_sent_as_one() {
        try (RawServer server = RawServer.https(RawServer.sending(created(IN_COOKIE, BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Logon logon = enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));
            logon.session().orElseThrow().systemSessions().ask();

            assertThat(logon.tokenInHeader()).isFalse();
            assertThat(server.requests().get(1))
                    .contains("\r\nCookie: X-RestSvcSessionId=" + TOKEN + "\r\n")
                    .doesNotContain("\r\nX-RestSvcSessionId:");
        }
    }

    @Test
    void a_logoff_without_a_usable_link_goes_to_the_logon_sessions_own_resource() {
        for (String body : List.of(
                "",
                "<LogonSession><SessionId>" + GUID + "</SessionId></LogonSession>",
                BODY.replace("/api/logonSessions/", "/api/backups/"),
                BODY.replace(GUID + "\"", "\""))) {
            AtomicReference<String> deleted = new AtomicReference<>();
            try (RawServer server = RawServer.https(visit -> {
                        if (visit.head().startsWith("DELETE")) {
                            deleted.set(visit.path());
                        }
                        visit.send(created(IN_HEADER, body));
                    });
                    EnterpriseManager enterpriseManager = Clients.of(server)) {
                enterpriseManager
                        .logOn("user", Secret.of(Clients.PASSWORD))
                        .session()
                        .orElseThrow()
                        .logOff();

                assertThat(deleted.get()).as(body).isEqualTo("/api/logonSessions/" + GUID);
            }
        }
    }

    @Test
    void an_interrupted_thread_still_logs_off() {
        try (RawServer server = RawServer.https(RawServer.sending(created(IN_HEADER, BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            LogonSession operator = enterpriseManager
                    .logOn("user", Secret.of(Clients.PASSWORD))
                    .session()
                    .orElseThrow();
            Thread.currentThread().interrupt();
            Exchange logoff = operator.logOff();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(logoff.answer()).isPresent();
        }
    }

    @Test
    void nothing_of_a_logon_shows_a_secret() {
        String echo = "X-Echo: " + TOKEN + " " + GUID.toUpperCase(java.util.Locale.ROOT)
                + "\r\nSet-Cookie: lb=node7secret\r\n";
        try (RawServer server = RawServer.https(RawServer.sending(created(
                        IN_HEADER + IN_COOKIE + "Location: https://em01/api/logonSessions/" + GUID + "\r\n" + echo,
                        BODY)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Logon logon = enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));
            LogonSession operator = logon.session().orElseThrow();
            ResourceRequest request = operator.link("https://em01/api/logonSessions/" + GUID + "?t=" + TOKEN);
            Exchange exchange = request.ask();
            byte[] body = logon.exchange().answer().orElseThrow().body();
            String everything = String.join(
                    "\n",
                    logon.toString(),
                    operator.toString(),
                    operator.identity().toString(),
                    request.toString(),
                    exchange.toString(),
                    exchange.inOneLine(),
                    operator.logOff().toString(),
                    enterpriseManager.toString(),
                    new String(body, StandardCharsets.UTF_8));

            String credentials =
                    Base64.getEncoder().encodeToString(("user:" + Clients.PASSWORD).getBytes(StandardCharsets.UTF_8));
            assertThat(everything)
                    .doesNotContainIgnoringCase(GUID)
                    .doesNotContain(TOKEN, TOKEN.replace("=", "%3D"), credentials, Clients.PASSWORD, "node7secret")
                    .contains("Basic [redacted]", "X-RestSvcSessionId=[redacted]; Path=/api", "lb=[redacted]")
                    .contains("/api/logonSessions/(redacted)");
            assertThat(body).hasSize(BODY.length());
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .contains("<SessionId>(redacted)**************************</SessionId>");
        }
    }

    private static Logon logonAnswered(String answer) {
        try (RawServer server = RawServer.https(RawServer.sending(answer));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            return enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));
        }
    }

    private static String created(String headers, String body) {
        return "HTTP/1.1 201 Created\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
