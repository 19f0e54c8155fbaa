package org.emverify.verification.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences.Difference;
import org.emverify.verification.finding.ParsedAnswer;
import org.w3c.dom.Attr;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;

/**
 * Compares two answers to the same request. Entities are compared by their values, progress excused; references and
 * events by their documented content: in XML by XMLUnit, which looks through prefixes, comments, the order of attributes
 * and the blanks between elements.
 */
public final class RepeatComparison {
    private static final Set<String> DOCUMENTED = Set.of(
            "EntityRef",
            "SystemSessionEvents",
            "Links",
            "Link",
            "Events",
            "CreationTimeUTC",
            "Message",
            "Order",
            "UID",
            "Name",
            "Href",
            "Type",
            "Rel");

    private RepeatComparison() {}

    /** What differs; empty for answers that say the same. */
    public static List<Difference> between(ParsedAnswer first, ParsedAnswer second) {
        if (Arrays.equals(body(first), body(second))) {
            return List.of();
        }
        Optional<SystemSession> earlier = first.document().flatMap(ParseResult.Document::session);
        Optional<SystemSession> later = second.document().flatMap(ParseResult.Document::session);
        if (earlier.isPresent() && later.isPresent()) {
            return Differences.regressions(earlier.get(), later.get());
        }
        return first.representation().format() == Format.XML ? inXml(body(first), body(second)) : inJson(first, second);
    }

    private static List<Difference> inXml(byte[] first, byte[] second) {
        List<Difference> found = new ArrayList<>();
        DiffBuilder.compare(Input.fromByteArray(first))
                .withTest(Input.fromByteArray(second))
                .ignoreComments()
                .ignoreWhitespace()
                .checkForSimilar()
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byNameAndText, ElementSelectors.byName))
                .withNodeFilter(node ->
                        node.getNodeType() != org.w3c.dom.Node.ELEMENT_NODE || DOCUMENTED.contains(node.getLocalName()))
                .withAttributeFilter(RepeatComparison::isDocumented)
                .build()
                .getDifferences()
                .forEach(difference -> add(difference.getComparison(), found));
        return found;
    }

    private static boolean isDocumented(Attr attribute) {
        return attribute.getNamespaceURI() == null && DOCUMENTED.contains(attribute.getName());
    }

    private static void add(Comparison comparison, List<Difference> found) {
        if (comparison.getType() == ComparisonType.CHILD_NODELIST_SEQUENCE) {
            return;
        }
        Comparison.Detail second = comparison.getTestDetails();
        String path = second.getXPath() == null ? comparison.getControlDetails().getXPath() : second.getXPath();
        found.add(new Difference(
                comparison.getType().getDescription(),
                Place.at(path),
                inWords(comparison.getControlDetails()),
                inWords(second)));
    }

    private static String inWords(Comparison.Detail detail) {
        return detail.getValue() == null ? "absent" : '"' + String.valueOf(detail.getValue()) + '"';
    }

    private static List<Difference> inJson(ParsedAnswer first, ParsedAnswer second) {
        Node a = first.document().orElseThrow().root();
        Node b = second.document().orElseThrow().root();
        return Set.of("UID", "Name", "Href", "Type").stream()
                .sorted()
                .filter(name -> !Canonical.of(a.child(name)).equals(Canonical.of(b.child(name))))
                .map(name -> new Difference(
                        name,
                        b.child(name).place(),
                        a.child(name).inWords(),
                        b.child(name).inWords()))
                .toList();
    }

    private static byte[] body(ParsedAnswer answer) {
        return answer.answer().map(Answer::body).orElse(new byte[0]);
    }
}
