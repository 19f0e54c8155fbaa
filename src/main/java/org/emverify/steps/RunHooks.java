package org.emverify.steps;

import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.emverify.verification.Conclusion;
import org.emverify.verification.Conclusion.ExitCode;

/** Begins each scenario and ends the run. Nothing is opened in advance: what fails there would leave no result. */
public final class RunHooks {

    @Before
    public void begin(Scenario scenario) {
        SuiteRun.current().begins(SuiteRun.requirements(scenario.getSourceTagNames()));
    }

    /** Sums the run up; unless all is well, fails the build with the exit code in one line. */
    @AfterAll
    public static void conclude() {
        Conclusion conclusion = SuiteRun.current().conclude();
        if (conclusion.exitCode() != ExitCode.HOLDS) {
            throw new BrokenPromise("em-verify: exit " + conclusion.exitCode().code() + ", " + conclusion.headline());
        }
    }
}
