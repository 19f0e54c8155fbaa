package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The logon sessions that are open now, by their tokens. One that was idle for 15 minutes is open no more. */
final class LogonSessions {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Map<String, OpenLogon> byToken = new ConcurrentHashMap<>();
    private final Map<String, OpenLogon> loggedOff = new ConcurrentHashMap<>();
    private final Random random;
    private final Clock clock;
    private int opened;

    /**
     * One user's logon.
     *
     * @param number how many there had been, this one included
     */
    record OpenLogon(String id, String userName, Instant lastUsed, int number) {

        String token() {
            return tokenOf(id);
        }

        /** Neither ID nor token: who has one has the other. */
        @Override
        public String toString() {
            return "logon session of " + userName;
        }
    }

    LogonSessions(long seed, Clock clock) {
        // Not the sequence of the system sessions' IDs: a client that hides a logon's ID would hide a session's as
        // well.
        this.random = new Random(~seed);
        this.clock = clock;
    }

    /** The token of a logon session of that ID: its base64 (TOKEN-IN-HEADER-AND-COOKIE). */
    static String tokenOf(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    synchronized OpenLogon open(String userName) {
        OpenLogon logon = new OpenLogon(
                new UUID(random.nextLong(), random.nextLong()).toString(), userName, clock.instant(), ++opened);
        byToken.put(logon.token(), logon);
        return logon;
    }

    /** The open logon session of that token, which has been used now; empty for unknown and expired ones. */
    Optional<OpenLogon> use(String token) {
        return Optional.ofNullable(byToken.computeIfPresent(
                token,
                (t, logon) -> isIdle(logon)
                        ? null
                        : new OpenLogon(logon.id(), logon.userName(), clock.instant(), logon.number())));
    }

    /** The tokens that are good now. */
    Stream<String> tokens() {
        return byToken.keySet().stream();
    }

    void close(OpenLogon logon) {
        byToken.remove(logon.token());
        loggedOff.put(logon.token(), logon);
    }

    /** Whether somebody has logged on since that token was logged off. */
    boolean isLoggedOffBeforeAnother(String token) {
        OpenLogon ended = loggedOff.get(token);
        return ended != null && byToken.values().stream().anyMatch(logon -> logon.number() > ended.number());
    }

    /** Whether that token was good before its logoff. */
    boolean wasLoggedOff(String token) {
        return loggedOff.containsKey(token);
    }

    int count() {
        byToken.values().removeIf(this::isIdle);
        return byToken.size();
    }

    private boolean isIdle(OpenLogon logon) {
        return !clock.instant().isBefore(logon.lastUsed().plus(IDLE));
    }
}
