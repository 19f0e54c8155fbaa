package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.*;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults of an entity's two links. */
final class LinkFaults {

    private static final FaultScope JSON = FaultScope.of(AnswerMatcher.entity().inJson());
    private static final String ALTERNATE = "Alternate";
    private static final String DOWN = "Down";
    private static final String ALTERNATE_TARGET = "ALTERNATE-LINK-TARGET";
    private static final String DOWN_TARGET = "EVENTS-LINK-TARGET";

    private LinkFaults() {}

    static List<Fault> all() {
        return Fault.table(
                presence("alternate-link", ALTERNATE, "ALTERNATE-LINK"),
                presence("events-link", DOWN, "EVENTS-LINK"),
                others());
    }

    // spotless:off
    private static List<Fault> presence(String name, String rel, String breaks) {
        return Fault.table(
            in(EVERYWHERE, ONE_TYPE, IN_XML, IN_JSON).document(name + "-missing", breaks, "there is no link " + rel, e -> e.withoutLink(rel)),
            EVERYWHERE.document(name + "-rel-misspelt", breaks, "the link's relationship is written in capitals",
                e -> e.link(rel, l -> l.change("Rel", r -> r.toUpperCase(Locale.ROOT)))),
            EVERYWHERE.document(name + "-relative", breaks, "the link's URL has no host", e -> e.href(rel, IdentityFaults::withoutHost)),
            EVERYWHERE.document(name + "-without-href", breaks, "the link has no URL", e -> e.link(rel, l -> l.without("Href"))),
            EVERYWHERE.document(name + "-unencrypted", breaks, "the link " + rel + " is an http URL", e -> e.href(rel, h -> h.replace("https:", "http:"))),
            IN_JSON.document(name + "-null", breaks, "the link's URL is null", e -> e.link(rel, l -> l.setLiteral("Href", "null"))));
    }

