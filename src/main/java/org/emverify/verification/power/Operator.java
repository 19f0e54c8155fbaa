package org.emverify.verification.power;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;

/**
 * One way to alter any place of an answer.
 *
 * @param words what it does, in words that follow the place
 * @param formats where it changes anything at all
 * @param alsoBreaks the requirements that it can break wherever it is applied
 * @param isRewriting whether it writes the document anew, so that the unaltered rewriting must be harmless first
 * @param change alters the answer; empty when there is nothing to alter
 */
record Operator(
        Kind kind,
        String words,
        Set<Format> formats,
        Set<Requirement> alsoBreaks,
        boolean isRewriting,
        Function<MutationPoint, Optional<Answer>> change) {

    /** What an operator does, whatever it puts in. */
    // spotless:off
    enum Kind { DROP, DUPLICATE, EMPTY, RETYPE, WRAP, RENAME, MOVE, CASE, PAD, CUT, REPLACE, INSERT, REORDER }
    // spotless:on

    /** Writes the document anew with a change. */
    static Operator document(Kind kind, String words, Function<MutationPoint, Optional<Answer>> change) {
        return new Operator(kind, words, EnumSet.allOf(Format.class), Set.of(), true, change);
    }

    /** Replaces a node of the document by none, another one or several. */
    static Operator nodes(Kind kind, String words, Function<Node, List<Node>> edit) {
        return document(kind, words, point -> point.alterNodes(edit));
    }

    static Operator node(Kind kind, String words, UnaryOperator<Node> edit) {
        return nodes(kind, words, n -> List.of(edit.apply(n)));
    }

    /** Changes a string of the document. */
    static Operator value(Kind kind, String words, UnaryOperator<String> edit) {
        return node(kind, words, n -> n.shape() == Node.Shape.TEXT ? Nodes.text(n, edit.apply(n.text())) : n);
    }

    /** Replaces the first match of a regular expression in a string of the document, blanks around it left aside. */
    static Operator match(Kind kind, String words, String regex, String replacement) {
        return value(kind, words, text -> {
            String before = text.strip();
            String after = before.replaceFirst(regex, replacement);
            return after.equals(before) ? text : after;
        });
    }

    /** Changes the document as text. */
    static Operator text(Kind kind, String words, UnaryOperator<String> edit) {
        return document(kind, words, point -> point.alterText(edit));
    }

    /** Replaces the first match of a regular expression in the document as text. */
    static Operator textMatch(Kind kind, String words, String regex, String replacement) {
        return text(kind, words, t -> t.replaceFirst(regex, replacement));
    }

    /** Changes status, headers, framing or the whole body, and leaves the document as it came. */
    static Operator answer(Kind kind, String words, UnaryOperator<AnswerEditor> edit) {
        return beside(
                kind,
                words,
                point ->
                        Optional.of(edit.apply(new AnswerEditor(point.answer())).answer()));
    }

    /** Puts another answer in the place of this one, or its body. */
    static Operator replacement(String words, Function<MutationPoint, Optional<Answer>> change) {
        return beside(Kind.REPLACE, "replaced by " + words, change);
    }

    private static Operator beside(Kind kind, String words, Function<MutationPoint, Optional<Answer>> change) {
        return new Operator(kind, words, EnumSet.allOf(Format.class), Set.of(), false, change);
    }

    /** The same, applied in that format only. */
    Operator in(Format format) {
        return new Operator(kind, words, Set.of(format), alsoBreaks, isRewriting, change);
    }

    Operator alsoBreaks(Requirement... requirements) {
        return new Operator(kind, words, formats, Set.of(requirements), isRewriting, change);
    }
}
