package org.emverify.verification.power;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.check.VendorSchemaCheck;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;

/**
 * One session's answers while they are mutated and judged again. An altered answer stands in the place of every answer to
 * the same request, as if the server always answered so. Not thread-safe.
 */
final class PowerSubject {
    private final SessionAnswers answers;
    private final AnswerParser reader;
    private final Optional<VendorSchemaCheck> vendorSchema;
    private final Set<Found> before;
    private final MutationInput specimen;
    private final Map<Asked, Boolean> rewritable = new HashMap<>();
    private int judgements;

    /** A finding without its words, which change with the value that they quote. */
    record Found(Requirement requirement, Severity severity, Representation representation, String path) {
        static Found of(Finding finding) {
            return new Found(
                    finding.requirement(),
                    finding.severity(),
                    finding.representation(),
                    finding.place().map(Place::path).orElse(""));
        }
    }

    private PowerSubject(
            SessionAnswers answers,
            AnswerParser reader,
            Optional<VendorSchemaCheck> vendorSchema,
            Set<Found> before,
            MutationInput specimen) {
        this.answers = answers;
        this.reader = reader;
        this.vendorSchema = vendorSchema;
        this.before = before;
        this.specimen = specimen;
    }

    /**
     * Prepares a session.
     *
     * @param other another session of the run, if there is one
     */
    static PowerSubject of(
            SessionAnswers answers,
            Optional<SessionAnswers> other,
            AnswerParser reader,
            Optional<VendorSchemaCheck> vendorSchema) {
        return new PowerSubject(
                answers,
                reader,
                vendorSchema,
                found(answers, vendorSchema),
                specimen(answers, other.map(o -> specimen(o, Optional.empty()))));
    }

    private static MutationInput specimen(SessionAnswers answers, Optional<MutationInput> other) {
        Map<Asked, Told> told = new HashMap<>();
        answers.asked()
                .filter(read -> read.isAnswered(200))
                .forEach(read -> told(read).ifPresent(t -> told.putIfAbsent(t.asked(), t)));
        return new MutationInput(
                answers.id(),
                List.copyOf(told.values()),
                answers.settlement() instanceof SessionAnswers.Settlement.Settled,
                other);
    }

    private static Optional<Told> told(ParsedAnswer read) {
        return read.document()
                .map(document -> new Told(
                        new Asked(
                                read.representation().kind(),
                                read.representation().format()),
                        read.answer().orElseThrow(),
                        document));
    }

    private static Set<Found> found(SessionAnswers answers, Optional<VendorSchemaCheck> vendorSchema) {
        return SessionJudge.judge(answers, vendorSchema).findings().stream()
                .map(Found::of)
                .collect(Collectors.toSet());
    }

    Subject subject() {
        return answers.subject();
    }

    MutationInput specimen() {
        return specimen;
    }

    int judgements() {
        return judgements;
    }

    /** Whether the session already breaks what the mutation breaks, so that a further finding may hide behind it. */
    boolean isBrokenBy(Mutation mutation) {
        return before.stream().anyMatch(f -> mutation.killers().contains(f.requirement()));
    }

    /** Whether the mutation has something to alter here. */
    boolean suits(Mutation mutation) {
        return mutation.suits(specimen) && (!mutation.isRewriting() || isRewritable(mutation.asked()));
    }

    /** Whether the unaltered document, written anew, is judged as before: else the writing itself would be found. */
    boolean isRewritable(Asked asked) {
        return rewritable.computeIfAbsent(
                asked,
                a -> specimen.told(a)
                        .flatMap(Told::rewritten)
                        .filter(answer -> newFindings(a, answer).isEmpty())
                        .isPresent());
    }

    /** The findings that the altered answers give and the true ones do not; empty when there is nothing to alter. */
    Optional<Set<Found>> judge(Mutation mutation) {
        return mutation.applied(specimen).map(answer -> newFindings(mutation.asked(), answer));
    }

    private Set<Found> newFindings(Asked asked, Answer altered) {
        judgements++;
        Representation representation = representation(asked);
        SessionAnswers mutated = answers.replacing(representation, read -> read(read, altered));
        Set<Found> after = new HashSet<>(found(mutated, vendorSchema));
        after.removeAll(before);
        return after;
    }

    private ParsedAnswer read(ParsedAnswer original, Answer altered) {
        return reader.read(
                original.representation(),
                new Exchange(
                        original.exchange().request(),
                        altered,
                        original.exchange().earlierAttempts()));
    }

    private static Representation representation(Asked asked) {
        return Stream.of(Representation.values())
                .filter(r -> r.kind() == asked.kind() && r.format() == asked.format())
                .findFirst()
                .orElseThrow();
    }
}
