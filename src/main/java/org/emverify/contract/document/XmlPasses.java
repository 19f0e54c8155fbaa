package org.emverify.contract.document;

import java.io.IOException;
import java.io.Reader;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
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

    /**
     * Reads a document.
     *
     * @throws MalformedDocument when it is none, or is refused
     * @throws IOException when the reader throws it
     */
    XmlPass.ParsedXml read(Reader document, XmlPass.ElementSink sink) throws IOException, MalformedDocument {
        XmlPass waiting = idle.poll();
        XmlPass pass = waiting == null ? maker.get() : waiting;
        try {
            return pass.read(document, sink);
        } catch (SAXParseException e) {
            throw MalformedDocument.at(e.getLineNumber(), e.getColumnNumber(), problem(e));
        } catch (SAXException e) {
            throw MalformedDocument.at(0, 0, problem(e));
        } finally {
            idle.add(pass);
        }
    }

    private static String problem(SAXException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("disallow-doctype-decl")) {
            return "it has a document type declaration (DTD), which is not read";
        }
        return message.replaceAll("\\s+", " ").strip();
    }
}
