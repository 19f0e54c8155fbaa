package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenForgeryTest {
    private static final String GUID = "7d0c3a52-0000-4000-8000-00000000000a";

    @ParameterizedTest
    @ValueSource(strings = {GUID, "7d0c3a52-0000-4000-8000-00000000000ab", "7d0c3a52-0000-4000-8000-00000000000abc"})
    void whatever_its_padding_another_character_means_another_id(String id) {
        String token = base64(id);

        String spoilt = TokenForgery.ANOTHER_CHARACTER.of(token).orElseThrow();

        assertThat(spoilt).hasSameSizeAs(token).isNotEqualTo(token);
        assertThat(new String(Base64.getDecoder().decode(spoilt), StandardCharsets.UTF_8))
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {GUID, "7d0c3a52-0000-4000-8000-00000000000ab", "7d0c3a52-0000-4000-8000-00000000000abc"})
    void another_last_character_means_another_id_and_not_the_same_in_capitals(String id) {
        String forged = TokenForgery.ANOTHER_LAST_CHARACTER.of(base64(id)).orElseThrow();

        assertThat(new String(Base64.getDecoder().decode(forged), StandardCharsets.UTF_8))
                .hasSameSizeAs(id)
                .startsWith(id.substring(0, id.length() - 1))
                .isNotEqualToIgnoringCase(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {GUID, "7d0c3a52-0000-4000-8000-00000000000ab", "7d0c3a52-0000-4000-8000-00000000000abc"})
    void what_stands_behind_counts_in_base64_too(String id) {
        String forged = TokenForgery.WITH_MORE_BEHIND.of(base64(id)).orElseThrow();

        assertThat(Base64.getDecoder().decode(forged))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(id + "zzz");
    }

    @Test
    void a_token_that_is_no_base64_is_forged_by_its_text() {
        assertThat(TokenForgery.ANOTHER_LAST_CHARACTER.of(GUID)).contains(GUID.substring(0, 35) + "A");
        assertThat(TokenForgery.WITH_MORE_BEHIND.of(GUID)).contains(GUID + "zzz");
        assertThat(TokenForgery.WITHOUT_ITS_END.of(GUID)).contains(GUID.substring(0, 32));
    }

    @Test
    void the_letter_case_is_spoilt_where_it_means_something() {
        assertThat(TokenForgery.OTHER_CASE.of("aB1=")).contains("Ab1=");
        assertThat(TokenForgery.OTHER_CASE.of(GUID)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_short_to_be_spoilt_is_left(TokenForgery how) {
        assertThat(how.of("")).isEmpty();
        assertThat(how.of("1")).isEmpty();
    }

    private static String base64(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
