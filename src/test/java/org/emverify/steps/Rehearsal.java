package org.emverify.steps;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.OutputFolder;
import org.emverify.report.RunConsole;
import org.emverify.report.SampleResults;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.Outcomes;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.SelectedSessions;
import org.emverify.verification.finding.Subject;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The whole suite, run as the build runs it, on canned outcomes.
 *
 * @param scenarios what became of each scenario that was not left out, by its unique ID
 * @param tags the tags of each
 * @param ending what became of the run as a whole
 * @param folder what it left
 * @param exitCode what the process would report
 */
record Rehearsal(
        Map<String, TestExecutionResult> scenarios,
        Map<String, Set<String>> tags,
        List<Throwable> ending,
        OutputFolder folder,
        int exitCode) {

    /** Runs all scenarios on these outcomes, with default settings but for the output. */
    static Rehearsal on(Function<Requirement, RequirementResult> outcomes, Path folder) {
        return on(outcomes, settings(folder, Optional.empty(), false, true));
    }

    static Rehearsal on(Function<Requirement, RequirementResult> outcomes, Settings settings) {
        return on(outcomes, settings, printed -> {});
    }

    /** @param console takes what the run prints */
    static Rehearsal on(
            Function<Requirement, RequirementResult> outcomes, Settings settings, Consumer<String> console) {
        SettingsResult read = new SettingsResult.Valid(settings, List.of(), Map.of());
        return of(SuiteRun.of(read, s -> canned(outcomes), RunConsole.keeping(console)), settings.output());
    }

    static Outcomes canned(Function<Requirement, RequirementResult> outcomes) {
        return new Canned(outcomes);
    }

    /** Runs all scenarios in that run. */
    static Rehearsal of(SuiteRun run, Path folder) {
        SuiteRun.prepare(run);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(SystemSessionSuite.class))
                .build();
        Map<String, TestExecutionResult> scenarios = new LinkedHashMap<>();
        Map<String, Set<String>> tags = new TreeMap<>();
        List<Throwable> ending = new ArrayList<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    scenarios.put(identifier.getUniqueId(), result);
                    tags.put(
                            identifier.getUniqueId(),
                            identifier.getTags().stream()
                                    .map(tag -> tag.getName())
                                    .collect(Collectors.toSet()));
                } else {
                    result.getThrowable().ifPresent(ending::add);
                }
            }
        });
        return new Rehearsal(
                scenarios,
                tags,
                ending,
                new OutputFolder(folder),
                run.exitCode().orElse(-1));
    }

    /** @param intrusive whether everything that must be opted in is: intrusive requests, and the vendor's schema */
    static Settings settings(Path folder, Optional<String> tags, boolean intrusive, boolean neighbours) {
        return Settings.of(new Settings.Target.Simulator(), "operator", Secret.of("s3cret"), Settings.Trust.system())
                .with(settings -> settings.intrusive(intrusive)
                        .neighbours(neighbours)
                        .tags(tags)
                        .xsd(Optional.of(folder.resolve("RestAPI.xsd")).filter(xsd -> intrusive))
                        .output(folder)
                        .history(Optional.of(folder.resolve("history"))));
    }

    long count(Status status) {
        return scenarios.values().stream().filter(r -> r.getStatus() == status).count();
    }

    Set<String> tagsThatRan() {
        return tags.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Everything that the run left, as text, by file. */
    Map<Path, String> files() {
        try (var files = Files.walk(folder.root())) {
            return files.filter(Files::isRegularFile).collect(Collectors.toMap(Function.identity(), Rehearsal::text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outcomes that were decided before the run, whatever form is asked for. */
    private record Canned(Function<Requirement, RequirementResult> outcomes) implements Outcomes {
        @Override
        public RequirementResult result(Requirement requirement, Predicate<Representation> matching) {
            return outcomes.apply(requirement);
        }

        @Override
        public SelectedSessions sessions() {
            List<Subject> all = List.of(SampleResults.session(0), SampleResults.session(1));
            return new SelectedSessions(all, all.subList(0, 1), all.subList(1, 2), all.subList(0, 1));
        }

        @Override
        public RunResult finish(Set<Requirement> selected) {
            List<RequirementResult> said = selected.stream().map(outcomes).toList();
            boolean broken = said.stream().anyMatch(o -> o.status() == RequirementResult.Status.BROKEN);
            boolean holds = said.stream().allMatch(o -> o.status() == RequirementResult.Status.HOLDS);
            ExitCode exitCode = broken ? ExitCode.FINDINGS : holds ? ExitCode.HOLDS : ExitCode.NOT_VERIFIED;
            return SampleResults.conclusion(exitCode, "a rehearsal: " + exitCode, said);
        }

        @Override
        public LocalDate date() {
            return LocalDate.of(2026, 11, 24);
        }

        @Override
        public String redact(String text) {
            return text.replace("s3cret", "[redacted]");
        }

        @Override
        public void close() {}
    }
}
