package org.emverify.report.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.contract.Section;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.finding.FindingText;

/**
 * A section of the documentation, requirement by requirement.
 *
 * @param tally how many hold, are broken and so on, in words
 * @param style of the worst outcome in it
 */
record CoverageSection(Section section, String tally, String style, List<Row> rows) {

    /**
     * A requirement.
     *
     * @param status in words
     * @param style {@code broken}, {@code unverified}, {@code unseen}, {@code holds} or {@code other}
     * @param detail subjects and scenarios, or why nothing was judged
     */
    record Row(Requirement requirement, String status, String style, String detail) {}

    static List<CoverageSection> of(ReportedRun reported) {
        Map<Requirement, RequirementResult> results = reported.run().results().stream()
                .collect(Collectors.toMap(RequirementResult::requirement, Function.identity()));
        return Arrays.stream(Section.values())
                .map(section -> section(section, results, reported))
                .toList();
    }

    private static CoverageSection section(
            Section section, Map<Requirement, RequirementResult> results, ReportedRun reported) {
        List<Row> rows = Arrays.stream(Requirement.values())
                .filter(requirement -> requirement.section() == section)
                .map(requirement -> row(requirement, results.get(requirement), reported))
                .toList();
        Map<String, Long> tally = rows.stream().collect(Collectors.groupingBy(Row::status, Collectors.counting()));
        return new CoverageSection(
                section,
                List.of("BROKEN", "NOT VERIFIED", "not seen", "holds").stream()
                        .filter(tally::containsKey)
                        .map(status -> tally.get(status) + " " + status)
                        .collect(Collectors.joining(", ")),
                List.of("broken", "unverified", "unseen", "holds").stream()
                        .filter(style ->
                                rows.stream().anyMatch(row -> row.style().equals(style)))
                        .findFirst()
                        .orElse("other"),
                rows);
    }

    private static Row row(Requirement requirement, RequirementResult result, ReportedRun reported) {
        String advisory = requirement.basis().isBinding() ? "" : " Advisory.";
        if (result == null) {
            String status = requirement.kind() == RequirementKind.PROMISE ? "not selected" : "not the server's";
            return new Row(requirement, status, "other", requirement.decision());
        }
        int scenarios = reported.facts().scenarios().getOrDefault(requirement, 0);
        String judged = "judged on " + FindingText.counted(result.subjects(), "subject") + ", told by "
                + FindingText.counted(scenarios, "scenario") + "." + advisory;
        String reason = result.notVerified().stream().findFirst().orElse("the answers gave no occasion");
        return switch (result.status()) {
            case BROKEN -> new Row(requirement, "BROKEN", "broken", judged);
            case NOT_VERIFIED -> new Row(requirement, "NOT VERIFIED", "unverified", reason);
            case NOT_SEEN -> new Row(requirement, "not seen", "unseen", reason);
            case HOLDS -> new Row(requirement, "holds", "holds", judged);
        };
    }

    /** Why requirements have that status, each reason once with the requirements that share it. */
    static List<Reason> reasons(ReportedRun reported, Status status) {
        return reported.run().results().stream()
                .filter(result -> result.status() == status)
                .collect(Collectors.groupingBy(
                        result -> result.notVerified().stream().findFirst().orElse("the answers gave no occasion"),
                        Collectors.mapping(result -> result.requirement().id(), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(e -> new Reason(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.requirements().compareTo(b.requirements()))
                .toList();
    }

    record Reason(String reason, String requirements) {}
}
