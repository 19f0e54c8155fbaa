package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.emverify.contract.Decision;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_list_names_every_fault_with_what_it_breaks_and_every_variant_with_what_allows_it() {
        Invocation call = Invocation.in(folder, "simulate", "--list");

        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines().filter(line -> line.startsWith("      breaks ")))
                .hasSameSizeAs(Fault.catalogue());
        assertThat(call.out().lines().filter(line -> line.startsWith("      allowed by ")))
                .hasSameSizeAs(LegalVariant.catalogue());
        assertThat(call.out()).contains("session-type-unlisted  (", "breaks SESSION-TYPE-LISTED");
        assertThat(call.out().lines())
                .containsSequence(
                        "      allowed by EMPTY-MESSAGE",
                        "        EMPTY-MESSAGE: " + Decision.EMPTY_MESSAGE.sentence());
    }

    @Test
    void an_unknown_fault_is_refused_with_the_nearest_name() {
        Invocation call = Invocation.in(folder, "simulate", "--fault", "session-type-unlistd");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .contains("there is no fault \"session-type-unlistd\"; did you mean session-type-unlisted?");
    }

    @Test
    void a_port_that_is_in_use_is_refused() {
        try (Simulator first = Simulator.conforming().start()) {
            Invocation call = Invocation.in(folder, "simulate", "--port", Integer.toString(first.port()));

            assertThat(call.exitCode()).isEqualTo(2);
            assertThat(call.err()).contains("cannot listen on port " + first.port(), "choose another one");
        }
    }

    @Test
    void values_that_make_no_simulator_are_refused() {
        assertThat(Invocation.in(folder, "simulate", "--port", "70000").err()).contains("--port 70000 is no port");
        assertThat(Invocation.in(folder, "simulate", "--sessions", "0").err()).contains("at least 1 session");
        Invocation call = Invocation.in(folder, "simulate", "--certificate-out", "no/such/folder.pem");
        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("cannot write the certificate");
    }
}
