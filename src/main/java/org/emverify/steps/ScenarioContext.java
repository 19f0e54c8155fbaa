package org.emverify.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.report.Evidence;
import org.emverify.verification.HarnessFault;
import org.emverify.verification.RequirementResult;
import org.emverify.verification.SelectedSessions;
import org.emverify.verification.deviation.PasteableEntry;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;
import org.opentest4j.TestAbortedException;

/**
 * What one scenario is about: the requirements that its tags name, the sessions and the form of the answers that it looks
 * at, and what the run says of its requirements there. One for each scenario, shared by its steps. A step says which
 * requirements it states; in a scenario with another tag it would claim what it does not verify, and fails.
 */
public final class ScenarioContext {
    /** A failing scenario shows so many kinds of finding; the attachment shows more. */
    private static final int CARDS_IN_MESSAGE = 20;
    /** A longer message leaves the entries for the known deviations to the attachment. */
    private static final int LINES_IN_MESSAGE = 40;

    private final SuiteRun run;
    private final Set<Requirement> tagged;
    private Predicate<Representation> view = representation -> true;

    public ScenarioContext() {
        this.run = SuiteRun.current();
        this.tagged = run.scenarios().onThisThread();
    }

    /**
     * The step states these requirements: one of them is the scenario's, unless the scenario names none,
     * being about something of its author's own.
     */
    void isAbout(Set<Requirement> requirements) {
        if (!tagged.isEmpty() && tagged.stream().noneMatch(requirements::contains)) {
            throw isNotTagged(requirements);
        }
    }

    private FeatureMistake isNotTagged(Set<Requirement> requirements) {
        return run.problems()
                .mistaken("a step states " + ids(requirements) + ", and the tags of its scenario name "
                        + (tagged.isEmpty() ? "no requirement" : ids(tagged))
                        + ": a scenario carries the ID of the requirement that all its steps are about");
    }

    /** Makes sure that there is something to judge; otherwise the scenario ends here, without a verdict. */
    void needs(Requirement occasion) {
        needs(occasion, () -> occasion.id() + " found no occasion to be judged");
    }

    /** The same, for sessions: the report then says how many and which ones the scenario looks at. */
    void needs(Requirement occasion, Function<SelectedSessions, List<Subject>> group) {
        needs(
                occasion,
                () -> "none of the " + run.outcomes().sessions().all().size()
                        + " selected system sessions is of that kind");
        Evidence.show(group.apply(run.outcomes().sessions()));
    }

    private void needs(Requirement occasion, Supplier<String> whyNotSeen) {
        RequirementResult result = outcome(occasion, representation -> true);
        switch (result.status()) {
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(result, whyNotSeen.get());
            case HOLDS, BROKEN -> {}
        }
    }

    /** The step's request is made for these requirements, of which the scenario's tags name one; it needs that one. */
    void asksFor(Requirement... requirements) {
        isAbout(Set.of(requirements));
        needs(tagged(requirements).orElse(requirements[0]));
    }

    /** From here on only what came in this format counts. */
    void looksAt(Format format) {
        view = representation -> representation.format() == format;
    }

    /** From here on only what came in this representation counts. */
    void looksAt(Representation representation) {
        view = representation::equals;
    }

    /**
     * The scenario's requirement holds in what the scenario looks at; findings fail it, and without a verdict it is
     * aborted.
     *
     * @param oneOf the requirements that the step's sentence states
     */
    void holds(Requirement... oneOf) {
        holds(tagged(oneOf).orElseThrow(() -> isNotTagged(Set.of(oneOf))));
    }

    private Optional<Requirement> tagged(Requirement... requirements) {
        return Stream.of(requirements).filter(tagged::contains).findFirst();
    }

    private static String ids(Set<Requirement> requirements) {
        return requirements.stream().sorted().map(Requirement::id).collect(Collectors.joining(", "));
    }

    private void holds(Requirement requirement) {
        RequirementResult result = outcome(requirement, view);
        LocalDate today = run.outcomes().date();
        new Evidence(text -> run.outcomes().redact(text), today).attach(result);
        switch (result.status()) {
            case HOLDS -> accept(result.groups(Weight.KNOWN_DEVIATION));
            case BROKEN -> throw new RequirementBroken(message(result, today));
            case NOT_VERIFIED, NOT_SEEN -> throw withoutVerdict(result, "no answer gave an occasion to judge it");
        }
    }

    private RequirementResult outcome(Requirement requirement, Predicate<Representation> matching) {
        run.obstacle().ifPresent(cause -> {
            throw new Unverified("Not verified: " + cause);
        });
        try {
            return run.outcomes().result(requirement, matching);
        } catch (HarnessFault e) {
            throw run.fault(e);
        } catch (RuntimeException e) {
            throw run.fault(new HarnessFault("could not judge " + requirement.id() + ": " + e, e));
        }
    }

    private void accept(List<FindingGroup> known) {
        if (!known.isEmpty()) {
            run.scenarios()
                    .accepts("Known deviation: found " + FindingText.inOneLine(known) + "\n\n"
                            + FindingText.ofKnown().cards(known, CARDS_IN_MESSAGE));
        }
    }

    /** The first line says it all: lists of tests show no more. */
    private static String message(RequirementResult result, LocalDate today) {
        String head = result.requirement().id() + " is broken: found "
                + FindingText.inOneLine(result.groups(Weight.BROKEN)) + "\n\n";
        FindingText text = FindingText.ofBroken();
        List<FindingGroup> groups = result.groups(Weight.BROKEN);
        String complete = head
                + text.withEntries(group -> PasteableEntry.of(group, today)).cards(groups, CARDS_IN_MESSAGE)
                + "\n";
        return complete.lines().count() <= LINES_IN_MESSAGE
                ? complete
                : head + text.cards(groups, CARDS_IN_MESSAGE)
                        + "\n\nentries for the file of known deviations: in the report's attachment \""
                        + Evidence.FINDINGS + "\"\n";
    }

    private static Unverified withoutVerdict(RequirementResult result, String whyNotSeen) {
        if (result.status() == RequirementResult.Status.NOT_SEEN) {
            return new Unverified("Not seen: " + whyNotSeen);
        }
        return new Unverified("Not verified: " + String.join("\n", result.notVerified()));
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
