package org.emverify.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The system sessions of the simulated server, made from a seed. */
final class SessionStore {

    private static final List<String> TYPES = List.of(
            "CatalogConsolidation",
            "CatalogCrawlJob",
            "CatalogReplicationJob",
            "CollectJob",
            "SecurityScopesRebuild",
            "VcPluginJob",
            "LicAutoUpdate",
            "DatabaseMaintenance",
            "HistoryCollectJob",
            "LicenseRevoke",
            "SyncCheckForProductUpdatesOption",
            "LogExport");
    private static final List<String> STATES =
            List.of("CompletedSuccessfully", SimulatedSession.IN_PROGRESS, "CompletedWarning", "Failed");
    private static final List<String> MESSAGES = List.of(
            "Catalog of \"web & shop\" was skipped: size < 1 MB, age > 30 days",
            "Die Überprüfung der Lizenz dauerte länger als üblich (größer als 5 min)",
            "Host vc01 did not answer; the job's next try follows",
            "");
    private static final int OLDER = 5;
    /** How long the collection lists a session (COLLECTION-RECENT). */
    private static final Duration LISTED = Duration.ofDays(30);

    private final List<SimulatedSession> recent;
    private final List<SimulatedSession> older;
    private final List<SimulatedSession> all = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    SessionStore(List<SimulatedSession> recent, List<SimulatedSession> older) {
        this.recent = List.copyOf(recent);
        this.older = List.copyOf(older);
        all.addAll(recent);
        all.addAll(older);
        for (int i = 0; i < all.size(); i++) {
            positions.put(key(all.get(i).id()), i);
        }
    }

    /**
     * That many recent sessions. The n newest ones cover as many types, states and pairs of both as n allows:
     * all twelve types after 12, all 48 pairs after 48.
     */
    static SessionStore seeded(int sessions, long seed, Instant now) {
        if (sessions < 1) {
            throw new IllegalArgumentException("a simulator needs at least 1 session, not " + sessions);
        }
        Random random = new Random(seed);
        List<String> types = new ArrayList<>(TYPES);
        Collections.shuffle(types, random);
        List<SimulatedSession> recent = new ArrayList<>();
        Duration step = Duration.ofDays(27).dividedBy(sessions);
        for (int i = 0; i < sessions; i++) {
            recent.add(session(i, types, now.minus(Duration.ofMinutes(15)).minus(step.multipliedBy(i)), random));
        }
        List<SimulatedSession> older = new ArrayList<>();
        for (int i = 0; i < OLDER; i++) {
            SimulatedSession old = session(i, types, now.minus(Duration.ofDays(31 + 5L * i)), random);
            // Nothing runs for a month.
            older.add(old.isRunning() ? old.finishedAt(old.created().plusSeconds(60)) : old);
        }
        return new SessionStore(recent, older);
    }

    SessionStore each(UnaryOperator<SimulatedSession> edit) {
        return new SessionStore(
                recent.stream().map(edit).toList(), older.stream().map(edit).toList());
    }

    /** Created within the last 30 days, newest first. */
    List<SimulatedSession> recent() {
        return recent;
    }

    /** Created before that, newest first: they answer when asked for, and the collection does not list them. */
    List<SimulatedSession> older() {
        return older;
    }

    /** The session of that ID, in whatever case it is written. */
    Optional<SimulatedSession> find(String id) {
        return Optional.ofNullable(positions.get(key(id))).map(all::get);
    }

    /** Another session: the next older one, or the newest for the last. */
    SimulatedSession neighbourOf(SimulatedSession session) {
        return all.get((positions.get(key(session.id())) + 1) % all.size());
    }

    /** The sessions that the collection lists at that time: those created in the last 30 days before it. */
    List<SimulatedSession> listed(Instant now) {
        return recent.stream()
                .filter(s -> s.created().isAfter(now.minus(LISTED)))
                .toList();
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static SimulatedSession session(int index, List<String> types, Instant latest, Random random) {
        String type = types.get(index % types.size());
        String state = STATES.get((index + index / types.size()) % STATES.size());
        Instant created = withDigits(latest.minusSeconds(random.nextInt(30)), index % 8, random);
        Instant ended = withDigits(created.plusSeconds(15 + random.nextInt(585)), (index * 3 + 6) % 8, random);
        boolean running = state.equals(SimulatedSession.IN_PROGRESS);
        return new SimulatedSession(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                words(type) + " @" + Times.IN_NAMES.format(created),
                type,
                created,
                running ? Optional.empty() : Optional.of(ended),
                state,
                result(index, state),
                events(created, random));
    }

    private static Optional<SimulatedSession.Result> result(int index, String state) {
        String message = MESSAGES.get(index / 2 % MESSAGES.size());
        return switch (state) {
            // What a running session's Result holds is open: a few have one (RESULT-ONCE-ENDED).
            case SimulatedSession.IN_PROGRESS ->
                index % 8 == 5 ? Optional.of(new SimulatedSession.Result("Success", "", false)) : Optional.empty();
            case "CompletedWarning" -> Optional.of(new SimulatedSession.Result("Warning", message, false));
            case "Failed" ->
                Optional.of(
                        index % 3 == 0
                                ? new SimulatedSession.Result("Failed", "Canceled by the operator", true)
                                : new SimulatedSession.Result("Failed", message, false));
            default -> Optional.of(new SimulatedSession.Result("Success", index % 3 == 0 ? message : "", false));
        };
    }

    private static List<SimulatedSession.Event> events(Instant created, Random random) {
        List<SimulatedSession.Event> events = new ArrayList<>();
        int count = random.nextInt(13);
        for (int i = 0; i < count; i++) {
            Instant time = withDigits(created.plusSeconds(i + 1L), i % 2 == 0 ? 5 : random.nextInt(8), random);
            events.add(new SimulatedSession.Event(time, "Step " + (i + 1) + " of " + count + " <done> & noted"));
        }
        return events;
    }

    /** The time with at most that many digits of a second's fraction. */
    private static Instant withDigits(Instant time, int digits, Random random) {
        long unit = (long) Math.pow(10, 9 - digits);
        return Instant.ofEpochSecond(time.getEpochSecond(), random.nextInt(999_999_999) / unit * unit);
    }

    private static String words(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }
}
