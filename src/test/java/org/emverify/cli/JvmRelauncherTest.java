package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmRelauncherTest {
    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void flags_in_the_environment_are_flags_of_the_user(String variable) {
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of(variable, "-Xmx1g")))
                .isFalse();
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of(variable, " "))).isTrue();
        assertThat(JvmRelauncher.environmentHasNoFlags(Map.of("PATH", "/bin"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/fd/63",
                "--password-file=/dev/fd/11",
                "/proc/self/fd/3",
                "/proc/4711/fd/3",
                "Pr\uFFFDfung",
                "Prüfung"
            })
    void an_argument_that_a_second_java_would_not_get_keeps_the_first(String argument) {
        assertThat(JvmRelauncher.survive(List.of("verify", argument), StandardCharsets.US_ASCII))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--password-file=pw", "Prüfung", "/dev/stdin", ""})
    void other_arguments_do_not(String argument) {
        assertThat(JvmRelauncher.survive(List.of("verify", argument), StandardCharsets.UTF_8))
                .isTrue();
    }
}
