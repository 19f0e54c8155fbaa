package org.emverify.steps;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.apiguardian.api.API;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All features against the server that the settings name: what the build, the command line and an IDE run alike. */
@API(status = API.Status.STABLE)
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = SystemSessionSuite.GLUE)
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = SystemSessionSuite.PLUGIN)
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = JUNIT_PLATFORM_NAMING_STRATEGY_PROPERTY_NAME, value = "long")
public final class SystemSessionSuite {
    /** Cucumber's glue for the built-in features; a suite of your own names its package behind a comma. */
    public static final String GLUE = "org.emverify.steps";

    /** Cucumber's plugin that writes the report of a run; every suite with the glue needs it. */
    public static final String PLUGIN = "org.emverify.steps.RunPlugin";

    @BeforeSuite
    static void refuseOtherFeatures() {
        SuiteRun.current().problems().runsBuiltInFeatures();
    }
}
