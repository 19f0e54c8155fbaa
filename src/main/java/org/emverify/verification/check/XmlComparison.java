package org.emverify.verification.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.emverify.contract.Decision;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.verification.check.Differences.Difference;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.xpath.JAXPXPathEngine;

/**
 * Compares two documents in XML, or parts of them, by XMLUnit: their documented content, by its values
 * ({@link Decision#VALUES_NOT_SPELLINGS}). A link is compared with the one of the same Rel, an event with the one of the
 * same Order, wherever they stand.
 *
 * @param first the root that XMLUnit takes as control
 * @param second the root that XMLUnit takes as test
 * @param optional the parameters that are compared only where both have them
 */
record XmlComparison(Element first, Element second, Set<String> optional) {
    private static final List<String> ATTRIBUTES = List.of("UID", "Name", "Href", "Type");
    private static final List<String> ELEMENTS = List.of(
            "Links",
            "Link",
            "SessionType",
            "CreationTimeUTC",
            "EndTimeUTC",
            "State",
            "Result",
            "Message",
            "IsCanceled",
            "Events",
            "Order");
    private static final List<String> RELATIONS = List.of("Alternate", "Down", "Up");

    private static final Set<String> OPTIONAL_IN_SESSIONS = Set.of("IsCanceled", "Href", "Type");
    private static final Set<String> OPTIONAL_IN_LINKS = Set.of("Name", "Type");

    /** Under this key an element knows the node that it was copied from. */
    private static final String ORIGIN = "origin";

    /** A value that XMLUnit speaks of, and the element that it belongs to. */
    private record Value(Node owner, Observed observed) {
        boolean isInLink() {
            return owner.name().equals("Link") && !observed.name().equals("Link");
        }

        Optional<String> compared() {
            return isInLink() ? Canonical.valueInLink(observed) : Canonical.value(observed);
        }

        String parameter() {
            String name = observed.name();
            if (isInLink()) {
                return (name.equals("Href") ? "" : name + " of the ") + rel(owner) + " link";
            }
            return name.equals("Link") ? rel(observed.node().orElseThrow()) + " link" : name;
        }
    }

    /**
     * What differs between two elements, however each is called itself; empty when both have the same values. XMLUnit is
     * asked only when they are not read alike to the last place.
     */
    static List<Difference> between(Node first, Node second) {
        if (first.equals(second)) {
            return List.of();
        }
        boolean areSessions = Set.of("SystemSession", "Sessions").contains(first.name());
        return new XmlComparison(copy(first), copy(second), areSessions ? OPTIONAL_IN_SESSIONS : Set.of())
                .differences();
    }

    private List<Difference> differences() {
        Iterable<org.xmlunit.diff.Difference> differences = DiffBuilder.compare(Input.fromNode(first))
                .withTest(Input.fromNode(second))
                .checkForSimilar()
                .withNodeMatcher(new DefaultNodeMatcher(XmlComparison::isSameEntry))
                .build()
                .getDifferences();
        return StreamSupport.stream(differences.spliterator(), false)
                .flatMap(difference -> difference(difference.getComparison()).stream())
                .toList();
    }

