package org.emverify.simulator;

import java.util.List;

/** Faults of the entity reference. */
final class ReferenceFaults {

    private static final FaultScope REFERENCE = FaultScope.of(AnswerMatcher.reference());
    private static final FaultScope IN_XML = REFERENCE.narrowed(AnswerMatcher::inXml);
    private static final FaultScope IN_JSON = REFERENCE.narrowed(AnswerMatcher::inJson);
    private static final String FORM = "REFERENCE-FORM";
    private static final String LINK = "REFERENCE-LINK";
    private static final String AGREES = "REFERENCE-AGREES";
    private static final String UID = "REFERENCE-UID REFERENCE-AGREES";

    private ReferenceFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            IN_XML.document("reference-with-state", FORM, "the entity reference tells the State",
                r -> r.plus(DocumentNode.text("State", "CompletedSuccessfully"))),
            IN_JSON.document("reference-with-end-time", FORM, "the entity reference has a member EndTimeUTC",
                r -> r.plus(DocumentNode.literal("EndTimeUTC", "null"))),
            IN_JSON.document("reference-links-as-object", FORM, "the Links are an object with the links in it", LinkFaults::linksInAnObject),
            REFERENCE.document("reference-uid-missing", "REFERENCE-FORM " + UID, "there is no UID", r -> r.without("UID")),
            REFERENCE.documentOf("reference-uid-of-another-session", UID, "the UID is another session's", (c, r) -> r.change("UID", c::ofNeighbour)),
            IN_JSON.documentOf("reference-uid-of-another-session-in-json", UID, "the UID is another session's", (c, r) -> r.change("UID", c::ofNeighbour)),
            REFERENCE.document("reference-uid-of-another-resource", UID, "the UID's urn names a backup job session",
                r -> r.change("UID", u -> u.replace(":SystemSession:", ":BackupJobSession:"))),
            REFERENCE.document("reference-type-of-entity", FORM, "the Type does not end in Reference", r -> r.set("Type", "SystemSession")),
            REFERENCE.document("reference-type-missing", FORM, "there is no Type", r -> r.without("Type")),
            REFERENCE.document("reference-href-missing", FORM, "there is no Href", r -> r.without("Href")),
            REFERENCE.document("reference-name-missing", "REFERENCE-FORM REFERENCE-AGREES", "there is no Name", r -> r.without("Name")),
            REFERENCE.document("reference-links-missing", "REFERENCE-FORM REFERENCE-LINK", "there are no Links", r -> r.without("Links")),
            REFERENCE.document("reference-link-missing", LINK, "there is no link Alternate", r -> r.withoutLink("Alternate")),
            REFERENCE.document("reference-link-looping", LINK, "the link leads back to the reference",
                r -> r.href("Alternate", h -> h.replace("?format=Entity", ""))),
            REFERENCE.document("reference-link-to-events", LINK, "the link leads to the events",
                r -> r.href("Alternate", h -> h.replace("?format=Entity", "/events"))),
            REFERENCE.documentOf("reference-link-to-another-session", LINK, "the link leads to another session's entity",
                (c, r) -> r.href("Alternate", c::ofNeighbour)),
            REFERENCE.document("reference-name-another", AGREES, "the Name is another one", r -> r.change("Name", n -> n.replaceAll(" @.*", ""))),
            IN_XML.document("reference-name-another-in-xml", AGREES, "the Name is another one", r -> r.change("Name", n -> n + ".")),
            IN_JSON.document("reference-name-another-in-json", AGREES, "the Name is another one", r -> r.change("Name", n -> n + ".")));
    }
    // spotless:on
}
