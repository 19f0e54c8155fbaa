package org.emverify.verification;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.client.RecordedAnswers;
import org.emverify.contract.Requirement;
import org.emverify.settings.RepeatableSettings;
import org.emverify.settings.Settings;
import org.emverify.verification.Preflight.PreflightResult;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.power.PowerMeasurement;

/**
 * Sums a run up, from what is known at its end.
 *
 * @param root the server
 * @param sessions what became of the selected sessions; none of them when the run did not come so far
 */
record RunSummary(URI root, RunPhases run, RunProgress progress, RoundResult sessions) {
    /** In characters; a host's name has 253 at most. */
    private static final int LONGEST_AUTHORITY = 300;

    /** How a reason begins that is a request without an answer. */
    private static final String NOT_ANSWERED = "not answered: ";

    /** Why a shard leaves a session out; which shard it is follows. */
    static final String NOT_IN_SHARD = "not in shard ";

    RunSummary(URI root, RunPhases run, RunProgress progress) {
        this(root, run, progress, progress.sessions().orElseGet(RoundResult::empty));
    }

    private Settings settings() {
        return run.settings();
    }

    private String redact(String text) {
        return run.enterpriseManager().redaction().redact(text);
    }

    /** The result over these requirements. */
    RunResult over(Set<Requirement> selected) {
        Optional<String> cause = progress.cause();
        List<RequirementResult> results = selected.stream()
                .sorted()
                .map(r -> run.ledger().result(r, representation -> true, cause))
                .toList();
        List<DeviationStatement> deviations = run.ledger().statements(selected);
        ExitDecision exit = new ExitDecision(
                results,
                deviations,
                sessions.verified().size(),
                cause.or(this::nothingInShard),
                progress.fault(),
                sessions.unknown(),
                settings().strict(),
                run.judgesServer());
        return new RunResult(
                exit.exitCode(),
                exit.headline(),
                cause,
                root.toString(),
                results,
                sessions.verified(),
                RepeatCommand.of(sessions.verified(), settings()),
                notes(results),
                traffic(),
                deviations,
                progress.sessions().isPresent() ? run.power().map(PowerMeasurement::report) : Optional.empty(),
                observations());
    }

    private Optional<String> nothingInShard() {
        return settings()
                .shard()
                .filter(shard -> progress.sessions().isPresent())
                .filter(shard ->
                        sessions.verified().isEmpty() && sessions.unknown().isEmpty())
                .map(shard -> "no session of this selection belongs to shard " + shard
                        + ": choose fewer shards, or leave it to the others");
    }

    private RunResult.Traffic traffic() {
        long nanoseconds = progress.startedAt().stream()
                .map(startedAt -> System.nanoTime() - startedAt)
                .sum();
        return new RunResult.Traffic(
                run.enterpriseManager().requestsSent(),
                run.enterpriseManager().connectionsOpened(),
                run.retries().count(),
                nanoseconds / 1_000_000);
    }

    /** What {@code rejudge} needs to know of the run. */
    Map<String, String> evidence(Instant startedAt) {
        Map<String, String> facts = new HashMap<>(RepeatableSettings.of(run.settings(), root));
        facts.put(RecordedAnswers.STARTED, startedAt.toString());
        facts.put(
                RecordedAnswers.SESSIONS,
                sessions.verified().stream().map(Subject::id).collect(Collectors.joining(",")));
        return facts;
    }

