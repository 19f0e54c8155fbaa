package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.verification.RequirementResult.Status;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private static final String SILENCE = "not answered: no whole answer within the deadline of 2 s";

    @Test
    void what_holds_although_some_requests_were_not_answered_is_said() {
        assertThat(RunSummary.inPart(List.of(
                        result(Requirement.LOGON_REQUIRED, Status.HOLDS, SILENCE),
                        result(Requirement.UID, Status.HOLDS),
                        result(Requirement.NAME, Status.NOT_VERIFIED, SILENCE))))
                .contains("not every request about these was answered, so they are verified in part only:"
                        + " LOGON-REQUIRED");
        assertThat(RunSummary.inPart(List.of(result(Requirement.UID, Status.HOLDS))))
                .isEmpty();
    }

    private static RequirementResult result(Requirement requirement, Status status, String... notVerified) {
        return new RequirementResult(requirement, status, 1, 0, List.of(), List.of(notVerified));
    }
}
