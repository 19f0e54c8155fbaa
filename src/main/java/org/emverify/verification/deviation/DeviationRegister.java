package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
    private final Map<KnownDeviation, Counts> counts = new LinkedHashMap<>();

    /**
     * A finding after the register was applied.
     *
     * @param finding its note names the entry that accepts it, or accepted it until it expired
     * @param isAccepted whether an entry accepts it today
     */
    public record Ruled(Finding finding, boolean isAccepted) {}

    /** What an entry met so far, as in {@link DeviationStatement}. */
    private record Counts(int matched, int conforming, int otherwise) {
        Counts plus(int moreMatched, int moreOtherwise) {
            boolean conforms = moreMatched + moreOtherwise == 0;
            return new Counts(matched + moreMatched, conforming + (conforms ? 1 : 0), otherwise + moreOtherwise);
        }
    }

    /**
     * @param entries in the order of their file
     * @param today the day of the run, in UTC: an entry is good through the day on which it expires
     */
    public DeviationRegister(List<KnownDeviation> entries, LocalDate today) {
        this.today = today;
        entries.forEach(entry -> counts.put(entry, new Counts(0, 0, 0)));
    }

    /**
     * Applies the register to all that was judged about one subject.
     *
     * @param judged the requirements that had their occasion, with the representations
     * @param findings all findings on them
     */
    public List<Ruled> rule(Subject subject, Map<Requirement, Set<Representation>> judged, List<Finding> findings) {
        counts.replaceAll((entry, before) -> {
            Counts sum = before;
            for (Representation read : judged.getOrDefault(entry.requirement(), Set.of())) {
                if (entry.covers(read, subject)) {
                    List<Finding> inScope = findings.stream()
                            .filter(f -> f.representation() == read && entry.concerns(f))
                            .toList();
                    int matched = (int) inScope.stream().filter(entry::matches).count();
                    sum = sum.plus(matched, inScope.size() - matched);
                }
            }
            return sum;
        });
        return findings.stream().map(this::rule).toList();
    }

    private Ruled rule(Finding finding) {
        List<KnownDeviation> matching =
                counts.keySet().stream().filter(entry -> entry.matches(finding)).toList();
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

    /** What became of the entries about these requirements, in the order of the file. */
    public List<DeviationStatement> statements(Set<Requirement> selected) {
        return counts.entrySet().stream()
                .filter(counted -> selected.contains(counted.getKey().requirement()))
                .map(counted -> statement(counted.getKey(), counted.getValue()))
                .toList();
    }

    private DeviationStatement statement(KnownDeviation entry, Counts met) {
        boolean isHealed = met.conforming > 0 && met.otherwise == 0 && entry.isDisprovable();
        DeviationStatement.Status unmatched =
                isHealed ? DeviationStatement.Status.HEALED : DeviationStatement.Status.NOT_SEEN;
        DeviationStatement.Status matched =
                entry.hasExpired(today) ? DeviationStatement.Status.EXPIRED : DeviationStatement.Status.MATCHED;
        return new DeviationStatement(
                entry, met.matched > 0 ? matched : unmatched, met.matched, met.conforming, met.otherwise);
    }
}
