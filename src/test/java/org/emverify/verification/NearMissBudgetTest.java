package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.emverify.contract.Requirement;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the requests that are almost right cost a server, and what they may do there. */
@Tag("slow")
class NearMissBudgetTest {
    /** What a run on two sessions sends without them. */
    private static final int OTHER_REQUESTS = 69;

    @Test
    void they_are_few_whatever_the_selection_and_change_nothing() throws Exception {
        List<Simulator.Served> two = served(2);
        List<Simulator.Served> ten = served(10);

        assertThat(two.size() - OTHER_REQUESTS).isBetween(20, NearMissProbes.BUDGET);
        assertThat(ten.stream().filter(NearMissBudgetTest::isHeadOrLogonSession))
                .hasSameSizeAs(two.stream()
                        .filter(NearMissBudgetTest::isHeadOrLogonSession)
                        .toList());
        assertThat(ten).allMatch(request -> request.method().equals("GET") || isHeadOrLogonSession(request));
    }

    private static boolean isHeadOrLogonSession(Simulator.Served request) {
        return request.method().equals("HEAD")
                || (request.method().equals("POST") && request.target().startsWith("/api/sessionMngr/"))
                || (request.method().equals("DELETE") && request.target().startsWith("/api/logonSessions/"));
    }

    private static List<Simulator.Served> served(int sessions) throws Exception {
        try (Simulator simulator = Simulator.conforming().start();
                Verification verification = Verification.of(
                        simulator.root(),
                        ServerUnderTest.settingsFor(simulator)
                                .with(changed -> changed.selection(new Settings.Selection.Sample(sessions, 1))))) {
            verification.result(Requirement.STATUS_200);
            verification.finish(EnumSet.of(Requirement.STATUS_200));
            assertThat(simulator.openLogonSessions()).isZero();
            return simulator.requests();
        }
    }
}
