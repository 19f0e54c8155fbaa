package org.emverify.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Settings;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.simulator.Simulator;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.Verification;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Weight;

/**
 * Proves what the harness catches and that it raises no false alarm: every fault and every legal variant of the simulator, each
 * in a run of its own over real HTTPS, held against what it declares.
 */
public final class FaultMatrix {
    private static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());
    private static final Duration SHORT = Duration.ofSeconds(2);
    /** Faults that make the client wait show it at the first sessions. */
    private static final Settings.Selection SOME = new Settings.Selection.Sample(18, 1);

    private static final Settings.Selection FEW = new Settings.Selection.Sample(2, 1);

    private FaultMatrix() {}

    /**
     * One run.
     *
     * @param name the fault's or the variant's
     * @param isFault whether it is a fault, and not a legal variant
     * @param declared the requirements that the fault declares to break; empty for a variant
     * @param found how many findings there were on which requirement
     * @param conclusion the run's headline
     * @param exitCode the run's exit code
     * @param failing whether a finding is more than advisory
     * @param examples one finding of each requirement, in a line
     */
    public record Row(
            String name,
            boolean isFault,
            Set<String> declared,
            Map<String, Integer> found,
            String conclusion,
            int exitCode,
            boolean failing,
            List<String> examples) {

        /** What is wrong with the harness, or with the declaration; empty when nothing is. */
        public List<String> objections() {
            List<String> objections = new ArrayList<>();
            Set<String> unexpected = new TreeSet<>(found.keySet());
            unexpected.removeAll(declared);
            if (isFault && Collections.disjoint(found.keySet(), declared)) {
                objections.add("survived: no finding on " + String.join(", ", new TreeSet<>(declared)));
            }
            if (!unexpected.isEmpty()) {
                objections.add((isFault ? "findings beyond what it declares: " : "false alarm: ")
                        + String.join(", ", unexpected));
            }
            if (!isFault && exitCode != 0) {
                objections.add("a legal variant ended with exit code " + exitCode + ": " + conclusion);
            }
            if (failing && exitCode == 0) {
                objections.add("something documented is broken, yet the exit code is 0");
            }
            return objections;
        }
    }

    /**
     * Runs the whole catalogue.
     *
     * @param parallel how many runs stand side by side
     * @param progress is told each row, in the catalogue's order
     */
    public static List<Row> run(int parallel, Consumer<Row> progress) {
        Readers readers = Readers.of(Schemas.bundled());
        ExecutorService runs = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Row>> rows = Stream.<Future<Row>>concat(
                            Fault.catalogue().stream().map(fault -> runs.submit(() -> row(fault, readers))),
                            LegalVariant.catalogue().stream().map(variant -> runs.submit(() -> row(variant, readers))))
                    .toList();
            List<Row> done = new ArrayList<>();
            for (Future<Row> row : rows) {
                done.add(row.get());
                progress.accept(done.get(done.size() - 1));
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run of the matrix failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the matrix was interrupted", e);
        } finally {
            runs.shutdownNow();
        }
    }

    private static Row row(Fault fault, Readers readers) {
        Simulator.Setup faulty = Simulator.conforming().with(fault);
        return row(faulty, readers, fault.name(), true, fault.breaks(), fault.isSlow(), fault.needsIntrusive());
    }

    private static Row row(LegalVariant variant, Readers readers) {
        return row(Simulator.conforming().with(variant), readers, variant.name(), false, Set.of(), false, false);
    }

    private static Row row(
            Simulator.Setup setup,
            Readers readers,
            String name,
            boolean isFault,
            Set<String> declared,
            boolean isSlow,
            boolean needsIntrusive) {
        try (Simulator simulator = setup.start();
                Verification verification =
                        Verification.of(simulator.root(), settings(simulator, isSlow, needsIntrusive), readers)) {
            verification.result(Requirement.STATUS_200);
            RunResult conclusion = verification.finish(PROMISES);
            Map<String, Integer> found = new TreeMap<>();
            List<String> examples = new ArrayList<>();
            for (RequirementResult result : conclusion.results()) {
                List<Finding> findings = Stream.concat(
                                result.findings().stream(), result.findings(Weight.ADVISORY).stream())
                        .toList();
                if (!findings.isEmpty()) {
                    found.put(result.requirement().id(), findings.size());
                    examples.add(inOneLine(findings.get(0)));
                }
            }
            return new Row(
                    name,
                    isFault,
                    declared,
                    found,
                    conclusion.headline(),
                    conclusion.exitCode().code(),
                    conclusion.results().stream().anyMatch(o -> o.broken() > 0),
                    examples);
        }
    }

    private static String inOneLine(Finding finding) {
        return finding.requirement().id() + " in the "
                + finding.representation().label() + " of " + finding.subject() + ": expected " + finding.expected()
                + ", found " + finding.found();
    }

    private static Settings settings(Simulator simulator, boolean isSlow, boolean needsIntrusive) {
        Settings.Limits defaults = Settings.Limits.defaults();
        Settings.Limits limits = new Settings.Limits(
                2,
                defaults.requestsPerSecond(),
                isSlow ? SHORT : defaults.timeout(),
                defaults.maxBody(),
                defaults.retries());
        return ServerUnderTest.settingsFor(simulator)
                .with(settings ->
                        settings.limits(limits).intrusive(needsIntrusive).selection(isSlow ? FEW : SOME));
    }
}
