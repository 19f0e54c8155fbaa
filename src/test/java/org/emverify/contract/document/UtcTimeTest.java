package org.emverify.contract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtcTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-27T17:05:52Z,          2026-01-27T17:05:52Z,        0",
        "2026-01-27T08:47:10.64Z,       2026-01-27T08:47:10.64Z,     2",
        "2026-01-27T17:05:52.0698371Z,  2026-01-27T17:05:52.0698371Z, 7",
        "2024-02-29T23:59:59.9999999Z,  2024-02-29T23:59:59.9999999Z, 7",
        "0001-01-01T00:00:00Z,          0001-01-01T00:00:00Z,        0"
    })
    void a_time_in_utc_is_good(String written, Instant instant, int digits) {
        UtcTime time = UtcTime.read(written);

        assertThat(time).isEqualTo(new UtcTime(written, time.instant(), time.problem(), digits));
        assertThat(time.instant()).hasValue(instant);
        assertThat(time.problem()).isEmpty();
        assertThat(time.isUnusuallyFine()).isFalse();
    }

    @Test
    void more_than_seven_digits_are_readable_but_remarkable() {
        assertThat(UtcTime.read("2026-01-27T17:05:52.06983712Z").isUnusuallyFine())
                .isTrue();
        assertThat(UtcTime.read("2026-01-27T17:05:52.0698371234567Z").instant())
                .hasValue(Instant.parse("2026-01-27T17:05:52.069837123Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2026-01-27T17:05:52.069837  | has no time zone: the final Z is missing
            2026-01-27T17:05:52+00:00   | has the offset +00:00 instead of Z
            2026-01-27T17:05:52z        | ends with a lower-case z instead of Z
            2026-02-30T17:05:52Z        | is a date and time that does not exist
            2026-13-01T17:05:52Z        | is a date and time that does not exist
            2025-02-29T17:05:52Z        | is a date and time that does not exist
            2026-01-27T17:60:00Z        | is a date and time that does not exist
            2026-01-27T17:05:60Z        | is a date and time that does not exist
            0000-01-01T00:00:00Z        | is a date and time that does not exist
            2026-01-27T24:00:00Z        | has the hour 24; a day ends at 23:59:59
            2026-01-27 17:05:52Z        | has a blank instead of T between date and time
            2026-01-27                  | is a date without a time
            " 2026-01-27T17:05:52Z"     | has blanks around it
            ""                          | is empty
            01/27/2026 5:05:52 PM       | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            2026-01-27T17:05Z           | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            2026-01-27T17:05:52.Z       | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            2026-01-27T17:05:52,5Z      | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            /Date(1769533552069)/       | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            ٢٠٢٦-01-27T17:05:52Z        | is not written as YYYY-MM-DDThh:mm:ss[.fraction]Z
            """)
    void what_is_wrong_is_said_in_one_phrase(String written, String problem) {
        UtcTime time = UtcTime.read(written);

        assertThat(time.problem()).hasValue(problem);
        assertThat(time.instant()).isEmpty();
        assertThat(time.problem()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-27T17:06:10.30038,       2026-01-27T17:06:10.30038Z",
        "2026-01-27T17:06:10Z,            2026-01-27T17:06:10Z",
        "2026-01-27T17:06:10z,            2026-01-27T17:06:10Z",
        "2026-01-27T17:06:10.5+02:00,     2026-01-27T15:06:10.5Z"
    })
    void an_event_time_needs_no_zone(String written, Instant instant) {
        assertThat(UtcTime.readEventTime(written).instant()).hasValue(instant);
    }

    @Test
    void an_event_time_must_exist() {
        assertThat(UtcTime.readEventTime("2026-02-30T17:06:10").problem())
                .hasValue("is a date and time that does not exist");
        assertThat(UtcTime.readEventTime("2026-01-27T17:06:10+99:00").problem())
                .hasValue("has the offset +99:00, which does not exist");
        assertThat(UtcTime.readEventTime("now").problem()).isPresent();
    }
}
