package org.emverify.report.page;

import io.jstach.jstache.JStache;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emverify.report.history.History;
import org.emverify.report.history.PastRun;
import org.emverify.report.history.WhatChanged;
import org.emverify.report.model.ReportedRun;
import org.emverify.verification.Observations;
import org.emverify.verification.RequirementResult.Status;
import org.emverify.verification.RunResult;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * The run on one page that needs no other file: verdict, causes and what changed on the first screen, then what the verdict
 * stands on.
 */
@JStache(path = "org/emverify/report/page/report.html")
public record ReportPage(
        Verdict verdict,
        String headline,
        Optional<String> cause,
        List<Fact> facts,
        boolean isInsecure,
        List<CauseCard> broken,
        List<CauseCard> known,
        List<CauseCard> advisory,
        String changed,
        String attribution,
        List<Gone> gone,
        List<CensusTable> census,
        PairChart pairs,
        Observations.Selection selection,
        List<CoverageSection> coverage,
        List<CoverageSection.Reason> notVerified,
        List<CoverageSection.Reason> notSeen,
        List<String> deviations,
        List<String> notes,
        List<String> power,
        List<Fact> timings,
        String repeat) {

    /** A name and its value. */
    record Fact(String name, String value) {}

    /** A cause that was there and is not any more. */
    record Gone(String requirement, String found, String presence) {}

    /**
     * The page as HTML.
     *
     * @param harness the version of em-verify
     * @param history what is remembered of the target, this run included
     */
    public static String of(ReportedRun reported, String harness, WhatChanged changed, History history) {
        return ReportPageRenderer.of().execute(page(reported, harness, changed, history));
    }

    private static ReportPage page(ReportedRun reported, String harness, WhatChanged changed, History history) {
        RunResult run = reported.run();
        Observations observed = run.observations();
        return new ReportPage(
                Verdict.of(run.exitCode()),
                Printable.of(run.headline()),
                run.cause().filter(cause -> !run.headline().contains(cause)).map(Printable::of),
                facts(reported, harness),
                reported.facts().insecure(),
                cards(reported, Weight.BROKEN, changed),
                cards(reported, Weight.KNOWN_DEVIATION, changed),
                cards(reported, Weight.ADVISORY, changed),
                changed.inOneLine(),
                changed.attribution(),
                changed.gone().entrySet().stream()
                        .map(gone -> gone(gone.getKey(), gone.getValue(), history))
                        .toList(),
                CensusTable.of(observed.seen(), history),
                PairChart.of(observed.seen(), history),
                observed.selection(),
                CoverageSection.of(reported),
                CoverageSection.reasons(reported, Status.NOT_VERIFIED),
                CoverageSection.reasons(reported, Status.NOT_SEEN),
                run.deviations().stream()
                        .map(DeviationStatement::inWords)
                        .map(Printable::of)
                        .toList(),
                run.notes().stream().map(Printable::of).toList(),
                reported.power(),
                timings(run.traffic()),
                run.repeatCommand());
    }

    private static List<CauseCard> cards(ReportedRun reported, Weight weight, WhatChanged changed) {
        return reported.causes(weight).stream()
                .map(cause -> CauseCard.of(
                        cause,
                        changed.ages(),
                        reported.redact(),
                        reported.facts().started().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
    }

    private static Gone gone(String id, PastRun.PastCause cause, History history) {
        return new Gone(
                cause.requirement(),
                Printable.of(cause.found()),
                WhatChanged.presence(history.beforeLast(), id, cause));
    }

    private static List<Fact> facts(ReportedRun reported, String harness) {
        RunResult run = reported.run();
        String started = reported.facts().started().toString().substring(0, 19).replace('T', ' ') + " UTC";
        return List.of(
                new Fact("Target", run.target().isEmpty() ? "none" : Printable.of(run.target())),
                new Fact("Started", started),
                new Fact("Run by", reported.facts().executor().inWords()),
                new Fact(
                        "System sessions",
                        run.sessions().size() + " (" + reported.facts().selection() + ")"),
                new Fact("em-verify", harness));
    }

    private static List<Fact> timings(RunResult.Traffic traffic) {
        return List.of(
                new Fact("Duration", String.format(Locale.ROOT, "%.1f s", traffic.milliseconds() / 1000.0)),
                new Fact("Requests", Long.toString(traffic.requests())),
                new Fact("Connections", Long.toString(traffic.connections())),
                new Fact("Requests repeated", Long.toString(traffic.retries())));
    }

    boolean hasKnown() {
        return !known.isEmpty() || !deviations.isEmpty();
    }

    boolean hasSeveralCauses() {
        return broken.size() > 1;
    }
}
