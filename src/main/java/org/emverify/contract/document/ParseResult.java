package org.emverify.contract.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;

/** What came of reading a body: a document, or the reason why it is none. */
public sealed interface ParseResult {
    /** The format that the body was read as. */
    Format format();

    /**
     * A well-formed document. Immutable; may be used by many threads.
     *
     * @param violations what the schema says of the document, in document order; empty when the root is not one that a schema
     *     knows (then the root itself shows what it is)
     * @param session the system session that the document is the entity of; empty when it is anything else
     */
    record Document(Format format, Node root, List<Violation> violations, Optional<SystemSession> session)
            implements ParseResult {
        public Document {
            violations = List.copyOf(violations);
        }

        Document(Format format, Node root, List<Violation> violations) {
            this(format, root, violations, SystemSession.in(format, root));
        }

        /** Whether the document is the entity of a system session, by its root and content. */
        public boolean isEntity() {
            return session.isPresent();
        }

        /**
         * The root of an entity in XML, or its first documented part, that stands in another namespace than the vendor's; a
         * part with a twin in the right one is only an addition.
         */
        public Optional<Node> foreignPart() {
            return Optional.of(root)
                    .filter(r -> !r.isOfTheVendor())
                    .or(() -> misplaced(root))
                    .or(() -> root.child("Result").node().flatMap(Document::misplaced))
                    .or(() -> root.child("Links").node().flatMap(Document::misplaced));
        }

        private static Optional<Node> misplaced(Node parent) {
            return parent.children().stream()
                    .filter(n -> n.syntax() == Node.Syntax.ELEMENT && !n.isOfTheVendor())
                    .filter(n -> SystemSession.PARAMETERS.contains(n.name())
                            || SystemSession.RESULT_PARTS.contains(n.name())
                            || n.name().equals("Links")
                            || n.name().equals("Link"))
                    .filter(n -> parent.child(n.name()).isAbsent())
                    .findFirst();
        }

        /** Whether the document looks like an entity reference ({@link Decision#REFERENCE_BY_GENERAL_RULE}). */
        public boolean isReference() {
            if (format == Format.XML) {
                return root.name().equals(DocumentKind.REFERENCE.rootElement());
            }
            boolean isCalledReference = root.child("Type")
                    .text()
                    .filter(type -> type.endsWith("Reference"))
                    .isPresent();
            return root.shape() == Node.Shape.OBJECT
                    && (isCalledReference || !root.child("UID").isAbsent());
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
                    : root.children().stream()
                            .map(Node::name)
                            .collect(Collectors.joining(", ", "an object with the members ", ""));
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
