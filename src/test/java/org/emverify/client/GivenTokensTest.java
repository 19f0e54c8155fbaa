package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.settings.PublicText;
import org.junit.jupiter.api.Test;

/** Requests of different logons can be told apart in evidence, which shows no session ID. */
class GivenTokensTest {
    private static final String FIRST = "M2IxYzllMWUtMWYyYi00YzNkLThhN2ItMTIzNDU2Nzg5YWJj";
    private static final String SECOND = "NGIxYzllMWUtMWYyYi00YzNkLThhN2ItMTIzNDU2Nzg5YWJk";

    private final GivenTokens tokens = new GivenTokens(new Redaction(PublicText.OWN));

    @Test
    void session_ids_of_different_logons_look_different_and_each_always_the_same() {
        tokens.note(logon(FIRST));
        tokens.note(logon(SECOND));
        tokens.note(logon(FIRST));

        assertThat(shown(FIRST)).isEqualTo("[redacted]").isEqualTo(shown(FIRST));
        assertThat(shown(SECOND)).isEqualTo("[redacted] (of logon 2)").isEqualTo(shown(SECOND));
    }

    @Test
    void a_forged_session_id_shows_how_far_it_is_like_a_given_one_and_no_more() {
        tokens.note(logon(FIRST));

        assertThat(shown(FIRST.substring(0, 40) + "AAAAAAAA"))
                .isEqualTo("[redacted] (another: 48 characters, the first 40 as given)");
        assertThat(shown(SECOND)).isEqualTo("[redacted] (another: 48 characters, the first 0 as given)");
    }

    @Test
    void what_is_remarked_is_taken_off_again_when_evidence_is_read() {
        tokens.note(logon(FIRST));
        tokens.note(logon(SECOND));

        for (String token : List.of(FIRST, SECOND, "forged-and-long-enough")) {
            assertThat(GivenTokens.withoutRemark(new Header(TokenCarrier.NAME, shown(token)))
                            .value())
                    .isEqualTo("[redacted]");
        }
    }

    private String shown(String token) {
        return tokens.shown(new HttpRequest(
                        "GET",
                        "/api/",
                        List.of(new Header(TokenCarrier.NAME, token)),
                        false,
                        1024,
                        Optional.empty(),
                        Optional.empty()))
                .get(0)
                .value();
    }

    private static Answer logon(String token) {
        return new Answer(
                "HTTP/1.1",
                201,
                "Created",
                List.of(new Header(TokenCarrier.NAME, token)),
                new byte[0],
                Answer.Framing.LENGTH,
                Answer.BodyEnd.COMPLETE,
                0);
    }
}
