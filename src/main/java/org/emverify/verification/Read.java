package org.emverify.verification;

import java.util.Optional;
import org.emverify.client.Answer;
import org.emverify.client.Exchange;
import org.emverify.contract.Format;
import org.emverify.contract.Reading;

/**
 * One exchange and what its body turned out to be.
 *
 * @param representation what was asked for
 * @param exchange the exchange
 * @param bodyFormat the format of the body that came, whatever its headers say; empty when it is neither XML nor JSON
 * @param reading the body as a document of that format, or of the asked one when it is neither; empty when no answer or no
 *     body came
 */
record Read(Representation representation, Exchange exchange, Optional<Format> bodyFormat, Optional<Reading> reading) {

    /** The document, when the answer has one in the format that was asked for. */
    Optional<Reading.Document> document() {
        return reading.filter(r -> r instanceof Reading.Document)
                .map(r -> (Reading.Document) r)
                .filter(d -> d.format() == representation.format());
    }

    Optional<Answer> answer() {
        return exchange.answer();
    }

    boolean isAnswered(int status) {
        return answer().filter(a -> a.status() == status).isPresent();
    }
}