    private List<String> notes(List<RequirementResult> results) {
        List<String> notes = new ArrayList<>();
        if (settings().trust().insecure()) {
            notes.add("INSECURE: any certificate was accepted, the server may be an impostor");
        }
        settings()
                .shard()
                .filter(shard -> !shard.isFirst())
                .ifPresent(shard ->
                        notes.add("shard " + shard + MergedShards.JUDGES_ITS_OWN + shard.count() + " for all"));
        sessions.excused().forEach(id -> notes.add("excused: session " + id + " disappeared from the collection"));
        if (sessions.isCutShort()) {
            notes.add("cut short: too many sessions ran into the deadline, the rest was not asked");
        }
        sessions.authorities().stream()
                .filter(a -> !a.equalsIgnoreCase(root.getAuthority()))
                .forEach(a -> notes.add("links carry the name " + Printable.beginning(redact(a), LONGEST_AUTHORITY)
                        + "; they were followed on " + root.getAuthority()));
        progress.probed()
                .map(RunProgress.Probed::nearMisses)
                .ifPresent(
                        count -> notes.add(
                                count
                                        + " near-miss requests, with almost a session ID or almost the ID of a session; they only read"));
        progress.reader().flatMap(ResourceReader::note).ifPresent(notes::add);
        run.enterpriseManager().recorded().ifPresent(file -> {
            notes.addAll(file.notes());
            notInFile(results).ifPresent(notes::add);
        });
        inPart(results).ifPresent(notes::add);
        notes.addAll(run.retries().notes());
        return notes;
    }

    /** What holds as far as it was answered: silence in place of a refusal is no finding, and no proof either. */
    static Optional<String> inPart(List<RequirementResult> results) {
        String ids = results.stream()
                .filter(result -> result.status() == RequirementResult.Status.HOLDS)
                .filter(result -> result.notVerified().stream()
                        .anyMatch(reason ->
                                reason.startsWith(NOT_ANSWERED) && !reason.contains(RecordedAnswers.NOT_IN_FILE)))
                .map(result -> result.requirement().id())
                .collect(Collectors.joining(", "));
        return Optional.of("not every request about these was answered, so they are verified in part only: " + ids)
                .filter(note -> !ids.isEmpty());
    }

    /** The requirements that a run on a file cannot judge, or not everywhere, because it would have to ask. */
    private static Optional<String> notInFile(List<RequirementResult> results) {
        String ids = results.stream()
                .filter(result ->
                        result.notVerified().stream().anyMatch(reason -> reason.contains(RecordedAnswers.NOT_IN_FILE)))
                .map(result -> result.requirement().id() + (result.subjects() > 0 ? " (in part)" : ""))
                .collect(Collectors.joining(", "));
        return Optional.of("cannot be judged from the file: " + ids).filter(note -> !ids.isEmpty());
    }

    private Observations observations() {
        return progress.preflight()
                .map(preflight -> new Observations(
                        sessions.seen().stream().map(this::redacted).toList(),
                        selection(preflight),
                        redacted(Observations.Server.of(preflight.serviceRoot(), new AnswerParser(run.readers())))))
                .orElse(Observations.NONE);
    }

    private Observations.Seen redacted(Observations.Seen seen) {
        return new Observations.Seen(
                redact(seen.sessionType()), redact(seen.state()), redact(seen.result()), seen.count());
    }

    private Observations.Server redacted(Observations.Server server) {
        return new Observations.Server(
                server.versions().stream().map(this::redact).toList(), redact(server.software()));
    }

    private Observations.Selection selection(PreflightResult preflight) {
        int listed = preflight.snapshot().map(s -> s.candidates().size()).orElse(0);
        int verified = sessions.verified().size();
        int gone = sessions.excused().size();
        return new Observations.Selection(
                listed,
                verified,
                Stream.of(
                                new Observations.LeftOut("disappeared from the collection during the run", gone),
                                new Observations.LeftOut(
                                        "unknown to the server",
                                        sessions.unknown().size()),
                                new Observations.LeftOut(whyNotAsked(), listed - verified - gone))
                        .filter(left -> left.count() > 0)
                        .toList());
    }

    private String whyNotAsked() {
        return sessions.silence()
                .or(() -> Optional.of("too many sessions ran into the deadline").filter(s -> sessions.isCutShort()))
                .or(progress::cause)
                .or(() -> settings().shard().map(shard -> NOT_IN_SHARD + shard))
                .orElse(
                        settings().selection() instanceof Settings.Selection.Sample
                                ? "beyond the sample"
                                : "not named by the user");
    }
}
