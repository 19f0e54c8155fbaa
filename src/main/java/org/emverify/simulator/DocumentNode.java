package org.emverify.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One node of a document before it is written: a named value, or a named group of nodes. The templates build a tree of
 * them for each format, and faults and legal variants edit it. Paths are names separated by slashes, below this node.
 *
 * @param text the value of an attribute, of a text or a literal; empty for groups and lists
 * @param children the nodes of a group or list, in the order of writing
 */
record DocumentNode(String name, Kind kind, String text, List<DocumentNode> children) {

    /** How a node is written in XML · in JSON. */
    enum Kind {
        /** An attribute · not used. */
        ATTRIBUTE,
        /** An element with text · a string. */
        TEXT,
        /** An element with text · a literal without quotes: a number, a boolean, null. */
        LITERAL,
        /** An element with attributes and elements · an object. */
        GROUP,
        /** Not used · an array, whose items' names are not written. */
        LIST
    }

    DocumentNode {
        children = List.copyOf(children);
    }

    static DocumentNode attribute(String name, String text) {
        return new DocumentNode(name, Kind.ATTRIBUTE, text, List.of());
    }

    static DocumentNode text(String name, String text) {
        return new DocumentNode(name, Kind.TEXT, text, List.of());
    }

    static DocumentNode literal(String name, String literal) {
        return new DocumentNode(name, Kind.LITERAL, literal, List.of());
    }

    static DocumentNode group(String name, DocumentNode... children) {
        return new DocumentNode(name, Kind.GROUP, "", List.of(children));
    }

    static DocumentNode list(String name, List<DocumentNode> items) {
        return new DocumentNode(name, Kind.LIST, "", items);
    }

    /** The text of the first child of that name; the empty string when there is none. */
    String textOf(String childName) {
        return childrenNamed(childName).stream()
                .map(DocumentNode::text)
                .findFirst()
                .orElse("");
    }

    DocumentNode renamed(String newName) {
        return new DocumentNode(newName, kind, text, children);
    }

    DocumentNode withChildren(List<DocumentNode> newChildren) {
        return new DocumentNode(name, kind, text, newChildren);
    }

    /** The same node as a plain value with another text; an attribute stays one. */
    DocumentNode withText(String newText) {
        return new DocumentNode(name, kind == Kind.ATTRIBUTE ? kind : Kind.TEXT, newText, List.of());
    }

    /** Replaces every child by what the edit makes of it: nothing, one node or several. */
    DocumentNode editChildren(Function<DocumentNode, List<DocumentNode>> edit) {
        return withChildren(
                children.stream().flatMap(child -> edit.apply(child).stream()).toList());
    }

    /** Replaces every node at that path by what the edit makes of it: nothing, one node or several. */
    DocumentNode edit(String path, Function<DocumentNode, List<DocumentNode>> edit) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return editChildren(child -> {
            if (!child.name.equals(first)) {
                return List.of(child);
            }
            return slash < 0 ? edit.apply(child) : List.of(child.edit(path.substring(slash + 1), edit));
        });
    }

    DocumentNode replace(String path, UnaryOperator<DocumentNode> edit) {
        return edit(path, node -> List.of(edit.apply(node)));
    }

    DocumentNode set(String path, String newText) {
        return replace(path, node -> node.withText(newText));
    }

    DocumentNode change(String path, UnaryOperator<String> edit) {
        return replace(path, node -> node.withText(edit.apply(node.text)));
    }

    /** Makes the value at that path a literal, which JSON writes without quotes. */
    DocumentNode setLiteral(String path, String literal) {
        return replace(path, node -> literal(node.name, literal));
    }

    DocumentNode without(String path) {
        return edit(path, node -> List.of());
    }

    /** Leaves out the children for which the condition holds. */
    DocumentNode withoutChildren(Predicate<DocumentNode> condition) {
        return withChildren(children.stream().filter(condition.negate()).toList());
    }

    DocumentNode withChildrenReversed() {
        List<DocumentNode> reversed = new ArrayList<>(children);
        Collections.reverse(reversed);
        return withChildren(reversed);
    }

    /** Puts another node behind each node at that path. */
    DocumentNode insertAfter(String path, DocumentNode added) {
        return edit(path, node -> List.of(node, added));
    }

    DocumentNode plus(DocumentNode added) {
        return plus(List.of(added));
    }

    DocumentNode plus(List<DocumentNode> added) {
        return withChildren(Stream.concat(children.stream(), added.stream()).toList());
    }

    /** Moves the children of that name to the end. */
    DocumentNode movedToEnd(String childName) {
        return without(childName).plus(childrenNamed(childName));
    }

    List<DocumentNode> childrenNamed(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Edits the links of that relationship: nothing, one link or several in the place of each. */
    DocumentNode links(String rel, Function<DocumentNode, List<DocumentNode>> edit) {
        return edit("Links/Link", link -> link.textOf("Rel").equals(rel) ? edit.apply(link) : List.of(link));
    }

    DocumentNode link(String rel, UnaryOperator<DocumentNode> edit) {
        return links(rel, link -> List.of(edit.apply(link)));
    }

    DocumentNode eachLink(UnaryOperator<DocumentNode> edit) {
        return replace("Links/Link", edit);
    }

    DocumentNode withoutLink(String rel) {
        return links(rel, link -> List.of());
    }

    /** Edits the target of the link of that relationship. */
    DocumentNode href(String rel, UnaryOperator<String> edit) {
        return link(rel, link -> link.change("Href", edit));
    }
}
