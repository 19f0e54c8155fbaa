package org.emverify.steps;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.verification.Verification;

/**
 * Where the run goes: the server that the settings name, or the simulator, started for this run.
 *
 * @param outcomes the verification of it
 * @param simulator the simulator, when it was asked for
 */
record Target(Outcomes outcomes, Optional<Simulator> simulator) implements AutoCloseable {

    static Target open(Settings settings) {
        if (settings.target() instanceof Settings.Target.Server server) {
            return new Target(Outcomes.of(Verification.of(server.root(), settings)), Optional.empty());
        }
        Simulator simulator = Simulator.conforming().start();
        Settings ours = loggingOnTo(simulator, settings);
        return new Target(Outcomes.of(Verification.of(simulator.root(), ours)), Optional.of(simulator));
    }

    /** The same settings with what only the started simulator knows: its address, credentials and certificate. */
    private static Settings loggingOnTo(Simulator simulator, Settings s) {
        URI root = simulator.root();
        Settings.Trust trust = new Settings.Trust(List.of(simulator.certificate()), List.of(), false);
        return new Settings(
                new Settings.Target.Server(root),
                simulator.username(),
                Secret.of(simulator.password()),
                trust,
                Optional.empty(),
                s.apiVersion(),
                s.selection(),
                s.limits(),
                s.strict(),
                s.intrusive(),
                s.power(),
                s.neighbours(),
                s.tags(),
                s.features(),
                s.schemas(),
                s.xsd(),
                s.deviations(),
                s.output(),
                s.debug());
    }

    @Override
    public void close() {
        outcomes.close();
        simulator.ifPresent(Simulator::close);
    }
}
