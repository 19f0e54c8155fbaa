package org.emverify.verification.finding;

import java.util.Optional;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Readers;

/** Finds out what a body really is, whatever its headers say, and reads it as that, once. Thread-safe. */
public record AnswerParser(Readers readers) {
    /** Reads the body of an exchange that asked for that representation. */
    public ParsedAnswer read(Representation asked, Exchange exchange) {
        return read(asked, exchange, exchange.answer().map(Answer::body).orElse(new byte[0]));
    }

    /** Reads a body that the exchange itself does not show. */
    public ParsedAnswer read(Representation asked, Exchange exchange, byte[] body) {
        Optional<Format> format = formatOf(body);
        Optional<ParseResult> reading =
                body.length == 0 ? Optional.empty() : Optional.of(document(asked, format.orElse(asked.format()), body));
        return new ParsedAnswer(asked, exchange, format, reading);
    }

    private ParseResult document(Representation asked, Format format, byte[] body) {
        if (format == Format.XML) {
            return readers.xml().read(body);
        }
        ParseResult reading = readers.json().read(body, asked.kind());
        boolean entityForReference = asked.kind() == DocumentKind.REFERENCE
                && reading instanceof ParseResult.Document document
                && document.isEntity();
        return entityForReference ? readers.json().read(body, DocumentKind.ENTITY) : reading;
    }

    /** The format that a body begins like; empty when like neither, a web page included. */
    static Optional<Format> formatOf(byte[] body) {
        String start = AnswerOrigin.beginning(body);
        if (AnswerOrigin.isHtml(body)) {
            return Optional.empty();
        }
        if (start.startsWith("<")) {
            return Optional.of(Format.XML);
        }
        return start.startsWith("{") || start.startsWith("[") ? Optional.of(Format.JSON) : Optional.empty();
    }
}
