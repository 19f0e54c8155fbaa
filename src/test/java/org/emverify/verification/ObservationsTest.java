package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionState;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    @Test
    void what_was_seen_and_what_was_left_out_add_up() {
        Observations observed = run(new Selection.Sample(12, 1));
        assertThat(observed.seen().stream().mapToInt(Observations.Seen::count).sum())
                .isEqualTo(12);
        assertThat(observed.seen())
                .isSortedAccordingTo(Observations.Seen.ORDER)
                .extracting(Observations.Seen::state)
                .contains(SessionState.IN_PROGRESS.wireName());
        assertThat(observed.selection().verified()).isEqualTo(12);
        assertThat(observed.selection().leftOut())
                .containsExactly(new Observations.LeftOut(
                        "beyond the sample", observed.selection().listed() - 12));
        assertThat(observed.server().versions()).contains("v1_7");
    }

    @Test
    void a_session_that_the_server_does_not_know_is_counted_as_such() {
        Observations observed = run(new Selection.Explicit(List.of(UUID.randomUUID())));
        assertThat(observed.selection().verified()).isZero();
        assertThat(observed.selection().leftOut())
                .extracting(Observations.LeftOut::reason)
                .contains("unknown to the server", "not named by the user");
    }

    private static Observations run(Selection selection) {
        try (Simulator simulator = Simulator.conforming().start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(s -> s.selection(selection));
            try (Verification verification = Verification.of(simulator.root(), settings)) {
                verification.ask();
                return verification.finish(EnumSet.of(Requirement.STATUS_200)).observations();
            }
        }
    }
}
