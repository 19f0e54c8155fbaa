package org.emverify.steps;

import java.util.List;
import org.apiguardian.api.API;
import org.emverify.client.LogonSession;
import org.emverify.verification.Outcomes;
import org.emverify.verification.finding.Subject;
import org.opentest4j.TestAbortedException;

/**
 * What a run shares with steps that a team writes beside the built-in ones: its logon session, and the system sessions that
 * it selected. Picocontainer gives it to a step class that names it in its constructor.
 *
 * <p>When the run could not log on or selects nothing, the scenario is aborted with the reason, as a built-in one is.
 */
@API(status = API.Status.STABLE)
public final class RunContext {
    private final SuiteRun run;

    /** For picocontainer. */
    public RunContext() {
        this.run = SuiteRun.current();
    }

    /** The run's own logon session. The run logs it off. */
    public LogonSession logonSession() {
        return outcomes().logonSession().orElseThrow(() -> aborted("the run is not logged on"));
    }

    /** The IDs of the system sessions that the run verifies, in the order of their selection; at least one. */
    public List<String> sessionIds() {
        List<String> ids = outcomes().sessions().all().stream().map(Subject::id).toList();
        if (ids.isEmpty()) {
            throw aborted("the run has verified no system session");
        }
        return ids;
    }

    private Outcomes outcomes() {
        run.obstacle().ifPresent(cause -> {
            throw aborted(cause);
        });
        run.teamScenarios().asks();
        return run.outcomes();
    }

    private static TestAbortedException aborted(String cause) {
        return new TestAbortedException("Not verified: " + cause);
    }
}
