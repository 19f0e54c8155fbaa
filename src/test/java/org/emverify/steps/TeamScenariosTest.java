package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamScenariosTest {
    private final TeamScenarios scenarios = new TeamScenarios();

    @ParameterizedTest
    @CsvSource({
        "HOLDS, FINDINGS",
        "NOT_VERIFIED, FINDINGS",
        "FINDINGS, FINDINGS",
        "USAGE, USAGE",
        "HARNESS_FAULT, HARNESS_FAULT"
    })
    void a_failed_assertion_is_a_finding(ExitCode run, ExitCode expected) {
        failed(new AssertionError("3 is not 4\nat all"));

        assertThat(scenarios.added(ended(run)).exitCode()).isEqualTo(expected);
        if (run != expected) {
            assertThat(scenarios.added(ended(run)).headline()).endsWith("failed in the scenario \"a scenario\"");
            assertThat(scenarios.added(ended(run)).cause().orElseThrow())
                    .matches("3 is not 4 \\(TeamScenariosTest.java:\\d+\\) at the step \"a step\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDS, NOT_VERIFIED",
        "NOT_VERIFIED, NOT_VERIFIED",
        "FINDINGS, FINDINGS",
        "HARNESS_FAULT, HARNESS_FAULT"
    })
    void an_exception_says_nothing_of_the_server_and_is_no_fault_of_ours(ExitCode run, ExitCode expected) {
        failed(new IllegalStateException("no such table"));

        assertThat(scenarios.added(ended(run)).exitCode()).isEqualTo(expected);
        if (run != expected) {
            assertThat(scenarios.added(ended(run)).cause().orElseThrow())
                    .startsWith("java.lang.IllegalStateException: no such table (TeamScenariosTest.java:");
        }
    }

    @Test
    void what_the_built_in_steps_throw_is_not_theirs() {
        failed(new RequirementBroken("findings"));
        failed(new FeatureMistake("a table"));
        failed(new HarnessFault("a fault", null));

        assertThat(scenarios.added(ended(ExitCode.HOLDS)).exitCode()).isEqualTo(ExitCode.HOLDS);
    }

    private void failed(Throwable by) {
        scenarios.failed("a scenario", "a step", getClass().getName() + ".a_step(int)", by);
    }

    private static RunResult ended(ExitCode exitCode) {
        return RunResult.notBegun(exitCode, "a cause", List.of());
    }
}
