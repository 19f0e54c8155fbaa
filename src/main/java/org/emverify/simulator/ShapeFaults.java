package org.emverify.simulator;

import java.util.List;

/** Faults of how an entity is built: doubled, nested, moved and added nodes, another document altogether. */
final class ShapeFaults {

    private static final FaultScope ENTITY = FaultScope.of(AnswerMatcher.entity());
    private static final FaultScope XML = FaultScope.of(AnswerMatcher.entity().inXml());
    private static final FaultScope JSON = FaultScope.of(AnswerMatcher.entity().inJson());
    private static final FaultScope REFERENCE = FaultScope.of(AnswerMatcher.reference());
    private static final FaultScope REFERENCE_IN_XML =
            FaultScope.of(AnswerMatcher.reference().inXml());
    private static final String SHAPE = "ENTITY-SHAPE";
    private static final String SHAPE_IN_XML = "ENTITY-SHAPE SAME-IN-BOTH-FORMATS COLLECTION-AGREES";
    private static final String SHAPE_IN_JSON = "ENTITY-SHAPE SAME-IN-BOTH-FORMATS";
    private static final String LAYOUT = "DOCUMENTED-LAYOUT";
    private static final String NAMESPACE = "XML-NAMESPACE";

    private ShapeFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            doubled("session-type-doubled", "SessionType"),
            doubled("creation-time-doubled", "CreationTimeUTC"),
            doubled("state-doubled", "State"),
            doubled("result-doubled", "Result"),
            doubled("message-doubled", "Result/Message"),
            XML.document("links-doubled", SHAPE, "Links", e -> e.edit("Links", l -> List.of(l, l.withChildren(List.of())))),
            XML.document("session-type-twice-with-different-values", SHAPE, "there is a second SessionType with another value",
                e -> e.insertAfter("SessionType", DocumentNode.text("SessionType", "CatalogConsolidation"))),
            XML.document("session-type-nested", SHAPE_IN_XML, "SessionType holds an element instead of a text",
                e -> e.replace("SessionType", ShapeFaults::nested)),
            XML.document("creation-time-nested", SHAPE_IN_XML, "CreationTimeUTC holds an element instead of a text",
                e -> e.replace("CreationTimeUTC", ShapeFaults::nested)),
            JSON.document("session-type-as-list", SHAPE_IN_JSON, "SessionType is a list", e -> e.replace("SessionType", ShapeFaults::listed)),
            JSON.document("state-as-list", SHAPE_IN_JSON, "State is a list", e -> e.replace("State", ShapeFaults::listed)),
            JSON.document("creation-time-as-object", SHAPE_IN_JSON, "CreationTimeUTC is an object", e -> e.replace("CreationTimeUTC", ShapeFaults::nested)),
            JSON.document("message-as-object", SHAPE_IN_JSON, "the Message is an object", e -> e.replace("Result/Message", ShapeFaults::nested)),

            XML.document("element-added", LAYOUT, "there is an element Progress", e -> e.plus(DocumentNode.text("Progress", "100"))),
            XML.document("element-added-to-result", LAYOUT, "the Result holds an element Code",
                e -> e.replace("Result", r -> r.plus(DocumentNode.text("Code", "0")))),
            XML.document("attribute-added", LAYOUT, "there is an attribute Version", e -> e.plus(DocumentNode.attribute("Version", "2"))),
            XML.document("links-last", LAYOUT, "the Links come last", e -> e.movedToEnd("Links")),
            XML.document("session-type-last", LAYOUT, "SessionType comes last", e -> e.movedToEnd("SessionType")),
            XML.document("message-before-result-value", LAYOUT, "within the Result its value comes last",
                e -> e.replace("Result", r -> r.movedToEnd("Result"))),
            JSON.document("member-added", LAYOUT, "there is a member Progress", e -> e.plus(DocumentNode.literal("Progress", "100"))),
            JSON.document("entity-in-an-envelope", LAYOUT, "the entity is the only member of another object", e -> DocumentNode.group("", e)),

            elsewhere(ENTITY, "Entity", "reference-for-entity", "FORMAT-ENTITY", "format=Entity is ignored: the entity reference comes", "/$1"),
            elsewhere(ENTITY, "Entity", "events-for-entity", "FORMAT-ENTITY", "the events come in the place of the entity", "/$1/events"),
            elsewhere(ENTITY, "Entity", "collection-for-entity", "FORMAT-ENTITY UNKNOWN-ID-404 MALFORMED-ID-4XX",
                "the collection comes in the place of the entity", ""),
            elsewhere(REFERENCE, "", "collection-for-plain-url", "ENTITY-OR-REFERENCE UNKNOWN-ID-404", "the plain URL gives the collection", ""),
            elsewhere(REFERENCE, "", "events-for-plain-url", "ENTITY-OR-REFERENCE", "the plain URL gives the events", "/$1/events"),
            XML.document("root-of-another-name", "FORMAT-ENTITY", "the root element is BackupJobSession", e -> e.renamed("BackupJobSession")),
            REFERENCE_IN_XML.document("plain-url-of-another-root", "ENTITY-OR-REFERENCE", "the root element is Reference", r -> r.renamed("Reference")),
            XML.document("namespace-missing", NAMESPACE, "the entity is of no namespace", e -> e.without("xmlns")),
            XML.document("namespace-newer", NAMESPACE, "the entity is of a namespace of another version",
                e -> e.change("xmlns", n -> n.replace("v1.0", "v1.1"))),
            XML.document("namespace-with-slash", NAMESPACE, "the entity is of a namespace with a slash at its end", e -> e.change("xmlns", n -> n + "/")),
            XML.document("namespace-in-capitals", NAMESPACE, "the entity is of a namespace in capital letters",
                e -> e.change("xmlns", n -> n.replace("ent", "ENT"))));
    }
    // spotless:on

    /** Answers a request for one session, with or without format=Entity, as if another address had been asked for. */
    private static List<Fault> elsewhere(
            FaultScope scope, String format, String name, String breaks, String description, String address) {
        Change change =
                Change.request(r -> r.readsSystemSession() && r.query("format").equalsIgnoreCase(format)
                        ? r.withTarget(r.path().replaceAll("/([^/]+)$", address))
                        : r);
        return scope.change(name, breaks, description, change);
    }

    private static DocumentNode nested(DocumentNode value) {
        return DocumentNode.group(value.name(), DocumentNode.text("Value", value.text()));
    }

    private static DocumentNode listed(DocumentNode value) {
        return DocumentNode.list(value.name(), List.of(DocumentNode.text("Value", value.text())));
    }

    private static List<Fault> doubled(String name, String path) {
        return XML.document(name, SHAPE, path + " is there twice", e -> e.edit(path, n -> List.of(n, n)));
    }
}
