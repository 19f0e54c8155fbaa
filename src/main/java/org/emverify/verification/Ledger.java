package org.emverify.verification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.emverify.client.Exchange;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.verification.deviation.DeviationRegister;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingGroups;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.emverify.verification.finding.Weight;

/**
 * The run's memory: for each requirement how many subjects were judged and what was found, gathered as it comes so that
 * memory does not grow with the number of findings. Thread-safe.
 */
final class Ledger {
    /** How many reasons why nothing was judged are kept of one requirement and representation. */
    static final int KEPT = 100;

    /** How much of a body is kept as evidence; reports show less. */
    private static final int KEPT_BODY = 96 << 10;

    /** How many characters of each text are kept; nobody reads more of a value. */
    private static final int KEPT_TEXT = 2000;

    private final UnaryOperator<String> redact;
    private final Map<Requirement, Row> rows = new EnumMap<>(Requirement.class);

    private static final class Row {
        private int subjects;
        private final Map<Representation, Cell> cells = new EnumMap<>(Representation.class);
    }

    private static final class Cell {
        private int subjects;
        private final Map<Weight, FindingGroups> groups = new EnumMap<>(Weight.class);
        private int broken;
        private final List<String> unverified = new ArrayList<>();
    }

    private final boolean strict;
    private final DeviationRegister register;
    private final RunListener listener;
    private final BitSet judged = new BitSet();

    /**
     * @param strict whether advisory findings fail
     * @param register rules on each finding; from here on the ledger's own
     * @param redact takes secrets out of texts
     * @param listener is told of sessions and findings, and of the number of sessions by who knows it
     */
    Ledger(boolean strict, DeviationRegister register, UnaryOperator<String> redact, RunListener listener) {
        this.strict = strict;
        this.register = register;
        this.redact = redact;
        this.listener = listener;
    }

    /** So many sessions are going to be judged. */
    synchronized void expects(int sessions) {
        listener.selected(sessions);
    }

    /** Takes over what was judged about one subject. */
    synchronized void add(SubjectResult result) {
        result.judged().forEach((requirement, representations) -> {
            row(requirement).subjects++;
            representations.forEach(r -> cell(requirement, r).subjects++);
        });
        Map<Exchange, Exchange> evidence = new IdentityHashMap<>();
        List<Finding> findings = result.findings().stream()
                .map(f -> fitToKeep(f, evidence.computeIfAbsent(f.exchange(), e -> e.withBodyUpTo(KEPT_BODY))))
                .toList();
        register.rule(redacted(result.subject()), result.judged(), findings).forEach(this::add);
        result.unverified().forEach(u -> addUnverified(u.requirement(), u.representation(), fitToKeep(u.reason())));
        if (result.subject().isSystemSession() && !judged.get(result.subject().order())) {
            judged.set(result.subject().order());
            listener.judged(judged.cardinality());
        }
    }

    private void add(DeviationRegister.Ruled ruled) {
        Finding finding = ruled.finding();
        Weight weight = weightOf(ruled);
        Cell cell = cell(finding.requirement(), finding.representation());
        cell.broken += weight == Weight.BROKEN ? 1 : 0;
        boolean isNew = cell.groups
                .computeIfAbsent(weight, w -> new FindingGroups(finding.requirement(), w))
                .add(finding);
        if (isNew) {
            listener.found(weight, finding);
        }
    }

    private void addUnverified(Requirement requirement, Representation representation, String reason) {
        List<String> reasons = cell(requirement, representation).unverified;
        if (reasons.size() < KEPT && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private Weight weightOf(DeviationRegister.Ruled ruled) {
        if (ruled.isAccepted()) {
            return Weight.KNOWN_DEVIATION;
        }
        return ruled.finding().severity() == Severity.FAILING || strict ? Weight.BROKEN : Weight.ADVISORY;
    }

    private Finding fitToKeep(Finding f, Exchange evidence) {
        return new Finding(
                f.requirement(),
                f.severity(),
                redacted(f.subject()),
                f.representation(),
                f.place().map(p -> new Place(fitToKeep(p.path()), p.line(), p.column())),
                fitToKeep(f.expected()),
                fitToKeep(f.found()),
                fitToKeep(f.note()),
                evidence);
    }

    /** Without secrets first: half a secret at the edge would no longer be recognised. */
    private String fitToKeep(String text) {
        return Printable.beginning(redact.apply(text), KEPT_TEXT);
    }

    private Subject redacted(Subject subject) {
        return new Subject(subject.order(), subject.id(), redact.apply(subject.name()));
    }

    /** What became of the register's entries about these requirements. */
    synchronized List<DeviationStatement> statements(Set<Requirement> selected) {
        return register.statements(selected);
    }

    private Row row(Requirement requirement) {
        return rows.computeIfAbsent(requirement, r -> new Row());
    }

    private Cell cell(Requirement requirement, Representation representation) {
        return row(requirement).cells.computeIfAbsent(representation, r -> new Cell());
    }

    /**
     * The result of a requirement over the representations that match.
     *
     * @param cause why nothing at all could be judged, if the run came to nothing
     */
    synchronized RequirementResult result(
            Requirement requirement, Predicate<Representation> matching, Optional<String> cause) {
        Row row = rows.getOrDefault(requirement, new Row());
        List<Map.Entry<Representation, Cell>> cells = row.cells.entrySet().stream()
                .filter(e -> matching.test(e.getKey()))
                .toList();
        boolean isWhole = cells.size() == row.cells.size();
        int subjects = isWhole
                ? row.subjects
                : cells.stream().mapToInt(e -> e.getValue().subjects).max().orElse(0);
        int broken = cells.stream().mapToInt(e -> e.getValue().broken).sum();
        List<String> unverified = new ArrayList<>();
        cells.forEach(e -> unverified.addAll(e.getValue().unverified));
        if (subjects == 0) {
            cause.ifPresent(unverified::add);
        }
        return new RequirementResult(
                requirement,
                status(subjects, broken, unverified),
                subjects,
                broken,
                groups(requirement, cells),
                unverified.stream().distinct().toList());
    }

    static RequirementResult.Status status(int subjects, int broken, List<String> unverified) {
        if (broken > 0) {
            return RequirementResult.Status.BROKEN;
        }
        if (subjects > 0) {
            return RequirementResult.Status.HOLDS;
        }
        return unverified.isEmpty() ? RequirementResult.Status.NOT_SEEN : RequirementResult.Status.NOT_VERIFIED;
    }

    /** The representations together: one value in both formats is one group. */
    private static List<FindingGroup> groups(Requirement requirement, List<Map.Entry<Representation, Cell>> cells) {
        Map<Weight, FindingGroups> together = new EnumMap<>(Weight.class);
        cells.forEach(e -> e.getValue()
                .groups
                .forEach((weight, groups) -> together.computeIfAbsent(weight, w -> new FindingGroups(requirement, w))
                        .addAll(groups)));
        return together.values().stream()
                .flatMap(groups -> groups.list().stream())
                .toList();
    }
}
