package org.emverify.report;

import static org.emverify.verification.finding.FindingText.counted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.emverify.contract.Section;
import org.emverify.report.model.Causes;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/** The run on one screen: the verdict first, then each section, what is broken and why, and how to repeat it. */
final class SummaryText {
    private static final int LONGEST_VALUE = 160;
    /** From here on requirements that share a reason are counted; the coverage lists them all. */
    private static final int ALIKE = 3;

    private final RunResult run;
    private final RunFacts facts;
    private final List<String> lines = new ArrayList<>();

    SummaryText(RunResult run, RunFacts facts) {
        this.run = run;
        this.facts = facts;
    }

    /** The text, ending with a line end. */
    String text() {
        verdict();
        sections();
        findings("Broken", Weight.BROKEN);
        reasons("Could not be verified", Status.NOT_VERIFIED);
        findings("Known deviations", Weight.KNOWN_DEVIATION);
        block(
                "Register of known deviations",
                run.deviations().stream().map(DeviationStatement::inWords).toList());
        findings("Advisory", Weight.ADVISORY);
        reasons("Not seen", Status.NOT_SEEN);
        block("Worth knowing", run.notes());
        run.power().ifPresent(power -> block("What this run could have caught", power.lines()));
        counts();
        return Printable.of(
                lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining()));
    }

    private void verdict() {
        String target = run.target().isEmpty() ? "" : ", " + run.target();
        lines.add("em-verify " + HarnessVersion.read() + target);
        lines.add(run.headline());
        run.cause().filter(cause -> !run.headline().contains(cause)).ifPresent(cause -> lines.add("cause: " + cause));
        if (facts.insecure()) {
            lines.add("INSECURE: any certificate was accepted; who answered is not known for certain.");
        }
    }

    private void sections() {
        Map<Section, List<RequirementResult>> sections = run.results().stream()
                .collect(
                        Collectors.groupingBy(o -> o.requirement().section(), LinkedHashMap::new, Collectors.toList()));
        String page = "";
        for (Map.Entry<Section, List<RequirementResult>> section : sections.entrySet()) {
            if (!section.getKey().page().equals(page)) {
                page = section.getKey().page();
                lines.add("");
                lines.add(page);
            }
            lines.add(String.format("  %-24s  %s", section.getKey().title(), tally(section.getValue())));
        }
    }

    /** Counts in the order broken, not verified, not seen, holds, without the zeros. */
    private static String tally(List<RequirementResult> outcomes) {
        return List.of(Status.BROKEN, Status.NOT_VERIFIED, Status.NOT_SEEN, Status.HOLDS).stream()
                .map(status -> Map.entry(
                        status,
                        outcomes.stream().filter(o -> o.status() == status).count()))
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + inWords(e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(Status status, long count) {
        return switch (status) {
            case BROKEN -> "BROKEN";
            case NOT_VERIFIED -> "NOT VERIFIED";
            case NOT_SEEN -> "not seen";
            case HOLDS -> count == 1 ? "holds" : "hold";
        };
    }

    private void findings(String title, Weight weight) {
        List<String> found = new ArrayList<>();
        run.results().stream()
                .sorted(Comparator.comparing(result -> Causes.COMPARISONS.contains(result.requirement())))
                .flatMap(result -> result.groups(weight).stream())
                .forEach(group -> {
                    found.add(group.requirement().id() + "  "
                            + (group.sessions().isEmpty()
                                    ? "about the server"
                                    : "in " + counted(group.subjects().count(), "system session"))
                            + ": " + group.requirement().statement());
                    found.add("    found " + shortened(group.found()) + ", expected "
                            + shortened(group.example().expected()));
                });
        block(title, found);
    }

    private void reasons(String title, Status status) {
        Map<String, List<String>> byReason = run.results().stream()
                .filter(o -> o.status() == status)
                .collect(Collectors.groupingBy(
                        SummaryText::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(o -> o.requirement().id(), Collectors.toList())));
        List<String> texts = new ArrayList<>();
        byReason.forEach((reason, ids) -> {
            if (ids.size() > ALIKE) {
                texts.add(counted(ids.size(), "requirement") + ": " + reason);
            } else {
                ids.forEach(id -> texts.add(String.format("%-26s  %s", id, reason)));
            }
        });
        block(title, texts);
    }

    /** The first reason why nothing was judged; the others are in the result file. */
    private static String reason(RequirementResult result) {
        List<String> reasons = result.notVerified();
        if (reasons.isEmpty()) {
            return "the answers gave no occasion";
        }
        return reasons.get(0) + (reasons.size() > 1 ? " (and " + (reasons.size() - 1) + " more)" : "");
    }

    private void block(String title, List<String> texts) {
        if (!texts.isEmpty()) {
            lines.add("");
            lines.add(title);
            texts.forEach(text -> lines.add("  " + text));
        }
    }

    private void counts() {
        RunResult.Traffic traffic = run.traffic();
        lines.add("");
        lines.add(counted(run.results().size(), "requirement") + ", "
                + counted(run.sessions().size(), "system session") + " (" + facts.selection() + "), "
                + counted(traffic.requests(), "request") + " over " + counted(traffic.connections(), "connection")
                + ", " + String.format(Locale.ROOT, "%.1f s", traffic.milliseconds() / 1000.0));
        lines.add("exit " + run.exitCode().code());
        if (!run.repeatCommand().isEmpty()) {
            lines.add("repeat with " + run.repeatCommand());
        }
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }
}
