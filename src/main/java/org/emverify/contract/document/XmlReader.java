package org.emverify.contract.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;

/**
 * Reads XML bodies, each in one pass that parses, builds the tree and validates. Never judges, never throws for what a
 * server sent. May be used by many threads.
 */
public final class XmlReader {
    private final XmlPasses passes;

    /** A reader that validates by these schemas. */
    public XmlReader(Schemas schemas) {
        this.passes = schemas.xmlPasses();
    }

    /** The document, with what the schema says of it when its root is a documented one; or why it is none. */
    public ParseResult read(byte[] body) {
        return read(passes, body, XmlReader::isDocumented);
    }

    /** The encoding that the bytes are really in, by their byte order mark, first bytes and declaration. */
    public static Charset encodingOf(byte[] xml) {
        return XmlEncoding.of(xml).charset();
    }

    static ParseResult read(XmlPasses passes, byte[] body, XmlPass.ElementSink sink) {
        XmlEncoding encoding = XmlEncoding.of(body);
        try {
            encoding.check();
            String text = StrictText.decode(body, encoding.mark(), encoding.charset());
            XmlPass.ParsedXml parsed = passes.read(new StringReader(text), sink);
            return new ParseResult.Document(Format.XML, parsed.root().toNode(), parsed.violations(), List.of());
        } catch (MalformedDocument e) {
            return e.in(Format.XML);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    static boolean isDocumented(XmlElement root) {
        return root.namespace().equals(Node.VENDOR_NAMESPACE)
                && Arrays.stream(DocumentKind.values())
                        .anyMatch(k -> k.rootElement().equals(root.name()));
    }
}
