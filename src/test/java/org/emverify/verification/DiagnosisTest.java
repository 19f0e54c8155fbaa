package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emverify.client.EnterpriseManager;
import org.emverify.settings.Settings.Trust;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.Diagnosis.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @Test
    void every_rung_of_a_server_that_is_ready_tells_what_it_saw() {
        try (Simulator simulator = Simulator.conforming().sessions(7).start()) {
            Diagnosis examination = examine(simulator, Trust.only(simulator.certificate()));

            assertThat(examination.isReady()).isTrue();
            assertThat(saw(examination, "name")).isEqualTo("localhost has an address");
            assertThat(saw(examination, "connection"))
                    .isEqualTo("port " + simulator.root().getPort() + " accepts connections");
            assertThat(saw(examination, "trust"))
                    .startsWith("the certificate is good by caCertificate: subject CN=")
                    .endsWith("SHA-256 " + EnterpriseManager.fingerprint(simulator.certificate()));
            assertThat(saw(examination, "service root"))
                    .isEqualTo("GET /api/ answered 200 OK, versions offered: v1_5, v1_6, v1_7");
            assertThat(saw(examination, "logon")).isEqualTo("\"simulator\" is logged on, with v=latest");
            assertThat(saw(examination, "collection")).endsWith("answered 200 OK");
            assertThat(saw(examination, "sessions"))
                    .startsWith("7 system sessions of the last 30 days: ")
                    .contains(" CompletedSuccessfully")
                    .contains(" InProgress");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void the_reason_for_trust_is_told() {
        try (Simulator simulator = Simulator.conforming().start()) {
            String pin = EnterpriseManager.fingerprint(simulator.certificate());

            assertThat(saw(examine(simulator, new Trust(List.of(), List.of(pin), false)), "trust"))
                    .startsWith("the certificate is good by certificateSha256: ");
            assertThat(saw(examine(simulator, new Trust(List.of(), List.of(), true)), "trust"))
                    .startsWith("the certificate is ACCEPTED UNSEEN (insecure): ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logon-token-missing and logon-cookie-missing, logon,      the logon",
        "collection-500,                               collection, could not be read"
    })
    void the_broken_rung_says_why_and_those_above_it_are_not_reached(String faults, String rung, String cause) {
        Simulator.Setup setup = Simulator.conforming();
        for (String fault : faults.split(" and ")) {
            setup = setup.with(Fault.named(fault).orElseThrow());
        }
        try (Simulator simulator = setup.start()) {
            Diagnosis examination = examine(simulator, Trust.only(simulator.certificate()));

            assertThat(examination.isReady()).isFalse();
            assertThat(examination.steps())
                    .filteredOn(step -> step.name().equals(rung))
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.state()).isEqualTo(State.BROKEN);
                        assertThat(step.saw()).contains(cause).isNotBlank();
                    });
            assertThat(examination.steps())
                    .extracting(Diagnosis.Step::state)
                    .containsSubsequence(State.HOLDS, State.BROKEN, State.NOT_REACHED)
                    .last()
                    .isEqualTo(State.NOT_REACHED);
        }
    }

    private static Diagnosis examine(Simulator simulator, Trust trust) {
        return Diagnosis.of(
                simulator.root(), ServerUnderTest.settingsFor(simulator).with(settings -> settings.trust(trust)));
    }

    private static String saw(Diagnosis examination, String rung) {
        return examination.steps().stream()
                .filter(step -> step.name().equals(rung))
                .findFirst()
                .orElseThrow()
                .saw();
    }
}
