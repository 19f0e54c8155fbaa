package org.emverify.verification.power;

import java.util.Optional;
import java.util.function.BiPredicate;
import org.emverify.contract.Representation;
import org.emverify.contract.SessionState;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.ParsedAnswer;

/** What a session's answers must have, so that a mutation of them says anything. */
enum Precondition {
    // spotless:off
    ENDED("no session that has ended", (answer, input) -> state(answer).filter(SessionState::hasEnded).isPresent()),
    RUNNING("no session in progress", (answer, input) -> state(answer).filter(state -> !state.hasEnded()).isPresent()),
    MESSAGE("no session whose Result has a Message with text",
            (answer, input) -> session(answer).filter(session -> !session.resultMessage().isBlankValue()).isPresent()),
    DATE("no answer with a Date header", (answer, input) -> answer.answer().flatMap(a -> a.header("Date")).isPresent()),
    COMPARED("no session whose XML and JSON could be compared",
            (answer, input) -> input.session().settlement() instanceof SessionAnswers.Settlement.Settled),
    ANOTHER_SESSION("no second session", (answer, input) -> input.other().isPresent()),
    REFERENCE("no entity reference: the plain URL answers with the entity",
            (answer, input) -> isReference(input, Representation.REFERENCE_IN_XML) && isReference(input, Representation.REFERENCE_IN_JSON)),
    EVENT("no session with events", (answer, input) -> events(answer) > 0),
    SEVERAL_EVENTS("no session with several events", (answer, input) -> events(answer) > 1);
    // spotless:on

    private final String lack;
    private final BiPredicate<ParsedAnswer, MutationInput> met;

    Precondition(String lack, BiPredicate<ParsedAnswer, MutationInput> met) {
        this.lack = lack;
        this.met = met;
    }

    /** What the data lacks when no session meets this need. */
    String lack() {
        return lack;
    }

    boolean isMetBy(ParsedAnswer answer, MutationInput input) {
        return met.test(answer, input);
    }

    private static Optional<SystemSession> session(ParsedAnswer answer) {
        return answer.document().flatMap(ParseResult.Document::session);
    }

    private static Optional<SessionState> state(ParsedAnswer answer) {
        return session(answer).flatMap(SystemSession::listedState);
    }

    private static boolean isReference(MutationInput input, Representation representation) {
        return input.parsed(representation)
                .flatMap(ParsedAnswer::document)
                .filter(document -> document.isReference() && !document.isEntity())
                .isPresent();
    }

    private static long events(ParsedAnswer answer) {
        return answer.document().stream()
                .flatMap(document -> document.root().child("Events").nodes().stream())
                .filter(n -> n.syntax() == Node.Syntax.ELEMENT)
                .count();
    }
}
