package org.emverify.simulator;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of a session's events. */
final class EventFaults {

    private static final FaultScope EVENTS = FaultScope.of(AnswerMatcher.events());
    private static final String FORM = "EVENTS-FORM";
    private static final String ORDER = "EVENTS-ORDER";
    private static final String UP = "EVENTS-UP-LINK";
    private static final String TIMES = "EVENTS-TIMES";
    private static final String TIME = "CreationTimeUTC";

    private EventFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            EVENTS.reply("events-202", FORM, "the status is 202", r -> r.withStatus(202)),
            EVENTS.reply("events-404", FORM, "the status is 404", r -> r.withStatus(404)),
            EVENTS.reply("events-labelled-json", FORM, "XML is called JSON", r -> r.withHeader("Content-Type", r.format().other().mediaType())),
            EVENTS.cut("events-cut", FORM),
            EVENTS.document("events-without-href", FORM, "there is no Href", d -> d.without("Href")),
            EVENTS.document("events-href-of-the-session", FORM, "the Href is the session's",
                d -> d.change("Href", h -> h.replace("/events", "?format=Entity"))),
            EVENTS.document("events-without-type", FORM, "there is no Type", d -> d.without("Type")),
            EVENTS.document("events-of-another-resource-type", FORM, "the Type is another one", d -> d.set("Type", "BackupJobSessionEvents")),
            EVENTS.documentOf("events-of-another-session", FORM + " " + UP, "they are another session's, and say so",
                (c, d) -> d.change("Href", c::ofNeighbour).href("Up", c::ofNeighbour)),
            EVENTS.document("events-of-another-root", FORM, "the root element is Events", d -> d.renamed("Events")),
            event("events-without-message", FORM, "has no message", e -> e.without("Message")),
            event("events-without-order", FORM, "has no number", e -> e.without("Order")),
            event("events-order-from-zero", ORDER, "is numbered from 0", e -> e.change("Order", o -> Integer.toString(Integer.parseInt(o) - 1))),
            event("events-order-always-one", ORDER, "has the number 1", e -> e.set("Order", "1")),
            event("events-order-with-gaps", ORDER, "is numbered in tens", e -> e.change("Order", o -> o + "0")),
            EVENTS.documentOf("events-listed-backwards", ORDER, "the last event comes first", EventFaults::backwards),
            EVENTS.document("events-up-link-missing", UP, "there is no link Up", d -> d.withoutLink("Up")),
            EVENTS.document("events-up-link-to-collection", UP, "the link Up leads to all sessions", d -> d.href("Up", EventFaults::collection)),
            EVENTS.document("events-up-link-looping", UP, "the link Up leads to the events", d -> d.href("Up", h -> h.replace("?format=Entity", "/events"))),
            EVENTS.documentOf("events-up-link-to-another-session", UP, "the link Up leads to another session", (c, d) -> d.href("Up", c::ofNeighbour)),
            EVENTS.document("events-up-link-to-reference", UP, "the link Up leads to the entity reference",
                d -> d.href("Up", h -> h.replace("?format=Entity", ""))),
            EVENTS.document("events-up-link-doubled", UP, "the link Up is there twice", d -> d.links("Up", l -> List.of(l, l))),
            EVENTS.document("events-up-link-to-collection-too", UP, "a second link Up leads to all sessions",
                d -> d.links("Up", l -> List.of(l, l.change("Href", EventFaults::collection)))),
            EVENTS.documentOf("events-up-link-to-another-session-too", UP, "a first link Up leads to another session",
                (c, d) -> d.links("Up", l -> List.of(l.change("Href", c::ofNeighbour), l))),
            event("events-of-the-year-before", TIMES, "happened a year before the session", e -> e.change(TIME, EventFaults::aYearBefore)),
            event("events-before-their-session", TIMES, "happened an hour before the session, in UTC", e -> e.change(TIME, t -> hourBefore(t))),
            event("events-of-buddhist-years", TIMES, "happened in a year of the Buddhist calendar", e -> e.change(TIME, Times::inBuddhistYear)),
            event("events-time-impossible", TIMES, "happened on 30 February", e -> e.change(TIME, t -> "2026-02-30" + t.substring(10))),
            event("events-time-in-local-format", TIMES, "has a time without a date", e -> e.change(TIME, t -> t.substring(11))),
            event("events-time-as-word", TIMES, "happened now", e -> e.set(TIME, "now")));
    }
    // spotless:on

    private static List<Fault> event(String name, String breaks, String what, UnaryOperator<DocumentNode> edit) {
        return EVENTS.documentOf(name, breaks, "an event " + what, (c, d) -> eachEvent(c, d, edit));
    }

    /** Edits each event, wherever the format has it. */
    static DocumentNode eachEvent(AnswerContext context, DocumentNode document, UnaryOperator<DocumentNode> edit) {
        return document.replace(context.format() == ResponseFormat.XML ? "Events" : "Events/Events", edit);
    }

    private static DocumentNode backwards(AnswerContext context, DocumentNode document) {
        return context.format() == ResponseFormat.XML
                ? document.without("Events")
                        .plus(document.withChildrenReversed().childrenNamed("Events"))
                : document.replace("Events", DocumentNode::withChildrenReversed);
    }

    private static String collection(String href) {
        return href.replaceAll("/[^/]+$", "");
    }

    private static String hourBefore(String time) {
        return Times.utc(Instant.parse(time + "Z").minusSeconds(3600));
    }

    private static String aYearBefore(String time) {
        return (Integer.parseInt(time.substring(0, 4)) - 1) + time.substring(4, 8) + "01" + time.substring(10);
    }
}
