package org.emverify.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of a session's events. */
final class EventFaults {

    private static final AnswerMatcher EVENTS = AnswerMatcher.events();
    private static final String TIME = "CreationTimeUTC";

    private EventFaults() {}

    static List<Fault> all() {
        return List.of(
                reply("events-202", "the status is 202", r -> r.withStatus(202, "Accepted")),
                reply("events-404", "the status is 404", r -> r.withStatus(404, "Not Found")),
                reply(
                        "events-labelled-json",
                        "XML is called JSON",
                        r -> r.withHeader(
                                "Content-Type",
                                r.subject().format() == ResponseFormat.XML ? "application/json" : "application/xml")),
                Fault.of(
                        "events-cut",
                        "events",
                        "the document ends in the middle",
                        "EVENTS-FORM",
                        Change.text(EVENTS, t -> t.substring(0, t.length() / 2))),
                of("events-without-href", "there is no Href", "EVENTS-FORM", d -> d.without("Href")),
                of(
                        "events-href-of-the-session",
                        "the Href is the session's",
                        "EVENTS-FORM",
                        d -> d.change("Href", h -> h.replace("/events", "?format=Entity"))),
                of("events-without-type", "there is no Type", "EVENTS-FORM", d -> d.without("Type")),
                of(
                        "events-of-another-resource-type",
                        "the Type is another one",
                        "EVENTS-FORM",
                        d -> d.set("Type", "BackupJobSessionEvents")),
                Fault.of(
                        "events-of-another-session",
                        "events",
                        "they are another session's, and say so",
                        "EVENTS-FORM EVENTS-UP-LINK",
                        Change.documentOf(
                                EVENTS,
                                (s, d) -> d.change("Href", s::mixedUp).link("Up", l -> l.change("Href", s::mixedUp)))),
                of("events-of-another-root", "the root element is Events", "EVENTS-FORM", d -> d.renamed("Events")),
                event("events-without-message", "EVENTS-FORM", "has no message", e -> e.without("Message")),
                event("events-without-order", "EVENTS-FORM", "has no number", e -> e.without("Order")),
                event(
                        "events-order-from-zero",
                        "EVENTS-ORDER",
                        "is numbered from 0",
                        e -> e.change("Order", o -> Integer.toString(Integer.parseInt(o) - 1))),
                event("events-order-always-one", "EVENTS-ORDER", "has the number 1", e -> e.set("Order", "1")),
                event(
                        "events-order-with-gaps",
                        "EVENTS-ORDER",
                        "is numbered in tens",
                        e -> e.change("Order", o -> o + "0")),
                of("events-listed-backwards", "the last event comes first", "EVENTS-ORDER", EventFaults::backwards),
                of(
                        "events-up-link-missing",
                        "there is no link Up",
                        "EVENTS-UP-LINK",
                        d -> d.links("Up", l -> List.of())),
                up(
                        "events-up-link-to-collection",
                        "the link Up leads to all sessions",
                        h -> h.replaceAll("/[^/]+$", "")),
                up(
                        "events-up-link-looping",
                        "the link Up leads to the events",
                        h -> h.replace("?format=Entity", "/events")),
                Fault.of(
                        "events-up-link-to-another-session",
                        "events",
                        "the link Up leads to another session",
                        "EVENTS-UP-LINK",
                        Change.documentOf(EVENTS, (s, d) -> d.link("Up", l -> l.change("Href", s::mixedUp)))),
                of(
                        "events-up-link-to-reference",
                        "the link Up leads to the entity reference",
                        "EVENTS-UP-LINK",
                        d -> d.link("Up", l -> l.change("Href", h -> h.replace("?format=Entity", "")))),
                of(
                        "events-up-link-doubled",
                        "the link Up is there twice",
                        "EVENTS-UP-LINK",
                        d -> d.links("Up", l -> List.of(l, l))),
                of(
                        "events-up-link-to-collection-too",
                        "a second link Up leads to all sessions",
                        "EVENTS-UP-LINK",
                        d -> d.links("Up", l -> List.of(l, l.change("Href", h -> h.replaceAll("/[^/]+$", ""))))),
                Fault.of(
                        "events-up-link-to-another-session-too",
                        "events",
                        "a first link Up leads to another session",
                        "EVENTS-UP-LINK",
                        Change.documentOf(
                                EVENTS, (s, d) -> d.links("Up", l -> List.of(l.change("Href", s::mixedUp), l)))),
                event(
                        "events-of-the-year-before",
                        "EVENTS-TIMES",
                        "happened a year before the session",
                        e -> e.change(
                                TIME,
                                t -> (Integer.parseInt(t.substring(0, 4)) - 1) + t.substring(4, 8) + "01"
                                        + t.substring(10))),
                event(
                        "events-time-impossible",
                        "EVENTS-TIMES",
                        "happened on 30 February",
                        e -> e.change(TIME, t -> "2026-02-30" + t.substring(10))),
                event(
                        "events-time-in-local-format",
                        "EVENTS-TIMES",
                        "has a time without a date",
                        e -> e.change(TIME, t -> t.substring(11))),
                event("events-time-as-word", "EVENTS-TIMES", "happened now", e -> e.set(TIME, "now")));
    }

    private static DocumentNode backwards(DocumentNode document) {
        if (document.parts().stream()
                .anyMatch(p -> p.kind() == DocumentNode.Kind.LIST && p.name().equals("Events"))) {
            return document.replace("Events", list -> list.holding(reversed(list.parts())));
        }
        List<DocumentNode> others = document.parts().stream()
                .filter(p -> !p.name().equals("Events"))
                .toList();
        List<DocumentNode> events =
                document.parts().stream().filter(p -> p.name().equals("Events")).toList();
        List<DocumentNode> all = new ArrayList<>(others);
        all.addAll(reversed(events));
        return document.holding(all);
    }

    private static List<DocumentNode> reversed(List<DocumentNode> parts) {
        List<DocumentNode> reversed = new ArrayList<>(parts);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Edits each event, wherever the format has it. */
    private static Fault event(String name, String breaks, String what, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "events",
                "an event " + what,
                breaks,
                Change.document(EVENTS.inXml(), d -> d.replace("Events", edit)),
                Change.document(EVENTS.inJson(), d -> d.replace("Events/Events", edit)));
    }

    private static Fault up(String name, String description, UnaryOperator<String> edit) {
        return of(name, description, "EVENTS-UP-LINK", d -> d.link("Up", l -> l.change("Href", edit)));
    }

    private static Fault of(String name, String description, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "events", description, breaks, Change.document(EVENTS, edit));
    }

    private static Fault reply(String name, String description, UnaryOperator<Reply> edit) {
        return Fault.of(name, "events", description, "EVENTS-FORM", Change.reply(EVENTS, edit));
    }
}
