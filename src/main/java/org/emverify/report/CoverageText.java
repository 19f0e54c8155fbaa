package org.emverify.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Kind;
import org.emverify.contract.Requirement;
import org.emverify.verification.Conclusion;
import org.emverify.verification.FindingText;
import org.emverify.verification.Outcome;

/** Every requirement of the catalogue with its kind, the scenarios that spoke of it, and what they found. */
final class CoverageText {
    private static final String ROW = "  %-30s  %-10s  %9s  %s%n";

    private CoverageText() {}

    /** The table, ending with a line end. */
    static String of(Conclusion conclusion, RunFacts facts) {
        Map<Requirement, Outcome> outcomes =
                conclusion.outcomes().stream().collect(Collectors.toMap(Outcome::requirement, Function.identity()));
        String rows = Arrays.stream(Requirement.values())
                .map(r -> row(r, facts.scenarios().getOrDefault(r, 0), outcomes.get(r)))
                .collect(Collectors.joining());
        String head = String.format(Locale.ROOT, ROW, "requirement", "kind", "scenarios", "outcome");
        return "Coverage\n" + (head + rows).replace("\r\n", "\n");
    }

    private static String row(Requirement requirement, int scenarios, Outcome outcome) {
        String kind = requirement.kind().name().toLowerCase(Locale.ROOT);
        String count = requirement.kind() == Kind.PROMISE ? Integer.toString(scenarios) : "-";
        return String.format(Locale.ROOT, ROW, requirement.id(), kind, count, said(requirement, outcome));
    }

    private static String said(Requirement requirement, Outcome outcome) {
        if (outcome != null) {
            return outcome.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ("
                    + FindingText.counted(outcome.subjects(), "subject") + ")";
        }
        return switch (requirement.kind()) {
            case PROMISE -> "not selected";
            case DUTY -> "kept by the harness";
            case PERMISSION -> "not judged";
        };
    }
}
