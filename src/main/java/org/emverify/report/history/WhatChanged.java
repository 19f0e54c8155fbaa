package org.emverify.report.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.verification.finding.FindingText;

/**
 * A run beside the ones before it.
 *
 * @param before the run before it, if one is remembered
 * @param ages how old each broken cause is, by its ID
 * @param gone what the run before found broken and this one judged without finding it, by its ID
 * @param accepted what the run before found broken and is a known deviation now, by its ID
 * @param fingerprints what a verdict depends on and changed since the run before, a line each
 * @param isRemembered whether there can be runs before it; false for one that is no night of its own
 */
public record WhatChanged(
        Optional<PastRun> before,
        Map<String, Age> ages,
        Map<String, PastRun.PastCause> gone,
        Set<String> accepted,
        List<String> fingerprints,
        boolean isRemembered) {

    public WhatChanged {
        ages = Map.copyOf(ages);
        gone = Map.copyOf(gone);
        accepted = Set.copyOf(accepted);
        fingerprints = List.copyOf(fingerprints);
    }

    /**
     * Compares a run with what is remembered of the earlier ones.
     *
     * @param known the IDs of the causes that are known deviations now
     */
    public static WhatChanged since(History history, PastRun now, Set<String> known) {
        Map<String, Age> ages = new LinkedHashMap<>();
        now.causes().forEach((id, cause) -> ages.put(id, history.ageOf(id, cause.requirement(), now.started())));
        Optional<PastRun> before = history.runs().stream().reduce((first, second) -> second);
        Map<String, PastRun.PastCause> gone = lastJudgements(history);
        gone.keySet().removeAll(now.causes().keySet());
        gone.values().removeIf(cause -> !now.judged().contains(cause.requirement()));
        Set<String> accepted = new HashSet<>(gone.keySet());
        accepted.retainAll(known);
        gone.keySet().removeAll(accepted);
        List<String> changes = before.map(run -> now.fingerprints().changesSince(run.fingerprints()))
                .orElse(List.of());
        return new WhatChanged(before, ages, gone, accepted, changes, true);
    }

    /** The same of a run that is forgotten when it has ended. */
    public WhatChanged forgotten() {
        return new WhatChanged(before, ages, gone, accepted, fingerprints, false);
    }

    /** The causes that were there when their requirement was judged last. */
    private static Map<String, PastRun.PastCause> lastJudgements(History history) {
        Map<String, PastRun.PastCause> standing = new LinkedHashMap<>();
        for (PastRun run : history.runs()) {
            standing.values().removeIf(cause -> run.judged().contains(cause.requirement()));
            standing.putAll(run.causes());
        }
        return standing;
    }

    /** One line for people: how many are new, still there, flapping, gone; empty for what is not remembered. */
    public String inOneLine() {
        if (!isRemembered) {
            return "";
        }
        return before.map(run -> "Since the run of " + moment(run.started()) + ": " + counts())
                .orElse("This is the first run that is remembered for this target");
    }

    /** In how many of the last runs before this one that judged its requirement the cause was there. */
    public static String presence(History before, String id, PastRun.PastCause cause) {
        List<PastRun> judged = before.runs().stream()
                .filter(run -> run.saysOf(id, cause.requirement()))
                .toList();
        List<PastRun> recent = judged.subList(Math.max(0, judged.size() - History.RECENT_RUNS), judged.size());
        long present =
                recent.stream().filter(run -> run.causes().containsKey(id)).count();
        return "there in " + present + " of the last " + FindingText.counted(recent.size(), "run") + " before";
    }

    private String counts() {
        long flapping = count(Age.Kind.FLAPPING);
        long unknown = count(Age.Kind.UNKNOWN);
        return count(Age.Kind.NEW) + " new, " + count(Age.Kind.STANDING) + " still there, "
                + (flapping > 0 ? flapping + " come and go, " : "") + gone.size() + " gone"
                + (accepted.isEmpty() ? "" : ", " + accepted.size() + " accepted as known deviation")
                + (unknown > 0 ? ", " + unknown + " that no run before has looked at" : "");
    }

    /** What a change is to be attributed to, in one line; empty when nothing changed. */
    public String attribution() {
        boolean isSame = gone.isEmpty() && count(Age.Kind.NEW) + count(Age.Kind.FLAPPING) == 0;
        if (before.isEmpty() || (isSame && fingerprints.isEmpty())) {
            return "";
        }
        return fingerprints.isEmpty()
                ? "Server version, contract and em-verify are the same as then: what changed lies in the server's data or"
                        + " configuration."
                : String.join("; ", fingerprints) + ".";
    }

    private long count(Age.Kind kind) {
        return ages.values().stream().filter(age -> age.kind() == kind).count();
    }

    private static String moment(Instant instant) {
        return instant.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
