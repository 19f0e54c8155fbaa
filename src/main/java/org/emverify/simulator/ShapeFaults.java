package org.emverify.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of how an entity is built: doubled, nested, moved and added parts, another document altogether. */
final class ShapeFaults {

    private static final AnswerMatcher XML = AnswerMatcher.entity().inXml();
    private static final AnswerMatcher JSON = AnswerMatcher.entity().inJson();

    private ShapeFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(shape());
        all.addAll(layout());
        all.addAll(otherDocuments());
        return all;
    }

    private static List<Fault> shape() {
        return List.of(
                doubled("session-type-doubled", "SessionType"),
                doubled("creation-time-doubled", "CreationTimeUTC"),
                doubled("state-doubled", "State"),
                doubled("result-doubled", "Result"),
                doubled("message-doubled", "Result/Message"),
                xml(
                        "links-doubled",
                        "Links",
                        "ENTITY-SHAPE",
                        e -> e.edit("Links", l -> List.of(l, l.holding(List.of())))),
                Fault.of(
                        "session-type-twice-with-different-values",
                        "entity in XML",
                        "there is a second SessionType with another value",
                        "ENTITY-SHAPE",
                        Change.document(
                                XML, e -> e.edit("SessionType", t -> List.of(t, t.saying("CatalogConsolidation"))))),
                xml(
                        "session-type-nested",
                        "SessionType holds an element instead of a text",
                        "ENTITY-SHAPE SAME-IN-BOTH-FORMATS COLLECTION-AGREES",
                        e -> e.replace("SessionType", ShapeFaults::nested)),
                xml(
                        "creation-time-nested",
                        "CreationTimeUTC holds an element instead of a text",
                        "ENTITY-SHAPE SAME-IN-BOTH-FORMATS COLLECTION-AGREES",
                        e -> e.replace("CreationTimeUTC", ShapeFaults::nested)),
                json(
                        "session-type-as-list",
                        "SessionType is a list",
                        e -> e.replace("SessionType", ShapeFaults::listed)),
                json("state-as-list", "State is a list", e -> e.replace("State", ShapeFaults::listed)),
                json(
                        "creation-time-as-object",
                        "CreationTimeUTC is an object",
                        e -> e.replace("CreationTimeUTC", ShapeFaults::nested)),
                json(
                        "message-as-object",
                        "the Message is an object",
                        e -> e.replace("Result/Message", ShapeFaults::nested)));
    }

    private static List<Fault> layout() {
        return List.of(
                xml(
                        "element-added",
                        "there is an element Progress",
                        "DOCUMENTED-LAYOUT",
                        e -> e.plus(DocumentNode.text("Progress", "100"))),
                xml(
                        "element-added-to-result",
                        "the Result holds an element Code",
                        "DOCUMENTED-LAYOUT",
                        e -> e.replace("Result", r -> r.plus(DocumentNode.text("Code", "0")))),
                xml(
                        "attribute-added",
                        "there is an attribute Version",
                        "DOCUMENTED-LAYOUT",
                        e -> e.plus(DocumentNode.attribute("Version", "2"))),
                xml("links-last", "the Links come last", "DOCUMENTED-LAYOUT", e -> moved(e, "Links")),
                xml("session-type-last", "SessionType comes last", "DOCUMENTED-LAYOUT", e -> moved(e, "SessionType")),
                xml(
                        "message-before-result-value",
                        "within the Result its value comes last",
                        "DOCUMENTED-LAYOUT",
                        e -> e.replace("Result", r -> moved(r, "Result"))),
                Fault.of(
                        "member-added",
                        "entity in JSON",
                        "there is a member Progress",
                        "DOCUMENTED-LAYOUT",
                        Change.document(JSON, e -> e.plus(DocumentNode.bare("Progress", "100")))));
    }

    private static List<Fault> otherDocuments() {
        return List.of(
                Fault.of(
                        "reference-for-entity",
                        "entity",
                        "format=Entity is ignored: the entity reference comes",
                        "FORMAT-ENTITY",
                        elsewhere("Entity", "/api/systemSessions/$1")),
                Fault.of(
                        "events-for-entity",
                        "entity",
                        "the events come in the place of the entity",
                        "FORMAT-ENTITY",
                        elsewhere("Entity", "/api/systemSessions/$1/events")),
                Fault.of(
                        "collection-for-entity",
                        "entity",
                        "the collection comes in the place of the entity",
                        "FORMAT-ENTITY UNKNOWN-ID-404 MALFORMED-ID-4XX",
                        elsewhere("Entity", "/api/systemSessions")),
                xml(
                        "root-of-another-name",
                        "the root element is BackupJobSession",
                        "FORMAT-ENTITY",
                        e -> e.renamed("BackupJobSession")),
                Fault.of(
                        "entity-in-an-envelope",
                        "entity in JSON",
                        "the entity is the only member of another object",
                        "DOCUMENTED-LAYOUT",
                        Change.document(JSON, e -> DocumentNode.group("", List.of(e)))),
                Fault.of(
                        "collection-for-plain-url",
                        "entity reference",
                        "the plain URL gives the collection",
                        "ENTITY-OR-REFERENCE UNKNOWN-ID-404",
                        elsewhere("", "/api/systemSessions")),
                Fault.of(
                        "events-for-plain-url",
                        "entity reference",
                        "the plain URL gives the events",
                        "ENTITY-OR-REFERENCE",
                        elsewhere("", "/api/systemSessions/$1/events")),
                Fault.of(
                        "plain-url-of-another-root",
                        "entity reference in XML",
                        "the root element is Reference",
                        "ENTITY-OR-REFERENCE",
                        Change.document(AnswerMatcher.reference().inXml(), r -> r.renamed("Reference"))),
                namespace("namespace-missing", "no namespace", e -> e.without("xmlns")),
                namespace(
                        "namespace-newer",
                        "a namespace of another version",
                        e -> e.change("xmlns", n -> n.replace("v1.0", "v1.1"))),
                namespace(
                        "namespace-with-slash",
                        "a namespace with a slash at its end",
                        e -> e.change("xmlns", n -> n + "/")),
                namespace(
                        "namespace-in-capitals",
                        "a namespace in capital letters",
                        e -> e.change("xmlns", n -> n.replace("ent", "ENT"))));
    }

    /** Answers a request for one session, with that format, as if another address had been asked for. */
    private static Change elsewhere(String format, String address) {
        return Change.requests((request, next) -> next.apply(
                request.readsSystemSession() && request.query("format").equalsIgnoreCase(format)
                        ? request.withTarget(request.path().replaceAll("^/api/systemSessions/([^/]+)$", address))
                        : request));
    }

    private static DocumentNode nested(DocumentNode value) {
        return DocumentNode.group(value.name(), List.of(DocumentNode.text("Value", value.text())));
    }

    private static DocumentNode listed(DocumentNode value) {
        return DocumentNode.list(value.name(), List.of(DocumentNode.text("Value", value.text())));
    }

    private static DocumentNode moved(DocumentNode parent, String name) {
        List<DocumentNode> moved =
                parent.parts().stream().filter(p -> p.name().equals(name)).toList();
        DocumentNode rest = parent.without(name);
        for (DocumentNode node : moved) {
            rest = rest.plus(node);
        }
        return rest;
    }

    private static Fault doubled(String name, String path) {
        return xml(name, path + " is there twice", "ENTITY-SHAPE", e -> e.doubled(path));
    }

    private static Fault namespace(String name, String what, UnaryOperator<DocumentNode> edit) {
        return xml(name, "the entity is of " + what, "XML-NAMESPACE", edit);
    }

    private static Fault xml(String name, String description, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "entity in XML", description, breaks, Change.document(XML, edit));
    }

    private static Fault json(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name, "entity in JSON", description, "ENTITY-SHAPE SAME-IN-BOTH-FORMATS", Change.document(JSON, edit));
    }
}
