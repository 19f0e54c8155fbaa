package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "Nope, Nope, true",
        "Nope, nope, false",
        "Nope, Nope2, false",
        "Completed*, Completed, true",
        "Completed*, CompletedSuccessfully, true",
        "*fully, CompletedSuccessfully, true",
        "a*b*c, a-b-b-c, true",
        "a*b*c, a-c-b, false",
        "ab*ba, aba, false",
        "a?c, abc, false",
        "a?format=*, a?format=Entity, true",
        "a.c, abc, false",
    })
    void a_star_stands_for_any_characters_and_everything_else_for_itself(
            String glob, String candidate, boolean matching) {
        assertThat(new Glob(glob).matches(candidate)).isEqualTo(matching);
    }

    @Test
    void stars_and_backslashes_can_be_meant_literally() {
        assertThat(new Glob("a\\*b").matches("a*b")).isTrue();
        assertThat(new Glob("a\\*b").matches("a-b")).isFalse();
        assertThat(new Glob("a\\\\*").matches("a\\b")).isTrue();
        assertThat(new Glob(Glob.literally("\\*\\\\**")).matches("\\*\\\\**")).isTrue();
    }

    @Test
    void a_star_spans_lines() {
        assertThat(new Glob("first*last").matches("first\nlast")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\b", "\\", "a\\\\\\"})
    void a_lone_backslash_is_refused(String text) {
        assertThatThrownBy(() -> new Glob(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("has a lone backslash; write \\\\ for a backslash and \\* for a star");
    }

    @Test
    void a_pattern_that_accepts_everything_is_refused() {
        assertThatThrownBy(() -> new Glob("**"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accepts everything; leave the key out if that is meant");
    }
}
