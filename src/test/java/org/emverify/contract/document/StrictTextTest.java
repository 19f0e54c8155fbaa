package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.emverify.contract.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts longer than what is decoded at a time. */
class StrictTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-32BE"})
    void a_character_of_two_units_survives_wherever_it_stands(String name) throws MalformedDocument {
        Charset charset = Charset.forName(name);
        for (int before = 8188; before <= 8194; before++) {
            String text = "x".repeat(before) + "\uD83D\uDE00\u00FC".repeat(3000) + "y";

            assertThat(StrictText.decode(text.getBytes(charset), 0, charset)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8190, 8191, 8192, 8193, 20_000})
    void what_cannot_be_decoded_is_told_with_its_line_and_column_however_far_behind(int before) {
        byte[] bytes = Arrays.copyOf(("\n" + "x".repeat(before)).getBytes(StandardCharsets.US_ASCII), before + 3);
        bytes[before + 1] = (byte) 0xE9;
        bytes[before + 2] = 'z';

        assertThatThrownBy(() -> StrictText.decode(bytes, 0, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        MalformedDocument.class,
                        malformed -> assertThat(malformed.in(Format.XML).toString())
                                .contains(
                                        "the bytes E9 at offset " + (before + 1),
                                        "(line 2, column " + (before + 1) + ")"));
    }
}
