package org.emverify.verification.power;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.emverify.client.http.Answer;
import org.emverify.contract.Requirement;

/** A mutation that is being described: first what breaks and what it needs, last what it changes. Immutable. */
record MutationBuilder(Asked asked, String name, Set<Requirement> killers, Set<Precondition> needs) {

    MutationBuilder called(String what) {
        return new MutationBuilder(asked, asked.label() + ": " + what, killers, needs);
    }

    MutationBuilder killedBy(Requirement... requirements) {
        return new MutationBuilder(asked, name, EnumSet.copyOf(List.of(requirements)), needs);
    }

    MutationBuilder needs(Precondition... required) {
        return needs(List.of(required));
    }

    MutationBuilder needs(List<Precondition> required) {
        EnumSet<Precondition> more = EnumSet.noneOf(Precondition.class);
        more.addAll(needs);
        more.addAll(required);
        return new MutationBuilder(asked, name, killers, more);
    }

    /** Changes the document's tree. */
    Mutation document(UnaryOperator<EditableDocument> edit) {
        return document((draft, specimen) -> edit.apply(draft));
    }

    Mutation document(BiFunction<EditableDocument, MutationInput, EditableDocument> edit) {
        return rewriting((told, specimen) -> {
            EditableDocument before = EditableDocument.of(told);
            EditableDocument after = edit.apply(before, specimen);
            return after.equals(before) ? Optional.empty() : Writing.of(told).write(after);
        });
    }

    /** Changes the document as it was written anew: in its canonical spelling, where a text can be cut safely. */
    Mutation text(UnaryOperator<String> edit) {
        return rewriting((told, specimen) -> {
            Writing writing = Writing.of(told);
            String before = writing.text(EditableDocument.of(told));
            String after = edit.apply(before);
            return after.equals(before) ? Optional.empty() : writing.encode(after);
        });
    }

    /** Changes the bytes of the document as it was written anew. */
    Mutation bytes(UnaryOperator<byte[]> edit) {
        return rewriting((told, specimen) ->
                Writing.of(told).write(EditableDocument.of(told)).map(edit).filter(b -> b.length > 0));
    }

    /** Changes anything else of the answer, and leaves its document as it came. */
    Mutation answer(UnaryOperator<AnswerEditor> edit) {
        return whole((told, specimen) ->
                Optional.of(edit.apply(new AnswerEditor(told.answer())).answer()));
    }

    /** Puts another answer in the place of this one. */
    Mutation whole(Mutation.Change change) {
        return new Mutation(name, asked, killers, needs, false, change);
    }

    private Mutation rewriting(BiFunction<Told, MutationInput, Optional<byte[]>> body) {
        return new Mutation(
                name,
                asked,
                killers,
                needs,
                true,
                (told, specimen) -> body.apply(told, specimen).map(bytes -> altered(told, bytes)));
    }

    private static Answer altered(Told told, byte[] body) {
        return new AnswerEditor(told.answer()).body(body).answer();
    }
}
