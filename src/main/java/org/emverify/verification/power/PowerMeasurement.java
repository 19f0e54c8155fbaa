package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emverify.contract.Requirement;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.VendorSchemaCheck;
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

    private final AnswerParser reader;
    private final Optional<VendorSchemaCheck> vendorSchema;
    private final int mostTries;
    private final Reservoir reservoir = new Reservoir();
    private Optional<PowerReport> report = Optional.empty();

    /**
     * @param mostTries on how many sessions a mutation is tried at most
     */
    public PowerMeasurement(AnswerParser reader, Optional<VendorSchemaCheck> vendorSchema, int mostTries) {
        this.reader = reader;
        this.vendorSchema = vendorSchema;
        this.mostTries = mostTries;
    }

    /** A session that was judged; its answers may be kept. */
    public void offer(SessionAnswers answers) {
        reservoir.offer(answers);
    }

    /** The result; measured at the first question, over what was offered until then. */
    public synchronized PowerReport report() {
        if (report.isEmpty()) {
            report = Optional.of(new Round(reservoir.kept()).measure());
        }
        return report.get();
    }

    private final class Round {
        private final long startedAt = System.nanoTime();
        private final List<PowerSubject> subjects;
        private final int tries;
        private final List<PowerReport.Survivor> survivors = new ArrayList<>();
        private final List<PowerReport.Untried> untried = new ArrayList<>();
        private int killed;
        private int advised;

        Round(List<SessionAnswers> kept) {
            this.subjects = IntStream.range(0, kept.size())
                    .mapToObj(i -> PowerSubject.of(
                            kept.get(i),
                            kept.size() == 1 ? Optional.empty() : Optional.of(kept.get((i + 1) % kept.size())),
                            reader,
                            vendorSchema))
                    .toList();
            this.tries = tries(kept);
        }

        /** As many tries for each mutation as the bounds allow, and one in any case. */
        private int tries(List<SessionAnswers> kept) {
            long mutations = Mutations.all().size();
            long mean =
                    (long) kept.stream().mapToLong(Reservoir::bytes).average().orElse(0);
            long most = Math.min(MOST_JUDGEMENTS / mutations, MOST_BYTES / (mutations * Math.max(mean, 1)));
            return (int) Math.max(1, Math.min(mostTries, most));
        }

        PowerReport measure() {
            List<Mutation> mutations = Mutations.all();
            for (int i = 0; i < mutations.size(); i++) {
                tryOut(mutations.get(i), i);
            }
            return new PowerReport(
                    killed,
                    killed + survivors.size(),
                    advised,
                    survivors,
                    untried,
                    subjects.size(),
                    subjects.stream().mapToInt(PowerSubject::judgements).sum(),
                    (System.nanoTime() - startedAt) / 1_000_000);
        }

        /** Sessions that already break what the mutation breaks serve only when there are no others. */
        private void tryOut(Mutation mutation, int number) {
            List<PowerSubject> spread = spread(number);
            if (!tryOut(mutation, spread, s -> !s.isBrokenBy(mutation))
                    && !tryOut(mutation, spread, s -> s.isBrokenBy(mutation))) {
                untried.add(new PowerReport.Untried(mutation.name(), lack(mutation)));
            }
        }

        /** All sessions, for each mutation beginning with another one, so that every session gets its share. */
        private List<PowerSubject> spread(int number) {
            int size = subjects.size();
            return IntStream.range(0, size)
                    .mapToObj(i -> subjects.get((i + number) % size))
                    .toList();
        }

        private boolean tryOut(Mutation mutation, List<PowerSubject> spread, Predicate<PowerSubject> serves) {
            int tried = 0;
            boolean failsAlways = true;
            for (PowerSubject subject : spread) {
                if (tried == tries) {
                    break;
                }
                if (!serves.test(subject) || !subject.suits(mutation)) {
                    continue;
                }
                Optional<Set<PowerSubject.Found>> found = subject.judge(mutation);
                if (found.isEmpty()) {
                    continue;
                }
                tried++;
                List<PowerSubject.Found> kills = found.get().stream()
                        .filter(f -> mutation.killers().contains(f.requirement()))
                        .toList();
                if (kills.isEmpty()) {
                    survivors.add(new PowerReport.Survivor(
                            mutation.name(), subject.subject(), reason(mutation, subject, found.get())));
                    return true;
                }
                failsAlways &= kills.stream().anyMatch(f -> f.severity() == Severity.FAILING);
            }
            if (tried > 0) {
                killed++;
                advised += failsAlways ? 0 : 1;
            }
            return tried > 0;
        }

        private static String reason(Mutation mutation, PowerSubject subject, Set<PowerSubject.Found> others) {
            String killers = ids(mutation.killers());
            if (subject.isBrokenBy(mutation)) {
                return "every session that it could be tried on already breaks " + killers
                        + " tonight, and what was altered adds no finding of its own";
            }
            return "no new finding on " + killers
                    + (others.isEmpty()
                            ? ", nor on anything else"
                            : ", only on "
                                    + ids(others.stream()
                                            .map(PowerSubject.Found::requirement)
                                            .collect(Collectors.toSet())));
        }

        private static String ids(Set<Requirement> requirements) {
            return requirements.stream().sorted().map(Requirement::id).collect(Collectors.joining(", "));
        }

        private String lack(Mutation mutation) {
            if (subjects.isEmpty()) {
                return "no system session was verified whose answers could be kept";
            }
            if (subjects.stream()
                    .noneMatch(s -> s.specimen().told(mutation.asked()).isPresent())) {
                return "no session was answered with a readable "
                        + mutation.asked().label();
            }
            for (Precondition need : mutation.needs().stream().sorted().toList()) {
                if (subjects.stream().noneMatch(s -> mutation.suits(s.specimen(), need))) {
                    return need.lack();
                }
            }
            if (mutation.isRewriting() && subjects.stream().noneMatch(s -> s.isRewritable(mutation.asked()))) {
                return "no " + mutation.asked().label() + " could be written anew without a finding of its own";
            }
            return mutation.needs().size() > 1
                    ? "no session that has all at once what it needs"
                    : "no answer has the part that it alters";
        }
    }
}
