package org.emverify.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.emverify.verification.finding.Printable;

/** The JUnit XML of a run whose scenarios did not come to an end: one case that could not run, and why. */
public final class JunitXml {
    private JunitXml() {}

    /** @param cause in one line */
    public static String of(String cause) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "em-verify");
            xml.writeAttribute("tests", "1");
            xml.writeAttribute("failures", "0");
            xml.writeAttribute("errors", "1");
            xml.writeAttribute("skipped", "0");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", "em-verify");
            xml.writeAttribute("name", "the run");
            xml.writeEmptyElement("error");
            xml.writeAttribute("message", Printable.of(cause));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("this Java cannot write XML", e);
        }
        return text + "\n";
    }
}
