package org.emverify.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.emverify.contract.Decision;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the client itself needs of a logon's body ({@link Decision#LOGON_SESSION_DOCUMENT}): where to log off, and what
 * to hide. It judges nothing, and a body that cannot be read says as much as could be read.
 */
final class LogonDocument {
    private final List<String> deleteHrefs = new ArrayList<>();
    private final List<StringBuilder> sessionIds = new ArrayList<>();

    private LogonDocument() {}

    static LogonDocument in(byte[] body) {
        LogonDocument document = new LogonDocument();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(body), document.new Reader());
        } catch (SAXException | IOException e) {
            // Whether the body is well-formed is judged elsewhere.
            return document;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no safe XML parser", e);
        }
        return document;
    }

    /** The Href of the first link whose relationship is Delete. */
    Optional<String> deleteHref() {
        return deleteHrefs.stream().findFirst();
    }

    /** The text of the element SessionId, if it is not empty. */
    Optional<String> sessionId() {
        return sessionIds.stream()
                .findFirst()
                .map(StringBuilder::toString)
                .map(String::strip)
                .filter(id -> !id.isEmpty());
    }

    /** What the body says of the ID: the text of SessionId, and the last part of the Delete link, as far as present. */
    List<String> ids() {
        Stream<String> linked = deleteHref().map(href -> href.substring(href.lastIndexOf('/') + 1)).stream();
        return Stream.concat(sessionId().stream(), linked).toList();
    }

    private final class Reader extends DefaultHandler {
        private boolean inSessionId;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            String href = attributes.getValue("Href");
            if (localName.equals("Link") && "Delete".equals(attributes.getValue("Rel")) && href != null) {
                deleteHrefs.add(href);
            }
            inSessionId = localName.equals("SessionId");
            if (inSessionId) {
                sessionIds.add(new StringBuilder());
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (inSessionId) {
                sessionIds.get(sessionIds.size() - 1).append(text, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            inSessionId = false;
        }
    }
}
