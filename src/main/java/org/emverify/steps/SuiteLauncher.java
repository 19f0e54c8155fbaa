package org.emverify.steps;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.UUID_GENERATOR_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResourceByName;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import io.cucumber.core.eventbus.IncrementingUuidGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.emverify.report.RunConsole;
import org.emverify.report.UnusableOutput;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.RunResult.ExitCode;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the features in this process, as the build does, for whoever has read the settings: the command line. */
public final class SuiteLauncher {
    private static final String FEATURES = "features";

    private SuiteLauncher() {}

    /**
     * Runs the features and leaves everything in the output folder.
     *
     * @param settings what was asked for
     * @param console takes warnings, progress and the summary
     * @return what the process should report
     * @throws UncheckedIOException when the output folder cannot be written
     */
    public static int run(SettingsResult.Valid settings, RunConsole console) {
        SuiteRun run = SuiteRun.of(settings, console);
        try {
            run.claimOutput();
        } catch (UnusableOutput e) {
            console.say("em-verify: " + e.getMessage() + "\n");
            return ExitCode.USAGE.code();
        }
        return run(
                run,
                settings.settings().features(),
                settings.settings().ownSteps().packages());
    }

    /**
     * Leaves a result that says why no run can begin, in place of an earlier run's; nothing, when no folder is known.
     *
     * @return what the process should report
     * @throws UncheckedIOException when the output folder cannot be written
     */
    public static int refuse(SettingsResult.Invalid settings) {
        if (settings.output().isEmpty()) {
            return ExitCode.USAGE.code();
        }
        SuiteRun run = SuiteRun.of(settings, RunConsole.keeping(text -> {}));
        try {
            run.claimOutput();
        } catch (UnusableOutput e) {
            // Another run's results stay as they are; the mistakes are on the console.
            return ExitCode.USAGE.code();
        }
        return run.finishWithoutScenarios();
    }

    /** With packages of own steps, the user's features run beside the built-in ones; without, in their place. */
    static int run(SuiteRun run, Optional<Path> edited, List<String> ownSteps) {
        SuiteRun.prepare(run);
        run.claimOutput();
        if (edited.isPresent() && !holdsFeatures(edited.get())) {
            run.problems()
                    .meets(new RunBlocked(
                            ExitCode.USAGE,
                            "the folder of features " + edited.get() + " holds no file that ends in .feature"));
            return run.finishWithoutScenarios();
        }
        boolean withBuiltIn = edited.isEmpty() || !ownSteps.isEmpty();
        if (withBuiltIn) {
            run.askAhead();
        }
        Problems problems = new Problems(new ArrayList<>());
        List<DiscoverySelector> features = new ArrayList<>(withBuiltIn ? builtIn() : List.of());
        edited.ifPresent(folder -> features.add(selectDirectory(folder.toFile())));
        try {
            LauncherFactory.create()
                    .execute(suiteOf(features, ownSteps).listeners(problems).build(), problems);
        } catch (JUnitException e) {
            problems.texts().add(e.getMessage());
        }
        if (run.exitCode().isEmpty()) {
            // A feature that cannot be parsed ends here: no scenario ran, so nothing summed the run up.
            run.problems()
                    .meets(new RunBlocked(
                            edited.isPresent() ? ExitCode.USAGE : ExitCode.HARNESS_FAULT,
                            "the features could not be run: " + problems.inWords()));
            return run.finishWithoutScenarios();
        }
        return run.exitCode().getAsInt();
    }

    private static boolean holdsFeatures(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".feature"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of features " + folder, e);
        }
    }

    /** What {@link SystemSessionSuite} says by annotations, for these features. */
    private static LauncherDiscoveryRequestBuilder suiteOf(
            List<? extends DiscoverySelector> features, List<String> ownSteps) {
        String glue = String.join(
                ",",
                Stream.concat(Stream.of(SystemSessionSuite.GLUE), ownSteps.stream())
                        .toList());
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(features)
                .filters(includeEngines("cucumber"))
                .configurationParameter(GLUE_PROPERTY_NAME, glue)
                .configurationParameter(PLUGIN_PROPERTY_NAME, SystemSessionSuite.PLUGIN)
                .configurationParameter(PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true")
                .configurationParameter(UUID_GENERATOR_PROPERTY_NAME, IncrementingUuidGenerator.class.getName());
    }

    /** In a jar they are named one by one, because JUnit would open the jar anew to search it, which takes its time. */
    private static List<? extends DiscoverySelector> builtIn() {
        List<String> inImage = RuntimeImage.filesIn(FEATURES);
        if (!inImage.isEmpty()) {
            return inImage.stream().map(SuiteLauncher::resource).toList();
        }
        try {
            URLConnection folder =
                    SuiteLauncher.class.getResource("/" + FEATURES).openConnection();
            return folder instanceof JarURLConnection inJar
                    ? builtIn(inJar.getJarFile())
                    : List.of(selectPackage(FEATURES));
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in features cannot be read", e);
        }
    }

    private static List<DiscoverySelector> builtIn(JarFile jar) {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(FEATURES + "/") && name.endsWith(".feature"))
                .sorted()
                .map(SuiteLauncher::resource)
                .toList();
    }

    private static DiscoverySelector resource(String name) {
        URI uri = URI.create(SuiteLauncher.class.getResource("/" + name).toString());
        return selectClasspathResourceByName(Set.of(Resource.of(name, uri)));
    }

    /** Collects why features could not be read or run; the results of scenarios are the run's. */
    private record Problems(List<String> texts) implements LauncherDiscoveryListener, TestExecutionListener {
        String inWords() {
            return texts.isEmpty() ? "they hold no scenario" : String.join("; ", texts);
        }

        @Override
        public void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
            texts.add(issue.message().replaceAll("\\s+", " "));
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            // An issue comes back as a failure in longer words.
            if (identifier.isContainer() && texts.isEmpty()) {
                result.getThrowable().map(Throwable::getMessage).ifPresent(texts::add);
            }
        }
    }
}
