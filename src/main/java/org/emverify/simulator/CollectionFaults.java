package org.emverify.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Faults of the collection as a whole. */
final class CollectionFaults {

    private static final FaultScope COLLECTION = FaultScope.of(AnswerMatcher.collection());
    private static final FaultScope XML = COLLECTION.narrowed(AnswerMatcher::inXml);
    private static final FaultScope JSON = COLLECTION.narrowed(AnswerMatcher::inJson);
    private static final FaultScope ENTRY = FaultScope.of(AnswerMatcher.entry());
    private static final FaultScope ENTRY_IN_JSON = ENTRY.narrowed(AnswerMatcher::inJson);
    private static final String FORM = "COLLECTION-FORM";
    private static final String AGREES = "COLLECTION-AGREES";
    private static final String IN_JSON = "COLLECTION-IN-JSON";
    private static final String OLDER_IN_JSON =
            "\"Sessions\":[{\"UID\":\"urn:veeam:SystemSession:00000000-0000-4000-8000-000000000000\"},";
    private static final Duration YEAR = Duration.ofDays(365);

    private CollectionFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            XML.reply("collection-202", FORM, "the status is 202", r -> r.withStatus(202)),
            XML.reply("collection-500", FORM, "the status is 500", r -> r.withStatus(500)),
            XML.reply("collection-labelled-json", FORM, "XML is called JSON", r -> r.withHeader("Content-Type", "application/json")),
            XML.reply("collection-body-empty", FORM, "there is no body", r -> r.withBody(new byte[0])),
            XML.cut("collection-cut", FORM),
            XML.text("collection-with-trailer", FORM, "a word follows the document", t -> t + "done"),
            XML.document("collection-of-another-root", FORM, "the root element is Sessions", d -> d.renamed("Sessions")),
            XML.document("collection-without-namespace", FORM, "there is no namespace", d -> d.without("xmlns")),
            XML.document("collection-entries-misnamed", FORM, "the sessions are elements SystemSession",
                d -> d.replace("Sessions", s -> s.renamed("SystemSession"))),
            XML.document("collection-one-entry-misnamed", FORM, "the first session is an element Session", CollectionFaults::misnamedFirst),
            XML.document("collection-of-another-namespace", FORM, "root and sessions are of a namespace of another version",
                d -> d.change("xmlns", n -> n.replace("v1.0", "v1.1"))),
            XML.document("collection-of-references", FORM, "there are references in the place of sessions",
                d -> d.replace("Sessions", s -> DocumentNode.group("Ref", DocumentNode.attribute("Name", s.textOf("Name"))))),
            listing("collection-lists-older", "sessions older than 30 days are listed at the end", s -> Stream.concat(s.recent().stream(), s.older().stream())),
            listing("collection-lists-one-older", "one session older than 30 days is listed first",
                s -> Stream.concat(s.older().stream().limit(1), s.recent().stream())),
            COLLECTION.change("collection-lists-one-of-last-year", "COLLECTION-RECENT", "the last listed session is a year old",
                Change.store(CollectionFaults::withOneOfLastYear), Change.listing((sessions, now) -> sessions.recent())),

            ENTRY.document("entry-href-without-format", "COLLECTION-FORM COLLECTION-AGREES", "each listed session has the Href of its reference",
                CollectionFaults::withHrefOfReference),
            ENTRY.document("entry-href-below-another-address", FORM, "each listed session has an Href below another address",
                e -> e.change("Href", h -> h.replace("/api/", "/rest/api/"))),
            ENTRY.document("entry-of-another-resource-type", "COLLECTION-FORM COLLECTION-AGREES", "each listed session has another Type",
                e -> e.set("Type", "BackupJobSession")),
            ENTRY.document("entry-without-resource-type", FORM, "each listed session has no Type", e -> e.without("Type")),
            ENTRY.document("entry-without-uid", AGREES, "each listed session has no UID", e -> e.without("UID")),
            ENTRY.document("entry-without-name", AGREES, "each listed session has no Name", e -> e.without("Name")),
            ENTRY.document("entry-without-identity", "COLLECTION-FORM COLLECTION-IN-JSON", "each listed session has neither UID nor Href",
                e -> e.without("UID").without("Href")),

            JSON.document("collection-json-without-one", IN_JSON, "one session is missing",
                d -> d.replace("Sessions", s -> s.withChildren(s.children().subList(1, s.children().size())))),
            JSON.document("collection-json-with-one-twice", IN_JSON, "one session is listed twice",
                d -> d.replace("Sessions", s -> s.plus(s.children().get(0)))),
            ENTRY_IN_JSON.document("collection-json-named-otherwise", IN_JSON, "each listed session has other names", e -> e.set("Name", "A session")),
            ENTRY_IN_JSON.document("collection-json-without-uids", IN_JSON, "each listed session has neither UID nor Href",
                e -> e.without("UID").without("Href")),
            ENTRY_IN_JSON.document("collection-json-hrefs-of-references", IN_JSON, "each listed session has the Href of the reference",
                CollectionFaults::withHrefOfReference),
            ENTRY_IN_JSON.document("collection-json-always-running", IN_JSON, "each listed session has the State InProgress",
                e -> e.set("State", SimulatedSession.IN_PROGRESS)),
            JSON.text("collection-json-lists-older", IN_JSON, "a session older than 30 days is listed too", t -> t.replace("\"Sessions\":[", OLDER_IN_JSON)),
            JSON.document("collection-json-array", IN_JSON, "the document is an array without an object around it", d -> d.children().get(0)),
            JSON.document("collection-json-misnamed", IN_JSON, "the array is called Items", d -> d.replace("Sessions", s -> s.renamed("Items"))),
            JSON.document("collection-json-incomplete", IN_JSON, "every second session is missing", d -> d.replace("Sessions", CollectionFaults::everySecond)),
            JSON.cut("collection-json-cut", IN_JSON),
            JSON.instead("collection-only-in-xml", IN_JSON, "who accepts JSON gets XML", r -> r.withoutHeader("Accept")));
    }
    // spotless:on

    private static List<Fault> listing(
            String name, String description, Function<SessionStore, Stream<SimulatedSession>> listed) {
        Change listing =
                Change.listing((sessions, now) -> listed.apply(sessions).toList());
        return COLLECTION.change(name, "COLLECTION-RECENT", description, listing);
    }

    private static DocumentNode misnamedFirst(DocumentNode collection) {
        List<DocumentNode> changed = new ArrayList<>(collection.children());
        changed.set(1, changed.get(1).renamed("Session"));
        return collection.withChildren(changed);
    }

    private static DocumentNode withHrefOfReference(DocumentNode entry) {
        return entry.change("Href", href -> href.replace("?format=Entity", ""));
    }

    private static SessionStore withOneOfLastYear(SessionStore sessions) {
        List<SimulatedSession> recent = new ArrayList<>(sessions.recent());
        SimulatedSession last = recent.remove(recent.size() - 1);
        recent.add(last.withTimes(last.created().minus(YEAR), last.ended().map(end -> end.minus(YEAR))));
        return new SessionStore(recent, sessions.older());
    }

    private static DocumentNode everySecond(DocumentNode list) {
        return list.withChildren(IntStream.range(0, list.children().size())
                .filter(i -> i % 2 == 0)
                .mapToObj(list.children()::get)
                .toList());
    }
}
