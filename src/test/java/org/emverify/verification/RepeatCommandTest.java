package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.settings.Shard;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;

class RepeatCommandTest {
    private static final Optional<Shard> NO_SHARD = Optional.empty();

    @Test
    void sessions_are_named_in_the_order_of_the_run() {
        assertThat(RepeatCommand.of(sessions(2), new Selection.Sample(2, 7), NO_SHARD))
                .isEqualTo("-Dem.sessions=id0,id1");
    }

    @Test
    void a_hundred_are_named_and_of_more_the_sample() {
        assertThat(RepeatCommand.of(sessions(100), new Selection.Sample(500, 7), NO_SHARD))
                .endsWith(",id99");
        assertThat(RepeatCommand.of(sessions(101), new Selection.Sample(500, 7), NO_SHARD))
                .isEqualTo("-Dem.sample=500 -Dem.seed=7");
        assertThat(RepeatCommand.of(sessions(101), new Selection.Sample(new Settings.SampleSize.All(), 1), NO_SHARD))
                .isEqualTo("-Dem.sample=all -Dem.seed=1");
    }

    @Test
    void those_that_the_user_named_are_named_however_many_they_are() {
        assertThat(RepeatCommand.of(sessions(101), new Selection.Explicit(List.of(new UUID(1, 2))), NO_SHARD))
                .endsWith(",id100");
    }

    @Test
    void nothing_is_repeated_where_nothing_was_verified() {
        assertThat(RepeatCommand.of(List.of(), new Selection.Sample(500, 7), NO_SHARD))
                .isEmpty();
    }

    private static List<Subject> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Subject(i, "id" + i, "name"))
                .toList();
    }

    @Test
    void a_shard_of_a_sample_is_drawn_as_a_shard_again() {
        assertThat(RepeatCommand.of(sessions(101), new Selection.Sample(500, 7), Optional.of(new Shard(2, 4))))
                .isEqualTo("-Dem.sample=500 -Dem.seed=7 -Dem.shard=2/4");
    }
}
