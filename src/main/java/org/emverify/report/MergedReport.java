package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.report.JunitXml.Ending;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.Executor;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.report.model.WholeFile;
import org.emverify.report.page.MergedPage;
import org.emverify.verification.MergedShards;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Weight;

/**
 * One report of many runs: shards of a selection become the run that they are parts of, and each target keeps a section of
 * its own.
 *
 * @param targets the report of each target
 * @param lost folders in which no run has left a result
 */
public record MergedReport(List<RunReport> targets, List<Path> lost) {

    private static final int CARDS = 20;

    /** What decides first: a run that could not be judged hides no finding of another. */
    private static final List<ExitCode> GRAVEST_FIRST =
            List.of(ExitCode.HARNESS_FAULT, ExitCode.USAGE, ExitCode.FINDINGS, ExitCode.NOT_VERIFIED, ExitCode.HOLDS);

    /**
     * The report of the runs that left these folders.
     *
     * @param history where the targets' runs are remembered, each as one
     * @throws MergeRefused when they are not parts of one whole, or not to be read
     */
    public static MergedReport of(List<Path> folders, HistoryFolder history, Executor executor) throws MergeRefused {
        RunFolders runs = RunFolders.read(folders);
        boolean isOne = runs.byTarget().size() == 1;
        List<RunReport> targets = runs.byTarget().values().stream()
                .map(parts -> merged(parts, executor, isOne ? runs.lost() : List.of()))
                .map(reported -> RunReport.of(reported, history))
                .toList();
        return new MergedReport(targets, runs.lost());
    }

    private static ReportedRun merged(List<RunFile> parts, Executor executor, List<Path> lost) {
        RunFile first = parts.get(0);
        RunFacts facts = first.facts();
        Map<String, RunResult> shards = new LinkedHashMap<>();
        parts.stream()
                .sorted(Comparator.comparingInt(part -> index(part.facts().shard())))
                .forEach(part -> shards.put(part.facts().shard(), part.run()));
        Optional<String> missing = missing(shards, lost);
        RunResult run = facts.shard().isEmpty()
                ? missing.filter(why -> first.run().exitCode() == ExitCode.HOLDS)
                        .map(why -> first.run().overruled(ExitCode.NOT_VERIFIED, why))
                        .orElse(first.run())
                : new MergedShards(shards, missing, facts.strict()).result();
        return ReportedRun.of(
                run,
                new RunFacts(
                        parts.stream()
                                .map(part -> part.facts().started())
                                .min(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH),
                        facts.selected(),
                        facts.target(),
                        "",
                        facts.schemas(),
                        facts.tags(),
                        parts.stream().anyMatch(part -> part.facts().insecure()),
                        facts.strict(),
                        executor,
                        scenarios(parts)),
                text -> text);
    }

    /** Each shard tells the same scenarios, as far as it came. */
    private static Map<Requirement, Integer> scenarios(List<RunFile> parts) {
        Map<Requirement, Integer> most = new HashMap<>();
        parts.forEach(part -> part.facts().scenarios().forEach((r, count) -> most.merge(r, count, Math::max)));
        return most;
    }

    private static int index(String shard) {
        return shard.isEmpty() ? 0 : Integer.parseInt(shard.replaceFirst("/.*", ""));
    }

    private static Optional<String> missing(Map<String, RunResult> shards, List<Path> lost) {
        String any = shards.keySet().iterator().next();
        int count = any.isEmpty() ? 0 : Integer.parseInt(any.replaceFirst(".*/", ""));
        String absent = IntStream.rangeClosed(1, count)
                .mapToObj(index -> index + "/" + count)
                .filter(shard -> !shards.containsKey(shard))
                .collect(Collectors.joining(", "));
        return Optional.of(Stream.concat(
                                Stream.of("missing: shard " + absent).filter(words -> !absent.isEmpty()),
                                lost.stream().map(MergedReport::inWords))
                        .collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty());
    }

    private static String inWords(Path lost) {
        return "no run has left a result in " + lost;
    }

    /** The gravest of all. */
    public ExitCode exitCode() {
        return Stream.concat(
                        targets.stream().map(target -> target.reported().run().exitCode()),
                        Stream.of(lost.isEmpty() ? ExitCode.HOLDS : ExitCode.NOT_VERIFIED))
                .min(Comparator.comparingInt(GRAVEST_FIRST::indexOf))
                .orElseThrow();
    }

