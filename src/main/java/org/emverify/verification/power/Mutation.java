package org.emverify.verification.power;

import java.util.Optional;
import java.util.Set;
import org.emverify.client.http.Answer;
import org.emverify.contract.Requirement;

/**
 * One single thing that could be wrong in an answer.
 *
 * @param name what it is, in words
 * @param asked which answer it alters
 * @param killers the requirements that it breaks: a new finding on one of them kills it, a finding on another does not
 * @param needs what the session's answers must have
 * @param isRewriting whether it writes the document anew, so that the unaltered rewriting must be harmless first
 * @param change alters the answer
 */
public record Mutation(
        String name,
        Asked asked,
        Set<Requirement> killers,
        Set<Precondition> needs,
        boolean isRewriting,
        Change change) {

    public Mutation {
        killers = Set.copyOf(killers);
        needs = Set.copyOf(needs);
    }

    /** Alters one answer. */
    @FunctionalInterface
    public interface Change {
        /** The altered answer; empty when there was nothing to alter. */
        Optional<Answer> of(Told told, MutationInput specimen);
    }

    /** Whether a session's answers meet every need. */
    public boolean suits(MutationInput specimen) {
        return specimen.told(asked)
                .filter(told -> needs.stream().allMatch(need -> need.isMetBy(told, specimen)))
                .isPresent();
    }

    /** Whether a session's answers meet one need. */
    public boolean suits(MutationInput specimen, Precondition need) {
        return specimen.told(asked).filter(told -> need.isMetBy(told, specimen)).isPresent();
    }

    /** The altered answer; empty when the session does not suit, or has nothing to alter. */
    public Optional<Answer> applied(MutationInput specimen) {
        return suits(specimen) ? specimen.told(asked).flatMap(told -> change.of(told, specimen)) : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
