package org.emverify.verification.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

    @Test
    void ordinary_text_of_any_language_stays_as_it_is() {
        String text = "Zażółć\tgęślą – 日本語 \uD83D\uDE00\n<&>";
        assertThat(Printable.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x7, 0x1B, 0x7F, 0x85, 0x202E, 0xD800, 0xDC00, 0xFFFE, 0xFFFF})
    void what_xml_forbids_or_a_console_obeys_is_spelt_as_an_escape(int c) {
        assertThat(Printable.of("a" + (char) c + "b")).isEqualTo(String.format("a\\u%04Xb", c));
    }
}
