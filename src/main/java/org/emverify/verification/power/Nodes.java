package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Node.Syntax;
import org.emverify.contract.document.Place;

/** Copies of a document's nodes with one thing changed. */
final class Nodes {
    private Nodes() {}

    static Node named(Node n, String name) {
        return new Node(name, n.namespace(), n.syntax(), n.shape(), n.text(), n.children(), n.place());
    }

    static Node holding(Node n, List<Node> children) {
        return new Node(n.name(), n.namespace(), n.syntax(), n.shape(), n.text(), children, n.place());
    }

    static Node withText(Node n, String text) {
        return new Node(n.name(), n.namespace(), n.syntax(), n.shape(), text, n.children(), n.place());
    }

    /** A node of that shape in the place of this one; an element keeps its attributes. */
    static Node reshaped(Node n, Node.Shape shape, String text, Node... children) {
        List<Node> all = Stream.concat(attributes(n), Stream.of(children)).toList();
        return new Node(n.name(), n.namespace(), n.syntax(), shape, text, all, n.place());
    }

    static Node text(Node n, String text) {
        return reshaped(n, Node.Shape.TEXT, text);
    }

    static Node reversed(Node n) {
        List<Node> children = new ArrayList<>(n.children());
        Collections.reverse(children);
        return holding(n, children);
    }

    /** An element in another namespace; what is in it stays where it was. */
    static Node moved(Node n, String namespace) {
        return n.syntax() == Syntax.ELEMENT
                ? new Node(n.name(), namespace, n.syntax(), n.shape(), n.text(), n.children(), n.place())
                : n;
    }

    /** An element and everything in it in another namespace. */
    static Node movedDeeply(Node n, String namespace) {
        List<Node> held = n.children().stream()
                .map(child -> movedDeeply(child, namespace))
                .toList();
        return moved(holding(n, held), namespace);
    }

    /** A group with one more child at its end, or in the place of the one so called. */
    static Node with(Node group, Node added) {
        Stream<Node> children = group.children().stream().map(n -> n.name().equals(added.name()) ? added : n);
        Stream<Node> more = group.child(added.name()).isAbsent() ? Stream.of(added) : Stream.empty();
        return holding(group, Stream.concat(children, more).toList());
    }

    /** A new string: an element if the other node is part of XML, else a member. */
    static Node string(Node other, String name, String text) {
        return other.syntax() == Syntax.ELEMENT || other.syntax() == Syntax.ATTRIBUTE
                ? leaf(name, Node.VENDOR_NAMESPACE, Syntax.ELEMENT, text)
                : leaf(name, "", Syntax.MEMBER, text);
    }

    static Node attribute(String name, String text) {
        return leaf(name, "", Syntax.ATTRIBUTE, text);
    }

    static Stream<Node> attributes(Node n) {
        return n.children().stream().filter(c -> c.syntax() == Syntax.ATTRIBUTE);
    }

    static boolean isGroup(Node n) {
        return n.shape() == Node.Shape.OBJECT || n.shape() == Node.Shape.ARRAY;
    }

    private static Node leaf(String name, String namespace, Syntax syntax, String text) {
        return new Node(name, namespace, syntax, Node.Shape.TEXT, text, List.of(), Place.at(""));
    }
}
