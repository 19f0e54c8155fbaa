package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import org.emverify.client.http.NoAnswer;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    @Test
    void https_goes_through_a_tunnel_that_never_sees_the_session_id() {
        try (RawServer target = RawServer.https(RawServer.sending(OK));
                RawServer proxy = RawServer.http(ProxyTest::tunnel);
                EnterpriseManager enterpriseManager = through(proxy, target.root())) {
            Caller caller = enterpriseManager.withToken(Secret.of("some-token"));
            Exchange exchange = caller.serviceRoot().ask();
            caller.serviceRoot().ask();

            assertThat(exchange.answer()).as(exchange.inOneLine()).isPresent();
            assertThat(proxy.requests())
                    .containsExactly("CONNECT localhost:" + target.port() + " HTTP/1.1\r\nHost: localhost:"
                            + target.port() + "\r\n\r\n");
            assertThat(target.requests()).hasSize(2);
        }
    }

    @Test
    void a_name_that_only_the_proxy_knows_is_compared_with_the_certificate_underscore_or_not() {
        TestCertificate certificate = TestCertificate.forName("em_01");
        try (RawServer target = RawServer.https(certificate, RawServer.sending(OK));
                RawServer proxy = RawServer.http(ProxyTest::tunnel)) {
            Settings.Proxy through = new Settings.Proxy("localhost", proxy.port(), Optional.empty());
            Settings.Trust trust = Settings.Trust.only(certificate.certificate());
            URI right = URI.create("https://em_01:" + target.port());
            URI other = URI.create("https://em_02:" + target.port());
            try (EnterpriseManager known = Clients.through(through, right, trust);
                    EnterpriseManager unknown = Clients.through(through, other, trust)) {
                Exchange exchange = known.withoutLogon().serviceRoot().ask();
                assertThat(exchange.answer()).as(exchange.inOneLine()).isPresent();
                assertThat(unknown.withoutLogon().serviceRoot().ask().received().inWords())
                        .contains("the certificate is for another host: asked for em_02");
            }
        }
    }

    @Test
    void plain_http_tells_the_proxy_the_whole_url() {
        try (RawServer proxy = RawServer.http(RawServer.sending(OK));
                EnterpriseManager enterpriseManager = through(proxy, URI.create("http://em01.example.test:9399"))) {
            Exchange exchange =
                    enterpriseManager.withoutLogon().systemSessions().ask();

            assertThat(proxy.requests().get(0))
                    .startsWith("GET http://em01.example.test:9399/api/systemSessions HTTP/1.1\r\n"
                            + "Host: em01.example.test:9399\r\n");
            assertThat(exchange.request().uri()).hasToString("http://em01.example.test:9399/api/systemSessions");
        }
    }

    @Test
    void a_proxy_that_refuses_is_named_with_its_answer() {
        try (RawServer proxy = RawServer.http(RawServer.closingAfter(
                        "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = through(proxy, URI.create("https://em01.example.test:9398"))) {
            NoAnswer none = (NoAnswer)
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(none.cause()).isEqualTo(NoAnswer.Cause.CONNECT_FAILED);
            assertThat(none.detail())
                    .contains("the proxy localhost:" + proxy.port())
                    .contains("em01.example.test:9398")
                    .contains("407 Proxy Authentication Required; it wants to know who asks: set em.proxyUsername");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https", "http"})
    void a_proxy_is_told_who_asks_and_nobody_else_is(String scheme) {
        Settings.Proxy.Credentials credentials = new Settings.Proxy.Credentials("qa", Secret.of("pröxy s3cret"));
        try (RawServer proxy = RawServer.http(
                        RawServer.closingAfter("HTTP/1.1 407 pröxy s3cret\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.through(
                        new Settings.Proxy("localhost", proxy.port(), Optional.of(credentials)),
                        URI.create(scheme + "://em_01.example.test:9398"))) {
            Exchange exchange = enterpriseManager.withoutLogon().serviceRoot().ask();

            assertThat(proxy.requests().get(0)).contains("\r\nProxy-Authorization: Basic cWE6cHLDtnh5IHMzY3JldA==\r\n");
            assertThat(exchange.toString() + exchange.request().headers())
                    .doesNotContain("s3cret", "cWE6cHL", "Proxy-Authorization");
            assertThat(exchange.request().uri()).hasToString(scheme + "://em_01.example.test:9398/api/");
            if (scheme.equals("https")) {
                assertThat(exchange.received().inWords()).contains("check em.proxyUsername and EM_PROXY_PASSWORD");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://em01.example.test, em01.example.test:443",
        "https://em01.example.test:0, em01.example.test:0",
        "https://[::1]:9398, [::1]:9398"
    })
    void the_proxy_is_asked_for_the_targets_name_and_port(String root, String authority) {
        try (RawServer proxy = RawServer.http(RawServer.closingAfter(""));
                EnterpriseManager enterpriseManager = through(proxy, URI.create(root))) {
            NoAnswer none = (NoAnswer)
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(proxy.requests().get(0)).startsWith("CONNECT " + authority + " HTTP/1.1\r\n");
            assertThat(none.cause()).isEqualTo(NoAnswer.Cause.CONNECT_FAILED);
            assertThat(none.detail())
                    .startsWith("the proxy localhost:" + proxy.port() + " opens no tunnel to " + authority + " (");
        }
    }

    private static EnterpriseManager through(RawServer proxy, URI root) {
        return Clients.through(new Settings.Proxy("localhost", proxy.port(), Optional.empty()), root);
    }

    private static void tunnel(RawServer.Visit visit) throws IOException {
        int port = Integer.parseInt(visit.path().substring(visit.path().indexOf(':') + 1));
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            visit.send("HTTP/1.1 200 Connection established\r\n\r\n");
            Thread back = new Thread(() -> pump(target, visit.tcp()));
            back.setDaemon(true);
            back.start();
            pump(visit.tcp(), target);
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has closed.
        }
    }
}
