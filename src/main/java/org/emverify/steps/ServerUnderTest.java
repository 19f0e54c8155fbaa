package org.emverify.steps;

import java.net.URI;
import java.util.Optional;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.verification.RunListener;
import org.emverify.verification.Verification;

/**
 * Where the settings lead: a server, or the simulator, started for this one purpose.
 *
 * @param root scheme, host and port
 * @param settings with what only the started simulator knows: its address, credentials and certificate
 * @param simulator the simulator, when it was asked for
 */
public record ServerUnderTest(URI root, Settings settings, Optional<Simulator> simulator) implements AutoCloseable {

    /** The server that the settings name; starts the simulator if they name that. */
    public static ServerUnderTest of(Settings settings) {
        if (settings.target() instanceof Settings.Target.Server server) {
            return new ServerUnderTest(server.root(), settings, Optional.empty());
        }
        Simulator simulator = Simulator.conforming().start();
        Settings access = settingsFor(simulator);
        return new ServerUnderTest(
                simulator.root(),
                settings.with(changed -> changed.target(access.target())
                        .username(access.username())
                        .password(access.password())
                        .trust(access.trust())
                        .proxy(Optional.empty())),
                Optional.of(simulator));
    }

    /** The verification of the server that the settings name; nothing is asked yet. */
    static Verification verification(Settings settings, RunListener listener) {
        ServerUnderTest server = of(settings);
        try {
            return Verification.of(server.root(), server.settings(), listener, server::close);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What verifies that simulator: its address, credentials and certificate; all else is at its default. */
    public static Settings settingsFor(Simulator simulator) {
        return Settings.of(
                new Settings.Target.Server(simulator.root()),
                simulator.username(),
                Secret.of(simulator.password()),
                Settings.Trust.only(simulator.certificate()));
    }

    @Override
    public void close() {
        simulator.ifPresent(Simulator::close);
    }
}
