package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.emverify.client.http.Header;
import org.emverify.settings.PublicText;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final String GUID = "43cfbdbe-5a95-4156-8867-91f069b7c2cc";

    private final Redaction redaction = new Redaction(PublicText.OWN);

    @Test
    void a_secret_is_found_in_every_form_in_which_it_may_come_back() {
        redaction.learn("a&b <\"c'\\ é/d");

        for (String form : List.of(
                "a&b <\"c'\\ é/d",
                "a%26b+%3C%22c%27%5C+%C3%A9%2Fd",
                "a%26b%20%3C%22c%27%5C%20%C3%A9%2Fd",
                "a%26b%20%3c%22c%27%5c%20%c3%a9%2fd",
                "a&amp;b &lt;\"c'\\ é/d",
                "a&amp;b &lt;&quot;c&apos;\\ é/d",
                "a&b <\\\"c'\\\\ é/d",
                "a&b <\\\"c'\\\\ é\\/d",
                "a&b <\\\"c'\\\\ \\u00e9/d")) {
            assertThat(redaction.redact("before " + form + " after")).isEqualTo("before [redacted] after");
        }
    }

    @Test
    void a_session_id_hides_the_guid_that_it_stands_for() {
        redaction.learn(Base64.getEncoder().encodeToString(GUID.getBytes(StandardCharsets.US_ASCII)));

        assertThat(redaction.redact("/api/logonSessions/" + GUID)).isEqualTo("/api/logonSessions/[redacted]");
        assertThat(redaction.redact(GUID.toUpperCase(java.util.Locale.ROOT))).isEqualTo("[redacted]");
    }

    @Test
    void the_longer_of_two_secrets_goes_first() {
        redaction.learn("secret");
        redaction.learn("secret-and-more");

        assertThat(redaction.redact("secret-and-more")).isEqualTo("[redacted]");
    }

    @Test
    void a_very_short_secret_is_hidden_in_its_headers_only() {
        redaction.learn("abc");

        assertThat(redaction.redact("the abc of testing")).isEqualTo("the abc of testing");
        assertThat(redaction.redact(new Header("x-restsvcsessionid", "abc")).value())
                .isEqualTo("[redacted]");
        assertThat(redaction.redact(new Header("authorization", "Basic abc")).value())
                .isEqualTo("Basic [redacted]");
    }

    @Test
    void a_secret_of_four_characters_is_hidden_everywhere() {
        redaction.learn("abcd");

        assertThat(redaction.redact("the abcd of testing")).isEqualTo("the [redacted] of testing");
    }

    @Test
    void what_a_session_id_decodes_to_is_hidden_from_four_characters_on_if_it_is_text() {
        redaction.learn(base64("abcd"));
        redaction.learn(base64("xyz"));
        redaction.learn(base64("ab\u0001cdef"));

        assertThat(redaction.redact("abcd ABCD xyz")).isEqualTo("[redacted] [redacted] xyz");
        assertThat(redaction.redact("ab\u0001cdef")).isEqualTo("ab\u0001cdef");
    }

    @Test
    void a_server_that_hands_out_session_ids_without_end_is_not_remembered_without_end() {
        for (int i = 0; i < 510; i++) {
            redaction.learn("session-" + i + "-end");
        }

        assertThat(redaction.redact("session-499-end")).isEqualTo("[redacted]");
        assertThat(redaction.redact("session-500-end")).isEqualTo("session-500-end");
    }

    @Test
    void an_authorization_without_a_scheme_is_hidden_whole() {
        assertThat(redaction.redact(new Header("Authorization", "abcdef")).value())
                .isEqualTo("[redacted]");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_empty_header_stays_visibly_empty() {
        assertThat(redaction.redact(new Header("X-RestSvcSessionId", "")).value())
                .isEmpty();
        assertThat(redaction.redact(new Header("Set-Cookie", "a=; Path=/")).value())
                .isEqualTo("a=; Path=/");
    }

    @Test
    void every_cookies_value_is_hidden_and_its_attributes_are_not() {
        assertThat(redaction
                        .redact(new Header("Set-Cookie", "lb=node7; Path=/; HttpOnly"))
                        .value())
                .isEqualTo("lb=[redacted]; Path=/; HttpOnly");
    }

    @Test
    void bytes_keep_their_number_in_every_encoding() {
        redaction.learn(GUID);
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] body = ("<SessionId>" + GUID + "</SessionId>").getBytes(charset);
            byte[] clean = redaction.redact(body);

            assertThat(clean).hasSameSizeAs(body);
            assertThat(new String(clean, charset)).isEqualTo("<SessionId>(redacted)" + "*".repeat(26) + "</SessionId>");
        }
    }

    @Test
    void a_url_stays_a_url() {
        redaction.learn(GUID);
        redaction.learn("2Fabc");

        assertThat(redaction.redact(URI.create("https://em01:9398/api/logonSessions/" + GUID + "?x=1")))
                .hasToString("https://em01:9398/api/logonSessions/(redacted)?x=1");
        assertThat(redaction.redact(URI.create("https://em01:9398/api/%2Fabc")))
                .hasToString("https://em01:9398/(redacted)");
        assertThat(redaction.redact(URI.create("https://em01:9398/api/"))).hasToString("https://em01:9398/api/");
    }

    @Test
    void a_secret_that_is_a_part_of_the_targets_address_is_taken_out_of_nothing() {
        Redaction ofTarget = new Redaction(PublicText.of(
                URI.create("https://veeam-Prod.example.com:9398"),
                Optional.of(new Settings.Proxy("gateway.example.com", 3128, Optional.empty()))));
        for (String secret : List.of("Prod", "prod", "m-prod.ex", "gateway")) {
            ofTarget.learn(secret);
            ofTarget.learn(secret + "-and-more");
        }
        String text = "veeam-prod, VEEAM-PROD and the gateway";

        assertThat(ofTarget.redact(text)).isEqualTo(text);
        assertThat(ofTarget.redact("it is prod-and-more")).isEqualTo("it is [redacted]");
    }
}
