package org.emverify.verification.power;

import java.util.Optional;
import java.util.Set;
import org.emverify.client.http.Answer;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;

/**
 * One single thing that could be wrong in an answer: an operator at a place.
 *
 * @param representation which answer it alters
 * @param place as in {@link MutationPoint}, or the part of the answer in words
 * @param detectedBy the requirements that it breaks: a new finding on one of them kills it, a finding on another does not
 * @param needs what the session's answers must have
 * @param operator what is done
 */
record Mutation(
        Representation representation,
        String place,
        Set<Requirement> detectedBy,
        Set<Precondition> needs,
        Operator operator) {

    String name() {
        return representation.label() + ": " + (place.isEmpty() ? "root" : place) + " " + operator.words();
    }

    /** Whether a session's answers meet every need. */
    boolean suits(MutationInput input) {
        return input.parsed(representation).isPresent() && needs.stream().allMatch(need -> suits(input, need));
    }

    /** Whether a session's answers meet one need. */
    boolean suits(MutationInput input, Precondition need) {
        return input.parsed(representation)
                .filter(answer -> need.isMetBy(answer, input))
                .isPresent();
    }

    /** The altered answer; empty when the session does not suit, or has nothing to alter. */
    Optional<Answer> applied(MutationInput input) {
        return input.parsed(representation)
                .filter(answer -> suits(input))
                .flatMap(answer -> operator.change().apply(new MutationPoint(answer, place, input)));
    }
}
