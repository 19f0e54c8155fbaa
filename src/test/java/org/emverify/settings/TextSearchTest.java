package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextSearchTest {
    private static final List<String> TEXTS = List.of("sesame", "sesamöl", "öffne", "s\0e\0s\0", "ses");

    @Test
    void a_text_is_found_at_the_beginning_in_the_middle_and_at_the_end() {
        TextSearch search = new TextSearch(List.of("sesame", "öffne"));

        assertThat(Stream.of("sesame", "open sesame now", "ssesame", "dich öffne", "öffne dich"))
                .allMatch(search::findsIn);
        assertThat(Stream.of("", "s", "sesam", "Sesame", "offne", "ses ame")).noneMatch(search::findsIn);
    }

    @Test
    void without_texts_nothing_is_found() {
        assertThat(new TextSearch(List.of()).findsIn("anything")).isFalse();
    }

    @Test
    void it_finds_what_a_search_for_each_text_finds() {
        Random random = new Random(1);
        String letters = "seamöfn\0ls";
        TextSearch search = new TextSearch(TEXTS);

        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(20, 0, letters.length())
                    .collect(StringBuilder::new, (all, c) -> all.append(letters.charAt(c)), StringBuilder::append)
                    .toString();
            assertThat(search.findsIn(text)).as(text).isEqualTo(TEXTS.stream().anyMatch(text::contains));
        }
    }

    @Test
    void a_text_of_one_character_is_no_text_to_search_for() {
        assertThatThrownBy(() -> new TextSearch(List.of("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found everywhere");
    }
}