    /** A copy for XMLUnit, with the documented content alone: what it says of the rest would be no difference. */
    private static Element copy(Node root) {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element copy = copy(root, document);
            document.appendChild(copy);
            return copy;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own XML parser is not available", e);
        }
    }

    private static Element copy(Node node, Document document) {
        Element copy = document.createElementNS(null, node.name());
        copy.setUserData(ORIGIN, node, null);
        copy.appendChild(document.createTextNode(node.text()));
        ATTRIBUTES.forEach(
                name -> node.child(name).node().ifPresent(found -> copy.setAttributeNS(null, name, found.text())));
        ELEMENTS.stream()
                .flatMap(name -> entries(node, name))
                .forEach(child -> copy.appendChild(copy(child, document)));
        return copy;
    }

    private static Stream<Node> entries(Node node, String name) {
        List<Node> all = node.entries(name);
        return name.equals("Link")
                ? RELATIONS.stream()
                        .flatMap(wanted -> all.stream()
                                .filter(link -> rel(link).equals(wanted))
                                .limit(1))
                : all.stream();
    }

    private static String rel(Node link) {
        return Canonical.verbatim(link.child("Rel"));
    }

    private static boolean isSameEntry(Element one, Element other) {
        return key(one).equals(key(other));
    }

    private static String key(Element element) {
        Node node = origin(element);
        return switch (node.name()) {
            case "Link" -> "Link " + rel(node);
            case "Events" -> "Events " + Canonical.verbatim(node.child("Order"));
            default -> node.name();
        };
    }

    private static Node origin(org.w3c.dom.Node element) {
        return (Node) element.getUserData(ORIGIN);
    }

    private Optional<Difference> difference(Comparison comparison) {
        return switch (comparison.getType()) {
            case ATTR_NAME_LOOKUP, ATTR_VALUE, CHILD_LOOKUP, TEXT_VALUE -> {
                Comparison.Detail one = comparison.getControlDetails();
                Comparison.Detail other = comparison.getTestDetails();
                String missing = name(one.getValue() == null ? other : one);
                yield difference(value(one, missing, first), value(other, missing, second));
            }
            // How many children there are and in which order follows from which are missing, or says nothing.
            default -> Optional.empty();
        };
    }

    private Optional<Difference> difference(Value one, Value other) {
        boolean isSame;
        if (one.observed().isAbsent() || other.observed().isAbsent()) {
            isSame = mayBeMissing(one.observed().isAbsent() ? other : one);
        } else {
            Optional<String> there = other.compared();
            isSame = one.compared()
                    .filter(here -> there.isPresent() && !here.equals(there.get()))
                    .filter(here -> !(here.isBlank() && there.get().isBlank()))
                    .isEmpty();
        }
        String parameter = (one.observed().isAbsent() ? other : one).parameter();
        return isSame ? Optional.empty() : Optional.of(Difference.of(parameter, one.observed(), other.observed()));
    }

    private boolean mayBeMissing(Value present) {
        return (present.isInLink() ? OPTIONAL_IN_LINKS : optional)
                        .contains(present.observed().name())
                || isEmpty(present.observed().node().orElseThrow());
    }

    private boolean isEmpty(Node node) {
        return node.text().isBlank()
                && node.children().stream().allMatch(child -> optional.contains(child.name()) || isEmpty(child));
    }

    private static String name(Comparison.Detail lookup) {
        return lookup.getValue() instanceof QName name ? name.getLocalPart() : "";
    }

    /**
     * The value on one side.
     *
     * @param name what was looked up, where a child or an attribute was
     * @param root the root of this side
     */
    private static Value value(Comparison.Detail detail, String name, Element root) {
        org.w3c.dom.Node target = detail.getTarget();
        if (target instanceof Attr attribute) {
            return attribute(origin(attribute.getOwnerElement()), attribute.getName());
        }
        if (target instanceof Text) {
            Node leaf = origin(target.getParentNode());
            return new Value(leaf, new Observed(leaf.name(), List.of(leaf), leaf.place()));
        }
        if (target == null) {
            Node parent = origin(new JAXPXPathEngine()
                    .selectNodes(detail.getParentXPath(), Input.fromNode(root).build())
                    .iterator()
                    .next());
            Observed missing = parent.child(name);
            // Of several of that name it is one more that is missing.
            return new Value(parent, missing.isAbsent() ? missing : new Observed(name, List.of(), parent.place()));
        }
        Node element = origin(target);
        return element.name().equals(name)
                ? new Value(element, new Observed(name, List.of(element), element.place()))
                : attribute(element, name);
    }

    private static Value attribute(Node owner, String name) {
        return new Value(owner, owner.child(name));
    }
}
