package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The legal variants of XML and JSON have the content of the conforming answers. */
class WrittenOtherwiseTest {

    /** These leave out what they may. */
    private static final Set<String> WITHOUT_OPTIONAL_VALUES =
            Set.of("xml-link-names-missing", "json-link-names-missing", "json-link-names-null");

    private static final DocumentBuilderFactory DOCUMENTS = DocumentBuilderFactory.newDefaultNSInstance();

    private static final Set<Short> WITHOUT_CONTENT = Set.of(Node.COMMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE);

    private static List<Reply> conforming;

    @BeforeAll
    static void walk_through_the_conforming_simulator() {
        conforming = Tour.through(Simulator.conforming().sessions(3));
    }

    static Stream<LegalVariant> variants() {
        return Stream.of(XmlVariants.all(), JsonVariants.all())
                .flatMap(List::stream)
                .filter(v -> !WITHOUT_OPTIONAL_VALUES.contains(v.name()));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void another_writing_has_the_same_content(LegalVariant variant) {
        List<Reply> varied = Tour.through(Simulator.conforming().sessions(3).with(variant));

        assertThat(varied).hasSameSizeAs(conforming);
        for (int i = 0; i < varied.size(); i++) {
            if (varied.get(i).context().resource() != SimulatedResource.NOTHING) {
                assertSame(varied.get(i), conforming.get(i));
            }
        }
    }

    private static void assertSame(Reply varied, Reply expected) {
        if (Arrays.equals(varied.body(), expected.body())) {
            return;
        }
        if (expected.body().length == 0) {
            // The answer to HEAD.
            assertThat(varied.body()).isEmpty();
        } else if (varied.context().format() == ResponseFormat.XML) {
            assertThat(DiffBuilder.compare(Input.fromStream(new ByteArrayInputStream(expected.body())))
                            .withTest(Input.fromStream(new ByteArrayInputStream(varied.body())))
                            .withDocumentBuilderFactory(DOCUMENTS)
                            .ignoreWhitespace()
                            .withNodeFilter(n -> !WITHOUT_CONTENT.contains(n.getNodeType()))
                            .checkForSimilar()
                            .build()
                            .getDifferences())
                    .isEmpty();
        } else {
            assertThat(withoutEmptyMembers(varied.body())).isEqualTo(withoutEmptyMembers(expected.body()));
        }
    }

    private static JsonNode withoutEmptyMembers(byte[] body) {
        JsonNode root = JsonMapper.shared().readTree(body);
        removeEmptyMembers(root);
        return root;
    }

    private static void removeEmptyMembers(JsonNode node) {
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (node.isObject()
                    && (child.isNull()
                            || child.isString() && child.stringValue().isEmpty())) {
                children.remove();
            } else {
                removeEmptyMembers(child);
            }
        }
    }
}
