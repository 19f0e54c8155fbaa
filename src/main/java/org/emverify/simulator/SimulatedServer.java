package org.emverify.simulator;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The simulated server without a network: its world, its logon sessions, its changes, and the log of its requests. */
final class SimulatedServer {

    private final SessionStore world;
    private final LogonSessions logonSessions;
    private final Function<Request, Reply> answering;
    private final Queue<Simulator.Served> served = new ConcurrentLinkedQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Long> repetitions = new ConcurrentHashMap<>();

    /**
     * Makes the world as it is at the clock's time.
     *
     * @throws IllegalArgumentException when there shall be less than one session
     */
    SimulatedServer(List<Change> changes, int sessions, long seed, Clock clock) {
        int number = sessions;
        for (Change change : changes) {
            number = change instanceof Change.OfNumber other ? other.sessions() : number;
        }
        if (number < 1) {
            throw new IllegalArgumentException("a simulator needs at least 1 session, not " + number);
        }
        SessionStore seeded = SessionStore.seeded(number, seed, clock.instant());
        for (Change change : changes) {
            seeded = change instanceof Change.OfWorld edit ? edit.edit().apply(seeded) : seeded;
        }
        this.world = seeded;
        this.logonSessions = new LogonSessions(seed, clock);
        this.answering = chain(changes, new Routes(world, logonSessions, changes, clock)::answer);
    }

    /** What it answers, as it would go on the wire. */
    Reply answer(Request request) {
        String same = request + " " + request.header("Accept");
        Reply reply =
                answering.apply(request.counted(numbers.incrementAndGet(), repetitions.merge(same, 1L, Long::sum)));
        served.add(new Simulator.Served(
                request.method(), request.target(), request.token().isPresent(), reply.status()));
        // An answer to HEAD has no body, whatever its headers say.
        return request.method().equals("HEAD") ? reply.withUncountedBody(new byte[0]) : reply;
    }

    List<String> sessionIds() {
        return world.recent().stream().map(SimulatedSession::id).toList();
    }

    List<String> olderSessionIds() {
        return world.older().stream().map(SimulatedSession::id).toList();
    }

    List<Simulator.Served> served() {
        return List.copyOf(served);
    }

    int openLogonSessions() {
        return logonSessions.count();
    }

    private static Function<Request, Reply> chain(List<Change> changes, Function<Request, Reply> server) {
        Function<Request, Reply> answering = server;
        for (Change change : changes) {
            if (change instanceof Change.OfRequests outer) {
                Function<Request, Reply> inner = answering;
                answering = request -> outer.answering().answer(request, inner);
            }
        }
        return answering;
    }
}
