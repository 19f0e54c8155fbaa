package org.emverify.verification;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.deviation.DeviationStatement.Status;
import org.emverify.verification.deviation.KnownDeviation;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingGroups;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.emverify.verification.power.PowerReport;

/**
 * The results of shards, as the one result that a run over the whole selection would have given: each session and the
 * server were judged in one of them, so everything adds up.
 *
 * @param shards by their names, {@code 1/4}; one at least
 * @param missing why the shards are not the whole selection, if they are not
 * @param strict whether a healed deviation fails the run
 */
public record MergedShards(Map<String, RunResult> shards, Optional<String> missing, boolean strict) {

    /** What a shard notes that is no news of the whole. */
    static final String JUDGES_ITS_OWN =
            " judges its own sessions; what is not about one session is judged in shard 1/";

    /** The one result. */
    public RunResult result() {
        List<RequirementResult> results = Stream.of(Requirement.values())
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
        List<Subject> sessions = all(RunResult::sessions)
                .sorted(Comparator.comparingInt(Subject::order))
                .toList();
        List<DeviationStatement> deviations = deviations();
        Optional<String> cause = missing.or(this::cause);
        ExitDecision exit = new ExitDecision(
                results, deviations, sessions.size(), cause, Optional.empty(), List.of(), strict, true);
        RunResult first = shards.values().iterator().next();
        RunResult merged = new RunResult(
                exit.exitCode(),
                exit.headline(),
                cause,
                first.target(),
                results,
                sessions,
                RepeatCommand.ofAll(sessions, repeat()),
                all(RunResult::notes)
                        .filter(note -> !note.contains(JUDGES_ITS_OWN))
                        .distinct()
                        .toList(),
                traffic(),
                deviations,
                power(),
                observations());
        return overruled(merged);
    }

    private <T> Stream<T> all(Function<RunResult, List<T>> part) {
        return shards.values().stream().flatMap(run -> part.apply(run).stream());
    }

