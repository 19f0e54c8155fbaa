package org.emverify.steps;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.Conclusion.ExitCode;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
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
     * @param read the settings, or what is wrong with them
     * @return what the process should report
     */
    public static int run(SettingsResult read) {
        Optional<Path> edited = read instanceof SettingsResult.Valid valid
                ? Optional.of(valid.settings()).flatMap(Settings::features)
                : Optional.empty();
        return run(SuiteRun.prepare(read), edited);
    }

    static int run(SuiteRun run, Optional<Path> edited) {
        List<String> trouble = new ArrayList<>();
        try {
            LauncherFactory.create()
                    .execute(edited.map(SuiteLauncher::of).orElseGet(SuiteLauncher::builtIn), noting(trouble));
        } catch (JUnitException e) {
            trouble.add(e.getMessage());
        }
        if (run.exitCode().isEmpty()) {
            // A feature that cannot be parsed ends here: no scenario ran, so nothing summed the run up.
            trouble.forEach(text -> System.err.println("em-verify: the features could not be run: " + text));
        }
        return run.exitCode().orElse(ExitCode.HARNESS_FAULT.code());
    }

    private static LauncherDiscoveryRequest builtIn() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(SystemSessionSuite.class))
                .build();
    }

    private static LauncherDiscoveryRequest of(Path features) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory(features.toFile()))
                .filters(includeEngines("cucumber"))
                .configurationParameter(GLUE_PROPERTY_NAME, SystemSessionSuite.GLUE)
                .configurationParameter(PLUGIN_PROPERTY_NAME, SystemSessionSuite.PLUGIN)
                .configurationParameter(PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true")
                .build();
    }

    private static TestExecutionListener noting(List<String> trouble) {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isContainer()) {
                    result.getThrowable().map(Throwable::getMessage).ifPresent(trouble::add);
                }
            }
        };
    }
}