    private static List<Fault> others() {
        return Fault.table(
            in(EVERYWHERE, ONE_TYPE, IN_JSON).documentOf("alternate-link-to-another-session", ALTERNATE_TARGET, "the link Alternate leads to another session",
                (c, e) -> e.href(ALTERNATE, c::ofNeighbour)),
            EVERYWHERE.document("alternate-link-to-another-resource", ALTERNATE_TARGET, "the link Alternate leads to a backup job session",
                e -> e.href(ALTERNATE, h -> h.replace("/systemSessions/", "/backupSessions/"))),
            EVERYWHERE.document("alternate-link-to-events", ALTERNATE_TARGET, "the link Alternate leads to the events",
                e -> e.href(ALTERNATE, h -> h + "/events")),
            EVERYWHERE.document("alternate-link-dead", ALTERNATE_TARGET, "the link Alternate leads to an address that no resource has",
                e -> e.href(ALTERNATE, h -> h.replace("/api/", "/api/v2/"))),
            EVERYWHERE.documentOf("alternate-link-to-another-session-too", ALTERNATE_TARGET, "a second link Alternate leads to another session",
                (c, e) -> e.links(ALTERNATE, l -> List.of(l, l.change("Href", c::ofNeighbour)))),
            EVERYWHERE.document("alternate-link-doubled", "ALTERNATE-LINK", "the link Alternate is there twice", e -> e.links(ALTERNATE, l -> List.of(l, l))),

            in(EVERYWHERE, ONE_TYPE, IN_XML).documentOf("events-link-to-another-session", DOWN_TARGET, "the link Down leads to another session",
                (c, e) -> e.href(DOWN, c::ofNeighbour)),
            EVERYWHERE.document("events-link-looping", DOWN_TARGET, "the link Down leads to the session itself",
                e -> e.href(DOWN, h -> h.replace("/events", ""))),
            EVERYWHERE.document("events-link-to-collection", DOWN_TARGET, "the link Down leads to all sessions",
                e -> e.href(DOWN, h -> h.replaceAll("/[^/]+/events$", ""))),
            EVERYWHERE.document("events-link-dead", DOWN_TARGET, "the link Down leads to an address that no resource has",
                e -> e.href(DOWN, h -> h.replace("/events", "/log"))),
            EVERYWHERE.documentOf("events-link-to-another-session-too", DOWN_TARGET, "a second link Down leads to the events of another session",
                (c, e) -> e.links(DOWN, l -> List.of(l.change("Href", c::ofNeighbour), l))),
            EVERYWHERE.document("events-link-below-another-address", DOWN_TARGET, "the link Down leads below another address of the API",
                e -> e.href(DOWN, h -> h.replace("/api/", "/rest/api/"))),

            way("entity-href-unencrypted", EVERYWHERE, "ENTITY-HREF", "the Href is an http URL", h -> h.replace("https:", "http:")),
            way("entity-href-at-the-obsolete-port", IN_XML, "ENTITY-HREF", "the Href names the obsolete port", h -> h.replaceFirst(":\\d+/", ":9399/")),
            way("reference-href-without-port", FaultScope.of(AnswerMatcher.reference()), "REFERENCE-FORM", "the reference's Href forgets the port", LinkFaults::withoutPort),
            way("events-href-at-another-port", FaultScope.of(AnswerMatcher.events()), "EVENTS-FORM", "the events' Href names another port", h -> h.replaceFirst(":\\d+/", ":8443/")),
            EVERYWHERE.document("links-forget-the-port", "ALTERNATE-LINK EVENTS-LINK", "the links forget the port", e -> e.eachLink(l -> l.change("Href", LinkFaults::withoutPort))),
            EVERYWHERE.document("links-at-the-obsolete-port", "ALTERNATE-LINK EVENTS-LINK", "the links name the obsolete port",
                e -> e.eachLink(l -> l.change("Href", h -> h.replaceFirst("https:(.*):\\d+/", "http:$1:9399/")))),
            EVERYWHERE.document("links-without-base", "ALTERNATE-LINK-TARGET EVENTS-LINK-TARGET", "the links lack /api/", e -> e.eachLink(l -> l.change("Href", h -> h.replace("/api/", "/")))),
            EVERYWHERE.document("links-missing", "ALTERNATE-LINK EVENTS-LINK", "there are no Links at all", e -> e.without("Links")),
            EVERYWHERE.document("links-empty", "ALTERNATE-LINK EVENTS-LINK", "the Links hold no link", e -> e.without("Links/Link")),
            EVERYWHERE.document("links-swapped", "ALTERNATE-LINK-TARGET EVENTS-LINK-TARGET", "each of the two links carries the other's relationship",
                e -> e.eachLink(l -> l.set("Rel", l.textOf("Rel").equals(DOWN) ? ALTERNATE : DOWN))),
            IN_JSON.document("link-names-otherwise", "", "JSON calls the link Down otherwise than XML", e -> e.link(DOWN, l -> l.set("Name", "Log"))),
            IN_JSON.document("link-types-otherwise", "", "JSON tells another Type of the link Alternate than XML",
                e -> e.link(ALTERNATE, l -> l.set("Type", "SystemSessionReference"))),
            JSON.document("links-as-object", "DOCUMENTED-LAYOUT", "the Links are an object with the links in it", LinkFaults::linksInAnObject),
            JSON.document("links-as-text", "DOCUMENTED-LAYOUT ALTERNATE-LINK EVENTS-LINK", "the Links are a text", e -> e.set("Links", "Alternate, Down")));
    }
    // spotless:on

    private static List<Fault> way(
            String name, FaultScope scope, String breaks, String description, UnaryOperator<String> edit) {
        return scope.document(name, breaks, description, d -> d.change("Href", edit));
    }

    private static String withoutPort(String href) {
        return href.replaceFirst(":\\d+/", "/");
    }

    /** The array of links, in JSON, as the member Link of an object. */
    static DocumentNode linksInAnObject(DocumentNode document) {
        return document.replace("Links", l -> DocumentNode.group("Links", l.renamed("Link")));
    }
}
