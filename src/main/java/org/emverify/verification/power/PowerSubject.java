package org.emverify.verification.power;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.VendorSchema;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;

/**
 * One session's answers while they are mutated and judged again. An altered answer stands in the place of every answer to
 * the same request, as if the server always answered so. Not thread-safe.
 */
final class PowerSubject {
    private final MutationInput input;
    private final AnswerParser parser;
    private final Optional<VendorSchema> vendorSchema;
    private final Set<Found> before;
    private final Map<Representation, Boolean> rewritable = new EnumMap<>(Representation.class);
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

    PowerSubject(MutationInput input, AnswerParser parser, Optional<VendorSchema> vendorSchema) {
        this.input = input;
        this.parser = parser;
        this.vendorSchema = vendorSchema;
        this.before = found(input.session(), vendorSchema);
    }

    private static Set<Found> found(SessionAnswers answers, Optional<VendorSchema> vendorSchema) {
        return SessionJudge.judge(answers, vendorSchema).findings().stream()
                .map(Found::of)
                .collect(Collectors.toSet());
    }

    MutationInput input() {
        return input;
    }

    int judgements() {
        return judgements;
    }

    /** Whether the session already breaks what the mutation breaks, so that a further finding may hide behind it. */
    boolean isBrokenBy(Mutation mutation) {
        return before.stream().anyMatch(f -> mutation.detectedBy().contains(f.requirement()));
    }

    /** Whether the mutation has something to alter here. */
    boolean suits(Mutation mutation) {
        return mutation.suits(input) && (!mutation.operator().isRewriting() || isRewritable(mutation.representation()));
    }

    /** Whether the unaltered document, written anew, is judged as before: else the writing itself would be found. */
    boolean isRewritable(Representation representation) {
        return rewritable.computeIfAbsent(
                representation,
                r -> input.parsed(r)
                        .flatMap(answer -> new MutationPoint(answer, "", input).rewritten())
                        .filter(answer -> newFindings(r, answer).isEmpty())
                        .isPresent());
    }

    /** The findings that the altered answers give and the true ones do not; empty when there is nothing to alter. */
    Optional<Set<Found>> judge(Mutation mutation) {
        return mutation.applied(input).map(answer -> newFindings(mutation.representation(), answer));
    }

    private Set<Found> newFindings(Representation representation, Answer altered) {
        judgements++;
        SessionAnswers mutated = input.session().replacing(representation, answer -> parsed(answer, altered));
        Set<Found> after = new HashSet<>(found(mutated, vendorSchema));
        after.removeAll(before);
        return after;
    }

    private ParsedAnswer parsed(ParsedAnswer original, Answer altered) {
        return parser.read(
                original.representation(),
                new Exchange(
                        original.exchange().request(),
                        altered,
                        original.exchange().earlierAttempts()));
    }
}
