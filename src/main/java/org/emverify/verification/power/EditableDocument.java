package org.emverify.verification.power;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Place;

/**
 * A document that is being altered: the tree as it was read, with one thing changed. Paths are documented names separated
 * by slashes, below the resource. Immutable; a word that finds nothing to change returns an equal draft.
 *
 * @param root the document's root
 * @param envelope the name of the member that holds the entity, when a JSON document wraps it
 */
record EditableDocument(Format format, Node root, Optional<String> envelope) {

    static EditableDocument of(Told told) {
        Node root = told.document().root();
        boolean isWrapped = told.asked().kind() == DocumentKind.ENTITY
                && !told.asked().isXml()
                && root.children().size() == 1
                && root.children().get(0).shape() == Node.Shape.OBJECT;
        return new EditableDocument(
                told.asked().format(),
                root,
                isWrapped ? Optional.of(root.children().get(0).name()) : Optional.empty());
    }

    /** The resource itself: the root, unless it is wrapped. */
    Node entity() {
        return envelope.flatMap(name -> root.child(name).node()).orElse(root);
    }

    /** Replaces every node at that path by what the edit makes of it: nothing, one node or several. */
    EditableDocument edit(String path, Function<Node, List<Node>> edit) {
        List<String> steps = new ArrayList<>();
        envelope.ifPresent(steps::add);
        steps.addAll(List.of(path.split("/")));
        return rooted(edit(root, steps, edit));
    }

    private static Node edit(Node node, List<String> steps, Function<Node, List<Node>> edit) {
        List<Node> found = node.child(steps.get(0)).nodes();
        return holding(
                node,
                node.children().stream()
                        .flatMap(child -> {
                            if (!found.contains(child)) {
                                return Stream.of(child);
                            }
                            return steps.size() == 1
                                    ? edit.apply(child).stream()
                                    : Stream.of(edit(child, steps.subList(1, steps.size()), edit));
                        })
                        .toList());
    }

    /** Replaces the resource itself. */
    EditableDocument whole(UnaryOperator<Node> edit) {
        return envelope.isPresent()
                ? rooted(holding(root, root.children().stream().map(edit).toList()))
                : rooted(edit.apply(root));
    }

    EditableDocument without(String path) {
        return edit(path, n -> List.of());
    }

    EditableDocument doubled(String path) {
        return edit(path, n -> List.of(n, n));
    }

    /** A string at that path, whatever stood there. */
    EditableDocument set(String path, String text) {
        return edit(path, n -> List.of(leaf(n, Node.Shape.TEXT, text)));
    }

    /** A value of that shape at that path, in the letters of the format. */
    EditableDocument set(String path, Node.Shape shape, String text) {
        return edit(path, n -> List.of(leaf(n, shape, text)));
    }

    /** Changes the string at that path. */
    EditableDocument change(String path, UnaryOperator<String> edit) {
        return edit(
                path, n -> List.of(n.shape() == Node.Shape.TEXT ? leaf(n, Node.Shape.TEXT, edit.apply(n.text())) : n));
    }

    EditableDocument renamed(String path, String name) {
        return edit(path, n -> List.of(named(n, name)));
    }

    /** Moves an element, and not what is in it, into another namespace. */
    EditableDocument moved(String path, String namespace) {
        return edit(path, n -> List.of(inNamespace(n, namespace)));
    }

    /** One more node at the end of the resource. */
    EditableDocument plus(Node added) {
        return whole(n -> holding(
                n, Stream.concat(n.children().stream(), Stream.of(added)).toList()));
    }

    /** Edits the links of that relationship, each as a draft of its own. */
    EditableDocument link(String rel, UnaryOperator<EditableDocument> edit) {
        return links(rel, link -> List.of(edit.apply(link)));
    }

    /** Replaces the links of that relationship. */
    EditableDocument links(String rel, Function<EditableDocument, List<EditableDocument>> edit) {
        return edit(
                "Links",
                links -> List.of(holding(
                        links,
                        links.children().stream()
                                .flatMap(n -> n.child("Rel")
                                                .text()
                                                .filter(rel::equals)
                                                .isPresent()
                                        ? edit.apply(part(n)).stream().map(EditableDocument::root)
                                        : Stream.of(n))
                                .toList())));
    }

    /** Edits one of the elements of that name, counted from 0; from behind when the index is negative. */
    EditableDocument element(String name, int index, UnaryOperator<EditableDocument> edit) {
        List<Node> all = root.child(name).nodes();
        int wanted = index < 0 ? all.size() + index : index;
        if (wanted < 0 || wanted >= all.size()) {
            return this;
        }
        Node chosen = all.get(wanted);
        return edit(name, n -> List.of(n == chosen ? edit.apply(part(n)).root() : n));
    }

    Optional<String> text(String path) {
        Node node = entity();
        for (String step : path.split("/")) {
            Optional<Node> next = node.child(step).node();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node).filter(n -> n.shape() == Node.Shape.TEXT).map(Node::text);
    }

    /** A new string of that name: an element or a member. */
    Node value(String name, String text) {
        return new Node(
                name,
                format == Format.XML ? Node.VENDOR_NAMESPACE : "",
                format == Format.XML ? Node.Syntax.ELEMENT : Node.Syntax.MEMBER,
                Node.Shape.TEXT,
                text,
                List.of(),
                Place.at(""));
    }

    static Node named(Node n, String name) {
        return new Node(name, n.namespace(), n.syntax(), n.shape(), n.text(), n.children(), n.place());
    }

    static Node inNamespace(Node n, String namespace) {
        return n.syntax() == Node.Syntax.ELEMENT
                ? new Node(n.name(), namespace, n.syntax(), n.shape(), n.text(), n.children(), n.place())
                : n;
    }

    static Node holding(Node n, List<Node> children) {
        return new Node(n.name(), n.namespace(), n.syntax(), n.shape(), n.text(), children, n.place());
    }

    /** A group with these in it, in the place of this node; an element keeps its attributes. */
    static Node group(Node n, Node.Shape shape, List<Node> children) {
        List<Node> all = new ArrayList<>(attributes(n));
        all.addAll(children);
        return new Node(n.name(), n.namespace(), n.syntax(), shape, "", all, n.place());
    }

    static List<Node> attributes(Node n) {
        return n.children().stream()
                .filter(c -> c.syntax() == Node.Syntax.ATTRIBUTE)
                .toList();
    }

    private static Node leaf(Node n, Node.Shape shape, String text) {
        return new Node(n.name(), n.namespace(), n.syntax(), shape, text, attributes(n), n.place());
    }

    private EditableDocument part(Node node) {
        return new EditableDocument(format, node, Optional.empty());
    }

    private EditableDocument rooted(Node newRoot) {
        return new EditableDocument(format, newRoot, envelope);
    }
}
