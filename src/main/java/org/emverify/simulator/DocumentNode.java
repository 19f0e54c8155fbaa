package org.emverify.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One part of a document before it is written: a named value, or a named group of parts. The templates build a tree of
 * them for each format, and faults and legal variants edit it. Paths are names separated by slashes, below this part.
 *
 * @param text the value of an attribute, text or bare word; empty for groups and lists
 * @param parts what a group or list holds, in the order of writing
 */
record DocumentNode(String name, Kind kind, String text, List<DocumentNode> parts) {

    /** How a part is written in XML · in JSON. */
    enum Kind {
        /** An attribute · not used. */
        ATTRIBUTE,
        /** An element with text · a string. */
        TEXT,
        /** An element with text · a word without quotes: a number, a boolean, null. */
        BARE,
        /** An element with attributes and elements · an object. */
        GROUP,
        /** Not used · an array, whose items' names are not written. */
        LIST
    }

    DocumentNode {
        parts = List.copyOf(parts);
    }

    static DocumentNode attribute(String name, String text) {
        return new DocumentNode(name, Kind.ATTRIBUTE, text, List.of());
    }

    static DocumentNode text(String name, String text) {
        return new DocumentNode(name, Kind.TEXT, text, List.of());
    }

    static DocumentNode bare(String name, String word) {
        return new DocumentNode(name, Kind.BARE, word, List.of());
    }

    static DocumentNode group(String name, List<DocumentNode> parts) {
        return new DocumentNode(name, Kind.GROUP, "", parts);
    }

    static DocumentNode list(String name, List<DocumentNode> items) {
        return new DocumentNode(name, Kind.LIST, "", items);
    }

    /** The text of the first part of that name in here; the empty string when there is none. */
    String valueOf(String childName) {
        return parts.stream()
                .filter(p -> p.name.equals(childName))
                .map(DocumentNode::text)
                .findFirst()
                .orElse("");
    }

    DocumentNode renamed(String newName) {
        return new DocumentNode(newName, kind, text, parts);
    }

    DocumentNode holding(List<DocumentNode> newParts) {
        return new DocumentNode(name, kind, text, newParts);
    }

    /** The same part as a plain value with another text; an attribute stays one. */
    DocumentNode saying(String newText) {
        return new DocumentNode(name, kind == Kind.ATTRIBUTE ? kind : Kind.TEXT, newText, List.of());
    }

    /** Replaces every part at that path by what the edit makes of it: nothing, one part or several. */
    DocumentNode edit(String path, Function<DocumentNode, List<DocumentNode>> edit) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return holding(parts.stream()
                .flatMap(p -> {
                    if (!p.name.equals(first)) {
                        return Stream.of(p);
                    }
                    return slash < 0 ? edit.apply(p).stream() : Stream.of(p.edit(path.substring(slash + 1), edit));
                })
                .toList());
    }

    DocumentNode replace(String path, UnaryOperator<DocumentNode> edit) {
        return edit(path, p -> List.of(edit.apply(p)));
    }

    DocumentNode set(String path, String newText) {
        return replace(path, p -> p.saying(newText));
    }

    DocumentNode change(String path, UnaryOperator<String> edit) {
        return replace(path, p -> p.saying(edit.apply(p.text)));
    }

    /** Writes the value at that path as a word without quotes, where the format has quotes. */
    DocumentNode setBare(String path, String word) {
        return replace(path, p -> bare(p.name, word));
    }

    DocumentNode without(String path) {
        return edit(path, p -> List.of());
    }

    DocumentNode doubled(String path) {
        return edit(path, p -> List.of(p, p));
    }

    DocumentNode plus(DocumentNode added) {
        List<DocumentNode> more = new ArrayList<>(parts);
        more.add(added);
        return holding(more);
    }

    /** Edits the links of that relationship: nothing, one link or several in the place of each. */
    DocumentNode links(String rel, Function<DocumentNode, List<DocumentNode>> edit) {
        return edit(
                "Links",
                links -> List.of(links.edit(
                        "Link", link -> link.valueOf("Rel").equals(rel) ? edit.apply(link) : List.of(link))));
    }

    DocumentNode link(String rel, UnaryOperator<DocumentNode> edit) {
        return links(rel, link -> List.of(edit.apply(link)));
    }
}
