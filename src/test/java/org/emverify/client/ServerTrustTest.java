package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.ServerTrust;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTrustTest {
    private static final RawServer.Script OK = RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    private static final Settings.Trust ANYTHING = new Settings.Trust(List.of(), List.of(), true);

    @Test
    void a_given_certificate_is_trusted_for_its_names_and_addresses() {
        try (RawServer server = RawServer.https(OK)) {
            for (String host : List.of("localhost", "127.0.0.1")) {
                URI root = URI.create("https://" + host + ":" + server.port());
                try (EnterpriseManager enterpriseManager = Clients.trusting(root, Clients.TRUSTING)) {
                    Exchange exchange =
                            enterpriseManager.withoutLogon().serviceRoot().ask();
                    assertThat(exchange.answer()).as(exchange.inOneLine()).isPresent();
                    assertThat(enterpriseManager.certificateSeen())
                            .contains(RawServer.certificate().certificate());
                }
            }
        }
    }

    @Test
    void an_unknown_certificate_is_refused_with_all_that_is_needed_to_trust_it() {
        String detail = refusal(RawServer.certificate(), Settings.Trust.system());

        assertThat(detail)
                .startsWith("the certificate is not trusted (")
                .contains("subject CN=localhost, valid from ")
                .contains("SHA-256 fingerprint "
                        + ServerTrust.fingerprint(RawServer.certificate().certificate()))
                .contains("em.caCertificate")
                .contains("em.certificateSha256");
    }

    @Test
    void a_missing_intermediate_certificate_is_named() {
        assertThat(refusal(TestCertificate.issuedBy("Corporate Issuing 3"), Settings.Trust.system()))
                .contains("the server sent 1 certificate, and the issuer of the last one, CN=Corporate Issuing 3, is"
                        + " neither among them nor trusted here: let the server send its intermediate certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15030300020228", "15030100020246"})
    void nothing_in_common_for_tls_names_what_this_side_offers(String alert) throws IOException {
        NoAnswer none = handshakeAnswered(socket -> {
            socket.getOutputStream().write(HexFormat.of().parseHex(alert));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        });

        assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
        assertThat(none.detail()).contains("this Java offers TLSv1.3, TLSv1.2 with ", "jdk.tls.disabledAlgorithms");
    }

    @Test
    void a_refused_certificate_was_seen() {
        try (RawServer server = RawServer.https(OK);
                EnterpriseManager enterpriseManager = Clients.trusting(server.root(), Settings.Trust.system())) {
            assertThat(enterpriseManager.certificateSeen()).isEmpty();
            enterpriseManager.withoutLogon().serviceRoot().ask();
            assertThat(enterpriseManager.certificateSeen())
                    .contains(RawServer.certificate().certificate());
        }
    }

    @Test
    void another_given_certificate_does_not_help() {
        TestCertificate other = TestCertificate.forLocalhost();

        assertThat(refusal(RawServer.certificate(), trusting(other))).startsWith("the certificate is not trusted");
    }

    @Test
    void a_wrong_host_name_is_refused_with_both_names() {
        TestCertificate elsewhere = TestCertificate.forName("em02.example.test");

        assertThat(refusal(elsewhere, trusting(elsewhere)))
                .contains("the certificate is for another host: asked for localhost")
                .contains("em02.example.test");
    }

    @Test
    void a_pinned_certificate_is_good_whatever_its_name() {
        TestCertificate elsewhere = TestCertificate.forName("em02.example.test");

        assertAccepted(elsewhere, pinning(elsewhere));
    }

    @Test
    void a_pin_beside_given_certificates_is_enough() {
        Settings.Trust both = new Settings.Trust(
                List.of(TestCertificate.forLocalhost().certificate()),
                List.of(ServerTrust.fingerprint(RawServer.certificate().certificate())),
                false);

        assertAccepted(RawServer.certificate(), both);
    }

    @Test
    void a_certificate_that_is_not_the_pinned_one_is_refused_and_the_system_store_is_not_asked() {
        TestCertificate pinned = TestCertificate.forLocalhost();

        assertThat(refusal(RawServer.certificate(), pinning(pinned)))
                .contains("its fingerprint is not " + ServerTrust.fingerprint(pinned.certificate()));
    }

    @Test
    void an_expired_certificate_is_refused_even_if_it_is_given_or_pinned() {
        Instant now = Instant.now();
        TestCertificate expired =
                TestCertificate.valid(now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(1)), "localhost");

        assertThat(refusal(expired, trusting(expired))).startsWith("the certificate has expired: it is valid from ");
        assertThat(refusal(expired, pinning(expired))).startsWith("the certificate has expired");
    }

    @Test
    void a_certificate_from_the_future_is_refused() {
        Instant now = Instant.now();
        TestCertificate early =
                TestCertificate.valid(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), "localhost");

        assertThat(refusal(early, trusting(early))).startsWith("the certificate is not yet valid");
        assertThat(refusal(early, pinning(early))).startsWith("the certificate is not yet valid");
    }

    @Test
    void insecure_takes_anything() {
        Instant now = Instant.now();
        assertAccepted(TestCertificate.valid(now.minusSeconds(99), now.minusSeconds(9), "elsewhere"), ANYTHING);
    }

    @Test
    void a_server_for_certified_clients_only_is_told_as_such() {
        try (RawServer server = RawServer.httpsForCertifiedClients(visit -> {});
                EnterpriseManager enterpriseManager = Clients.trusting(server.root(), ANYTHING)) {
            NoAnswer none = (NoAnswer)
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();

            assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
            assertThat(none.detail())
                    .startsWith("the server takes only clients that show a certificate of their own (");
        }
    }

    @Test
    void a_port_for_plain_http_is_told_as_such() throws IOException {
        try (ServerSocket greeter = greeting("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            URI root = URI.create("https://localhost:" + greeter.getLocalPort());
            try (EnterpriseManager enterpriseManager = Clients.trusting(root, ANYTHING)) {
                NoAnswer none = (NoAnswer)
                        enterpriseManager.withoutLogon().serviceRoot().ask().received();

                assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
                assertThat(none.detail()).contains("does not speak TLS").contains("plain http");
            }
        }
    }

    @Test
    void a_handshake_that_the_server_cuts_may_be_tried_again_and_one_that_it_refuses_may_not() throws IOException {
        NoAnswer cut = handshakeAnswered(socket -> {});
        NoAnswer refused = handshakeAnswered(socket -> {
            socket.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 0x28});
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        });

        assertThat(cut.cause()).isEqualTo(NoAnswer.Cause.HANDSHAKE_CUT);
        assertThat(cut.isBeforeRequest()).isTrue();
        assertThat(cut.detail()).startsWith("the server closed the connection while shaking hands for TLS (");
        assertThat(refused.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
        assertThat(refused.isBeforeRequest()).isFalse();
        assertThat(refused.detail()).startsWith("the TLS handshake failed: ").contains("handshake_failure");
    }

    private interface Handshake {
        void answer(Socket socket) throws IOException;
    }

    private static NoAnswer handshakeAnswered(Handshake handshake) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> {
                try (Socket socket = listener.accept()) {
                    // The client's greeting first: closing with it unread would be a reset.
                    InputStream in = socket.getInputStream();
                    byte[] record = in.readNBytes(5);
                    in.readNBytes((record[3] & 0xFF) << 8 | record[4] & 0xFF);
                    handshake.answer(socket);
                } catch (IOException e) {
                    // The client has seen enough.
                }
            });
            thread.setDaemon(true);
            thread.start();
            return noAnswer(URI.create("https://localhost:" + listener.getLocalPort()));
        }
    }

    @Test
    void nothing_that_listens_and_a_name_without_an_address_are_told_apart() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(noAnswer(URI.create("https://localhost:" + free)).cause()).isEqualTo(NoAnswer.Cause.CONNECT_FAILED);
        assertThat(noAnswer(URI.create("https://no-such-host.invalid:9398")).cause())
                .isEqualTo(NoAnswer.Cause.UNKNOWN_HOST);
    }

    private static NoAnswer noAnswer(URI root) {
        try (EnterpriseManager enterpriseManager = Clients.trusting(root, ANYTHING)) {
            return (NoAnswer)
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();
        }
    }

    private static ServerSocket greeting(String text) throws IOException {
        ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            try (var socket = listener.accept()) {
                socket.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client has seen enough.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listener;
    }

    private static Settings.Trust trusting(TestCertificate certificate) {
        return new Settings.Trust(List.of(certificate.certificate()), List.of(), false);
    }

    private static Settings.Trust pinning(TestCertificate certificate) {
        return new Settings.Trust(List.of(), List.of(ServerTrust.fingerprint(certificate.certificate())), false);
    }

    private static void assertAccepted(TestCertificate certificate, Settings.Trust trust) {
        try (RawServer server = RawServer.https(certificate, OK);
                EnterpriseManager enterpriseManager = Clients.trusting(server.root(), trust)) {
            Exchange exchange = enterpriseManager.withoutLogon().serviceRoot().ask();
            assertThat(exchange.answer()).as(exchange.inOneLine()).isPresent();
        }
    }

    private static String refusal(TestCertificate certificate, Settings.Trust trust) {
        try (RawServer server = RawServer.https(certificate, OK);
                EnterpriseManager enterpriseManager = Clients.trusting(server.root(), trust)) {
            NoAnswer none = (NoAnswer)
                    enterpriseManager.withoutLogon().serviceRoot().ask().received();
            assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TLS_FAILED);
            assertThat(server.requests()).isEmpty();
            return none.detail();
        }
    }
}
