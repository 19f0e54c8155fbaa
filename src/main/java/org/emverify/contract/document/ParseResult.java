package org.emverify.contract.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;

/** What came of reading a body: a document, or the reason why it is none. */
public sealed interface ParseResult {
    /** The format that the body was read as. */
    Format format();

    /** A well-formed document. Immutable; may be used by many threads. */
    final class Document implements ParseResult {
        private final Format format;
        private final Node root;
        private final List<Violation> violations;
        private final List<String> remarks;
        private final Lazy<Optional<SystemSession>> session = new Lazy<>(() -> SystemSession.in(this));

        Document(Format format, Node root, List<Violation> violations, List<String> remarks) {
            this.format = format;
            this.root = root;
            this.violations = List.copyOf(violations);
            this.remarks = List.copyOf(remarks);
        }

        @Override
        public Format format() {
            return format;
        }

        public Node root() {
            return root;
        }

        /**
         * What the schema says of the document, in document order; empty when the root is not one that a schema knows
         * (then the root itself shows what it is).
         */
        public List<Violation> violations() {
            return violations;
        }

        /** What is legal but unusual and worth an advisory, such as a byte order mark before JSON. */
        public List<String> remarks() {
            return remarks;
        }

        /** The system session that the document is the entity of; empty when it is anything else. */
        public Optional<SystemSession> session() {
            return session.get();
        }

        /** Whether the document is the entity of a system session, by its root and content. */
        public boolean isEntity() {
            return session().isPresent();
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

        /** Whether both were read alike; the session follows from the rest. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Document that
                    && format == that.format
                    && root.equals(that.root)
                    && violations.equals(that.violations)
                    && remarks.equals(that.remarks);
        }

        @Override
        public int hashCode() {
            return Objects.hash(format, root, violations, remarks);
        }

        @Override
        public String toString() {
            return format + " " + root + " " + violations + " " + remarks;
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
