package org.emverify.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The simulated server without a network: its sessions, its behaviour, and the log of its requests. */
final class SimulatedServer {

    final SessionStore store;
    final LogonSessions logonSessions;
    /** The versions of TLS that it speaks; empty for the JDK's own choice. */
    final List<String> tlsProtocols;

    private final Function<Request, Reply> answering;
    private final Queue<Simulator.Served> served = new ConcurrentLinkedQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Long> repetitions = new ConcurrentHashMap<>();

    /**
     * Makes the sessions as they are at the clock's time.
     *
     * @throws IllegalArgumentException when it shall have less than one session
     */
    SimulatedServer(Behaviour behaviour, int sessions, long seed, Clock clock) {
        this.store = behaviour.store(sessions, seed, clock.instant());
        this.tlsProtocols = behaviour.tlsProtocols;
        this.logonSessions = new LogonSessions(seed, clock);
        this.answering = behaviour.before(new Routes(store, logonSessions, behaviour, clock)::answer);
    }

    /** What it answers, as it would go on the wire. */
    Reply answer(Request request) {
        String same = request + " " + request.header("Accept") + " " + request.token();
        Reply reply =
                answering.apply(request.counted(numbers.incrementAndGet(), repetitions.merge(same, 1L, Long::sum)));
        served.add(new Simulator.Served(
                request.method(), request.target(), request.token().isPresent(), reply.status()));
        // An answer to HEAD has no body, whatever its headers state.
        return request.method().equals("HEAD") ? reply.withUncountedBody(new byte[0]) : reply;
    }

    List<Simulator.Served> served() {
        return List.copyOf(served);
    }
}
