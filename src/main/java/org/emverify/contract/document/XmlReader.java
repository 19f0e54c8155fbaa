package org.emverify.contract.document;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML bodies, each in one pass that parses, builds the tree and validates. Never judges, never throws for what a
 * server sent. May be used by many threads: keeps as many passes as were ever at work at once, because making a parser costs
 * more than reading a document.
 */
public final class XmlReader {
    private final Supplier<XmlPass> maker;
    private final Queue<XmlPass> idle = new ConcurrentLinkedQueue<>();

    /** A reader that validates by these schemas. */
    public XmlReader(Schemas schemas) {
        this(schemas::xmlPass);
    }

    XmlReader(Supplier<XmlPass> maker) {
        this.maker = maker;
    }

    /** The document, with what the schema says of it when its root is a documented one; or why it is none. */
    public ParseResult read(byte[] body) {
        return read(body, XmlReader::isDocumented);
    }

    /** The encoding that the bytes are really in, by their byte order mark, first bytes and declaration. */
    public static Charset encodingOf(byte[] xml) {
        return XmlEncoding.of(xml).charset();
    }

    ParseResult read(byte[] body, XmlPass.ElementSink sink) {
        XmlEncoding encoding = XmlEncoding.of(body);
        try {
            encoding.check();
            String text = StrictText.decode(body, encoding.mark(), encoding.charset());
            XmlPass.ParsedXml parsed = pass(new StringReader(text), sink);
            return new ParseResult.Document(Format.XML, parsed.root().toNode(), parsed.violations());
        } catch (MalformedDocument e) {
            return e.in(Format.XML);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    /**
     * Passes over a document once.
     *
     * @throws MalformedDocument when it is none, or is refused
     * @throws IOException when the document's reader throws it
     */
    XmlPass.ParsedXml pass(Reader document, XmlPass.ElementSink sink) throws IOException, MalformedDocument {
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
        return message.contains("disallow-doctype-decl")
                ? "it has a document type declaration (DTD), which is not read"
                : message.replaceAll("\\s+", " ").strip();
    }

    static boolean isDocumented(XmlElement root) {
        return root.namespace().equals(Node.VENDOR_NAMESPACE)
                && Arrays.stream(DocumentKind.values())
                        .anyMatch(k -> k.rootElement().equals(root.name()));
    }
}
