package org.emverify.contract.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.SessionState;

/**
 * A system session as one answer told it: the parameters of the page's tables, each as it was observed, from XML or
 * JSON. Nothing is judged or converted here, because reading must not fail where judging should.
 *
 * @param root the node that is the entity, usually the document's root, for what no parameter names
 */
@API(status = API.Status.STABLE)
public record SystemSession(
        Format format,
        @API(status = API.Status.INTERNAL) Node root,
        Observed uid,
        Observed name,
        Observed sessionType,
        Observed creationTimeUtc,
        Observed endTimeUtc,
        Observed state,
        Observed result,
        Observed resultValue,
        Observed resultMessage,
        Observed isCanceled,
        List<Link> links,
        Observed href,
        Observed type) {

    /** What the page names directly below the session, all plain values. */
    public static final Set<String> PARAMETERS =
            Set.of("UID", "Name", "Href", "Type", "SessionType", "CreationTimeUTC", "EndTimeUTC", "State");

    /** What the page names in the session's Result. */
    public static final Set<String> RESULT_PARTS = Set.of("Result", "Message", "IsCanceled");

    /** The entity that a document is; empty when it looks like a reference or anything else. */
    static Optional<SystemSession> in(Format format, Node root) {
        if (format == Format.XML) {
            return root.name().equals("SystemSession") ? Optional.of(from(Format.XML, root)) : Optional.empty();
        }
        return Optional.of(root)
                .filter(SystemSession::hasParameters)
                .or(() -> enveloped(root))
                .map(entity -> from(Format.JSON, entity));
    }

    /** A reference that carries a parameter all the same says by its Type that it is none. */
    private static boolean hasParameters(Node node) {
        return node.shape() == Node.Shape.OBJECT
                && (!node.child("SessionType").isAbsent()
                        || node.child("Type")
                                .text()
                                .filter(type -> type.endsWith("Reference"))
                                .isEmpty())
                && Stream.of("SessionType", "State", "CreationTimeUTC")
                        .anyMatch(name -> !node.child(name).isAbsent());
    }

    /**
     * The entity inside an object that has it as its only member: JSON's shape is only inferred
     * ({@link Decision#JSON_LIKE_XML}).
     */
    private static Optional<Node> enveloped(Node root) {
        return Optional.of(root)
                .filter(r -> r.shape() == Node.Shape.OBJECT && r.children().size() == 1)
                .map(r -> r.children().get(0))
                .filter(SystemSession::hasParameters);
    }

    /** Reads the entity that this node is: a document's root, or an entry of the collection. */
    @API(status = API.Status.INTERNAL)
    public static SystemSession from(Format format, Node entity) {
        Observed result = entity.child("Result");
        Node info = result.node()
                .orElse(new Node(
                        "Result",
                        entity.namespace(),
                        entity.syntax(),
                        Node.Shape.OBJECT,
                        "",
                        List.of(),
                        result.expectedPlace()));
        return new SystemSession(
                format,
                entity,
                entity.child("UID"),
                entity.child("Name"),
                entity.child("SessionType"),
                entity.child("CreationTimeUTC"),
                entity.child("EndTimeUTC"),
                entity.child("State"),
                result,
                info.child("Result"),
                info.child("Message"),
                info.child("IsCanceled"),
                links(format, entity),
                entity.child("Href"),
                entity.child("Type"));
    }

    /**
     * The links of an entity, reference, events or logon document: Links/Link in XML, the array Links in JSON. JSON's shape
     * is only inferred ({@link Decision#JSON_LIKE_XML}): an object Links, with a Link or several in it or one itself,
     * is read too.
     */
    @API(status = API.Status.INTERNAL)
    public static List<Link> links(Format format, Node resource) {
        if (format == Format.JSON) {
            return resource.entries("Links").stream()
                    .filter(n -> n.shape() == Node.Shape.OBJECT)
                    .flatMap(n -> n.child("Link").isAbsent() ? Stream.of(n) : n.entries("Link").stream())
                    .map(Link::from)
                    .toList();
        }
        return resource.entries("Links").stream()
                .flatMap(links -> links.entries("Link").stream())
                .map(Link::from)
                .toList();
    }

    /** The state, when it is one of the listed ones. */
    public Optional<SessionState> listedState() {
        return state.text().flatMap(SessionState::listedAs);
    }
}
