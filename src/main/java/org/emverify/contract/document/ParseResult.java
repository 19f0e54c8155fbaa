package org.emverify.contract.document;

import java.util.List;
import org.emverify.contract.Format;

/** What came of reading a body: a document, or the reason why it is none. */
public sealed interface ParseResult {

    /**
     * A well-formed document.
     *
     * @param violations what the schema says of it, in document order; empty when the root is not one that a schema knows
     *     (then the root itself tells)
     * @param remarks what is legal but unusual and worth an advisory, such as a byte order mark before JSON
     */
    record Document(Format format, Node root, List<Violation> violations, List<String> remarks) implements ParseResult {
        public Document {
            violations = List.copyOf(violations);
            remarks = List.copyOf(remarks);
        }

        /** Whether the document is the entity of a system session, by its root and content. */
        public boolean isEntity() {
            return SystemSession.in(this).isPresent();
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
    record Malformed(Format format, Place place, String problem) implements ParseResult {}
}
