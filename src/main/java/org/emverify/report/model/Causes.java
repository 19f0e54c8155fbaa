package org.emverify.report.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.AnswerOrigin;
import org.emverify.contract.Requirement;
import org.emverify.verification.RunResult;

/**
 * The findings of a run, gathered into causes. A pure function of the run: console, page and result file show the same.
 */
public final class Causes {
    /** Requirements that compare answers: what is wrong in one makes it differ from the others too. */
    public static final Set<Requirement> COMPARISONS = Collections.unmodifiableSet(EnumSet.of(
            Requirement.SAME_IN_BOTH_FORMATS,
            Requirement.SAME_WHEN_REPEATED,
            Requirement.REFERENCE_AGREES,
            Requirement.COLLECTION_AGREES,
            Requirement.COLLECTION_IN_JSON,
            Requirement.VENDOR_SCHEMA));

    private record Origin(Cause cause, List<Cause> consequences) {}

    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::weight)
            .thenComparing(cause -> isForeign(cause) ? -cause.subjects() : 0)
            .thenComparing(cause -> COMPARISONS.contains(cause.requirement()))
            .thenComparing(cause -> cause.requirement() != Requirement.SAME_WHEN_REPEATED)
            .thenComparing(Cause::requirement)
            .thenComparing(Comparator.comparingInt(Cause::subjects).reversed())
            .thenComparing(cause -> cause.likeness().place())
            .thenComparing(cause -> cause.likeness().found());

    private Causes() {}

    /** The causes, broken requirements first, each with its consequences. */
    public static List<Cause> of(RunResult run) {
        List<Cause> all = run.results().stream()
                .flatMap(result -> result.groups().stream())
                .map(group -> new Cause(group, List.of()))
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
                .map(origin -> new Cause(origin.cause().group(), origin.consequences()))
                .toList();
    }

    private static Optional<Origin> origin(Cause cause, List<Origin> origins) {
        return isForeign(cause) ? sameForeignAnswer(cause, origins) : originOfComparison(cause, origins);
    }

    /** What answers in the server's place does so whatever was asked. */
    private static Optional<Origin> sameForeignAnswer(Cause cause, List<Origin> origins) {
        return origins.stream()
                .filter(origin -> isForeign(origin.cause())
                        && origin.cause().weight() == cause.weight()
                        && origin.cause()
                                .likeness()
                                .found()
                                .equals(cause.likeness().found()))
                .findFirst();
    }

    private static boolean isForeign(Cause cause) {
        return cause.likeness().place().isEmpty()
                && cause.example()
                        .exchange()
                        .answer()
                        .filter(answer -> new AnswerOrigin(answer).isForeign())
                        .isPresent();
    }

    /** Why a comparison failed: the same parameter is wrong in all its sessions, or their whole answer is. */
    private static Optional<Origin> originOfComparison(Cause comparison, List<Origin> origins) {
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

    /**
     * What fails the run must not be hidden under what does not. A value that changes from answer to answer explains why
     * answers differ, and no other comparison does.
     */
    private static boolean explains(Cause cause, Cause comparison) {
        return (!COMPARISONS.contains(cause.requirement()) || cause.requirement() == Requirement.SAME_WHEN_REPEATED)
                && cause.weight().compareTo(comparison.weight()) <= 0
                && cause.group().subjects().containsAll(comparison.group().subjects());
    }
}
