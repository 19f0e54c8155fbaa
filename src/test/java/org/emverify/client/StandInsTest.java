package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.emverify.settings.PublicText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret is left in what becomes evidence, and nothing else changes. */
class StandInsTest {
    private static final String PASSWORD = "sesam-öffne-dich";
    private static final String GUID = "3b1c9e1e-1f2b-4c3d-8a7b-123456789abc";

    private final Redaction redaction = new Redaction(PublicText.OWN);
    private final StandIns standIns = new StandIns(redaction);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void a_secret_is_replaced_in_whatever_encoding_a_body_has(Charset charset) {
        redaction.learn(PASSWORD);
        byte[] body = ("<Message>Größe: " + PASSWORD + "</Message>").getBytes(charset);

        byte[] clean = standIns.replacedIn(body);

        assertThat(new String(clean, charset))
                .startsWith("<Message>Größe: ")
                .endsWith("</Message>")
                .doesNotContain(PASSWORD, "sesam", "dich");
        assertThat(clean).hasSameSizeAs(body);
    }

    @Test
    void a_secret_that_is_learned_between_two_answers_is_replaced_in_the_second() {
        redaction.learn(PASSWORD);
        assertThat(standIns.replacedIn("of " + GUID)).isEqualTo("of " + GUID);

        redaction.learn(GUID);

        assertThat(standIns.replacedIn("of " + GUID)).doesNotContain(GUID).hasSize(("of " + GUID).length());
        assertThat(standIns.replacedIn(PASSWORD)).isEqualTo(standIns.replacedIn(PASSWORD));
    }

    @Test
    void a_session_id_and_the_guid_that_it_is_made_of_have_stand_ins_that_belong_together() {
        String token = Base64.getEncoder().encodeToString(GUID.getBytes(StandardCharsets.UTF_8));
        redaction.learn(token);

        assertThat(new String(Base64.getDecoder().decode(standIns.replacedIn(token)), StandardCharsets.UTF_8))
                .isEqualTo(standIns.replacedIn(GUID))
                .isNotEqualTo(GUID);
    }

    @Test
    void a_word_of_the_protocol_stays_what_it_is_though_it_is_a_password() {
        redaction.learn("systemSessions");

        assertThat(standIns.replacedIn("/api/systemSessions/")).isEqualTo("/api/systemSessions/");
        assertThat(standIns.replacedIn("<Link>systemSessions</Link>".getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<Link>systemSessions</Link>");
    }
}
