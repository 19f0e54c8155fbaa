package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Subject;

/**
 * One run's use of the register: applies its entries to each finding, and counts what each entry met, so that the run can say which
 * entries matched, expired, healed or were not seen. Not thread-safe: the {@code Ledger} guards it.
 */
public final class DeviationRegister {
    private final LocalDate today;
    private final List<Tally> tallies;
    private final Map<Requirement, List<Tally>> byRequirement = new EnumMap<>(Requirement.class);

    /**
     * A finding after the register was applied.
     *
     * @param finding its note names the entry that accepts it, or accepted it until it expired
     * @param isAccepted whether an entry accepts it today
     */
    public record Ruled(Finding finding, boolean isAccepted) {}

    private static final class Tally {
        private final KnownDeviation entry;
        private int matched;
        private int conforming;
        private int otherwise;

        Tally(KnownDeviation entry) {
            this.entry = entry;
        }
    }

    /**
     * @param entries in the order of their file
     * @param today the day of the run, in UTC: an entry is good through the day on which it expires
     */
    public DeviationRegister(List<KnownDeviation> entries, LocalDate today) {
        this.today = today;
        this.tallies = entries.stream().map(Tally::new).toList();
        for (Tally tally : tallies) {
            byRequirement
                    .computeIfAbsent(tally.entry.requirement(), r -> new ArrayList<>())
                    .add(tally);
        }
    }

    /**
     * Applies the register to all that was judged about one subject.
     *
     * @param judged the requirements that had their occasion, with the representations
     * @param findings all findings on them
     */
    public List<Ruled> rule(Subject subject, Map<Requirement, Set<Representation>> judged, List<Finding> findings) {
        judged.forEach((requirement, representations) -> tallies(requirement)
                .forEach(tally -> representations.stream()
                        .filter(r -> tally.entry.covers(r, subject))
                        .forEach(r -> count(tally, r, findings))));
        return findings.stream().map(this::rule).toList();
    }

    private static void count(Tally tally, Representation representation, List<Finding> findings) {
        List<Finding> inScope = findings.stream()
                .filter(f -> f.representation() == representation && tally.entry.concerns(f))
                .toList();
        int matched = (int) inScope.stream().filter(tally.entry::matches).count();
        tally.matched += matched;
        tally.otherwise += inScope.size() - matched;
        tally.conforming += inScope.isEmpty() ? 1 : 0;
    }

    private Ruled rule(Finding finding) {
        List<KnownDeviation> matching = tallies(finding.requirement()).stream()
                .map(tally -> tally.entry)
                .filter(entry -> entry.matches(finding))
                .toList();
        if (matching.isEmpty()) {
            return new Ruled(finding, false);
        }
        return matching.stream()
                .filter(entry -> !entry.hasExpired(today))
                .findFirst()
                .map(entry -> new Ruled(finding.notedFirst(accepted(entry)), true))
                .orElseGet(() -> new Ruled(finding.notedFirst(expired(matching.get(0))), false));
    }

    private static String accepted(KnownDeviation entry) {
        return "known deviation, accepted until " + entry.expires() + " (" + entry.answerable() + "): "
                + entry.reason();
    }

    private static String expired(KnownDeviation entry) {
        return "accepted as a known deviation until " + entry.expires() + " (" + entry.answerable()
                + "): that entry has expired, renew it after a review or have the deviation mended";
    }

    private List<Tally> tallies(Requirement requirement) {
        return byRequirement.getOrDefault(requirement, List.of());
    }

    /** What became of the entries about these requirements, in the order of the file. */
    public List<DeviationStatement> statements(Set<Requirement> selected) {
        return tallies.stream()
                .filter(tally -> selected.contains(tally.entry.requirement()))
                .map(tally -> new DeviationStatement(
                        tally.entry, status(tally), tally.matched, tally.conforming, tally.otherwise))
                .toList();
    }

    private DeviationStatement.Status status(Tally tally) {
        if (tally.matched > 0) {
            return tally.entry.hasExpired(today)
                    ? DeviationStatement.Status.EXPIRED
                    : DeviationStatement.Status.MATCHED;
        }
        return tally.conforming > 0 && tally.otherwise == 0 && tally.entry.isDisprovable()
                ? DeviationStatement.Status.HEALED
                : DeviationStatement.Status.NOT_SEEN;
    }
}
