package org.emverify.verification.power;

import java.util.Optional;
import org.emverify.client.http.Answer;
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
    Optional<ParsedAnswer> parsed(Representation representation) {
        return parsed(session, representation);
    }

    Optional<Answer> answer(Representation representation) {
        return parsed(representation).flatMap(ParsedAnswer::answer);
    }

    Optional<Answer> answerOfOther(Representation representation) {
        return other.flatMap(o -> parsed(o, representation)).flatMap(ParsedAnswer::answer);
    }

    /** A text about this session, turned into one about the other session. */
    String aboutTheOther(String text) {
        return other.map(o -> text.replaceAll("(?i)" + session.id(), o.id())).orElse(text);
    }

    private static Optional<ParsedAnswer> parsed(SessionAnswers session, Representation representation) {
        return session.asked()
                .filter(a -> a.representation() == representation)
                .filter(a -> a.isAnswered(200) && a.document().isPresent())
                .findFirst();
    }
}
