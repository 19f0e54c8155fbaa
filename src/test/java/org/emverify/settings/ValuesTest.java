package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.emverify.settings.Settings.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final UUID ONE = UUID.fromString("7d0c3a52-1111-4222-8333-00aabbccddee");
    private static final UUID TWO = UUID.fromString("00057ade-8f1a-4b54-a265-391441981e25");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONNECTIONS         | 0        | out of range
            CONNECTIONS         | 65       | out of range
            CONNECTIONS         | four     | not a whole number
            CONNECTIONS         | 4.0      | not a whole number
            CONNECTIONS         | 4294967300 | out of range
            RETRIES             | -1       | out of range
            RETRIES             | 11       | out of range
            RETRIES             | x        | not a whole number
            SAMPLE              | 0        | out of range
            SAMPLE              | -3       | out of range
            SAMPLE              | every    | not a whole number
            SEED                | 9223372036854775808 | out of range (64 bits)
            SEED                | one      | not a whole number
            SHARD               | 0/4      | not two whole numbers from 1 on with a slash between them
            SHARD               | 5/4      | there is no shard 5 of 4
            SHARD               | x        | not two whole numbers from 1 on with a slash between them
            SHARD               | 1/0      | not two whole numbers from 1 on with a slash between them
            SHARD               | 1/4/2    | not two whole numbers from 1 on with a slash between them
            REQUESTS_PER_SECOND | 0        | not above 0
            REQUESTS_PER_SECOND | 0.0      | not above 0
            REQUESTS_PER_SECOND | -1       | not a number of that form
            REQUESTS_PER_SECOND | NaN      | not a number of that form
            REQUESTS_PER_SECOND | 1e3      | not a number of that form
            TIMEOUT             | 30       | not a number with one of the units ms, s, m, h
            TIMEOUT             | 30 s     | not a number with one of the units ms, s, m, h
            TIMEOUT             | 2h       | out of range
            MAX_DURATION        | 25h      | out of range
            MAX_DURATION        | forever  | not a number with one of the units ms, s, m, h
            COLLECTION_TIMEOUT  | 61m      | out of range
            TIMEOUT             | 0s       | out of range
            TIMEOUT             | 61m      | out of range
            MAX_BODY            | 1048576  | not a number with one of the units B, KiB, MiB
            MAX_BODY            | 16MB     | not a number with one of the units B, KiB, MiB
            MAX_BODY            | 0B       | out of range
            MAX_BODY            | 1025MiB  | out of range
            API_VERSION         | 1.7      | not a version of that form
            API_VERSION         | v1.7     | not a version of that form
            STRICT              | maybe    | neither on nor off
            NEIGHBOURS          | 2        | neither on nor off
            SESSIONS            | 1-1-1-1-1 | "1-1-1-1-1" is not a GUID
            SESSIONS            | {7d0c3a52-1111-4222-8333-00aabbccddee} | "{7d0c3a52-1111-4222-8333-00aabbccddee}" is not a GUID
            SESSIONS            | urn:x:7d0c3a52-1111-4222-8333-00aabbccddee | "urn:x:7d0c3a52-1111-4222-8333-00aabbccddee" is not a GUID (of a UID, give what follows the last colon)
            SESSIONS            | 7d0c3a52-1111-4222-8333-00aabbccddee, | "" is not a GUID
            CERTIFICATE_SHA256  | zz       | "zz" holds more than hexadecimal digits and colons
            CERTIFICATE_SHA256  | AB:CD    | "AB:CD" has 4 digits
            CERTIFICATE_SHA256  | da39a3ee5e6b4b0d3255bfef95601890afd80709 | "da39a3ee5e6b4b0d3255bfef95601890afd80709" has 40 digits, which is a SHA-1 fingerprint
            """)
    void a_value_that_is_not_accepted_is_explained(Setting setting, String value, String reason) {
        assertThat(ReadSettings.theSimulator(folder)
                        .property(setting.property(), value)
                        .problems())
                .containsExactly("system property %s is \"%s\": %s. Accepted: %s."
                        .formatted(setting.property(), value, reason, setting.form()));
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_variable_or_property_counts_as_not_given(Setting setting) {
        ReadSettings given = ReadSettings.theSimulator(folder).environment(setting.environment(), "");
        given.property(setting.property(), "");
        if (!setting.secret()) {
            given.environment(setting.environment(), "  ");
        }

        assertThat(given.valid()).isEqualTo(ReadSettings.theSimulator(folder).valid());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PASSWORD")
    void an_empty_property_leaves_room_for_the_variable(Setting setting) {
        assertThat(ReadSettings.theSimulator(folder)
                        .property(setting.property(), "")
                        .environment(setting.environment(), "\uFFFD")
                        .option("--url", setting == Setting.URL ? "\uFFFD" : "simulator")
                        .problems())
                .anySatisfy(problem -> assertThat(problem)
                        .contains(" holds characters that this Java could not read", "LC_ALL=C.UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "on", "yes", "1", "YES"})
    void a_switch_has_several_words_for_on(String on) {
        assertThat(ReadSettings.theSimulator(folder)
                        .environment("EM_STRICT", on)
                        .settings()
                        .strict())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "0", "No"})
    void a_switch_has_several_words_for_off(String off) {
        assertThat(ReadSettings.theSimulator(folder)
                        .environment("EM_NEIGHBOURS", off)
                        .settings()
                        .neighbours())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"CONNECTIONS, 1", "CONNECTIONS, 64", "RETRIES, 0", "RETRIES, 10", "SAMPLE, 1", "SEED, -7"})
    void bounds_belong_to_what_is_accepted(Setting setting, String value) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option(setting.option(), value)
                        .valid()
                        .origins())
                .containsEntry(setting, Origin.Source.OPTION.of(setting));
    }

    @ParameterizedTest
    @CsvSource({"500ms, PT0.5S", "30s, PT30S", "2m, PT2M", "60m, PT1H"})
    void a_timeout_has_a_unit(String text, Duration timeout) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--timeout", text)
                        .settings()
                        .limits()
                        .timeout())
                .isEqualTo(timeout);
    }

    @ParameterizedTest
    @CsvSource({"1B, 1", "1048576B, 1048576", "512KiB, 524288", "16MiB, 16777216", "1024MiB, 1073741824"})
    void a_size_has_a_unit(String text, long bytes) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--max-body", text)
                        .settings()
                        .limits()
                        .maxBody())
                .isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "0.5, 0.5"})
    void a_rate_may_have_a_fraction(String text, double rate) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--requests-per-second", text)
                        .settings()
                        .limits()
                        .requestsPerSecond())
                .hasValue(rate);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "on, true", "TRUE, true", "'', true", "false, false", "off, false"})
    void a_flag_is_on_or_off_and_on_when_its_option_stands_alone(String text, boolean on) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--strict", text)
                        .settings()
                        .strict())
                .isEqualTo(on);
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "v1_7", "v1_5"})
    void a_version_is_latest_or_named(String text) {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--api-version", text)
                        .settings()
                        .apiVersion())
                .isEqualTo(text);
    }

    @Test
    void all_sessions_are_the_largest_sample() {
        Settings settings = ReadSettings.theSimulator(folder)
                .option("--sample", "all")
                .option("--seed", "42")
                .settings();

        assertThat(settings.selection()).isEqualTo(new Selection.Sample(new Settings.SampleSize.All(), 42));
    }

    @Test
    void named_sessions_keep_their_order_and_each_counts_once() {
        String text = TWO.toString().toUpperCase(Locale.ROOT) + ", " + ONE + "," + TWO;

        assertThat(ReadSettings.theSimulator(folder)
                        .option("--sessions", text)
                        .settings()
                        .selection())
                .isEqualTo(new Selection.Explicit(List.of(TWO, ONE)));
    }

    @Test
    void pins_are_read_whatever_their_case_and_colons() {
        String colons = "AB:".repeat(31) + "AB";
        String plain = "cd".repeat(32);

        assertThat(ReadSettings.aServer(folder)
                        .option("--certificate-sha256", colons + ", " + plain)
                        .settings()
                        .trust()
                        .pins())
                .containsExactly("ab".repeat(32), plain);
    }

    @Test
    void an_empty_flag_outside_the_command_line_is_not_on() {
        assertThat(ReadSettings.aServer(folder)
                        .property("em.insecure", "")
                        .settings()
                        .trust()
                        .insecure())
                .isFalse();
    }

    @Test
    void all_mistakes_are_reported_at_once_each_in_one_line() throws IOException {
        List<String> problems = ReadSettings.nothing(folder)
                .option("--url", "https://em01:0")
                .property("em.sample", "none\nat all")
                .environment("EM_RETRIES", "99")
                .file("em-verify.properties", "", "timeout=soon")
                .problems();

        assertThat(problems).hasSize(4).noneMatch(line -> line.contains("\n"));
        assertThat(problems)
                .extracting(line -> line.split(" is ")[0])
                .containsExactlyInAnyOrder(
                        "option --url",
                        "system property em.sample",
                        "environment variable EM_RETRIES",
                        "timeout (em-verify.properties, line 2)");
    }

    @Test
    void sessions_may_be_listed_in_a_file() throws IOException {
        String first = "7d0c3a52-1111-4222-8333-00aabbccddee";
        String second = "7d0c3a52-2222-4222-8333-00aabbccddee";
        Files.writeString(folder.resolve("odd #1.txt"), "# of last night\n" + first + "\n\n  " + second + "\r\n");

        assertThat(ReadSettings.aServer(folder)
                        .option("--sessions", "@odd #1.txt")
                        .settings()
                        .selection())
                .isEqualTo(new Selection.Explicit(List.of(UUID.fromString(first), UUID.fromString(second))));
    }

    @Test
    void a_file_of_sessions_that_is_not_there_or_lists_none_is_refused() throws IOException {
        Files.writeString(folder.resolve("empty.txt"), "\n");

        assertThat(ReadSettings.aServer(folder)
                        .option("--sessions", "@missing.txt")
                        .problems())
                .singleElement()
                .asString()
                .contains("option --sessions", "missing.txt does not exist", "@ and the name of a file");
        assertThat(ReadSettings.aServer(folder)
                        .option("--sessions", "@empty.txt")
                        .problems())
                .singleElement()
                .asString()
                .contains("empty.txt lists nothing");
    }
}
