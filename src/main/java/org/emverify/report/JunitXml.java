package org.emverify.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.emverify.verification.finding.Printable;

/**
 * The scenarios of a run as JUnit XML, the form that build servers read. GitLab takes a file of less than 30 MB, reads no text
 * of 10 MB, and of two tests of one class and name only the first; so texts have a limit and names are unique.
 *
 * @param properties of the run, by name
 */
public record JunitXml(List<TestCase> cases, Map<String, String> properties) {
    /** In characters; Jenkins and GitLab show it in a box. */
    private static final int LONGEST_TEXT = 20_000;

    /** In characters; it is shown in one line. */
    private static final int LONGEST_MESSAGE = 500;

    /** What became of a test. */
    public enum Ending {
        PASSED(""),
        /** Not verified, not seen, or accepted as a known deviation. */
        SKIPPED("skipped"),
        /** The server breaks a requirement. */
        FAILED("failure"),
        /** It could not be found out. */
        ERROR("error");

        private final String element;

        Ending(String element) {
            this.element = element;
        }
    }

    /**
     * One test.
     *
     * @param className the feature's name
     * @param name the same in every run, in whatever order scenarios run
     * @param place in the features, which orders the tests
     * @param text why it did not pass, its first line first; the empty string when it passed
     */
    public record TestCase(
            String className, String name, Place place, Duration time, Ending ending, String type, String text) {}

    /** Where a scenario stands. */
    public record Place(String file, int line) {}

    public JunitXml {
        cases = cases.stream()
                .sorted(Comparator.comparing((TestCase test) -> test.place().file())
                        .thenComparing(test -> test.place().line()))
                .toList();
        properties = Map.copyOf(properties);
    }

    /** The run itself as a test that could not be made. */
    public static TestCase run(String cause) {
        return new TestCase("em-verify", "the run", new Place("", 0), Duration.ZERO, Ending.ERROR, "em-verify", cause);
    }

    /** The file, in UTF-8; ends with a line end. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            suite(xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("this Java cannot write XML", e);
        }
        return bytes.toByteArray();
    }

    private void suite(XMLStreamWriter xml) throws XMLStreamException {
        start(xml, "\n", "testsuite");
        xml.writeAttribute("name", "em-verify");
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(Ending.FAILED));
        xml.writeAttribute("errors", count(Ending.ERROR));
        xml.writeAttribute("skipped", count(Ending.SKIPPED));
        xml.writeAttribute("time", seconds(cases.stream().map(TestCase::time).reduce(Duration.ZERO, Duration::plus)));
        start(xml, "\n", "properties");
        for (Map.Entry<String, String> property : new TreeMap<>(properties).entrySet()) {
            xml.writeCharacters("\n");
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", property.getKey());
            xml.writeAttribute("value", Printable.of(property.getValue()));
        }
        end(xml);
        Map<String, Integer> alike = new HashMap<>();
        for (TestCase test : cases) {
            int number = alike.merge(test.className() + '\n' + test.name(), 1, Integer::sum);
            write(xml, test, number == 1 ? "" : " (" + number + ")");
        }
        end(xml);
    }

    private static void write(XMLStreamWriter xml, TestCase test, String distinction) throws XMLStreamException {
        start(xml, "\n", "testcase");
        xml.writeAttribute("classname", Printable.of(test.className()));
        xml.writeAttribute("name", Printable.of(test.name() + distinction));
        xml.writeAttribute("time", seconds(test.time()));
        if (test.ending() != Ending.PASSED) {
            String text = Printable.of(test.text()).strip();
            start(xml, "", test.ending().element);
            if (test.ending() != Ending.SKIPPED) {
                xml.writeAttribute("type", test.type());
            }
            xml.writeAttribute(
                    "message", Printable.beginning(text.lines().findFirst().orElse(""), LONGEST_MESSAGE));
            xml.writeCharacters(Printable.beginning(text, LONGEST_TEXT));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void start(XMLStreamWriter xml, String before, String element) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private String count(Ending ending) {
        return Long.toString(
                cases.stream().filter(test -> test.ending() == ending).count());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
    }
}
