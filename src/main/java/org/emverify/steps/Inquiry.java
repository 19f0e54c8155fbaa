package org.emverify.steps;

import java.time.LocalDate;
import java.util.function.Function;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.report.Evidence;
import org.emverify.verification.FindingText;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.Outcome;
import org.emverify.verification.Representation;
import org.opentest4j.TestAbortedException;

/**
 * What one scenario is asking: in which form it looks at the answers, and what the run says of a requirement there. One
 * for each scenario, shared by its steps.
 */
public final class Inquiry {
    /** A failing scenario shows so many kinds of finding; the attachment shows more. */
    private static final int CARDS_IN_MESSAGE = 20;
    /** A longer message leaves the entries for the known deviations to the attachment. */
    private static final int LINES_IN_MESSAGE = 40;

    private final SuiteRun run;
    private Function<Requirement, Outcome> view;
    private Requirement asked;

    public Inquiry() {
        this.run = SuiteRun.current();
        this.view = requirement -> run.outcomes().outcome(requirement);
    }

    /** Makes sure that there is something to judge; otherwise the scenario ends here, without a verdict. */
    void needs(Requirement occasion) {
        Outcome outcome = outcome(occasion, requirement -> run.outcomes().outcome(requirement));
        switch (outcome.status()) {
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(outcome);
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
        Outcome outcome = outcome(requirement, view);
        LocalDate today = run.outcomes().date();
        new Evidence(text -> run.outcomes().redact(text), today).attach(outcome);
        switch (outcome.status()) {
            case HOLDS -> {}
            case BROKEN -> throw new BrokenPromise(message(outcome, today));
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(outcome);
        }
    }

    private Outcome outcome(Requirement requirement, Function<Requirement, Outcome> from) {
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

    private static String message(Outcome outcome, LocalDate today) {
        String head = outcome.requirement().id() + " is broken: " + FindingText.counted(outcome.broken(), "finding")
                + ", " + outcome.subjects() + " judged\n\n";
        FindingText text = FindingText.ofBroken();
        String complete = head + text.withEntries(today).cards(outcome.findings(), CARDS_IN_MESSAGE) + "\n";
        return complete.lines().count() <= LINES_IN_MESSAGE
                ? complete
                : head + text.cards(outcome.findings(), CARDS_IN_MESSAGE)
                        + "\n\nentries for the file of known deviations: in the report's attachment \""
                        + Evidence.FINDINGS + "\"\n";
    }

    private static TestAbortedException withoutVerdict(Outcome outcome) {
        String verdict = outcome.status() == Outcome.Status.NOT_SEEN ? "Not seen: " : "Not verified: ";
        String reasons = outcome.notVerified().isEmpty()
                ? outcome.requirement().id() + " found no occasion to be judged"
                : String.join("\n", outcome.notVerified());
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
