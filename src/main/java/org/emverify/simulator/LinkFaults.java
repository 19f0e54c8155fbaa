package org.emverify.simulator;

import static org.emverify.simulator.FaultScope.EVERYWHERE;
import static org.emverify.simulator.FaultScope.IN_JSON;
import static org.emverify.simulator.FaultScope.IN_XML;
import static org.emverify.simulator.FaultScope.ONE_TYPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Faults of an entity's two links. */
final class LinkFaults {

    private static final String ALTERNATE = "Alternate";
    private static final String DOWN = "Down";

    private LinkFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(presence("alternate-link", ALTERNATE, "ALTERNATE-LINK"));
        all.addAll(presence("events-link", DOWN, "EVENTS-LINK"));
        all.addAll(targets());
        all.addAll(further());
        all.add(EVERYWHERE.fault(
                "links-missing", "there are no Links at all", "ALTERNATE-LINK EVENTS-LINK", e -> e.without("Links")));
        all.add(EVERYWHERE.fault(
                "links-empty",
                "the Links hold no link",
                "ALTERNATE-LINK EVENTS-LINK",
                e -> e.replace("Links", l -> l.holding(List.of()))));
        all.add(EVERYWHERE.fault(
                "links-swapped",
                "each of the two links carries the other's relationship",
                "ALTERNATE-LINK-TARGET EVENTS-LINK-TARGET",
                e -> e.replace(
                        "Links",
                        l -> l.replace(
                                "Link", k -> k.set("Rel", k.valueOf("Rel").equals(DOWN) ? ALTERNATE : DOWN)))));
        return all;
    }

    private static List<Fault> presence(String name, String rel, String breaks) {
        return List.of(
                EVERYWHERE.fault(
                        name + "-missing", "there is no link " + rel, breaks, e -> e.links(rel, l -> List.of())),
                ONE_TYPE.fault(name + "-missing", "there is no link " + rel, breaks, e -> e.links(rel, l -> List.of())),
                IN_XML.fault(name + "-missing", "there is no link " + rel, breaks, e -> e.links(rel, l -> List.of())),
                IN_JSON.fault(name + "-missing", "there is no link " + rel, breaks, e -> e.links(rel, l -> List.of())),
                EVERYWHERE.fault(
                        name + "-rel-misspelt",
                        "the link's relationship is written in capitals",
                        breaks,
                        e -> e.link(rel, l -> l.change("Rel", r -> r.toUpperCase(Locale.ROOT)))),
                EVERYWHERE.fault(
                        name + "-relative",
                        "the link's URL has no host",
                        breaks,
                        e -> e.link(rel, l -> l.change("Href", IdentityFaults::withoutHost))),
                EVERYWHERE.fault(
                        name + "-without-href",
                        "the link has no URL",
                        breaks,
                        e -> e.link(rel, l -> l.without("Href"))),
                IN_JSON.fault(
                        name + "-null",
                        "the link's URL is null",
                        breaks,
                        e -> e.link(rel, l -> l.setBare("Href", "null"))));
    }

    private static List<Fault> further() {
        return List.of(
                EVERYWHERE.faultOf(
                        "alternate-link-to-another-session-too",
                        "a second link Alternate leads to another session",
                        "ALTERNATE-LINK-TARGET",
                        (s, e) -> e.links(ALTERNATE, l -> List.of(l, l.change("Href", s::mixedUp)))),
                EVERYWHERE.faultOf(
                        "events-link-to-another-session-too",
                        "a second link Down leads to the events of another session",
                        "EVENTS-LINK-TARGET",
                        (s, e) -> e.links(DOWN, l -> List.of(l.change("Href", s::mixedUp), l))),
                EVERYWHERE.fault(
                        "alternate-link-doubled",
                        "the link Alternate is there twice",
                        "ALTERNATE-LINK",
                        e -> e.links(ALTERNATE, l -> List.of(l, l))),
                EVERYWHERE.fault(
                        "alternate-link-unencrypted",
                        "the link Alternate is an http URL",
                        "ALTERNATE-LINK",
                        e -> e.link(ALTERNATE, l -> l.change("Href", LinkFaults::unencrypted))),
                EVERYWHERE.fault(
                        "events-link-unencrypted",
                        "the link Down is an http URL",
                        "EVENTS-LINK",
                        e -> e.link(DOWN, l -> l.change("Href", LinkFaults::unencrypted))),
                EVERYWHERE.fault(
                        "events-link-below-another-address",
                        "the link Down leads below another address of the API",
                        "EVENTS-LINK-TARGET",
                        e -> e.link(DOWN, l -> l.change("Href", h -> h.replace("/api/", "/rest/api/")))),
                IN_JSON.fault(
                        "link-names-otherwise",
                        "JSON calls the link Down otherwise than XML",
                        "",
                        e -> e.link(DOWN, l -> l.set("Name", "Log"))),
                IN_JSON.fault(
                        "link-types-otherwise",
                        "JSON tells another Type of the link Alternate than XML",
                        "",
                        e -> e.link(ALTERNATE, l -> l.set("Type", "SystemSessionReference"))),
                Fault.of(
                        "links-as-object",
                        "entity in JSON",
                        "the Links are an object with the links in it",
                        "DOCUMENTED-LAYOUT",
                        Change.document(AnswerMatcher.entity().inJson(), LinkFaults::inAnObject)),
                Fault.of(
                        "links-as-text",
                        "entity in JSON",
                        "the Links are a text",
                        "DOCUMENTED-LAYOUT ALTERNATE-LINK EVENTS-LINK",
                        Change.document(AnswerMatcher.entity().inJson(), e -> e.set("Links", "Alternate, Down"))));
    }

    private static String unencrypted(String href) {
        return href.replace("https:", "http:");
    }

    private static DocumentNode inAnObject(DocumentNode entity) {
        return entity.replace("Links", l -> DocumentNode.group("Links", List.of(l.renamed("Link"))));
    }

    private static List<Fault> targets() {
        return List.of(
                mixedUp(EVERYWHERE, "alternate-link", ALTERNATE, "ALTERNATE-LINK-TARGET"),
                mixedUp(ONE_TYPE, "alternate-link", ALTERNATE, "ALTERNATE-LINK-TARGET"),
                mixedUp(IN_JSON, "alternate-link", ALTERNATE, "ALTERNATE-LINK-TARGET"),
                alternate(
                        EVERYWHERE,
                        "to-another-resource",
                        "a backup job session",
                        h -> h.replace("/systemSessions/", "/backupSessions/")),
                alternate(EVERYWHERE, "to-events", "the events", h -> h + "/events"),
                alternate(EVERYWHERE, "dead", "an address that no resource has", h -> h.replace("/api/", "/api/v2/")),
                mixedUp(EVERYWHERE, "events-link", DOWN, "EVENTS-LINK-TARGET"),
                mixedUp(ONE_TYPE, "events-link", DOWN, "EVENTS-LINK-TARGET"),
                mixedUp(IN_XML, "events-link", DOWN, "EVENTS-LINK-TARGET"),
                events(EVERYWHERE, "looping", "the session itself", h -> h.replace("/events", "")),
                events(EVERYWHERE, "to-collection", "all sessions", h -> h.replaceAll("/[^/]+/events$", "")),
                events(EVERYWHERE, "dead", "an address that no resource has", h -> h.replace("/events", "/log")));
    }

    private static Fault mixedUp(FaultScope scope, String name, String rel, String breaks) {
        return scope.faultOf(
                name + "-to-another-session",
                "the link " + rel + " leads to another session",
                breaks,
                (context, e) -> e.link(rel, l -> l.change("Href", context::mixedUp)));
    }

    private static Fault alternate(FaultScope scope, String how, String where, UnaryOperator<String> edit) {
        return scope.fault(
                "alternate-link-" + how,
                "the link Alternate leads to " + where,
                "ALTERNATE-LINK-TARGET",
                e -> e.link(ALTERNATE, l -> l.change("Href", edit)));
    }

    private static Fault events(FaultScope scope, String how, String where, UnaryOperator<String> edit) {
        return scope.fault(
                "events-link-" + how,
                "the link Down leads to " + where,
                "EVENTS-LINK-TARGET",
                e -> e.link(DOWN, l -> l.change("Href", edit)));
    }
}
