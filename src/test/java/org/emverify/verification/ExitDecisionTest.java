package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.RunResult.ExitCode.FINDINGS;
import static org.emverify.verification.RunResult.ExitCode.HARNESS_FAULT;
import static org.emverify.verification.RunResult.ExitCode.HOLDS;
import static org.emverify.verification.RunResult.ExitCode.NOT_VERIFIED;
import static org.emverify.verification.RunResult.ExitCode.USAGE;

import java.util.List;
import java.util.Optional;
import org.emverify.contract.Requirement;
import org.junit.jupiter.api.Test;

class ExitDecisionTest {
    private static final RequirementResult HELD = outcome(Requirement.UID, RequirementResult.Status.HOLDS, 3);
    private static final RequirementResult BROKEN = outcome(Requirement.STATE, RequirementResult.Status.BROKEN, 3);
    private static final RequirementResult HOLE = outcome(Requirement.NAME, RequirementResult.Status.NOT_VERIFIED, 0);
    private static final RequirementResult CONDITIONAL =
            outcome(Requirement.RESULT, RequirementResult.Status.NOT_SEEN, 0);

    private static RequirementResult outcome(Requirement requirement, RequirementResult.Status status, int subjects) {
        return new RequirementResult(requirement, status, subjects, 0, List.of(), List.of());
    }

    private static ExitDecision verdict(int sessions, RequirementResult... outcomes) {
        return new ExitDecision(
                List.of(outcomes), List.of(), sessions, Optional.empty(), Optional.empty(), List.of(), false, true);
    }

    private static void assertThatIt(ExitDecision verdict, RunResult.ExitCode exitCode, String headline) {
        assertThat(verdict.exitCode()).isEqualTo(exitCode);
        assertThat(verdict.headline()).isEqualTo(headline);
    }

    @Test
    void all_that_was_verified_holds() {
        assertThatIt(verdict(1, HELD, CONDITIONAL), HOLDS, "all that was verified holds, on 1 system session");
    }

    @Test
    void broken_requirements_are_counted() {
        assertThatIt(verdict(2, HELD, BROKEN), FINDINGS, "1 requirement is broken, on 2 system sessions");
        assertThatIt(verdict(2, BROKEN, BROKEN, HOLE), FINDINGS, "2 requirements are broken, on 2 system sessions");
    }

    @Test
    void a_requirement_of_the_page_without_a_subject_is_a_hole() {
        assertThatIt(verdict(1, HELD, HOLE), NOT_VERIFIED, "could not be verified: NAME");
        assertThat(verdict(0).exitCode()).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void a_cause_is_the_headline() {
        assertThatIt(
                new ExitDecision(
                        List.of(HELD),
                        List.of(),
                        1,
                        Optional.of("it fell silent"),
                        Optional.empty(),
                        List.of(),
                        false,
                        true),
                NOT_VERIFIED,
                "it fell silent");
    }

    @Test
    void unknown_sessions_are_the_users_mistake_and_a_fault_is_ours() {
        assertThatIt(
                new ExitDecision(
                        List.of(BROKEN),
                        List.of(),
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        List.of("a", "b"),
                        false,
                        true),
                USAGE,
                "the server does not know these system sessions: a, b; check em.sessions");
        HarnessFault fault = new HarnessFault(new IllegalStateException("a bug"));
        assertThatIt(
                new ExitDecision(
                        List.of(BROKEN), List.of(), 1, Optional.empty(), Optional.of(fault), List.of("a"), false, true),
                HARNESS_FAULT,
                fault.getMessage());
    }

    @Test
    void a_shard_leaves_what_is_not_about_its_sessions_to_the_first() {
        assertThat(shard(1).exitCode()).isEqualTo(HOLDS);
        assertThat(shard(0).exitCode()).isEqualTo(NOT_VERIFIED);
    }

    private static ExitDecision shard(int sessions) {
        return new ExitDecision(
                List.of(HELD, HOLE), List.of(), sessions, Optional.empty(), Optional.empty(), List.of(), false, false);
    }

    @Test
    void nothing_but_a_broken_requirement_or_a_healed_deviation_ends_with_1() {
        for (int combination = 0; combination < 1 << 7; combination++) {
            boolean[] is = bits(combination);
            ExitDecision decision = new ExitDecision(
                    is[0] ? List.of() : is[1] ? List.of(HELD) : List.of(HOLE, CONDITIONAL),
                    List.of(),
                    is[2] ? 0 : 3,
                    is[3] ? Optional.of("silence") : Optional.empty(),
                    is[4] ? Optional.of(new HarnessFault(new IllegalStateException("why"))) : Optional.empty(),
                    is[5] ? List.of("unknown") : List.of(),
                    is[6],
                    is[1]);

            assertThat(decision.exitCode()).as(decision.toString()).isNotEqualTo(FINDINGS);
        }
    }

    private static boolean[] bits(int number) {
        boolean[] bits = new boolean[7];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (number >> i & 1) == 1;
        }
        return bits;
    }
}
