package org.emverify.steps;

import io.cucumber.java.AfterAll;
import org.emverify.verification.Conclusion;
import org.emverify.verification.Conclusion.ExitCode;

/** Ends the run. Nothing is opened by a hook: what fails there would leave no result. */
public final class RunHooks {

    /** Sums the run up; unless all is well, fails the build with the exit code in one line. */
    @AfterAll
    public static void conclude() {
        Conclusion conclusion = SuiteRun.current().conclude();
        if (conclusion.exitCode() != ExitCode.HOLDS) {
            throw new BrokenPromise("em-verify: exit " + conclusion.exitCode().code() + ", " + conclusion.headline());
        }
    }
}
