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
        scenarios.failed("a scenario", new AssertionError("3 is not 4\nat all"));

        assertThat(scenarios.added(ended(run)).exitCode()).isEqualTo(expected);
        if (run != expected) {
            assertThat(scenarios.added(ended(run)).headline()).endsWith("in the scenario a scenario: 3 is not 4");
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
        scenarios.failed("a scenario", new IllegalStateException());

        assertThat(scenarios.added(ended(run)).exitCode()).isEqualTo(expected);
    }

    @Test
    void what_the_built_in_steps_throw_is_not_theirs() {
        scenarios.failed("a scenario", new RequirementBroken("findings"));
        scenarios.failed("a scenario", new FeatureMistake("a table"));
        scenarios.failed("a scenario", new HarnessFault("a fault", null));

        assertThat(scenarios.added(ended(ExitCode.HOLDS)).exitCode()).isEqualTo(ExitCode.HOLDS);
    }

    private static RunResult ended(ExitCode exitCode) {
        return RunResult.notBegun(exitCode, "a cause", List.of());
    }
}
