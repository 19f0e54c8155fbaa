package org.emverify.simulator;

import java.util.List;

/** Faults of what an entity says it is: UID, Name, Href, Type, and the session that it represents. */
final class IdentityFaults {

    private static final FaultScope EVERYWHERE = FaultScope.EVERYWHERE.ofIdentity();
    private static final FaultScope ALONE = FaultScope.ALONE.ofIdentity();
    private static final FaultScope IN_XML = FaultScope.IN_XML.ofIdentity();
    private static final FaultScope IN_JSON = FaultScope.IN_JSON.ofIdentity();
    private static final FaultScope ENTITY = FaultScope.of(AnswerMatcher.entity());
    private static final FaultScope XML = FaultScope.of(AnswerMatcher.entity().inXml());

    private IdentityFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            FaultScope.in(ALONE, IN_JSON).document("uid-missing", "UID", "there is no UID", e -> e.without("UID")),
            IN_XML.document("uid-empty", "UID", "the UID is empty", e -> e.set("UID", "")),
            IN_JSON.document("uid-null", "UID", "the UID is null", e -> e.setLiteral("UID", "null")),
            IN_JSON.document("uid-number", "UID", "the UID is a number", e -> e.setLiteral("UID", "4711")),
            ALONE.document("uid-of-another-resource", "UID-FORM", "the UID's urn names a backup job session",
                e -> e.change("UID", u -> u.replace(":SystemSession:", ":BackupJobSession:"))),
            IN_JSON.document("uid-without-urn", "UID-FORM", "the UID is the ID alone", e -> e.change("UID", u -> u.substring(u.lastIndexOf(':') + 1))),
            IN_XML.document("uid-blank-padded", "UID-FORM", "the UID has a blank behind its value", e -> e.change("UID", u -> u + " ")),
            FaultScope.in(ALONE, IN_JSON).documentOf("uid-of-another-session", "ASKED-SESSION", "the UID names another session",
                (c, e) -> e.change("UID", c::ofNeighbour)),
            ENTITY.change("answer-of-another-session",
                "ASKED-SESSION ALTERNATE-LINK-TARGET EVENTS-LINK-TARGET ENTITY-HREF COLLECTION-AGREES REFERENCE-AGREES",
                "who asks for one session gets the entity of its neighbour",
                Change.lookup((sessions, id, context) -> sessions.find(id).map(
                    s -> context.resource() == SimulatedResource.ENTITY ? sessions.neighbourOf(s) : s))),

            FaultScope.in(EVERYWHERE, IN_XML).document("name-missing", "NAME", "there is no Name", e -> e.without("Name")),
            EVERYWHERE.document("name-empty", "NAME", "the Name is empty", e -> e.set("Name", "")),
            IN_JSON.document("name-null", "NAME", "the Name is null", e -> e.setLiteral("Name", "null")),
            IN_JSON.document("name-number", "NAME", "the Name is a number", e -> e.setLiteral("Name", "42")),
            IN_JSON.document("name-without-time", "", "the Name ends before its time", e -> e.change("Name", n -> n.replaceAll(" @.*", ""))),
            IN_XML.document("name-escaped-twice", "", "special characters of the Name are escaped twice", e -> e.change("Name", n -> n.replace("@", "&#64;"))),
            XML.document("uid-as-element", "UID-AND-NAME-AS-ATTRIBUTES", "UID written as element instead of attribute", e -> asElement(e, "UID")),
            XML.document("name-as-element", "UID-AND-NAME-AS-ATTRIBUTES", "Name written as element instead of attribute", e -> asElement(e, "Name")),
            XML.document("uid-and-name-as-elements", "UID-AND-NAME-AS-ATTRIBUTES", "UID and Name written as element instead of attribute",
                e -> asElement(asElement(e, "Name"), "UID")),

            ENTITY.document("href-missing", "ENTITY-HREF", "there is no Href", e -> e.without("Href")),
            ENTITY.document("href-empty", "ENTITY-HREF", "the Href is empty", e -> e.set("Href", "")),
            ENTITY.document("href-relative", "ENTITY-HREF", "the Href has no host", e -> e.change("Href", IdentityFaults::withoutHost)),
            ENTITY.documentOf("href-of-another-session", "ENTITY-HREF COLLECTION-AGREES", "the Href is another session's",
                (c, e) -> e.change("Href", c::ofNeighbour)),
            ENTITY.document("type-missing", "ENTITY-TYPE", "there is no Type", e -> e.without("Type")),
            ENTITY.document("type-empty", "ENTITY-TYPE", "the Type is empty", e -> e.set("Type", "")),
            ENTITY.document("type-of-another-resource", "ENTITY-TYPE COLLECTION-AGREES", "the Type names another resource",
                e -> e.set("Type", "BackupJobSession")));
    }
    // spotless:on

    static String withoutHost(String url) {
        return url.replaceAll("^https://[^/]+", "");
    }

    /** Moves an attribute into an element behind the links. */
    private static DocumentNode asElement(DocumentNode entity, String attribute) {
        return entity.without(attribute).insertAfter("Links", DocumentNode.text(attribute, entity.textOf(attribute)));
    }
}
