package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Faults of the collection as a whole. */
final class CollectionFaults {

    private static final AnswerMatcher XML = AnswerMatcher.collection().inXml();
    private static final AnswerMatcher JSON = AnswerMatcher.collection().inJson();
    private static final String FORM = "COLLECTION-FORM";

    private CollectionFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>(inXml());
        all.addAll(entries());
        all.addAll(inJson());
        return all;
    }

    private static List<Fault> inXml() {
        return List.of(
                reply("collection-202", "the status is 202", r -> r.withStatus(202, "Accepted")),
                reply("collection-500", "the status is 500", r -> r.withStatus(500, "Internal Server Error")),
                reply(
                        "collection-labelled-json",
                        "XML is called JSON",
                        r -> r.withHeader("Content-Type", "application/json")),
                reply("collection-body-empty", "there is no body", r -> r.withBody(new byte[0])),
                text("collection-cut", "the document ends in the middle", t -> t.substring(0, t.length() / 2)),
                text("collection-with-trailer", "a word follows the document", t -> t + "done"),
                document("collection-of-another-root", "the root element is Sessions", d -> d.renamed("Sessions")),
                document("collection-without-namespace", "there is no namespace", d -> d.without("xmlns")),
                listing("collection-lists-older", "sessions older than 30 days are listed at the end", sessions -> {
                    List<SimulatedSession> all = new ArrayList<>(sessions.recent());
                    all.addAll(sessions.older());
                    return all;
                }),
                listing("collection-lists-one-older", "one session older than 30 days is listed first", sessions -> {
                    List<SimulatedSession> all =
                            new ArrayList<>(List.of(sessions.older().get(0)));
                    all.addAll(sessions.recent());
                    return all;
                }),
                Fault.of(
                        "collection-lists-one-of-last-year",
                        "collection",
                        "the last listed session is a year old",
                        "COLLECTION-RECENT",
                        Change.world(CollectionFaults::withOneOfLastYear),
                        Change.listing((sessions, now) -> sessions.recent())));
    }

    private static List<Fault> entries() {
        return List.of(
                document(
                        "collection-entries-misnamed",
                        "the sessions are elements SystemSession",
                        d -> d.replace("Sessions", s -> s.renamed("SystemSession"))),
                document(
                        "collection-one-entry-misnamed",
                        "the first session is an element Session",
                        d -> d.holding(misnamedFirst(d.parts()))),
                document(
                        "collection-of-another-namespace",
                        "root and sessions are of a namespace of another version",
                        d -> d.change("xmlns", n -> n.replace("v1.0", "v1.1"))),
                document(
                        "collection-of-references",
                        "there are references in the place of sessions",
                        d -> d.replace(
                                "Sessions",
                                s -> DocumentNode.group(
                                        "Ref", List.of(DocumentNode.attribute("Name", s.valueOf("Name")))))),
                entry(
                        "entry-href-without-format",
                        "COLLECTION-FORM COLLECTION-AGREES",
                        "the Href of its reference",
                        e -> e.change("Href", h -> h.replace("?format=Entity", ""))),
                entry(
                        "entry-href-below-another-address",
                        "COLLECTION-FORM",
                        "an Href below another address",
                        e -> e.change("Href", h -> h.replace("/api/", "/rest/api/"))),
                entry(
                        "entry-of-another-resource-type",
                        "COLLECTION-FORM COLLECTION-AGREES",
                        "another Type",
                        e -> e.set("Type", "BackupJobSession")),
                entry("entry-without-resource-type", "COLLECTION-FORM", "no Type", e -> e.without("Type")),
                entry("entry-without-uid", "COLLECTION-AGREES", "no UID", e -> e.without("UID")),
                entry("entry-without-name", "COLLECTION-AGREES", "no Name", e -> e.without("Name")),
                entry(
                        "entry-without-identity",
                        "COLLECTION-FORM COLLECTION-IN-JSON",
                        "neither UID nor Href",
                        e -> e.without("UID").without("Href")));
    }

    private static List<Fault> inJson() {
        return List.of(
                json(
                        "collection-json-without-one",
                        "one session is missing",
                        d -> d.replace(
                                "Sessions",
                                s -> s.holding(s.parts().subList(1, s.parts().size())))),
                json(
                        "collection-json-with-one-twice",
                        "one session is listed twice",
                        d -> d.replace("Sessions", s -> s.plus(s.parts().get(0)))),
                entryInJson("collection-json-named-otherwise", "other names", e -> e.set("Name", "A session")),
                entryInJson(
                        "collection-json-without-uids",
                        "neither UID nor Href",
                        e -> e.without("UID").without("Href")),
                entryInJson(
                        "collection-json-hrefs-of-references",
                        "the Href of the reference",
                        e -> e.change("Href", h -> h.replace("?format=Entity", ""))),
                entryInJson(
                        "collection-json-always-running",
                        "the State InProgress",
                        e -> e.set("State", SimulatedSession.IN_PROGRESS)),
                Fault.of(
                        "collection-json-lists-older",
                        "collection in JSON",
                        "a session older than 30 days is listed too",
                        "COLLECTION-IN-JSON",
                        Change.requests((request, next) -> {
                            Reply reply = next.apply(request);
                            return JSON.matches(reply.subject()) ? withAStranger(reply) : reply;
                        })),
                json(
                        "collection-json-array",
                        "the document is an array without an object around it",
                        d -> d.parts().get(0)),
                json(
                        "collection-json-misnamed",
                        "the array is called Items",
                        d -> d.replace("Sessions", s -> s.renamed("Items"))),
                json(
                        "collection-json-incomplete",
                        "every second session is missing",
                        d -> d.replace("Sessions", CollectionFaults::everySecond)),
                Fault.of(
                        "collection-json-cut",
                        "collection in JSON",
                        "the document ends in the middle",
                        "COLLECTION-IN-JSON",
                        Change.text(JSON, t -> t.substring(0, t.length() / 2))),
                Fault.of(
                        "collection-only-in-xml",
                        "collection in JSON",
                        "who accepts JSON gets XML",
                        "COLLECTION-IN-JSON",
                        Change.requests((request, next) -> {
                            Reply reply = next.apply(request);
                            return JSON.matches(reply.subject()) ? next.apply(request.withoutHeader("Accept")) : reply;
                        })));
    }

    private static List<DocumentNode> misnamedFirst(List<DocumentNode> parts) {
        List<DocumentNode> changed = new ArrayList<>(parts);
        changed.set(1, parts.get(1).renamed("Session"));
        return changed;
    }

    private static Reply withAStranger(Reply reply) {
        String text = reply.text();
        String stranger = "{\"UID\":\"urn:veeam:SystemSession:00000000-0000-4000-8000-000000000000\"},";
        return reply.withBody(
                text.replace("\"Sessions\":[", "\"Sessions\":[" + stranger).getBytes(StandardCharsets.UTF_8));
    }

    private static Fault entry(String name, String breaks, String what, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "collection",
                "each listed session has " + what,
                breaks,
                Change.document(AnswerMatcher.entry(), edit));
    }

    private static Fault entryInJson(String name, String what, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "collection in JSON",
                "each listed session has " + what,
                "COLLECTION-IN-JSON",
                Change.document(AnswerMatcher.entry().inJson(), edit));
    }

    private static SessionStore withOneOfLastYear(SessionStore sessions) {
        List<SimulatedSession> recent = new ArrayList<>(sessions.recent());
        SimulatedSession last = recent.remove(recent.size() - 1);
        recent.add(last.withTimes(
                last.created().minus(Duration.ofDays(365)), last.ended().map(end -> end.minus(Duration.ofDays(365)))));
        return new SessionStore(recent, sessions.older());
    }

    private static DocumentNode everySecond(DocumentNode list) {
        List<DocumentNode> kept = new ArrayList<>();
        for (int i = 0; i < list.parts().size(); i += 2) {
            kept.add(list.parts().get(i));
        }
        return list.holding(kept);
    }

    private static Fault listing(
            String name, String description, Function<SessionStore, List<SimulatedSession>> listing) {
        return Fault.of(
                name,
                "collection",
                description,
                "COLLECTION-RECENT",
                Change.listing((sessions, now) -> listing.apply(sessions)));
    }

    private static Fault reply(String name, String description, UnaryOperator<Reply> edit) {
        return Fault.of(name, "collection in XML", description, FORM, Change.reply(XML, edit));
    }

    private static Fault text(String name, String description, UnaryOperator<String> edit) {
        return Fault.of(name, "collection in XML", description, FORM, Change.text(XML, edit));
    }

    private static Fault document(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "collection in XML", description, FORM, Change.document(XML, edit));
    }

    private static Fault json(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "collection in JSON", description, "COLLECTION-IN-JSON", Change.document(JSON, edit));
    }
}
