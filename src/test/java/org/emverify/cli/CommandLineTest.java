package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.emverify.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Setting.class)
    void the_help_of_verify_explains_every_setting(Setting setting) {
        String help = Invocation.in(folder, "verify", "--help").out();
        assertThat(help).contains(setting.secret() ? setting.environment() : setting.option());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "doctor", "simulate", "report", "matrix", "completion", "version"})
    void every_command_has_a_help_and_the_main_help_names_it(String command) {
        assertThat(Invocation.in(folder, "--help").out()).contains("\n  " + command);
        Invocation help = Invocation.in(folder, command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: em-verify " + command);
    }

    @Test
    void only_lists_may_be_given_several_times() {
        Setting[] lists = Arrays.stream(Setting.values()).filter(Setting::list).toArray(Setting[]::new);
        assertThat(Arrays.stream(Setting.values()).filter(s -> s.form().contains("separated by commas")))
                .containsExactly(lists);
        assertThat(Invocation.in(folder, "verify", "--url", "a", "--url", "b").err())
                .contains("option --url was given several times");
        assertThat(Invocation.in(folder, "verify", "--url", "simulator", "--sessions", "a", "--sessions", "b")
                        .err())
                .contains("\"a,b\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'verfy', 'unknown command verfy; did you mean verify?'",
        "'verify --ulr x', 'unknown option --ulr; did you mean --url?'",
        "'verify --url', 'Missing required parameter for option'",
        "'doctor --cacertificate x', 'unknown option --cacertificate; did you mean --ca-certificate?'",
        "'verify --pasword=geheim', 'unknown option --pasword; did you mean EM_PASSWORD?'",
        "'verify --password geheim --url simulator', 'option --password is refused'",
        "'verify geheim', 'an argument without an option'",
        "'simulate --port many', 'Invalid value for option'",
        "'verify --sample none --timeout soon --url simulator', 'option --timeout is \"soon\"'",
        "'verify', 'The url is missing: give --url'",
        "'verify --url https://em01 --username u', 'The password is missing'"
    })
    void a_mistake_ends_with_2_and_a_line_that_helps_and_tells_no_secret(String line, String said) {
        Invocation call = Invocation.in(folder, line.split(" "));
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("em-verify: ", said);
        assertThat(call.console()).doesNotContain("geheim", "\tat ");
    }

    @Test
    void a_call_without_a_command_shows_the_commands() {
        Invocation call = Invocation.in(folder);
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("Usage: em-verify", "verify", "simulate");
    }

    @Test
    void a_fault_of_our_own_ends_with_70_in_one_line_unless_its_place_is_asked_for() {
        assertThat(failing())
                .startsWith("70 em-verify: a fault of em-verify itself")
                .doesNotContain("\tat ");
        assertThat(failing("--debug")).startsWith("70 ").contains("\tat org.emverify");
    }

    @Test
    void the_version_is_told() {
        assertThat(Invocation.in(folder, "version").out())
                .startsWith("em-verify ")
                .contains(", Java ");
        assertThat(Invocation.in(folder, "--version").out()).startsWith("em-verify ");
    }

    @Test
    void a_completion_script_is_printed() {
        assertThat(Invocation.in(folder, "completion").out()).contains("complete -F _complete_em-verify", "--url");
    }

    private String failing(String... more) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        ProcessContext context = new ProcessContext(writer, writer, new Properties(), Map.of(), folder, false, () -> {
            throw new IllegalStateException("a terminal that fails");
        });
        String[] line = {"doctor", "--url", "https://em01", "--username", "u"};
        String[] whole = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, whole, line.length, more.length);
        return EmVerify.run(context, whole) + " " + said;
    }
}
