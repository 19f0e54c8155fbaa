package org.emverify.contract.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;

/** An XML element while it is being read. Its path is settled only when its parent ends: a later twin gives it a position. */
final class XmlElement {
    /** Elements that the vendor repeats; they carry their position even when they stand alone. */
    private static final Set<String> REPEATED = Set.of("Link", "Sessions", "Events", "SupportedVersion");

    private record Attribute(String name, String namespace, String value) {
        Node toNode(Place element) {
            Place place = element.below("@" + name);
            return new Node(name, namespace, Node.Syntax.ATTRIBUTE, Node.Shape.TEXT, value, List.of(), place);
        }
    }

    private final XmlElement parent;
    private final String name;
    private final String namespace;
    private final int number;
    private final int line;
    private final int column;
    private final boolean nil;
    private final int position;
    // Most elements have no attribute, no child or no text, and a document may have very many of them.
    private List<Attribute> attributes = List.of();
    private List<XmlElement> children = List.of();
    private Map<String, Integer> counts = Map.of();
    private StringBuilder text;
    private boolean placeholder;

    /**
     * Begins an element.
     *
     * @param parent the element around it; null for the root
     * @param number counts the elements of a document in their order
     * @param locator stands at the end of the start tag
     */
    XmlElement(XmlElement parent, String namespace, String name, Attributes given, int number, Locator locator) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.number = number;
        this.line = locator.getLineNumber();
        this.column = locator.getColumnNumber();
        boolean isNil = false;
        if (given.getLength() > 0) {
            attributes = new ArrayList<>(given.getLength());
        }
        for (int i = 0; i < given.getLength(); i++) {
            if (!given.getURI(i).equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
                attributes.add(new Attribute(given.getLocalName(i), given.getURI(i), given.getValue(i)));
            } else if (given.getLocalName(i).equals("nil")) {
                isNil = Set.of("true", "1").contains(given.getValue(i).strip());
            }
        }
        this.nil = isNil;
        if (parent == null) {
            this.position = 1;
        } else {
            this.position = parent.adopt(this);
        }
    }

    /** Takes a child in; its position among those of its name. */
    private int adopt(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
            counts = new HashMap<>();
        }
        children.add(child);
        return counts.merge(child.name, 1, Integer::sum);
    }

    XmlElement parent() {
        return parent;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    /** Its place in the order of all elements of the document. */
    int number() {
        return number;
    }

    List<XmlElement> children() {
        return children;
    }

    void append(char[] chars, int start, int length) {
        if (text == null) {
            text = new StringBuilder(length);
        }
        text.append(chars, start, length);
    }

    private String text() {
        return text == null ? "" : text.toString();
    }

    boolean hasText() {
        return !text().isBlank();
    }

    /**
     * Removes the last child, which was handed on, so that a long list is never held whole. Of the first child of a name
     * an empty placeholder stays, for the order of the children can still be wrong.
     */
    void forgetLast() {
        XmlElement last = children.remove(children.size() - 1);
        if (last.position == 1) {
            last.children = List.of();
            last.attributes = List.of();
            last.text = null;
            last.placeholder = true;
            children.add(last);
        }
    }

    /** The local names from the root to here. */
    List<String> names() {
        Deque<String> names = new ArrayDeque<>();
        for (XmlElement e = this; e != null; e = e.parent) {
            names.addFirst(e.name);
        }
        return List.copyOf(names);
    }

    /** Where it stands; final when its parent has ended. */
    Place place() {
        return new Place(path(), line, column);
    }

    private String path() {
        return parent == null ? "/" + name : parent.path() + step();
    }

    private String step() {
        boolean counted = REPEATED.contains(name) || parent.counts.get(name) > 1;
        return "/" + name + (counted ? "[" + position + "]" : "");
    }

    /** The finished element with all that is in it. */
    Node toNode() {
        return toNode(path());
    }

    private Node toNode(String path) {
        Place place = new Place(path, line, column);
        List<Node> all = new ArrayList<>(attributes.size() + children.size());
        attributes.forEach(attribute -> all.add(attribute.toNode(place)));
        for (XmlElement child : children) {
            if (!child.placeholder) {
                all.add(child.toNode(path + child.step()));
            }
        }
        Node.Shape shape = !children.isEmpty() ? Node.Shape.OBJECT : nil ? Node.Shape.NULL : Node.Shape.TEXT;
        String value = shape == Node.Shape.TEXT ? text() : "";
        return new Node(name, namespace, Node.Syntax.ELEMENT, shape, value, all, place);
    }
}
