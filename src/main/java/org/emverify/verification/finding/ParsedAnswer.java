package org.emverify.verification.finding;

import java.util.Optional;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;

/**
 * One exchange and what its body turned out to be.
 *
 * @param representation what was asked for
 * @param exchange the exchange
 * @param bodyFormat the format of the body that came, whatever its headers say; empty when it is neither XML nor JSON
 * @param reading the body as a document of that format, or of the asked one when it is neither; empty when no answer or no
 *     body came
 */
public record ParsedAnswer(
        Representation representation, Exchange exchange, Optional<Format> bodyFormat, Optional<ParseResult> reading) {

    /** The document, when the answer has one in the format that was asked for. */
    public Optional<ParseResult.Document> document() {
        return reading.filter(r -> r instanceof ParseResult.Document)
                .map(r -> (ParseResult.Document) r)
                .filter(d -> d.format() == representation.format());
    }

    /** The session, when the answer is a success with an entity whose parts stand in the right namespace. */
    public Optional<SystemSession> session() {
        return document()
                .filter(d -> isAnswered(200))
                .filter(d -> d.format() == Format.JSON || d.foreignPart().isEmpty())
                .flatMap(ParseResult.Document::session);
    }

    public Optional<Answer> answer() {
        return exchange.answer();
    }

    public boolean isAnswered(int status) {
        return answer().filter(a -> a.status() == status).isPresent();
    }
}
