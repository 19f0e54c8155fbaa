package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.emverify.client.http.Answer;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.SystemSession;

/**
 * Reads answers as the entity of a system session. Thread-safe.
 *
 * @param readers asked for when the first answer is read: until then nothing is compiled
 * @param redaction masks what is secret before anything is read
 */
record EntityReader(Supplier<Readers> readers, Redaction redaction) {
    private static final int SHOWN = 120;

    /** @throws UnreadableAnswer if it is no success with an entity in that format */
    Entity read(Exchange asked, Format format) {
        Exchange exchange = redaction.withMaskedBody(asked);
        Answer answer = exchange.answer().orElseThrow(() -> unreadable(exchange, format, "no answer"));
        if (answer.status() != 200) {
            throw unreadable(exchange, format, "status " + answer.status() + " with " + beginning(answer.body()));
        }
        if (answer.bodyEnd() != Answer.BodyEnd.COMPLETE) {
            throw unreadable(exchange, format, "a body that was cut off or badly framed, " + beginning(answer.body()));
        }
        ParseResult reading = format == Format.XML
                ? readers.get().xml().read(answer.body())
                : readers.get().json().read(answer.body(), DocumentKind.ENTITY);
        if (reading instanceof ParseResult.Malformed malformed) {
            throw unreadable(
                    exchange,
                    format,
                    "no document in " + format + ": " + malformed.problem() + ", at " + malformed.place() + " of "
                            + beginning(answer.body()));
        }
        ParseResult.Document document = (ParseResult.Document) reading;
        SystemSession session = document.session().orElseThrow(() -> unreadable(exchange, format, document.inWords()));
        return new Entity(session, document, exchange);
    }

    private static UnreadableAnswer unreadable(Exchange exchange, Format format, String found) {
        return new UnreadableAnswer(
                "The answer tells no system session",
                exchange,
                "200 OK with the entity of a system session in " + format,
                found);
    }

    private static String beginning(byte[] body) {
        if (body.length == 0) {
            return "an empty body";
        }
        String start = new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.UTF_8);
        return "a body that begins with \"" + start.replaceAll("\\s+", " ").strip() + '"';
    }
}
