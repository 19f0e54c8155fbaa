package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;

class RepeatCommandTest {
    @Test
    void sessions_are_named_in_the_order_of_the_run() {
        assertThat(RepeatCommand.of(sessions(2), new Selection.Sample(2, 7))).isEqualTo("-Dem.sessions=id0,id1");
    }

    @Test
    void a_hundred_are_named_and_of_more_the_sample() {
        assertThat(RepeatCommand.of(sessions(100), new Selection.Sample(500, 7)))
                .endsWith(",id99");
        assertThat(RepeatCommand.of(sessions(101), new Selection.Sample(500, 7)))
                .isEqualTo("-Dem.sample=500 -Dem.seed=7");
        assertThat(RepeatCommand.of(sessions(101), new Selection.Sample(new Settings.SampleSize.All(), 1)))
                .isEqualTo("-Dem.sample=all -Dem.seed=1");
    }

    @Test
    void those_that_the_user_named_are_named_however_many_they_are() {
        assertThat(RepeatCommand.of(sessions(101), new Selection.Explicit(List.of(new UUID(1, 2)))))
                .endsWith(",id100");
    }

    @Test
    void nothing_is_repeated_where_nothing_was_verified() {
        assertThat(RepeatCommand.of(List.of(), new Selection.Sample(500, 7))).isEmpty();
    }

    private static List<Subject> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Subject(i, "id" + i, "name"))
                .toList();
    }
}
