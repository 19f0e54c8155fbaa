package org.emverify.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.apiguardian.api.API;

/**
 * A running Enterprise Manager of our own: HTTPS on the loopback address, with a self-signed certificate, and the same
 * sessions for the same seed.
 *
 * <pre>{@code
 * try (Simulator simulator = Simulator.conforming().with(fault).sessions(60).seed(1).start()) {
 *     URI root = simulator.root();
 * }
 * }</pre>
 */
@API(status = API.Status.STABLE)
public final class Simulator implements AutoCloseable {

    /** The only user that the simulator knows. Known to everybody: the simulator guards nothing. */
    public static final String USERNAME = "simulator";

    /** That user's password; beyond ASCII, so that a client's encoding of credentials is tested too. */
    public static final String PASSWORD = "sesam-öffne-dich";

    private final SimulatedServer server;
    private final SelfSigned selfSigned;
    private final Listener listener;

    /**
     * One request that was answered.
     *
     * @param withToken whether it carried a token, in header or cookie; never the token itself
     */
    @API(status = API.Status.STABLE)
    public record Served(String method, String target, boolean withToken, int status) {}

    private Simulator(Setup setup) throws IOException {
        this.server = setup.server();
        this.selfSigned = SelfSigned.make();
        SSLSocketFactory tls = selfSigned.serverContext().getSocketFactory();
        this.listener = new Listener(setup.address, setup.port, tls, server.tlsProtocols, server::answer);
    }

    /** A simulator without any fault, ready to be varied and started. */
    public static Setup conforming() {
        return new Setup(List.of(), 60, 1, InetAddress.getLoopbackAddress(), 0, Clock.systemUTC());
    }

    /** Scheme, host and port: {@code https://localhost:40123}. */
    public URI root() {
        return URI.create("https://localhost:" + listener.port());
    }

    public int port() {
        return listener.port();
    }

    public String username() {
        return USERNAME;
    }

    public String password() {
        return PASSWORD;
    }

    /** The certificate that it shows, signed by itself, for localhost, 127.0.0.1 and ::1. */
    public X509Certificate certificate() {
        return selfSigned.certificate();
    }

    /** The same certificate as text, for a client's file of trusted certificates. */
    public String certificatePem() {
        return selfSigned.pem();
    }

    /** The IDs of the sessions that were created in the last 30 days before the start, newest first. */
    public List<String> sessionIds() {
        return ids(server.store.recent());
    }

    /** The IDs of older sessions: they answer, and the collection does not list them. */
    public List<String> olderSessionIds() {
        return ids(server.store.older());
    }

    private static List<String> ids(List<SimulatedSession> sessions) {
        return sessions.stream().map(SimulatedSession::id).toList();
    }

    /** How many connections it has accepted so far. */
    public int connectionsAccepted() {
        return listener.connectionsAccepted();
    }

    /** The requests answered so far, in the order in which their answers were ready. */
    public List<Served> requests() {
        return server.served();
    }

    /** How many logon sessions are open now. */
    public int openLogonSessions() {
        return server.logonSessions.count();
    }

    /** Ends all connections, those that hang or drip too. */
    @Override
    public void close() {
        listener.close();
    }

    /** The header Authorization that a logon needs. */
    static String basicCredentials() {
        String credentials = USERNAME + ":" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** What a simulator shall be like. Immutable: every method returns a new one. */
    @API(status = API.Status.STABLE)
    public static final class Setup {

        private final List<Change> changes;
        private final int sessions;
        private final long seed;
        private final InetAddress address;
        private final int port;
        private final Clock clock;

        private Setup(List<Change> changes, int sessions, long seed, InetAddress address, int port, Clock clock) {
            this.changes = List.copyOf(changes);
            this.sessions = sessions;
            this.seed = seed;
            this.address = address;
            this.port = port;
            this.clock = clock;
        }

        /** How many sessions were created in the last 30 days; 60 by default. A few older ones come on top. */
        public Setup sessions(int number) {
            return new Setup(changes, number, seed, address, port, clock);
        }

        /** What sessions, IDs and tokens are made from; 1 by default. */
        public Setup seed(long newSeed) {
            return new Setup(changes, sessions, newSeed, address, port, clock);
        }

        /** The port; 0, a free one, by default. */
        public Setup port(int newPort) {
            return new Setup(changes, sessions, seed, address, newPort, clock);
        }

        /** The address to listen on; the loopback address by default. */
        public Setup address(InetAddress newAddress) {
            return new Setup(changes, sessions, seed, newAddress, port, clock);
        }

        /** The server's clock: sessions end before its time at the start, and logon sessions expire by it. */
        public Setup clock(Clock newClock) {
            return new Setup(changes, sessions, seed, address, port, newClock);
        }

        /** With this departure from the conforming server, after those given before. */
        @API(status = API.Status.INTERNAL)
        public Setup with(Change change) {
            return with(List.of(change));
        }

        /** With this fault, after what was given before. */
        public Setup with(Fault fault) {
            return with(fault.changes());
        }

        /** With this legal variant, after what was given before. */
        public Setup with(LegalVariant variant) {
            return with(variant.changes());
        }

        private Setup with(List<Change> added) {
            List<Change> all = Stream.concat(changes.stream(), added.stream()).toList();
            return new Setup(all, sessions, seed, address, port, clock);
        }

        /** The server alone, without a network. */
        SimulatedServer server() {
            return new SimulatedServer(new Behaviour(changes), sessions, seed, clock);
        }

        /**
         * Starts it.
         *
         * @throws UncheckedIOException when the port is taken
         * @throws IllegalArgumentException when there shall be less than one session
         */
        public Simulator start() {
            try {
                return new Simulator(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }
}
