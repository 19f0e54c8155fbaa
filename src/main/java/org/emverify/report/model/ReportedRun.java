package org.emverify.report.model;

import java.util.List;
import java.util.function.UnaryOperator;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.Weight;
import org.emverify.verification.power.PowerReport;

/**
 * A finished run, ready to be reported.
 *
 * @param run what it came to
 * @param facts what else is told of it
 * @param causes its findings, gathered
 * @param redact takes the run's secrets out of a body
 */
public record ReportedRun(RunResult run, RunFacts facts, List<Cause> causes, UnaryOperator<String> redact) {

    public ReportedRun {
        causes = List.copyOf(causes);
    }

    /** The run with its findings gathered. */
    public static ReportedRun of(RunResult run, RunFacts facts, UnaryOperator<String> redact) {
        return new ReportedRun(run, facts, Causes.of(run), redact);
    }

    /** The same run with another verdict. */
    public ReportedRun overruled(RunResult.ExitCode exitCode, String cause) {
        return new ReportedRun(run.overruled(exitCode, cause), facts, causes, redact);
    }

    /** What the run could have caught, as lines; none when that was not measured. */
    public List<String> power() {
        return run.power().map(PowerReport::lines).orElse(List.of());
    }

    /** The causes of that weight. */
    public List<Cause> causes(Weight weight) {
        return causes.stream().filter(cause -> cause.weight() == weight).toList();
    }
}