    private String headline() {
        Map<ExitCode, Long> counts = targets.stream()
                .collect(Collectors.groupingBy(
                        target -> target.reported().run().exitCode(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                        .map(e -> FindingText.counted(e.getValue(), "target") + " "
                                + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "))
                + lost.stream().map(folder -> "; " + inWords(folder)).collect(Collectors.joining());
    }

    /** What came of each target, and where the report is; ends with a line end. */
    public String lastScreen(OutputFolder output) {
        if (targets.size() == 1) {
            return targets.get(0).lastScreen(output, RunConsole.keeping(text -> {}));
        }
        return Printable.of(targets.stream()
                .map(target -> target.reported().facts().target() + ": "
                        + target.reported().run().headline() + "\n")
                .collect(Collectors.joining(
                        "",
                        "em-verify " + HarnessVersion.read() + "\n" + headline() + "\n",
                        "report    " + output.reportHtml() + "\nexit "
                                + exitCode().code() + "\n")));
    }

    /**
     * Writes page, result, summary and JUnit XML, and remembers the run against each target.
     *
     * @throws UncheckedIOException when a file cannot be written
     */
    public void write(OutputFolder output) {
        try {
            WholeFile.write(
                    output.resultJson(),
                    one(RunReport::result).orElseGet(() -> ResultJson.of(exitCode(), headline(), targets)));
            WholeFile.write(
                    output.summary(),
                    targets.stream().map(RunReport::summaryWithCoverage).collect(Collectors.joining("\n")));
            WholeFile.write(output.junitXml(), junitXml().bytes());
            WholeFile.write(output.reportHtml(), one(RunReport::page).orElseGet(this::page));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into the output folder " + output.root() + ": " + e, e);
        }
        targets.forEach(RunReport::remember);
    }

    private static JunitXml.TestCase test(String target, RequirementResult result) {
        Requirement requirement = result.requirement();
        return test(
                target + ", " + requirement.section().title(),
                requirement.id() + ": " + requirement.statement(),
                requirement.ordinal(),
                ending(result),
                text(result));
    }

    /** A test for each requirement of each target: scenarios ran in the shards, and each tells a part only. */
    private JunitXml junitXml() {
        List<JunitXml.TestCase> cases = new ArrayList<>();
        for (RunReport target : targets) {
            RunResult run = target.reported().run();
            String name = target.reported().facts().target();
            if (run.exitCode() != ExitCode.HOLDS && run.exitCode() != ExitCode.FINDINGS) {
                cases.add(test(name, "the run", -1, Ending.ERROR, run.headline()));
            }
            run.results().forEach(result -> cases.add(test(name, result)));
        }
        return new JunitXml(cases, Map.of("verdict", headline(), "harness", HarnessVersion.read()));
    }

    private static JunitXml.TestCase test(String className, String name, int order, Ending ending, String text) {
        return new JunitXml.TestCase(
                className, name, new JunitXml.Place(className, order), Duration.ZERO, ending, "em-verify", text);
    }

    private static Ending ending(RequirementResult result) {
        return switch (result.status()) {
            case HOLDS -> Ending.PASSED;
            case BROKEN -> Ending.FAILED;
            case NOT_VERIFIED, NOT_SEEN -> Ending.SKIPPED;
        };
    }

    private static String text(RequirementResult result) {
        return switch (result.status()) {
            case HOLDS -> "";
            case BROKEN ->
                FindingText.counted(result.broken(), "finding") + "\n"
                        + FindingText.ofBroken().cards(result.groups(Weight.BROKEN), CARDS);
            case NOT_VERIFIED -> String.join("\n", result.notVerified());
            case NOT_SEEN -> "the answers gave no occasion";
        };
    }

    private Optional<String> one(Function<RunReport, String> text) {
        return targets.size() == 1 ? Optional.of(text.apply(targets.get(0))) : Optional.empty();
    }

    private String page() {
        return MergedPage.of(
                exitCode(),
                headline(),
                targets.stream()
                        .map(target -> MergedPage.Section.of(target.reported(), target.page()))
                        .toList());
    }
}
