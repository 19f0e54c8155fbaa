package org.emverify.verification.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.RunResult;
import org.emverify.verification.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PowerTest {
    @Test
    void every_mutation_of_a_conforming_servers_answers_is_killed_without_another_request() throws Exception {
        try (Simulator simulator = Simulator.conforming().start()) {
            assertThat(conclude(simulator, false).power()).isEmpty();
            int requests = simulator.requests().size();
            RunResult run = conclude(simulator, true);
            assertThat(simulator.requests()).hasSize(2 * requests);
            PowerReport power = run.power().orElseThrow();
            assertThat(power.survivors()).isEmpty();
            assertThat(power.untried()).isEmpty();
            assertThat(power.killed()).isEqualTo(MutationTable.mutations().size());
            assertThat(power.sessions()).isEqualTo(25);
            assertThat(run.exitCode()).isEqualTo(RunResult.ExitCode.HOLDS);
        }
    }

    private static RunResult conclude(Simulator simulator, boolean power) {
        try (Verification verification = Verification.of(simulator.root(), settings(simulator, power))) {
            verification.result(Requirement.STATUS_200);
            return verification.finish(EnumSet.copyOf(Requirement.promises()));
        }
    }

    private static Settings settings(Simulator simulator, boolean power) {
        return ServerUnderTest.settingsFor(simulator).with(settings -> settings.power(power));
    }
}
