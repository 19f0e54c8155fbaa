package org.emverify.verification.power;

import java.util.Optional;
import org.emverify.contract.Representation;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * What a server answered about one system session, as material for mutations.
 *
 * @param other the answers about another session of the same run
 */
record MutationInput(SessionAnswers session, Optional<SessionAnswers> other) {

    /** The first answer with status 200 and a document in the format that was asked for. */
    Optional<ParsedAnswer> answer(Representation representation) {
        return answer(session, representation);
    }

    Optional<ParsedAnswer> answerOfOther(Representation representation) {
        return other.flatMap(o -> answer(o, representation));
    }

    /** A text about this session, turned into one about the other session. */
    String aboutTheOther(String text) {
        return other.map(o -> text.replaceAll("(?i)" + session.id(), o.id())).orElse(text);
    }

    private static Optional<ParsedAnswer> answer(SessionAnswers session, Representation representation) {
        return session.asked()
                .filter(a -> a.representation() == representation
                        && a.isAnswered(200)
                        && a.document().isPresent())
                .findFirst();
    }
}
