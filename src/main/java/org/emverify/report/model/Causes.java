package org.emverify.report.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.report.model.Cause.Weight;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Likeness;

/**
 * The findings of a run, gathered into causes. A pure function of the run: console, page, Allure and result file show the
 * same.
 */
public final class Causes {
    /** From here on different values at one place are one cause: a name that is wrong differently in each session. */
    private static final int MANY_VALUES = 5;

    private static final String VARIOUS = "various values";

    /** What is wrong in one answer makes it differ from the others too. */
    private static final Set<Requirement> COMPARISONS = EnumSet.of(
            Requirement.SAME_IN_BOTH_FORMATS,
            Requirement.SAME_WHEN_REPEATED,
            Requirement.REFERENCE_AGREES,
            Requirement.COLLECTION_AGREES,
            Requirement.COLLECTION_IN_JSON,
            Requirement.VENDOR_SCHEMA);

    private record Origin(Cause cause, List<Cause> consequences) {}

    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::weight)
            .thenComparing(cause -> COMPARISONS.contains(cause.requirement()))
            .thenComparing(Cause::requirement)
            .thenComparing(Comparator.comparingInt(Cause::subjects).reversed())
            .thenComparing(cause -> cause.likeness().place())
            .thenComparing(cause -> cause.likeness().found());

    private Causes() {}

    /** The causes, broken requirements first, each with its consequences. */
    public static List<Cause> of(RunResult run) {
        List<Cause> all = Stream.of(Weight.values())
                .flatMap(weight -> run.results().stream().flatMap(result -> causes(weight, result)))
                .sorted(ORDER)
                .toList();
        List<Origin> origins = new ArrayList<>();
        for (Cause cause : all) {
            origin(cause, origins)
                    .ifPresentOrElse(
                            origin -> origin.consequences().add(cause),
                            () -> origins.add(new Origin(cause, new ArrayList<>())));
        }
        return origins.stream()
                .map(origin -> origin.cause().with(origin.consequences()))
                .toList();
    }

    private static Stream<Cause> causes(Weight weight, RequirementResult result) {
        List<Finding> findings = findings(weight, result);
        Map<String, List<Likeness>> byPlace =
                findings.stream().map(Likeness::of).distinct().collect(Collectors.groupingBy(Likeness::place));
        Function<Finding, Likeness> likeness = finding -> {
            Likeness own = Likeness.of(finding);
            boolean isOneOfMany = byPlace.get(own.place()).size() > MANY_VALUES;
            return isOneOfMany ? new Likeness(own.requirement(), own.place(), VARIOUS) : own;
        };
        return findings.stream()
                .collect(Collectors.groupingBy(likeness, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Cause(weight, e.getKey(), e.getValue(), subjects(e.getValue()), List.of()));
    }

    private static List<Finding> findings(Weight weight, RequirementResult result) {
        return switch (weight) {
            case BROKEN -> result.findings();
            case KNOWN_DEVIATION -> result.known();
            case ADVISORY -> result.advisories();
        };
    }

    private static int subjects(List<Finding> findings) {
        return (int) findings.stream().map(Finding::subject).distinct().count();
    }

    /** Why a comparison failed: the same parameter is wrong in all its sessions, or their whole answer is. */
    private static Optional<Origin> origin(Cause comparison, List<Origin> origins) {
        if (!COMPARISONS.contains(comparison.requirement())) {
            return Optional.empty();
        }
        List<Origin> explaining = origins.stream()
                .filter(origin -> explains(origin.cause(), comparison))
                .toList();
        String parameter = comparison.likeness().parameter();
        return explaining.stream()
                .filter(origin -> !parameter.isEmpty()
                        && origin.cause().likeness().parameter().equals(parameter))
                .findFirst()
                .or(() -> explaining.stream()
                        .filter(origin -> origin.cause().requirement() == Requirement.WELL_FORMED)
                        .findFirst());
    }

    /** What fails the run must not be hidden under what does not. */
    private static boolean explains(Cause cause, Cause comparison) {
        return !COMPARISONS.contains(cause.requirement())
                && cause.weight().compareTo(comparison.weight()) <= 0
                && cause.sessions().containsAll(comparison.sessions());
    }
}
