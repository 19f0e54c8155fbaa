package org.emverify.contract;

import java.util.List;
import java.util.Optional;

/**
 * A system session as one answer told it: the parameters of the page's tables, each as it was observed, from XML or
 * JSON. Nothing is judged or converted here, because reading must not fail where judging should.
 *
 * @param root the document's root, for what no parameter names
 */
public record SystemSession(
        Format format,
        Node root,
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

    /** Reads the entity that this node is: a document's root, or an entry of the collection. */
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

    /** The links of an entity, reference, events or logon document: Links/Link in XML, the array Links in JSON. */
    public static List<Link> links(Format format, Node resource) {
        if (format == Format.JSON) {
            return resource.entries("Links").stream().map(Link::from).toList();
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
