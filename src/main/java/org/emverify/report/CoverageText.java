package org.emverify.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.FindingText;

/** Every requirement of the catalogue with its kind, the scenarios that spoke of it, and what they found. */
final class CoverageText {
    private static final String ROW = "  %-30s  %-10s  %9s  %s%n";

    private CoverageText() {}

    /** The table, ending with a line end. */
    static String of(RunResult run, RunFacts facts) {
        Map<Requirement, RequirementResult> outcomes =
                run.results().stream().collect(Collectors.toMap(RequirementResult::requirement, Function.identity()));
        String rows = Arrays.stream(Requirement.values())
                .map(r -> row(r, facts.scenarios().getOrDefault(r, 0), outcomes.get(r)))
                .collect(Collectors.joining());
        String head = String.format(Locale.ROOT, ROW, "requirement", "kind", "scenarios", "outcome");
        return "Coverage\n" + (head + rows).replace("\r\n", "\n");
    }

    private static String row(Requirement requirement, int scenarios, RequirementResult result) {
        String kind = requirement.kind().name().toLowerCase(Locale.ROOT);
        String count = requirement.kind() == RequirementKind.PROMISE ? Integer.toString(scenarios) : "-";
        return String.format(Locale.ROOT, ROW, requirement.id(), kind, count, said(requirement, result));
    }

    private static String said(Requirement requirement, RequirementResult result) {
        if (result != null) {
            return result.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ("
                    + FindingText.counted(result.subjects(), "subject") + ")";
        }
        return switch (requirement.kind()) {
            case PROMISE -> "not selected";
            case DUTY -> "kept by the harness";
            case PERMISSION -> "not judged";
        };
    }
}
