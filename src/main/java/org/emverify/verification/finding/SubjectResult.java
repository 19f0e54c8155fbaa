package org.emverify.verification.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;

/**
 * What was judged about one subject: on which requirements, in which representations, with which findings. Filled by the
 * checks of one subject on one thread, then handed to the {@code Ledger}.
 */
public final class SubjectResult {

    /**
     * A requirement that could not be judged on this subject.
     *
     * @param reason one line
     */
    public record Unverified(Requirement requirement, Representation representation, String reason) {}

    private final Subject subject;
    private final Map<Requirement, Set<Representation>> judged = new EnumMap<>(Requirement.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<Unverified> unverified = new ArrayList<>();

    public SubjectResult(Subject subject) {
        this.subject = subject;
    }

    /** Where checks of one answer about this subject write their findings. */
    public CheckContext on(ParsedAnswer answer) {
        return new CheckContext(this, answer.representation(), answer.exchange());
    }

    public Subject subject() {
        return subject;
    }

    public Map<Requirement, Set<Representation>> judged() {
        return judged;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Why requests had no answer at all, one for each finding that says so. */
    public Stream<NoAnswer> unanswered() {
        return findings.stream()
                .map(finding -> finding.exchange().received())
                .flatMap(received -> received instanceof NoAnswer none ? Stream.of(none) : Stream.empty());
    }

    public List<Unverified> unverified() {
        return unverified;
    }

    public void judged(Requirement requirement, Representation representation) {
        judged.computeIfAbsent(requirement, r -> EnumSet.noneOf(Representation.class))
                .add(representation);
    }

    public void add(Finding finding) {
        judged(finding.requirement(), finding.representation());
        if (!has(finding)) {
            findings.add(finding);
        }
    }

    /** Takes over what another one says of the same subject. */
    public void addAll(SubjectResult other) {
        other.judged.forEach((requirement, representations) ->
                representations.forEach(representation -> judged(requirement, representation)));
        other.findings.forEach(this::add);
        unverified.addAll(other.unverified);
    }

    /** Whether the same was found already, in whichever exchange. */
    public boolean has(Finding finding) {
        return findings.stream().anyMatch(known -> isSame(known, finding));
    }

    /** Whether both say the same of the same place, whichever exchange showed it: a session may be asked for twice. */
    private static boolean isSame(Finding a, Finding b) {
        return a.requirement() == b.requirement()
                && a.severity() == b.severity()
                && a.representation() == b.representation()
                && a.place().equals(b.place())
                && a.expected().equals(b.expected())
                && a.found().equals(b.found());
    }

    public void add(Unverified reason) {
        unverified.add(reason);
    }
}
