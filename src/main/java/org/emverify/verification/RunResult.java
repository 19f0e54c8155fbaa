package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.emverify.verification.deviation.DeviationStatement;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.power.PowerReport;

/**
 * What a run came to.
 *
 * @param exitCode what the process reports
 * @param headline one line for people
 * @param cause why nothing could be verified, when a stage of the preflight broke: one line with what to do about it
 * @param target the server's root URL
 * @param results one for each selected requirement, in the catalogue's order
 * @param sessions the verified sessions, in the order of selection
 * @param repeatCommand settings that verify the same sessions again, in a line; empty when no session was verified
 * @param notes what is worth knowing and no finding: retries, excused sessions, foreign host names in links
 * @param traffic what it cost
 * @param deviations what became of the entries of the register of known deviations, in the order of its file; only
 *     those about selected requirements
 * @param power what the run could have caught, when that was asked for and the run came as far as the sessions
 * @param observations what was seen and is not judged
 */
public record RunResult(
        ExitCode exitCode,
        String headline,
        Optional<String> cause,
        String target,
        List<RequirementResult> results,
        List<Subject> sessions,
        String repeatCommand,
        List<String> notes,
        Traffic traffic,
        List<DeviationStatement> deviations,
        Optional<PowerReport> power,
        Observations observations) {

    public RunResult {
        results = List.copyOf(results);
        sessions = List.copyOf(sessions);
        notes = List.copyOf(notes);
        deviations = List.copyOf(deviations);
    }

    /** The same run after something that decides its exit code, whatever was found. */
    public RunResult overruled(ExitCode otherExitCode, String otherHeadline) {
        return overruled(otherExitCode, otherHeadline, cause);
    }

    /** The same with the cause of it. */
    public RunResult overruled(ExitCode otherExitCode, String otherHeadline, Optional<String> otherCause) {
        return with(otherExitCode, otherHeadline, otherCause, results);
    }

    /** The same run with the results of its requirements changed. */
    public RunResult with(UnaryOperator<RequirementResult> change) {
        return with(exitCode, headline, cause, results.stream().map(change).toList());
    }

    private RunResult with(
            ExitCode newExitCode, String newHeadline, Optional<String> newCause, List<RequirementResult> newResults) {
        return new RunResult(
                newExitCode,
                newHeadline,
                newCause,
                target,
                newResults,
                sessions,
                repeatCommand,
                notes,
                traffic,
                deviations,
                power,
                observations);
    }

    /** How many of its requirements have that status. */
    public long count(RequirementResult.Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /** A run that could not begin, on account of the user or of em-verify. */
    public static RunResult notBegun(ExitCode exitCode, String cause, List<RequirementResult> results) {
        return new RunResult(
                exitCode,
                "NOT VERIFIED: " + cause,
                Optional.of(cause),
                "",
                results,
                List.of(),
                "",
                List.of(),
                new Traffic(0, 0, 0, 0),
                List.of(),
                Optional.empty(),
                Observations.NONE);
    }

    /** The process's exit codes. */
    public enum ExitCode {
        HOLDS(0),
        FINDINGS(1),
        USAGE(2),
        NOT_VERIFIED(3),
        HARNESS_FAULT(70);

        private final int code;

        ExitCode(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /**
     * What the run cost the server.
     *
     * @param requests sent, logon and logoff included
     * @param connections opened
     * @param retries requests that were repeated after a transport hiccup or a 503
     * @param milliseconds from the first request to the end
     */
    public record Traffic(long requests, long connections, long retries, long milliseconds) {}
}
