package org.emverify.steps;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;

/**
 * Where the settings lead: a server, or the simulator, started for this one purpose.
 *
 * @param root scheme, host and port
 * @param settings with what only the started simulator knows: its address, credentials and certificate
 * @param simulator the simulator, when it was asked for
 */
public record TargetServer(URI root, Settings settings, Optional<Simulator> simulator) implements AutoCloseable {

    /** The server that the settings name; starts the simulator if they name that. */
    public static TargetServer of(Settings settings) {
        if (settings.target() instanceof Settings.Target.Server server) {
            return new TargetServer(server.root(), settings, Optional.empty());
        }
        Simulator simulator = Simulator.conforming().start();
        return new TargetServer(simulator.root(), loggingOnTo(simulator, settings), Optional.of(simulator));
    }

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
        simulator.ifPresent(Simulator::close);
    }
}
