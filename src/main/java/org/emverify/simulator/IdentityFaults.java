package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.ALONE;
import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of what an entity says it is: UID, Name, Href, Type, and the session that it represents. */
final class IdentityFaults {

    private IdentityFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(uids());
        all.addAll(names());
        all.addAll(own());
        return all;
    }

    private static List<Fault> uids() {
        FaultScope alone = ALONE.ofIdentity();
        FaultScope inXml = IN_XML.ofIdentity();
        FaultScope inJson = IN_JSON.ofIdentity();
        return List.of(
                alone.fault("uid-missing", "there is no UID", "UID", e -> e.without("UID")),
                inXml.fault("uid-empty", "the UID is empty", "UID", e -> e.set("UID", "")),
                inJson.fault("uid-missing", "there is no UID", "UID", e -> e.without("UID")),
                inJson.fault("uid-null", "the UID is null", "UID", e -> e.setBare("UID", "null")),
                inJson.fault("uid-number", "the UID is a number", "UID", e -> e.setBare("UID", "4711")),
                alone.fault(
                        "uid-of-another-resource",
                        "the UID's urn names a backup job session",
                        "UID-FORM",
                        e -> e.change("UID", u -> u.replace(":SystemSession:", ":BackupJobSession:"))),
                inJson.fault(
                        "uid-without-urn",
                        "the UID is the ID alone",
                        "UID-FORM",
                        e -> e.change("UID", u -> u.substring(u.lastIndexOf(':') + 1))),
                inXml.fault(
                        "uid-blank-padded",
                        "the UID has a blank behind its value",
                        "UID-FORM",
                        e -> e.change("UID", u -> u + " ")),
                alone.faultOf(
                        "uid-of-another-session",
                        "the UID names another session",
                        "ASKED-SESSION",
                        (s, e) -> e.change("UID", s::mixedUp)),
                inJson.faultOf(
                        "uid-of-another-session",
                        "the UID names another session",
                        "ASKED-SESSION",
                        (s, e) -> e.change("UID", s::mixedUp)),
                Fault.of(
                        "answer-of-another-session",
                        "entity",
                        "who asks for one session gets the entity of its neighbour",
                        "ASKED-SESSION ALTERNATE-LINK-TARGET EVENTS-LINK-TARGET ENTITY-HREF COLLECTION-AGREES"
                                + " REFERENCE-AGREES",
                        Change.lookup((sessions, id, asked) -> asked.resource() == Resource.ENTITY
                                ? sessions.find(id).map(sessions::neighbourOf)
                                : sessions.find(id))));
    }

    private static List<Fault> names() {
        FaultScope everywhere = EVERYWHERE.ofIdentity();
        FaultScope inXml = IN_XML.ofIdentity();
        FaultScope inJson = IN_JSON.ofIdentity();
        return List.of(
                everywhere.fault("name-missing", "there is no Name", "NAME", e -> e.without("Name")),
                inXml.fault("name-missing", "there is no Name", "NAME", e -> e.without("Name")),
                everywhere.fault("name-empty", "the Name is empty", "NAME", e -> e.set("Name", "")),
                inJson.fault("name-null", "the Name is null", "NAME", e -> e.setBare("Name", "null")),
                inJson.fault("name-number", "the Name is a number", "NAME", e -> e.setBare("Name", "42")),
                inJson.fault(
                        "name-without-time",
                        "the Name ends before its time",
                        "",
                        e -> e.change("Name", n -> n.replaceAll(" @.*", ""))),
                inXml.fault(
                        "name-escaped-twice",
                        "special characters of the Name are escaped twice",
                        "",
                        e -> e.change("Name", n -> n.replace("@", "&#64;"))),
                elements("uid-as-element", "UID"),
                elements("name-as-element", "Name"),
                elements("uid-and-name-as-elements", "UID", "Name"));
    }

    private static List<Fault> own() {
        return List.of(
                href("href-missing", "there is no Href", e -> e.without("Href")),
                href("href-empty", "the Href is empty", e -> e.set("Href", "")),
                href("href-relative", "the Href has no host", e -> e.change("Href", IdentityFaults::withoutHost)),
                Fault.of(
                        "href-of-another-session",
                        "entity",
                        "the Href is another session's",
                        "ENTITY-HREF COLLECTION-AGREES",
                        Change.documentOf(AnswerMatcher.entity(), (s, e) -> e.change("Href", s::mixedUp))),
                type("type-missing", "there is no Type", e -> e.without("Type")),
                type("type-empty", "the Type is empty", e -> e.set("Type", "")),
                Fault.of(
                        "type-of-another-resource",
                        "entity",
                        "the Type names another resource",
                        "ENTITY-TYPE COLLECTION-AGREES",
                        Change.document(AnswerMatcher.entity(), e -> e.set("Type", "BackupJobSession"))));
    }

    static String withoutHost(String url) {
        return url.replaceAll("^https://[^/]+", "");
    }

    private static Fault elements(String name, String... attributes) {
        return Fault.of(
                name,
                "entity in XML",
                String.join(" and ", attributes) + " written as element instead of attribute",
                "UID-AND-NAME-AS-ATTRIBUTES",
                Change.document(AnswerMatcher.entity().inXml(), e -> {
                    DocumentNode changed = e;
                    for (int i = attributes.length - 1; i >= 0; i--) {
                        String attribute = attributes[i];
                        DocumentNode element = DocumentNode.text(attribute, e.valueOf(attribute));
                        changed = changed.without(attribute).edit("Links", links -> List.of(links, element));
                    }
                    return changed;
                }));
    }

    private static Fault href(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "entity", description, "ENTITY-HREF", Change.document(AnswerMatcher.entity(), edit));
    }

    private static Fault type(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "entity", description, "ENTITY-TYPE", Change.document(AnswerMatcher.entity(), edit));
    }
}
