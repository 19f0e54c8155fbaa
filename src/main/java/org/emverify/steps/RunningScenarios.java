package org.emverify.steps;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emverify.contract.Requirement;

/**
 * Which requirements the scenarios of a run are about, by their tags. Cucumber says it to plugins when a scenario begins,
 * and to steps by a hook only, for which Allure writes a file each time; so it is kept by thread. Thread-safe.
 */
final class RunningScenarios {
    private final Map<Requirement, Integer> counts = new EnumMap<>(Requirement.class);
    private final Map<Thread, Set<Requirement>> byThread = new HashMap<>();
    private final Map<Thread, String> accepted = new HashMap<>();

    /** The requirements among a scenario's tags. */
    static List<Requirement> requirements(Collection<String> tags) {
        return Arrays.stream(Requirement.values())
                .filter(requirement -> tags.contains("@" + requirement.id()))
                .toList();
    }

    /** Counts a scenario that begins on this thread. */
    synchronized void begin(Collection<Requirement> requirements) {
        byThread.put(Thread.currentThread(), Set.copyOf(requirements));
        accepted.remove(Thread.currentThread());
        requirements.forEach(requirement -> counts.merge(requirement, 1, Integer::sum));
    }

    /** The requirements of the scenario that runs on this thread. */
    synchronized Set<Requirement> onThisThread() {
        return byThread.getOrDefault(Thread.currentThread(), Set.of());
    }

    /** Notes, in words, the known deviations for which the scenario on this thread does not fail. */
    synchronized void accepts(String deviations) {
        accepted.merge(Thread.currentThread(), deviations, (before, next) -> before + "\n\n" + next);
    }

    /** What was noted so of the scenario on this thread; the empty string when nothing was. */
    synchronized String acceptedOnThisThread() {
        return accepted.getOrDefault(Thread.currentThread(), "");
    }

    /** How many scenarios have been about each requirement; one without a scenario is absent. */
    synchronized Map<Requirement, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
