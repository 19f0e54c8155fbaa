package org.emverify.verification.power;

import java.util.List;
import java.util.Optional;

/**
 * What a server told of one system session, as material for mutations.
 *
 * @param id the session's ID, in lower case
 * @param told its answers, at most one for each thing asked for; those that hold no document are left out
 * @param compared whether XML and JSON were compared at one state of the session
 * @param other another session of the same run, whose own other is not needed
 */
public record MutationInput(String id, List<Told> told, boolean compared, Optional<MutationInput> other) {

    public MutationInput {
        told = List.copyOf(told);
    }

    /** The answer to that. */
    public Optional<Told> told(Asked asked) {
        return told.stream().filter(t -> t.asked().equals(asked)).findFirst();
    }

    /** A text about this session, turned into one about the other session. */
    String aboutTheOther(String text) {
        return other.map(o -> text.replaceAll("(?i)" + id, o.id())).orElse(text);
    }
}
