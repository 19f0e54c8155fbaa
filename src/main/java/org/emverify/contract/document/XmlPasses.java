package org.emverify.contract.document;

import java.io.IOException;
import java.io.Reader;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.emverify.contract.Format;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML for many threads: keeps as many passes as were ever at work at once, because making a parser costs more than
 * reading a document.
 */
final class XmlPasses {
    private final Supplier<XmlPass> maker;
    private final Queue<XmlPass> idle = new ConcurrentLinkedQueue<>();

    XmlPasses(Supplier<XmlPass> maker) {
        this.maker = maker;
    }

    /** What came of a pass: its outcome, or the reason why there is none. */
    sealed interface Result {
        /** A well-formed document. */
        record Parsed(XmlPass.ParsedXml outcome) implements Result {}

        /** None. */
        record Refused(ParseResult.Malformed malformed) implements Result {}
    }

    /**
     * Reads a document.
     *
     * @throws IOException when the reader throws it
     */
    Result read(Reader document, XmlPass.ElementSink sink) throws IOException {
        XmlPass waiting = idle.poll();
        XmlPass pass = waiting == null ? maker.get() : waiting;
        try {
            return new Result.Parsed(pass.read(document, sink));
        } catch (SAXParseException e) {
            return refused(e.getLineNumber(), e.getColumnNumber(), problem(String.valueOf(e.getMessage())));
        } catch (SAXException e) {
            return refused(0, 0, problem(String.valueOf(e.getMessage())));
        } finally {
            idle.add(pass);
        }
    }

    private static Result refused(int line, int column, String problem) {
        return new Result.Refused(
                new ParseResult.Malformed(Format.XML, new Place("", Math.max(line, 0), Math.max(column, 0)), problem));
    }

    private static String problem(String parserMessage) {
        if (parserMessage.contains("disallow-doctype-decl")) {
            return "it has a document type declaration (DTD), which is not read";
        }
        return parserMessage.replaceAll("\\s+", " ").strip();
    }
}
