package org.emverify.contract.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One node of a body as it was read, in either format, so that a check is written once for both. In XML, attributes and
 * child elements are both children, attributes first; in JSON, an object's members and an array's items are.
 *
 * @param name the XML local name or JSON member name; for an item of a JSON array, the array's name; for
 *     the root of a JSON document, the empty string
 * @param namespace the XML namespace; the empty string for none, for attributes without prefix and for JSON
 * @param syntax how it is written
 * @param shape what it is
 * @param text the value as it came, neither trimmed nor normalised, of a leaf; the empty string for objects, arrays and
 *     null
 * @param children the children in document order; of a leaf, an XML element's attributes and nothing else
 * @param place where it stands
 */
public record Node(
        String name, String namespace, Syntax syntax, Shape shape, String text, List<Node> children, Place place) {

    /** The namespace of every element of the vendor's documents. */
    public static final String VENDOR_NAMESPACE = "http://www.veeam.com/ent/v1.0";

    private static final Set<String> ATTRIBUTES = Set.of("UID", "Name", "Href", "Type", "Rel");
    private static final Set<String> ATTRIBUTES_OF_ERRORS = Set.of("Message", "StatusCode", "Status");

    /** How a node is written. */
    public enum Syntax {
        ATTRIBUTE,
        ELEMENT,
        MEMBER,
        ITEM
    }

    /** What a node is. An XML element without child elements is {@link #TEXT}; one with {@code xsi:nil} is {@link #NULL}. */
    public enum Shape {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL,
        OBJECT,
        ARRAY
    }

    public Node {
        children = List.copyOf(children);
    }

    /** Whether it is in the vendor's namespace. */
    public boolean isOfTheVendor() {
        return namespace.equals(VENDOR_NAMESPACE);
    }

    /** What stands under that name in here: nothing, one node, or several. */
    public Observed child(String childName) {
        List<Node> found = named(childName).toList();
        return new Observed(
                childName,
                found,
                found.isEmpty() ? place.below(written(childName)) : found.get(0).place());
    }

    /** The name of a child as paths write it. */
    private String written(String childName) {
        if (syntax == Syntax.ELEMENT) {
            return isAttribute(childName) ? "@" + childName : childName;
        }
        return childName.replace("~", "~0").replace("/", "~1");
    }

    /** Whether that would be an attribute here, as the documented examples write it. */
    private boolean isAttribute(String childName) {
        return ATTRIBUTES.contains(childName) || (name.equals("Error") && ATTRIBUTES_OF_ERRORS.contains(childName));
    }

    /**
     * The entries of the list of that name: in XML the child elements so called, in JSON the items of the array so
     * called. Anything else under that name counts as one entry.
     */
    public List<Node> entries(String listName) {
        return named(listName)
                .flatMap(n -> n.shape == Shape.ARRAY ? n.children.stream() : Stream.of(n))
                .toList();
    }

    private Stream<Node> named(String childName) {
        return children.stream().filter(n -> n.name.equals(childName) && isOurs(n));
    }

    /** An attribute belongs to its element when it has no prefix; an element to the vendor by its namespace. */
    private static boolean isOurs(Node n) {
        return n.namespace.equals(n.syntax == Syntax.ELEMENT ? VENDOR_NAMESPACE : "");
    }
}
