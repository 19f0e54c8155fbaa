package org.emverify.verification.finding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emverify.contract.Requirement;

/**
 * Gathers findings of one requirement and weight into groups, as they come. Keeps the first hundred whole, and the first of
 * each group; of the others it keeps which subject they are about. So what it holds is bounded by the number of sessions
 * alone, and is the same in whichever order they came. Not thread-safe.
 */
public final class FindingGroups {
    /** How many findings are kept with their evidence. */
    public static final int KEPT = 100;

    /** A body of this size or less is kept with every finding. */
    private static final int SMALL_BODY = 8 << 10;

    /** With how many findings a larger one is kept; reports show fewer. */
    private static final int WITH_LARGE_BODY = 10;

    /** With more values at one place they are one group: a name that is wrong differently in each session. */
    private static final int MOST_VALUES = 5;

    /** With more places the places no longer tell groups apart. */
    private static final int MOST_PLACES = 50;

    private final Requirement requirement;
    private final Weight weight;
    private final TreeMap<Finding, Likeness> kept = new TreeMap<>(Finding.ORDER);
    private final Map<String, Map<String, Alike>> places = new LinkedHashMap<>();

    private static final class Alike {
        private final BitSet subjects = new BitSet();
        private Finding first;

        Alike(Finding first) {
            this.first = first;
        }

        void add(BitSet others, Finding theirFirst) {
            subjects.or(others);
            first = Finding.ORDER.compare(theirFirst, first) < 0 ? theirFirst : first;
        }
    }

    public FindingGroups(Requirement requirement, Weight weight) {
        this.requirement = requirement;
        this.weight = weight;
    }

    /**
     * Takes a finding over.
     *
     * @return whether it is the first of its group
     */
    public boolean add(Finding finding) {
        Likeness likeness = Likeness.of(finding);
        keep(finding, likeness);
        BitSet subject = new BitSet();
        subject.set(SubjectSet.place(finding.subject()));
        return count(likeness, subject, withSmallBody(finding));
    }

    /** Takes over what another one has gathered. */
    public void addAll(FindingGroups other) {
        other.kept.forEach(this::keep);
        other.places.forEach((place, values) -> values.forEach(
                (value, alike) -> count(new Likeness(requirement, place, value), alike.subjects, alike.first)));
    }

    /** Takes over a group of another run over other sessions of the same selection. */
    public void add(FindingGroup group) {
        group.findings().forEach(finding -> keep(finding, Likeness.of(finding)));
        count(group.likeness(), group.subjects().places(), withSmallBody(group.example()));
    }

    private void keep(Finding finding, Likeness likeness) {
        boolean isAmongTheFirst = kept.headMap(finding).size() < WITH_LARGE_BODY;
        kept.put(isAmongTheFirst ? finding : withSmallBody(finding), likeness);
        if (isAmongTheFirst && kept.size() > WITH_LARGE_BODY) {
            // The one that has to give way.
            Finding next =
                    kept.keySet().stream().skip(WITH_LARGE_BODY).findFirst().orElseThrow();
            Likeness its = kept.remove(next);
            kept.put(withSmallBody(next), its);
        }
        if (kept.size() > KEPT) {
            kept.pollLastEntry();
        }
    }

    private static Finding withSmallBody(Finding finding) {
        boolean isSmall = finding.exchange().answer().map(a -> a.body().length).orElse(0) <= SMALL_BODY;
        return isSmall ? finding : finding.resting(finding.exchange().withBodyUpTo(0));
    }

    private boolean count(Likeness likeness, BitSet subjects, Finding first) {
        Likeness group = group(likeness);
        Map<String, Alike> values = places.computeIfAbsent(group.place(), p -> new LinkedHashMap<>());
        boolean isNew = !values.containsKey(group.found());
        values.computeIfAbsent(group.found(), v -> new Alike(first)).add(subjects, first);
        if (values.size() > MOST_VALUES || hasVariousBesideOthers(values)) {
            merge(values);
        }
        if (places.size() > MOST_PLACES || hasVariousBesideOthers(places)) {
            Map<String, Alike> all = new LinkedHashMap<>();
            places.forEach((place, its) -> its.forEach((value, alike) -> all.put(place + '\n' + value, alike)));
            merge(all);
            places.clear();
            places.put(Likeness.VARIOUS, all);
        }
        return isNew;
    }

    private static boolean hasVariousBesideOthers(Map<String, ?> named) {
        return named.size() > 1 && named.containsKey(Likeness.VARIOUS);
    }

    private static void merge(Map<String, Alike> values) {
        Alike one = values.values().stream()
                .reduce((a, b) -> {
                    a.add(b.subjects, b.first);
                    return a;
                })
                .orElseThrow();
        values.clear();
        values.put(Likeness.VARIOUS, one);
    }

    private Likeness group(Likeness likeness) {
        String place = places.containsKey(Likeness.VARIOUS) ? Likeness.VARIOUS : likeness.place();
        boolean isOneOfMany = places.getOrDefault(place, Map.of()).containsKey(Likeness.VARIOUS);
        return new Likeness(requirement, place, isOneOfMany ? Likeness.VARIOUS : likeness.found());
    }

    /** The groups, in the order of their first findings. */
    public List<FindingGroup> list() {
        Map<Likeness, List<Finding>> findings = new LinkedHashMap<>();
        kept.forEach((finding, likeness) -> findings.computeIfAbsent(group(likeness), g -> new ArrayList<>())
                .add(finding));
        List<FindingGroup> groups = new ArrayList<>();
        places.forEach((place, values) -> values.forEach((value, alike) -> {
            Likeness likeness = new Likeness(requirement, place, value);
            groups.add(new FindingGroup(
                    weight,
                    likeness,
                    findings.getOrDefault(likeness, List.of(alike.first)),
                    new SubjectSet(alike.subjects)));
        }));
        groups.sort(Comparator.comparing(FindingGroup::example, Finding.ORDER));
        return groups;
    }
}
