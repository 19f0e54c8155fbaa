package org.emverify.contract.document;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * One pass over one XML document at a time: parses, builds the elements and validates them. Refuses a DTD, fetches
 * nothing, prints nothing. May be used again and again, by one thread at a time.
 */
final class XmlPass {
    /** Deeper documents are refused; the deepest documented one has five levels. */
    static final int MAX_DEPTH = 100;

    /** Documents that hold more elements at a time are refused: each of a few bytes would cost hundreds in here. */
    static final int MAX_ELEMENTS = 100_000;

    private final XMLReader parser;
    private final ValidatorHandler validator;
    private final Supplier<ContentModels> models;

    /** What a pass is for. */
    interface ElementSink {
        /** Whether the schema shall judge a document with this root. */
        boolean validates(XmlElement root);

        /**
         * Offers an element that has ended.
         *
         * @return whether it is of no more use in here
         */
        default boolean takes(XmlElement ended, Supplier<List<Violation>> violations) {
            return false;
        }
    }

    /** The root element, and the violations that nobody took before. */
    record ParsedXml(XmlElement root, List<Violation> violations) {}

    XmlPass(Schema schema, Supplier<ContentModels> models) {
        this.models = models;
        try {
            validator = schema.newValidatorHandler();
            validator.setProperty(Xsd.LOCALE, Locale.ROOT);
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parser = factory.newSAXParser().getXMLReader();
            parser.setProperty(Xsd.LOCALE, Locale.ROOT);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("The JDK's own XML parser is not available", e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws SAXParseException when it is not well-formed, or refused
     * @throws IOException when the reader throws it
     */
    ParsedXml read(Reader document, ElementSink sink) throws IOException, SAXException {
        Handler handler = new Handler(validator, new XmlViolations(models), sink);
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(document));
        return new ParsedXml(handler.root, handler.violations.take());
    }

    private static final class Handler extends DefaultHandler {
        private final ValidatorHandler validator;
        private final XmlViolations violations;
        private final ElementSink sink;
        private Locator locator;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private XmlElement root;
        private int number;
        private int held;
        private boolean validating;

        Handler(ValidatorHandler validator, XmlViolations violations, ElementSink sink) {
            this.validator = validator;
            this.violations = violations;
            this.sink = sink;
            validator.setErrorHandler(violations);
        }

        @Override
        public void setDocumentLocator(Locator given) {
            locator = given;
            validator.setDocumentLocator(given);
        }

        @Override
        public void startDocument() throws SAXException {
            validator.startDocument();
        }

        @Override
        public void startPrefixMapping(String prefix, String uri) throws SAXException {
            validator.startPrefixMapping(prefix, uri);
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            refuse(open.size() == MAX_DEPTH, "it is nested deeper than " + MAX_DEPTH + " levels");
            refuse(++held > MAX_ELEMENTS, "it has more than " + MAX_ELEMENTS + " elements");
            open.push(new XmlElement(open.peek(), uri, localName, attributes, number++, locator));
            if (root == null) {
                root = open.peek();
                validating = sink.validates(root);
            }
            if (validating) {
                violations.starts(open.peek());
                validator.startElement(uri, localName, qName, attributes);
            }
        }

        private void refuse(boolean isTooMuch, String problem) throws SAXParseException {
            if (isTooMuch) {
                throw new SAXParseException(problem, locator);
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) throws SAXException {
            open.peek().append(chars, start, length);
            if (validating) {
                validator.characters(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) throws SAXException {
            XmlElement ended = open.pop();
            if (validating) {
                violations.ends(ended);
                validator.endElement(uri, localName, qName);
                violations.ended(ended);
            }
            if (ended != root && sink.takes(ended, violations::take)) {
                ended.parent().forgetLast();
                held -= number - ended.number();
            }
        }

        @Override
        public void endPrefixMapping(String prefix) throws SAXException {
            validator.endPrefixMapping(prefix);
        }

        @Override
        public void endDocument() throws SAXException {
            if (validating) {
                validator.endDocument();
            }
        }
    }
}
