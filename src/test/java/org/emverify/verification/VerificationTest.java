package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class VerificationTest {
    private static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());

    @Test
    void a_conforming_server_holds_every_unconditional_promise_of_the_page() throws Exception {
        try (Simulator simulator = Simulator.conforming().start();
                Verification verification = Verification.of(simulator.root(), settings(simulator))) {
            verification.result(Requirement.STATUS_200);
            RunResult run = verification.finish(PROMISES);
            assertThat(run.exitCode()).as(run.headline()).isEqualTo(RunResult.ExitCode.HOLDS);
            assertThat(run.results())
                    .filteredOn(o -> o.requirement().isUnconditional())
                    .allSatisfy(o -> assertThat(o.status()).isEqualTo(RequirementResult.Status.HOLDS));
            assertThat(run.sessions()).hasSize(25);
            SelectedSessions sessions = verification.sessions();
            assertThat(sessions.all()).isEqualTo(run.sessions());
            assertThat(sessions.ended()).isNotEmpty();
            assertThat(sessions.inProgress()).isNotEmpty();
            assertThat(sessions.all())
                    .containsAll(sessions.ended())
                    .containsAll(sessions.inProgress())
                    .hasSize(sessions.ended().size() + sessions.inProgress().size());
            assertThat(sessions.ended()).containsAll(sessions.requestedOnItsOwn());
            assertThat(sessions.requestedOnItsOwn()).hasSize(1);
        }
    }

    private static Settings settings(Simulator simulator) {
        return ServerUnderTest.settingsFor(simulator);
    }
}
