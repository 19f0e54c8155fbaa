package org.emverify.verification.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences.Difference;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Compares two answers to the same request: entities by their values, progress excused; references and events by their
 * documented content.
 */
public final class RepeatComparison {
    private RepeatComparison() {}

    /**
     * Judges that the second answer says the same as the first.
     *
     * @param first an answer with a document
     * @param second an answer with a document of the same kind
     * @param other what the first answer is, after "as in"
     * @param on takes the findings, on the second answer
     */
    public static void judge(ParsedAnswer first, ParsedAnswer second, String other, CheckContext on) {
        Differences.judge(Requirement.SAME_WHEN_REPEATED, between(first, second), other, on);
    }

    /** What differs; empty for answers that say the same. */
    public static List<Difference> between(ParsedAnswer first, ParsedAnswer second) {
        if (Arrays.equals(body(first), body(second))) {
            return List.of();
        }
        Optional<SystemSession> earlier = first.document().flatMap(ParseResult.Document::session);
        Optional<SystemSession> later = second.document().flatMap(ParseResult.Document::session);
        if (earlier.isPresent() && later.isPresent()) {
            return Differences.regressions(earlier.get(), later.get());
        }
        Node one = first.document().orElseThrow().root();
        Node two = second.document().orElseThrow().root();
        return first.representation().format() == Format.XML ? XmlComparison.between(one, two) : inJson(one, two);
    }

    private static List<Difference> inJson(Node first, Node second) {
        return Stream.of("Href", "Name", "Type", "UID")
                .filter(name -> !Canonical.of(first.child(name)).equals(Canonical.of(second.child(name))))
                .map(name -> Difference.of(name, first.child(name), second.child(name)))
                .toList();
    }

    private static byte[] body(ParsedAnswer answer) {
        return answer.answer().map(Answer::body).orElse(new byte[0]);
    }
}
