package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/**
 * Judges a document as the entity of one system session (page, "Response Body" to "Example"): its root and namespace, its
 * parameters, and its shape by the schema. What a parameter's own check decides is not reported a second time as a
 * violation of the schema.
 *
 * @param session the session as the document has it
 * @param id the ID that was asked for, in lower case
 */
public record EntityChecks(ParseResult.Document document, SystemSession session, String id, CheckContext on) {
    private static final Set<String> SCALARS =
            Set.of("UID", "Name", "Href", "Type", "SessionType", "CreationTimeUTC", "EndTimeUTC", "State");
    private static final Set<String> RESULT_PARTS = Set.of("Result", "Message", "IsCanceled");

    /** Whether the root is in the vendor's namespace. */
    static boolean isInNamespace(ParseResult.Document document) {
        return document.root().namespace().equals(Node.VENDOR_NAMESPACE);
    }

    /** The session of a read, when it was answered with an entity whose parts stand in the right namespace. */
    public static Optional<SystemSession> session(ParsedAnswer read) {
        return read.document()
                .filter(d -> read.isAnswered(200))
                .filter(d -> d.format() == Format.JSON
                        || (isInNamespace(d) && foreign(d.root()).isEmpty()))
                .flatMap(ParseResult.Document::session);
    }

    /** The first documented part that stands in another namespace. */
    private static Optional<Node> foreign(Node root) {
        return misplaced(root)
                .or(() -> root.child("Result").node().flatMap(EntityChecks::misplaced))
                .or(() -> root.child("Links").node().flatMap(EntityChecks::misplaced));
    }

    /** Judges the entity; whether it is one to compare others with. */
    boolean judge() {
        Node root = document.root();
        if (document.format() == Format.XML && !judgeNamespace(root)) {
            return false;
        }
        boolean isEnveloped = session.root() != root;
        if (isEnveloped) {
            on.breaks(
                    DOCUMENTED_LAYOUT,
                    root.place(),
                    "the entity's members at the top of the document",
                    "an envelope whose only member is \"" + session.root().name() + '"');
        }
        new ParameterChecks(session, id, on).judge();
        new TimeChecks(session, on).judge();
        new ResultChecks(session, on).judge();
        if (!isEnveloped) {
            judgeShape();
        }
        return true;
    }

    private boolean judgeNamespace(Node root) {
        on.judged(XML_NAMESPACE);
        if (!root.namespace().equals(Node.VENDOR_NAMESPACE)) {
            on.breaks(
                    XML_NAMESPACE,
                    root.place(),
                    "the namespace " + Node.VENDOR_NAMESPACE,
                    root.namespace().isEmpty() ? "no namespace" : "the namespace " + root.namespace());
            return false;
        }
        Optional<Node> foreign = foreign(root);
        foreign.ifPresent(node -> on.breaks(
                XML_NAMESPACE,
                node.place(),
                "the namespace " + Node.VENDOR_NAMESPACE,
                node.namespace().isEmpty() ? "no namespace" : "the namespace " + node.namespace()));
        return foreign.isEmpty();
    }

    /** A child element that has a documented name, in another namespace, and none of that name in the right one. */
    private static Optional<Node> misplaced(Node parent) {
        return parent.children().stream()
                .filter(n -> n.syntax() == Node.Syntax.ELEMENT)
                .filter(n -> !n.namespace().equals(Node.VENDOR_NAMESPACE))
                .filter(n -> SCALARS.contains(n.name())
                        || RESULT_PARTS.contains(n.name())
                        || n.name().equals("Links")
                        || n.name().equals("Link"))
                .filter(n -> parent.child(n.name()).isAbsent())
                .findFirst();
    }

    private void judgeShape() {
        on.judged(ENTITY_SHAPE);
        on.judged(DOCUMENTED_LAYOUT);
        linksAreNoArray(document).ifPresent(links -> on.breaks(DOCUMENTED_LAYOUT, links, "Links as an array of links"));
        for (Violation violation : document.violations()) {
            if (isDecidedElsewhere(violation)) {
                continue;
            }
            switch (violation.kind()) {
                case UNDOCUMENTED ->
                    on.breaks(
                            DOCUMENTED_LAYOUT,
                            violation.place(),
                            "nothing beyond what is documented",
                            violation.message());
                case ORDER ->
                    on.breaks(
                            DOCUMENTED_LAYOUT,
                            violation.place(),
                            "the order of the published example",
                            violation.message());
                case BROKEN ->
                    on.breaks(
                            ENTITY_SHAPE,
                            violation.place(),
                            "the documented structure (rule " + violation.rule() + ")",
                            violation.message());
            }
        }
    }

    /**
     * In JSON, the Links that are something else than the array that sibling resources have
     * ({@link Decision#JSON_LIKE_XML}).
     */
    static Optional<Observed> linksAreNoArray(ParseResult.Document document) {
        return Optional.of(document.root().child("Links"))
                .filter(links -> document.format() == Format.JSON)
                .filter(links ->
                        links.node().filter(n -> n.shape() != Node.Shape.ARRAY).isPresent());
    }

    private boolean isDecidedElsewhere(Violation violation) {
        if (violation.kind() == Violation.Kind.ORDER) {
            return false;
        }
        String path = violation.place().path();
        String relative = (document.format() == Format.XML
                        ? path.replaceFirst("^/[^/]+/?", "")
                        : path.replaceFirst("^/", ""))
                .replace("@", "");
        String bare = relative.replaceAll("\\[\\d+]", "");
        if (SCALARS.contains(bare)) {
            return true;
        }
        if (bare.equals("Result") || (bare.startsWith("Result/") && RESULT_PARTS.contains(bare.substring(7)))) {
            return violation.kind() == Violation.Kind.BROKEN;
        }
        return relative.equals("Links") || (bare.startsWith("Links/") && on.hasFindingOn(LinkChecks.PRESENCE));
    }
}