    /** Of a shard that verified anything. */
    private String repeat() {
        return shards.values().stream()
                .map(RunResult::repeatCommand)
                .filter(command -> !command.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<String> cause() {
        return shards.entrySet().stream()
                .flatMap(shard -> shard.getValue().cause().stream().map(why -> "shard " + shard.getKey() + ": " + why))
                .findFirst();
    }

    /** What the user or em-verify did wrong in one shard stays what decides. */
    private RunResult overruled(RunResult merged) {
        return Stream.of(ExitCode.HARNESS_FAULT, ExitCode.USAGE)
                .flatMap(code -> shards.entrySet().stream()
                        .filter(shard -> shard.getValue().exitCode() == code))
                .findFirst()
                .map(shard -> merged.overruled(
                        shard.getValue().exitCode(),
                        "shard " + shard.getKey() + ": " + shard.getValue().headline()))
                .orElse(merged);
    }

    private Optional<RequirementResult> of(Requirement requirement) {
        List<RequirementResult> parts = all(RunResult::results)
                .filter(r -> r.requirement() == requirement)
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int subjects = parts.stream().mapToInt(RequirementResult::subjects).sum();
        int broken = parts.stream().mapToInt(RequirementResult::broken).sum();
        List<String> unverified =
                parts.stream().flatMap(r -> r.notVerified().stream()).distinct().toList();
        RequirementResult.Status status = Ledger.status(subjects, broken, unverified);
        return Optional.of(
                new RequirementResult(requirement, status, subjects, broken, groups(requirement, parts), unverified));
    }

    private static List<FindingGroup> groups(Requirement requirement, List<RequirementResult> parts) {
        Map<Weight, FindingGroups> together = new EnumMap<>(Weight.class);
        parts.stream()
                .flatMap(part -> part.groups().stream())
                .forEach(group -> together.computeIfAbsent(
                                group.weight(), weight -> new FindingGroups(requirement, weight))
                        .add(group));
        return together.values().stream()
                .flatMap(groups -> groups.list().stream())
                .toList();
    }

    private List<DeviationStatement> deviations() {
        Map<KnownDeviation, List<DeviationStatement>> byEntry = all(RunResult::deviations)
                .collect(groupingBy(DeviationStatement::entry, LinkedHashMap::new, Collectors.toList()));
        return byEntry.entrySet().stream()
                .map(e -> deviation(e.getKey(), e.getValue()))
                .toList();
    }

    private static DeviationStatement deviation(KnownDeviation entry, List<DeviationStatement> parts) {
        Set<Status> seen = parts.stream().map(DeviationStatement::status).collect(Collectors.toSet());
        int otherwise = parts.stream().mapToInt(DeviationStatement::otherwise).sum();
        // Healed is only what is healed everywhere.
        Status status = Stream.of(Status.EXPIRED, Status.MATCHED, Status.HEALED)
                .filter(seen::contains)
                .filter(s -> s != Status.HEALED || otherwise == 0)
                .findFirst()
                .orElse(Status.NOT_SEEN);
        return new DeviationStatement(
                entry,
                status,
                parts.stream().mapToInt(DeviationStatement::matched).sum(),
                parts.stream().mapToInt(DeviationStatement::conforming).sum(),
                otherwise);
    }

    private RunResult.Traffic traffic() {
        return new RunResult.Traffic(
                sum(RunResult.Traffic::requests),
                sum(RunResult.Traffic::connections),
                sum(RunResult.Traffic::retries),
                shards.values().stream()
                        .mapToLong(run -> run.traffic().milliseconds())
                        .max()
                        .orElse(0));
    }

    private long sum(ToLongFunction<RunResult.Traffic> figure) {
        return shards.values().stream()
                .map(RunResult::traffic)
                .mapToLong(figure)
                .sum();
    }

    /** A mutation is tried where one shard tried it, and survives where it survived in one of them. */
    private Optional<PowerReport> power() {
        List<PowerReport> parts =
                shards.values().stream().flatMap(run -> run.power().stream()).toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int mutations = parts.get(0).tried() + parts.get(0).untried().size();
        List<PowerReport.Untried> untried = parts.get(0).untried().stream()
                .filter(u -> parts.stream()
                        .allMatch(part -> part.untried().stream()
                                .anyMatch(other -> other.mutation().equals(u.mutation()))))
                .toList();
        Map<String, PowerReport.Survivor> survivors = new TreeMap<>();
        parts.forEach(part -> part.survivors().forEach(s -> survivors.putIfAbsent(s.mutation(), s)));
        int tried = mutations - untried.size();
        return Optional.of(new PowerReport(
                tried - survivors.size(),
                tried,
                parts.stream().mapToInt(PowerReport::advised).min().orElse(0),
                List.copyOf(survivors.values()),
                untried,
                parts.stream().mapToInt(PowerReport::sessions).sum(),
                parts.stream().mapToInt(PowerReport::judgements).sum(),
                parts.stream().mapToLong(PowerReport::milliseconds).max().orElse(0)));
    }

    private Observations observations() {
        List<Observations> parts =
                shards.values().stream().map(RunResult::observations).toList();
        Map<Observations.Seen, Integer> counts = parts.stream()
                .flatMap(part -> part.seen().stream())
                .collect(groupingBy(seen -> seen.counted(0), Collectors.summingInt(Observations.Seen::count)));
        return new Observations(
                Observations.Seen.counted(counts),
                selection(parts.stream().map(Observations::selection).toList()),
                parts.stream()
                        .map(Observations::server)
                        .filter(server -> !server.equals(Observations.NONE.server()))
                        .findFirst()
                        .orElse(Observations.NONE.server()));
    }

    /** What one shard leaves to another is not left out. */
    private static Observations.Selection selection(List<Observations.Selection> parts) {
        int listed =
                parts.stream().mapToInt(Observations.Selection::listed).max().orElse(0);
        int verified = parts.stream().mapToInt(Observations.Selection::verified).sum();
        List<Observations.LeftOut> gone = parts.stream()
                .flatMap(part -> part.leftOut().stream())
                .filter(left -> !left.reason().startsWith(RunSummary.NOT_IN_SHARD))
                .collect(groupingBy(
                        Observations.LeftOut::reason, TreeMap::new, Collectors.summingInt(Observations.LeftOut::count)))
                .entrySet()
                .stream()
                .map(e -> new Observations.LeftOut(e.getKey(), e.getValue()))
                .toList();
        int rest = listed
                - verified
                - gone.stream().mapToInt(Observations.LeftOut::count).sum();
        return new Observations.Selection(
                listed,
                verified,
                Stream.concat(
                                gone.stream(),
                                Stream.of(new Observations.LeftOut(
                                                "not selected, or in no shard that was merged", rest))
                                        .filter(left -> left.count() > 0))
                        .toList());
    }
}
