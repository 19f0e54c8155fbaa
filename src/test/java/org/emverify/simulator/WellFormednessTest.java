package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document is malformed where a fault declares it, and nowhere else. */
@Tag("slow")
class WellFormednessTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /** HEAD has no content; what changes something may be answered with success and nothing else. */
    private static final Set<String> WITH_DOCUMENTS = Set.of("GET", "POST");
    /** Whoever breaks one of these may send what is no document. */
    private static final Set<String> ABOUT_DOCUMENTS = Set.of(
            "WELL-FORMED",
            "STATUS-200",
            "DEFAULT-XML",
            "EVENTS-FORM",
            "COLLECTION-FORM",
            "COLLECTION-IN-JSON",
            "LOGON-BODY",
            "LOGOFF",
            "SERVICE-ROOT",
            "ERROR-BODY",
            "CONTENT-LENGTH-TRUE",
            "JSON-WITHOUT-MARK",
            "HTTP-1-1",
            "ACCEPT-AS-HTTP-WRITES-IT",
            "UNSUPPORTED-METHOD-405");

    static Stream<Fault> malforming() {
        return Fault.catalogue().stream().filter(f -> f.breaks().equals(Set.of("WELL-FORMED")));
    }

    static Stream<Fault> others() {
        return Fault.catalogue().stream().filter(f -> f.breaks().stream().noneMatch(ABOUT_DOCUMENTS::contains));
    }

    @ParameterizedTest
    @MethodSource("malforming")
    void a_fault_of_well_formedness_touches_every_entity_of_one_format_and_nothing_else(Fault fault)
            throws IOException {
        ResponseFormat format = fault.representation().endsWith("JSON") ? ResponseFormat.JSON : ResponseFormat.XML;

        assertThat(documents(fault)).allSatisfy(reply -> {
            AnswerContext context = reply.context();
            boolean touched = context.resource() == SimulatedResource.ENTITY && context.format() == format;
            assertThat(isReadable(reply))
                    .as(context.resource() + " as " + context.format() + ": " + reply.text())
                    .isNotEqualTo(touched);
        });
    }

    @ParameterizedTest
    @MethodSource("others")
    void other_faults_leave_the_documents_readable(Fault fault) {
        assertThat(documents(fault))
                .allSatisfy(
                        reply -> assertThat(isReadable(reply)).as(reply.text()).isTrue());
    }

    private static List<Reply> documents(Fault fault) {
        return Tour.through(Simulator.conforming().sessions(12).with(fault)).stream()
                .filter(r -> r.context().resource() != SimulatedResource.NOTHING)
                .filter(r -> WITH_DOCUMENTS.contains(r.context().request().method()))
                .toList();
    }

    private static boolean isReadable(Reply reply) {
        return reply.context().format() == ResponseFormat.XML ? isXml(reply.body()) : isJson(reply.body());
    }

    private static boolean isXml(byte[] body) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new ByteArrayInputStream(body), new DefaultHandler());
            return true;
        } catch (SAXException | IOException e) {
            return false;
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isJson(byte[] body) {
        try {
            return body.length > 0
                    && STRICT.readTree(StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(body))
                                    .toString())
                            .isContainer();
        } catch (CharacterCodingException | JacksonException e) {
            return false;
        }
    }
}
