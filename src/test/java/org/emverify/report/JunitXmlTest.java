package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.emverify.report.JunitXml.Ending;
import org.emverify.report.JunitXml.Place;
import org.emverify.report.JunitXml.TestCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTest {
    private static final int GITLABS_FILE = 30 << 20;
    private static final int GITLABS_OBJECTS = 250_000;

    private static TestCase test(String name, int line, Ending ending, String text) {
        return new TestCase(
                "Parameters", name, new Place("a.feature", line), Duration.ofMillis(1234), ending, "Broken", text);
    }

    private static Document parsed(JunitXml xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.bytes()));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    @Test
    void counts_properties_and_reasons_stand_where_build_servers_look_for_them() throws Exception {
        Document xml = parsed(new JunitXml(
                List.of(
                        test("listed", 3, Ending.FAILED, "STATE-LISTED is broken: found \"Done\"\n\na card"),
                        test("named", 1, Ending.PASSED, ""),
                        test("ended", 2, Ending.SKIPPED, "Not seen: none has ended"),
                        test("ours", 4, Ending.ERROR, "a fault")),
                Map.of("target", "https://em01.example.test:9398", "seed", "1")));

        Element suite = xml.getDocumentElement();
        assertThat(List.of("tests", "failures", "errors", "skipped", "time"))
                .extracting(suite::getAttribute)
                .containsExactly("4", "1", "1", "1", "4.936");
        assertThat(first(xml, "property").getAttribute("name")).isEqualTo("seed");
        assertThat(first(xml, "testcase").getAttribute("name")).isEqualTo("named");
        Element failure = first(xml, "failure");
        assertThat(failure.getAttribute("message")).isEqualTo("STATE-LISTED is broken: found \"Done\"");
        assertThat(failure.getTextContent()).endsWith("\n\na card");
        Element skipped = first(xml, "skipped");
        assertThat(skipped.getAttribute("message"))
                .isEqualTo("Not seen: none has ended")
                .isEqualTo(skipped.getTextContent());
    }

    @Test
    void tests_of_one_name_are_told_apart_because_of_two_gitlab_drops_one() throws Exception {
        NodeList tests = parsed(new JunitXml(
                        List.of(test("a", 1, Ending.PASSED, ""), test("a", 2, Ending.PASSED, "")), Map.of()))
                .getElementsByTagName("testcase");
        assertThat(((Element) tests.item(1)).getAttribute("name")).isEqualTo("a (2)");
    }

    @Test
    @Tag("slow")
    void whatever_failed_it_stays_within_what_gitlab_reads() throws Exception {
        String huge = "x".repeat(1 << 20);
        JunitXml xml = new JunitXml(
                IntStream.range(0, 500)
                        .mapToObj(i -> test("t" + i, i, Ending.FAILED, huge))
                        .toList(),
                Map.of());
        assertThat(xml.bytes().length).isLessThan(GITLABS_FILE);
        assertThat(parsed(xml).getElementsByTagName("*").getLength()).isLessThan(GITLABS_OBJECTS);
    }
}
