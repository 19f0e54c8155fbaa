package com.example.checks;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.emverify.steps.SystemSessionSuite;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The built-in features and the team's: one run, one logon, one report. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages({"features", "team"})
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = SystemSessionSuite.GLUE + ",com.example.checks")
@ConfigurationParameter(key = PLUGIN_PROPERTY_NAME, value = SystemSessionSuite.PLUGIN)
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class TeamSuite {}
