package org.emverify.contract.document;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Compiles XML Schema files. Includes are looked for beside the file; nothing is fetched from anywhere else. */
final class Xsd {
    /** The JDK's validator and parser speak the machine's language unless this property says otherwise. */
    static final String LOCALE = "http://apache.org/xml/properties/locale";

    private Xsd() {}

    /**
     * Compiles a schema; the result is immutable and may be used by many threads.
     *
     * @throws UnusableFile naming the file and line of the first fault
     */
    static Schema compile(SchemaFiles files, String fileName) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setProperty(LOCALE, Locale.ROOT);
            factory.setResourceResolver(besides(files));
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(files.read(fileName)), fileName));
        } catch (SAXParseException e) {
            String id = e.getSystemId() == null ? fileName : e.getSystemId();
            throw UnusableFile.in(id.substring(id.lastIndexOf('/') + 1), e.getLineNumber(), e.getMessage());
        } catch (SAXException e) {
            throw UnusableFile.in(fileName, 0, String.valueOf(e.getMessage()));
        }
    }

    /** Looks for included files among these, and nowhere else. */
    private static LSResourceResolver besides(SchemaFiles files) {
        DOMImplementationLS inputs = inputs();
        return (type, namespace, publicId, systemId, base) -> {
            if (systemId == null) {
                return null;
            }
            LSInput input = inputs.createLSInput();
            input.setSystemId(systemId);
            input.setByteStream(new ByteArrayInputStream(files.read(systemId.replaceFirst("^\\./", ""))));
            return input;
        };
    }

    private static DOMImplementationLS inputs() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own XML parser is not available", e);
        }
    }
}
