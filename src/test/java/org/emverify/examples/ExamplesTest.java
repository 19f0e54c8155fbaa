package org.emverify.examples;

import static io.cucumber.junit.platform.engine.Constants.FILTER_TAGS_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The examples of the features, row by row, on the checks that a run makes of a server's answers. */
class ExamplesTest {
    private static final Map<TestIdentifier, TestExecutionResult> ROWS = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() {
        LauncherDiscoveryRequest examples = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectDirectory("features"))
                .filters(includeEngines("cucumber"))
                .configurationParameter(FILTER_TAGS_PROPERTY_NAME, "@example")
                .configurationParameter(GLUE_PROPERTY_NAME, ExamplesTest.class.getPackageName())
                .configurationParameter(PLUGIN_PROPERTY_NAME, "unused:" + folder.resolve("unused.txt"))
                .configurationParameter(PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true")
                .configurationParameter(JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME, "long")
                .build();
        // The filter that leaves the examples out of a run about a server is registered in this class path too.
        LauncherConfig withoutFilters = LauncherConfig.builder()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build();
        LauncherFactory.create(withoutFilters).execute(examples, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    ROWS.put(identifier, result);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_checks_say_what_the_row_says() {
        return ROWS.entrySet().stream()
                .map(row -> dynamicTest(row.getKey().getDisplayName(), () -> {
                    if (row.getValue().getThrowable().isPresent()) {
                        throw row.getValue().getThrowable().get();
                    }
                }));
    }

    @Test
    void there_are_rows_for_every_kind_of_value() {
        assertThat(ROWS).hasSizeGreaterThan(500);
    }

    @Test
    void every_step_of_the_examples_is_used() {
        assertThat(folder.resolve("unused.txt")).content().isEqualToIgnoringWhitespace("0 unused step definition(s)");
    }
}
