/**
 * The step definitions of the features: one line a step, no logic. Begin with {@link org.emverify.steps.SystemSessionSuite} to see how a
 * run starts, with {@link org.emverify.steps.ScenarioContext} to see what a step can do, and with
 * {@link org.emverify.steps.SuiteRun} for the one static place of the project. Nothing in here judges an answer.
 */
package org.emverify.steps;
