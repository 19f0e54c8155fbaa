package org.emverify.steps;

import java.time.LocalDate;
import java.util.function.Function;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.Evidence;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.FindingText;
import org.opentest4j.TestAbortedException;

/**
 * What one scenario is asking: in which form it looks at the answers, and what the run says of a requirement there. One
 * for each scenario, shared by its steps.
 */
public final class ScenarioContext {
    /** A failing scenario shows so many kinds of finding; the attachment shows more. */
    private static final int CARDS_IN_MESSAGE = 20;
    /** A longer message leaves the entries for the known deviations to the attachment. */
    private static final int LINES_IN_MESSAGE = 40;

    private final SuiteRun run;
    private Function<Requirement, RequirementResult> view;
    private Requirement asked;

    public ScenarioContext() {
        this.run = SuiteRun.current();
        this.view = requirement -> run.outcomes().outcome(requirement);
    }

    /** Makes sure that there is something to judge; otherwise the scenario ends here, without a verdict. */
    void needs(Requirement occasion) {
        RequirementResult result =
                outcome(occasion, requirement -> run.outcomes().outcome(requirement));
        switch (result.status()) {
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(result);
            case HOLDS, BROKEN -> {}
        }
    }

    /** Has the requests made that this requirement is about, and remembers it for {@link #holdsAsAsked()}. */
    void asks(Requirement requirement) {
        needs(requirement);
        asked = requirement;
    }

    /** From here on only what came in this format counts. */
    void looksAt(Format format) {
        view = requirement -> run.outcomes().outcome(requirement, format);
    }

    /** From here on only what came in this representation counts. */
    void looksAt(Representation representation) {
        view = requirement -> run.outcomes().outcome(requirement, representation);
    }

    /** From here on everything counts, whatever form it came in. */
    void looksAtEverything() {
        view = requirement -> run.outcomes().outcome(requirement);
    }

    /** The requirement of the question holds. */
    void holdsAsAsked() {
        holds(asked);
    }

    /** The requirement holds in what the scenario looks at; findings fail it, and without a verdict it is aborted. */
    void holds(Requirement requirement) {
        RequirementResult result = outcome(requirement, view);
        LocalDate today = run.outcomes().date();
        new Evidence(text -> run.outcomes().redact(text), today).attach(result);
        switch (result.status()) {
            case HOLDS -> {}
            case BROKEN -> throw new RequirementBroken(message(result, today));
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(result);
        }
    }

    private RequirementResult outcome(Requirement requirement, Function<Requirement, RequirementResult> from) {
        run.obstacle().ifPresent(cause -> {
            throw new Unverified("Not verified: " + cause);
        });
        try {
            return from.apply(requirement);
        } catch (HarnessFault e) {
            throw run.fault(e);
        } catch (RuntimeException e) {
            throw run.fault(new HarnessFault("could not judge " + requirement.id() + ": " + e, e));
        }
    }

    private static String message(RequirementResult result, LocalDate today) {
        String head = result.requirement().id() + " is broken: " + FindingText.counted(result.broken(), "finding")
                + ", " + result.subjects() + " judged\n\n";
        FindingText text = FindingText.ofBroken();
        String complete = head
                + text.withEntries(findings -> PasteableEntry.of(findings, today))
                        .cards(result.findings(), CARDS_IN_MESSAGE)
                + "\n";
        return complete.lines().count() <= LINES_IN_MESSAGE
                ? complete
                : head + text.cards(result.findings(), CARDS_IN_MESSAGE)
                        + "\n\nentries for the file of known deviations: in the report's attachment \""
                        + Evidence.FINDINGS + "\"\n";
    }

    private static TestAbortedException withoutVerdict(RequirementResult result) {
        String verdict = result.status() == RequirementResult.Status.NOT_SEEN ? "Not seen: " : "Not verified: ";
        String reasons = result.notVerified().isEmpty()
                ? result.requirement().id() + " found no occasion to be judged"
                : String.join("\n", result.notVerified());
        return new Unverified(verdict + reasons);
    }

    /** Ends a scenario without a verdict. It has no stack trace: the reason says it all. */
    private static final class Unverified extends TestAbortedException {
        private static final long serialVersionUID = 1;

        Unverified(String reason) {
            super(reason);
            setStackTrace(new StackTraceElement[0]);
        }
    }
}
