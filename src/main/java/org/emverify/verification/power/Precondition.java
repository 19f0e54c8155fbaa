package org.emverify.verification.power;

import java.util.function.BiPredicate;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.SystemSession;

/** What a session's answers must have, so that a mutation of them says anything. */
public enum Precondition {
    ENDED(
            "no session that has ended",
            (told, s) ->
                    session(told).listedState().filter(SessionState::hasEnded).isPresent()),
    RUNNING(
            "no session in progress",
            (told, s) -> session(told)
                    .listedState()
                    .filter(state -> !state.hasEnded())
                    .isPresent()),
    MESSAGE(
            "no session whose Result has a Message with text",
            (told, s) -> !session(told).resultMessage().isBlankValue()),
    DATE(
            "no answer with a Date header",
            (told, s) -> told.answer().header("Date").isPresent()),
    COMPARED("no session whose XML and JSON could be compared", (told, s) -> s.compared()),
    ANOTHER_SESSION("no second session", (told, s) -> s.other().isPresent()),
    REFERENCE(
            "no entity reference: the plain URL answers with the entity",
            (told, s) -> isReference(s, Format.XML) && isReference(s, Format.JSON)),
    EVENT("no session with events", (told, s) -> events(told) > 0),
    SEVERAL_EVENTS("no session with several events", (told, s) -> events(told) > 1);

    private final String lack;
    private final BiPredicate<Told, MutationInput> met;

    Precondition(String lack, BiPredicate<Told, MutationInput> met) {
        this.lack = lack;
        this.met = met;
    }

    /** What the data lacks when no session meets this need. */
    public String lack() {
        return lack;
    }

    boolean isMetBy(Told told, MutationInput specimen) {
        return met.test(told, specimen);
    }

    private static SystemSession session(Told told) {
        return SystemSession.from(
                told.asked().format(), EditableDocument.of(told).entity());
    }

    private static boolean isReference(MutationInput specimen, Format format) {
        return specimen.told(new Asked(DocumentKind.REFERENCE, format))
                .map(told -> told.document().root())
                .filter(root -> format == Format.XML
                        ? root.name().equals("EntityRef")
                        : root.child("SessionType").isAbsent()
                                && root.child("State").isAbsent())
                .isPresent();
    }

    private static int events(Told told) {
        Observed events = told.document().root().child("Events");
        return (int) events.nodes().stream()
                .filter(n -> n.syntax() == Node.Syntax.ELEMENT)
                .count();
    }
}
