package org.emverify.steps;

import io.cucumber.java.AfterAll;
import org.emverify.verification.RunResult;
import org.emverify.verification.RunResult.ExitCode;

/** Ends the run. Nothing is opened by a hook: what fails there would leave no result. */
public final class RunHooks {

    /** Sums the run up; unless all is well, fails the build with the exit code in one line. */
    @AfterAll
    public static void conclude() {
        RunResult run = SuiteRun.current().conclude();
        if (run.exitCode() != ExitCode.HOLDS) {
            throw new RequirementBroken("em-verify: exit " + run.exitCode().code() + ", " + run.headline());
        }
    }
}
