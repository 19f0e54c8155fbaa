package org.emverify.report.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emverify.verification.Observations.Seen;

/**
 * What is remembered of one target: its last runs, and which values it was ever seen to use.
 *
 * @param runs the oldest first
 * @param sightings by the value's name: {@code SessionType CollectJob}, {@code State × Result Failed × Failed}
 */
public record History(List<PastRun> runs, Map<String, Sighting> sightings) {
    /** Two months of nights. */
    private static final int MOST_RUNS = 60;

    /** A server that invents values must not make the file grow for ever. */
    private static final int MOST_SIGHTINGS = 1000;

    /** With the present one they are ten: what came and went earlier is past. */
    static final int RECENT_RUNS = 9;

    private static final int FLAPPING_FLIPS = 2;

    /** No run is remembered. */
    public static final History NONE = new History(List.of(), Map.of());

    public History {
        runs = List.copyOf(runs);
        sightings = Map.copyOf(sightings);
    }

    /**
     * How often a value was seen.
     *
     * @param count in how many verified sessions, over all runs; a session counts in each run that verified it
     * @param first the day on which it was seen first, in UTC
     * @param last the day on which it was seen last, in UTC
     */
    public record Sighting(long count, LocalDate first, LocalDate last) {
        private Sighting and(int more, LocalDate day) {
            return new Sighting(count + more, first, day);
        }
    }

    /** The names by which a combination of values is remembered. */
    public static List<String> names(Seen seen) {
        return List.of(
                sessionType(seen.sessionType()),
                state(seen.state()),
                result(seen.result()),
                pair(seen.state(), seen.result()));
    }

    public static String sessionType(String value) {
        return "SessionType " + value;
    }

    public static String state(String value) {
        return "State " + value;
    }

    public static String result(String value) {
        return "Result " + value;
    }

    public static String pair(String state, String result) {
        return "State × Result " + state + " × " + result;
    }

    /** The history after a run that saw these values. */
    public History with(PastRun run, List<Seen> seen) {
        List<PastRun> all = new ArrayList<>(runs);
        all.add(run);
        Map<String, Sighting> sighted = new TreeMap<>(sightings);
        LocalDate day = Age.day(run.started());
        seen.forEach(s -> names(s).forEach(name -> {
            if (sighted.containsKey(name) || sighted.size() < MOST_SIGHTINGS) {
                sighted.put(
                        name,
                        sighted.getOrDefault(name, new Sighting(0, day, day)).and(s.count(), day));
            }
        }));
        return new History(all.subList(Math.max(0, all.size() - MOST_RUNS), all.size()), sighted);
    }

    /** The history without its last run, as far as runs go. */
    public History beforeLast() {
        return new History(runs.subList(0, Math.max(0, runs.size() - 1)), sightings);
    }

    /** How old a cause of a run is that begins now. */
    Age ageOf(String id, String requirement, Instant now) {
        List<PastRun> judged =
                runs.stream().filter(run -> run.saysOf(id, requirement)).toList();
        if (judged.isEmpty()) {
            return Age.unknown(now);
        }
        List<PastRun> recent = judged.subList(Math.max(0, judged.size() - RECENT_RUNS), judged.size());
        int onEnd = 0;
        while (onEnd < judged.size()
                && judged.get(judged.size() - 1 - onEnd).causes().containsKey(id)) {
            onEnd++;
        }
        Instant since = onEnd == 0 ? now : judged.get(judged.size() - onEnd).started();
        int present = (int)
                recent.stream().filter(run -> run.causes().containsKey(id)).count();
        if (flips(recent, id) >= FLAPPING_FLIPS) {
            return Age.flapping(since, onEnd + 1, present + 1, recent.size() + 1);
        }
        return onEnd == 0 ? Age.fresh(now, judged.get(judged.size() - 1).started()) : Age.standing(since, onEnd + 1);
    }

    /** How often it came or went in these runs and the present one, in which it is there. */
    private static int flips(List<PastRun> recent, String id) {
        int flips = 0;
        boolean isThere = true;
        for (int i = recent.size() - 1; i >= 0; i--) {
            boolean wasThere = recent.get(i).causes().containsKey(id);
            flips += wasThere == isThere ? 0 : 1;
            isThere = wasThere;
        }
        return flips;
    }
}
