package org.emverify.contract;

import java.util.List;

/** What came of reading a body: a document, or the reason why it is none. */
public sealed interface Reading {

    /**
     * A well-formed document.
     *
     * @param violations what the schema says of it, in document order; empty when the root is not one that a schema knows
     *     (then the root itself tells)
     * @param remarks what is legal but unusual and worth an advisory, such as a byte order mark before JSON
     */
    record Document(Format format, Node root, List<Violation> violations, List<String> remarks) implements Reading {
        public Document {
            violations = List.copyOf(violations);
            remarks = List.copyOf(remarks);
        }

        /** What the document is, for a finding that it is not the expected one: {@code the element Error}. */
        public String inWords() {
            if (format == Format.XML) {
                return "the element " + root.name();
            }
            if (root.shape() != Node.Shape.OBJECT) {
                return root.shape() == Node.Shape.ARRAY ? "an array" : "a plain value";
            }
            return root.children().isEmpty()
                    ? "an object without members"
                    : "an object with the members "
                            + String.join(
                                    ", ",
                                    root.children().stream().map(Node::name).toList());
        }
    }

    /**
     * Not a document: malformed, cut, wrongly encoded, with a DTD, with doubled members, with text behind its end, too
     * deeply nested.
     *
     * @param problem what is wrong, in one line
     */
    record Malformed(Format format, Place place, String problem) implements Reading {}
}
