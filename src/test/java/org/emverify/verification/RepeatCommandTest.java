package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emverify.settings.Origin;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.settings.Shard;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;

class RepeatCommandTest {
    private static final Settings IN_A_BUILD =
            Settings.of(new Settings.Target.Simulator(), "", Secret.of(""), Settings.Trust.system());
    private static final Settings ON_THE_COMMAND_LINE = IN_A_BUILD.with(s -> s.spelling(Origin.Source.OPTION));

    @Test
    void a_few_sessions_are_named_in_the_order_of_the_run() {
        assertThat(RepeatCommand.of(sessions(3), IN_A_BUILD)).isEqualTo("-Dem.sessions=id0,id1,id2");
        assertThat(RepeatCommand.of(sessions(3), ON_THE_COMMAND_LINE)).isEqualTo("--sessions id0,id1,id2");
    }

    @Test
    void more_are_in_the_file_of_the_output() {
        assertThat(RepeatCommand.of(sessions(4), IN_A_BUILD)).isEqualTo("-Dem.sessions=@target/em-verify/sessions.txt");
        assertThat(RepeatCommand.of(sessions(4), ON_THE_COMMAND_LINE.with(s -> s.output(Path.of("/tmp/odd dir #1")))))
                .isEqualTo("--sessions \"@/tmp/odd dir #1/sessions.txt\"");
        assertThat(RepeatCommand.of(sessions(4), ON_THE_COMMAND_LINE.with(s -> s.output(Path.of("/tmp/it's $5")))))
                .isEqualTo("--sessions '@/tmp/it'\\''s $5/sessions.txt'");
    }

    @Test
    void nothing_is_repeated_where_nothing_was_verified() {
        assertThat(RepeatCommand.of(List.of(), IN_A_BUILD)).isEmpty();
    }

    @Test
    void a_shard_of_a_sample_is_drawn_as_a_shard_again() {
        Settings shard = ON_THE_COMMAND_LINE.with(
                s -> s.selection(new Selection.Sample(500, 7)).shard(Optional.of(new Shard(2, 4))));

        String command = RepeatCommand.of(sessions(1), shard);

        assertThat(command).isEqualTo("--sample 500 --seed 7 --shard 2/4");
        assertThat(RepeatCommand.ofAll(sessions(9), command)).isEqualTo("--sample 500 --seed 7");
    }

    @Test
    void what_shards_of_named_sessions_did_is_named() {
        assertThat(RepeatCommand.ofAll(sessions(2), "-Dem.sessions=id0")).isEqualTo("-Dem.sessions=id0,id1");
        assertThat(RepeatCommand.ofAll(List.of(), "")).isEmpty();
    }

    private static List<Subject> sessions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Subject(i, "id" + i, "name"))
                .toList();
    }
}
