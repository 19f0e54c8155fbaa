package org.emverify.verification.power;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Lazy;
import org.emverify.contract.document.VendorSchema;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Severity;

/**
 * Measures what the run could have caught: keeps some sessions' answers while it runs, and afterwards alters one thing
 * at a time in them and judges again. Bounded in memory, in judgements and in bytes; asks nothing.
 */
public final class PowerMeasurement {
    /** On so many sessions a mutation is tried, if the other bounds allow it. */
    public static final int TRIES = 3;

    private static final int MOST_JUDGEMENTS = 3000;
    private static final long MOST_BYTES = 32L << 20;

    private final AnswerParser parser;
    private final Optional<VendorSchema> vendorSchema;
    private final int mostTries;
    private final Reservoir reservoir = new Reservoir();
    private final Lazy<PowerReport> report;

    /**
     * @param mostTries on how many sessions a mutation is tried at most
     */
    public PowerMeasurement(AnswerParser parser, Optional<VendorSchema> vendorSchema, int mostTries) {
        this.parser = parser;
        this.vendorSchema = vendorSchema;
        this.mostTries = mostTries;
        this.report = new Lazy<>(() -> new Round(reservoir.kept()).measure());
    }

    /** A session that was judged; its answers may be kept. */
    public void offer(SessionAnswers answers) {
        reservoir.offer(answers);
    }

    /** The result; measured at the first question, over what was offered until then. */
    public PowerReport report() {
        return report.get();
    }

    /** What became of one mutation: killed when it neither survived nor was untried. */
    private record Verdict(
            Optional<PowerReport.Survivor> survivor, Optional<PowerReport.Untried> untried, boolean isAdvised) {}

    private final class Round {
        private final long startedAt = System.nanoTime();
        private final List<Mutation> mutations = MutationTable.mutations();
        private final List<PowerSubject> subjects;
        private final int tries;

        Round(List<SessionAnswers> kept) {
            this.subjects = IntStream.range(0, kept.size())
                    .mapToObj(i -> new MutationInput(
                            kept.get(i),
                            kept.size() == 1 ? Optional.empty() : Optional.of(kept.get((i + 1) % kept.size()))))
                    .map(input -> new PowerSubject(input, parser, vendorSchema))
                    .toList();
            this.tries = tries(kept);
        }

        /** As many tries for each mutation as the bounds allow, and one in any case. */
        private int tries(List<SessionAnswers> kept) {
            long mean =
                    (long) kept.stream().mapToLong(Reservoir::bytes).average().orElse(0);
            long most =
                    Math.min(MOST_JUDGEMENTS / mutations.size(), MOST_BYTES / (mutations.size() * Math.max(mean, 1)));
            return (int) Math.max(1, Math.min(mostTries, most));
        }

        PowerReport measure() {
            List<Verdict> verdicts = IntStream.range(0, mutations.size())
                    .mapToObj(i -> tryOut(mutations.get(i), i))
                    .toList();
            List<PowerReport.Survivor> survivors =
                    verdicts.stream().flatMap(v -> v.survivor().stream()).toList();
            List<PowerReport.Untried> untried =
                    verdicts.stream().flatMap(v -> v.untried().stream()).toList();
            int tried = mutations.size() - untried.size();
            return new PowerReport(
                    tried - survivors.size(),
                    tried,
                    (int) verdicts.stream().filter(Verdict::isAdvised).count(),
                    survivors,
                    untried,
                    subjects.size(),
                    subjects.stream().mapToInt(PowerSubject::judgements).sum(),
                    (System.nanoTime() - startedAt) / 1_000_000);
        }

        /** Sessions that already break what the mutation breaks serve only when there are no others. */
        private Verdict tryOut(Mutation mutation, int number) {
            List<Attempt> attempts = attempts(mutation, number, s -> !s.isBrokenBy(mutation));
            if (attempts.isEmpty()) {
                attempts = attempts(mutation, number, s -> s.isBrokenBy(mutation));
            }
            Optional<Attempt> passed =
                    attempts.stream().filter(a -> a.kills().isEmpty()).findFirst();
            if (attempts.isEmpty()) {
                PowerReport.Untried untried = new PowerReport.Untried(mutation.name(), lack(mutation));
                return new Verdict(Optional.empty(), Optional.of(untried), false);
            }
            Optional<PowerReport.Survivor> survivor = passed.map(attempt -> new PowerReport.Survivor(
                    mutation.name(), attempt.subject.input().session().subject(), reason(mutation, attempt)));
            boolean isAdvised = passed.isEmpty() && !attempts.stream().allMatch(Attempt::fails);
            return new Verdict(survivor, Optional.empty(), isAdvised);
        }

        /** For each mutation all sessions, beginning with another one, so that every session gets its share. */
        private List<Attempt> attempts(Mutation mutation, int number, Predicate<PowerSubject> serves) {
            return IntStream.range(0, subjects.size())
                    .mapToObj(i -> subjects.get((i + number) % subjects.size()))
                    .filter(serves)
                    .filter(subject -> subject.suits(mutation))
                    .flatMap(subject ->
                            subject.judge(mutation).map(found -> new Attempt(mutation, subject, found)).stream())
                    .limit(tries)
                    .toList();
        }

        private static String reason(Mutation mutation, Attempt passed) {
            String detectedBy = ids(mutation.detectedBy());
            if (passed.subject.isBrokenBy(mutation)) {
                return "every session that it could be tried on already breaks " + detectedBy
                        + " tonight, and what was altered adds no finding of its own";
            }
            Set<Requirement> others =
                    passed.found.stream().map(PowerSubject.Found::requirement).collect(Collectors.toSet());
            return "no new finding on " + detectedBy
                    + (others.isEmpty() ? ", nor on anything else" : ", only on " + ids(others));
        }

        private static String ids(Set<Requirement> requirements) {
            return requirements.stream().sorted().map(Requirement::id).collect(Collectors.joining(", "));
        }

        private String lack(Mutation mutation) {
            if (subjects.isEmpty()) {
                return "no system session was verified whose answers could be kept";
            }
            Representation representation = mutation.representation();
            if (subjects.stream()
                    .noneMatch(s -> s.input().parsed(representation).isPresent())) {
                return "no session was answered with a readable " + representation.label();
            }
            return mutation.needs().stream()
                    .sorted()
                    .filter(need -> subjects.stream().noneMatch(s -> mutation.suits(s.input(), need)))
                    .findFirst()
                    .map(Precondition::lack)
                    .orElseGet(() -> lackOfAll(mutation));
        }

        private String lackOfAll(Mutation mutation) {
            Representation representation = mutation.representation();
            if (mutation.operator().isRewriting() && subjects.stream().noneMatch(s -> s.isRewritable(representation))) {
                return "no " + representation.label() + " could be written anew without a finding of its own";
            }
            return mutation.needs().size() > 1
                    ? "no session that has all at once what it needs"
                    : "no answer has the part that it alters";
        }
    }

    /** A mutation of one session's answers, and the findings that only the mutated ones have. */
    private record Attempt(Mutation mutation, PowerSubject subject, Set<PowerSubject.Found> found) {

        List<PowerSubject.Found> kills() {
            return found.stream()
                    .filter(f -> mutation.detectedBy().contains(f.requirement()))
                    .toList();
        }

        boolean fails() {
            return kills().stream().anyMatch(f -> f.severity() == Severity.FAILING);
        }
    }
}
