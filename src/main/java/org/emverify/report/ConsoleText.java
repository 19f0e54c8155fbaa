package org.emverify.report;

import static org.emverify.verification.finding.FindingText.counted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emverify.report.history.Age;
import org.emverify.report.history.WhatChanged;
import org.emverify.report.model.Cause;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * The last screen of a run: verdict, causes, what changed and where the files lie. It has at most 25 lines, each with an end;
 * the rest is in the summary file.
 *
 * @param changed the run beside the earlier ones
 * @param output where the files lie
 * @param terminal whether the verdict has a colour
 */
record ConsoleText(ReportedRun reported, WhatChanged changed, OutputFolder output, Terminal terminal) {
    /** Two lines each; with what stands around them they fill a screen. */
    private static final int MOST_CAUSES = 6;

    private static final int MOST_REASONS = 2;
    private static final int WIDTH = 150;
    private static final int HEADLINE = 1;
    private static final String CAUSE = "cause: ";

    /** Lines of a headline or a cause, which says at its end what to do; where findings need the screen, there is one. */
    private static final int MOST_LINES = 6;

    private static final String INDENT = "  ";

    String text() {
        List<String> lines = new ArrayList<>();
        RunResult run = reported.run();
        lines.add("em-verify " + HarnessVersion.read() + (run.target().isEmpty() ? "" : ", " + run.target()));
        lines.add(run.headline());
        run.cause().filter(cause -> !run.headline().contains(cause)).ifPresent(cause -> lines.add(CAUSE + cause));
        if (reported.facts().insecure()) {
            lines.add("INSECURE: any certificate was accepted; who answered is not known for certain.");
        }
        causes(lines);
        others(lines);
        lines.add("");
        if (changed.isRemembered()) {
            lines.add(changed.inOneLine());
        }
        lines.add("report    " + output.reportHtml());
        lines.add("exit " + run.exitCode().code());
        List<String> shown = new ArrayList<>();
        for (String line : lines) {
            boolean isWhy = line.equals(run.headline()) || line.startsWith(CAUSE);
            shown.addAll(isWhy ? wrapped(line, reported.causes(Weight.BROKEN).isEmpty()) : List.of(fitting(line)));
        }
        shown.set(HEADLINE, terminal.coloured(colour(run.exitCode()), shown.get(HEADLINE)));
        return shown.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Terminal.Colour colour(RunResult.ExitCode exitCode) {
        return switch (exitCode) {
            case HOLDS -> Terminal.Colour.GREEN;
            case FINDINGS, HARNESS_FAULT -> Terminal.Colour.RED;
            case NOT_VERIFIED, USAGE -> Terminal.Colour.YELLOW;
        };
    }

    private void causes(List<String> lines) {
        List<Cause> broken = reported.causes(Weight.BROKEN);
        if (!broken.isEmpty()) {
            lines.add("");
        }
        broken.stream().limit(MOST_CAUSES).forEach(cause -> {
            lines.add("  " + cause.requirement().id() + " in " + cause.group().inWhichSessions() + age(cause) + ": "
                    + cause.requirement().statement());
            lines.add("      found " + cause.group().found() + place(cause));
        });
        if (broken.size() > MOST_CAUSES) {
            lines.add("  … and " + counted(broken.size() - MOST_CAUSES, "more cause"));
        }
    }

    private static String place(Cause cause) {
        return cause.example().place().map(place -> " at " + place).orElse("") + ", "
                + cause.example().representation().label();
    }

    private String age(Cause cause) {
        return Optional.ofNullable(changed.ages().get(cause.id()))
                .filter(age -> age.kind() != Age.Kind.UNKNOWN)
                .map(age -> " (" + age.words() + ")")
                .orElse("");
    }

    private void others(List<String> lines) {
        RunResult run = reported.run();
        List<String> reasons = run.results().stream()
                .filter(result -> result.status() == Status.NOT_VERIFIED)
                .map(ConsoleText::reason)
                .filter(reason -> !run.headline().contains(reason)
                        && !run.cause().orElse("").contains(reason))
                .distinct()
                .toList();
        long unverified = run.count(Status.NOT_VERIFIED);
        if (unverified > 0) {
            lines.add("");
            lines.add("not verified: " + counted(unverified, "requirement"));
            reasons.stream().limit(MOST_REASONS).forEach(reason -> lines.add("      " + reason));
        }
        long deviations = run.deviations().stream()
                .filter(d -> d.status() != DeviationStatement.Status.NOT_SEEN)
                .count();
        if (deviations > 0) {
            lines.add("known deviations: " + deviations + " seen; what became of them is in " + output.summary());
        }
        advisories(lines);
    }

    private void advisories(List<String> lines) {
        List<Cause> advisories = reported.causes(Weight.ADVISORY);
        if (!advisories.isEmpty()) {
            String shown = advisories.stream()
                    .map(cause -> cause.requirement().id())
                    .distinct()
                    .limit(MOST_REASONS)
                    .collect(Collectors.joining(", "));
            lines.add("advisory, no failure without --strict: " + counted(advisories.size(), "cause") + ", "
                    + (advisories.size() > MOST_REASONS ? "among them " : "") + shown);
        }
    }

    private static String reason(RequirementResult result) {
        return result.notVerified().stream().findFirst().orElse("for no reason that was told");
    }

    private static List<String> wrapped(String text, boolean hasRoom) {
        List<String> parts = new ArrayList<>();
        String rest = Printable.of(text.replace('\n', ' '));
        while (hasRoom && rest.length() > WIDTH && parts.size() < MOST_LINES - 1) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            int end = blank > INDENT.length() ? blank : WIDTH;
            parts.add(rest.substring(0, end));
            rest = INDENT + rest.substring(end).strip();
        }
        parts.add(fitting(rest));
        return parts;
    }

    private static String fitting(String text) {
        String shown = Printable.of(text.replace('\n', ' '));
        return shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH - 1) + "…";
    }
}
