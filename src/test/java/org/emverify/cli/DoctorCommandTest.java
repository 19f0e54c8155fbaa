package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.emverify.client.EnterpriseManager;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void each_rung_of_a_server_that_is_ready_tells_what_it_saw() {
        try (Simulator simulator = Simulator.conforming().sessions(7).start()) {
            String fingerprint = EnterpriseManager.fingerprint(simulator.certificate());
            Invocation call = doctor(simulator, simulator.password(), "--certificate-sha256", fingerprint);

            assertThat(call.exitCode()).isZero();
            assertThat(call.out().lines().map(line -> line.replaceAll(" {2,}", " ")))
                    .anyMatch(line -> line.startsWith(" ok trust") && line.endsWith("SHA-256 " + fingerprint))
                    .anyMatch(line -> line.startsWith(" ok service root") && line.endsWith("v1_5, v1_6, v1_7"))
                    .anyMatch(line -> line.startsWith(" ok permission") && line.contains("Portal Administrator"))
                    .anyMatch(line -> line.startsWith(" ok sessions 7 system sessions"));
            assertThat(call.console()).doesNotContain(Simulator.PASSWORD);
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    @Test
    void an_untrusted_certificate_is_shown_with_what_to_set() {
        try (Simulator simulator = Simulator.conforming().start()) {
            Invocation call = doctor(simulator, simulator.password());

            assertThat(call.exitCode()).isEqualTo(3);
            assertThat(call.out())
                    .containsPattern("BROKEN +trust")
                    .contains("em.certificateSha256 = " + EnterpriseManager.fingerprint(simulator.certificate()))
                    .containsPattern("- +logon +not reached")
                    .contains("NOT ready");
        }
    }

    @Test
    void a_refused_logon_is_shown_with_what_to_set_and_without_the_password() {
        try (Simulator simulator = Simulator.conforming().start()) {
            Invocation call = doctor(
                    simulator,
                    "geheim",
                    "--certificate-sha256",
                    EnterpriseManager.fingerprint(simulator.certificate()));

            assertThat(call.exitCode()).isEqualTo(3);
            assertThat(call.out()).containsPattern("BROKEN +logon").contains("EM_PASSWORD");
            assertThat(call.console()).doesNotContain("geheim");
        }
    }

    private Invocation doctor(Simulator simulator, String password, String... more) {
        String[] line = {"doctor", "--url", simulator.root().toString(), "--username", simulator.username()};
        String[] whole = Arrays.copyOf(line, line.length + more.length);
        System.arraycopy(more, 0, whole, line.length, more.length);
        return Invocation.in(folder, Map.of("EM_PASSWORD", password), whole);
    }
}
