package org.emverify.steps;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.Conclusion.ExitCode;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the features in this process, as the build does, for whoever has read the settings: the command line. */
public final class SuiteLauncher {
    private SuiteLauncher() {}

    /**
     * Runs the features and leaves everything in the output folder.
     *
     * @param settings what was asked for
     * @param console takes warnings and the summary, with their line ends
     * @return what the process should report
     * @throws UncheckedIOException when the output folder cannot be written
     */
    public static int run(SettingsResult.Valid settings, Consumer<String> console) {
        return run(
                SuiteRun.of(settings, Target::open, console),
                settings.settings().features());
    }

    /**
     * Leaves a result that says why no run can begin, in place of an earlier run's; nothing, when no folder is known.
     *
     * @return what the process should report
     * @throws UncheckedIOException when the output folder cannot be written
     */
    public static int refuse(SettingsResult.Invalid settings) {
        return settings.output().isPresent()
                ? concludeWithoutScenarios(SuiteRun.of(settings, Target::open, summary -> {}))
                : ExitCode.USAGE.code();
    }

    static int run(SuiteRun run, Optional<Path> edited) {
        SuiteRun.prepare(run);
        if (edited.isPresent() && !holdsFeatures(edited.get())) {
            run.meets(new Obstacle(
                    ExitCode.USAGE, "the folder of features " + edited.get() + " holds no file that ends in .feature"));
            return concludeWithoutScenarios(run);
        }
        Trouble trouble = new Trouble(new ArrayList<>());
        LauncherDiscoveryRequestBuilder features = edited.map(SuiteLauncher::of).orElseGet(SuiteLauncher::builtIn);
        try {
            LauncherFactory.create().execute(features.listeners(trouble).build(), trouble);
        } catch (JUnitException e) {
            trouble.texts().add(e.getMessage());
        }
        if (run.exitCode().isEmpty()) {
            // A feature that cannot be parsed ends here: no scenario ran, so nothing summed the run up.
            run.meets(new Obstacle(
                    edited.isPresent() ? ExitCode.USAGE : ExitCode.HARNESS_FAULT,
                    "the features could not be run: " + trouble.inWords()));
            return concludeWithoutScenarios(run);
        }
        return run.exitCode().getAsInt();
    }

    private static int concludeWithoutScenarios(SuiteRun run) {
        run.output().prepare();
        return run.conclude().exitCode().code();
    }

    private static boolean holdsFeatures(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".feature"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder of features " + folder, e);
        }
    }

    private static LauncherDiscoveryRequestBuilder builtIn() {
        return LauncherDiscoveryRequestBuilder.request().selectors(selectClass(SystemSessionSuite.class));
    }

    private static LauncherDiscoveryRequestBuilder of(Path features) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory(features.toFile()))
                .filters(includeEngines("cucumber"))
                .configurationParameter(GLUE_PROPERTY_NAME, SystemSessionSuite.GLUE)
                .configurationParameter(PLUGIN_PROPERTY_NAME, SystemSessionSuite.PLUGIN)
                .configurationParameter(PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true");
    }

    /** Hears why features could not be read or run. What became of scenarios is the run's own business. */
    private record Trouble(List<String> texts) implements LauncherDiscoveryListener, TestExecutionListener {
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
