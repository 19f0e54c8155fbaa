package org.emverify.simulator;

import static org.emverify.simulator.LegalVariant.document;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Other contents that are as correct as the usual ones, in both formats. */
final class ContentVariants {

    private static final AnswerMatcher ANY = AnswerMatcher.anywhere();
    private static final AnswerMatcher ENTITIES = AnswerMatcher.everyEntity();
    private static final AnswerMatcher EVENTS = AnswerMatcher.events();
    private static final String GUIDS = "GUID-IN-ANY-CASE";
    private static final String HOST_NAMES = "LINKS-NAME-THE-SERVER-OTHERWISE";
    private static final String MORE_LINKS = "ALTERNATE-LINK, EVENTS-LINK: other links are not forbidden";
    private static final String COLLECTION = "https://em01.example.test:9398/api/systemSessions";
    private static final Change ENTITY_FOR_PLAIN_URL = Change.request(r ->
            r.readsSystemSession() && r.target().indexOf('?') < 0 ? r.withTarget(r.target() + "?format=Entity") : r);

    private ContentVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            LegalVariant.of("guids-upper-case", GUIDS, "IDs are in capital letters in UIDs and URLs",
                Change.eachSession(s -> s.withId(s.id().toUpperCase(Locale.ROOT)))),
            LegalVariant.of("guids-upper-case-in-uid", GUIDS, "IDs are in capital letters in UIDs alone",
                Change.document(ENTITIES, ContentVariants::withUpperCaseUid), Change.document(AnswerMatcher.reference(), ContentVariants::withUpperCaseUid)),
            hosts("foreign-host-names", HOST_NAMES, "links carry a host name that the client does not know", "https://em01.corp.example.test:9398"),
            hosts("host-names-in-capitals", "RFC 3986", "links carry the host name in capital letters", "HTTPS://EM01.CORP.EXAMPLE.TEST:9398"),
            hosts("links-to-the-documented-port", HOST_NAMES, "links carry the documented port, whatever the client's is", "https://localhost:9398"),
            hosts("links-without-port", HOST_NAMES, "links carry the host name without a port", "https://em01.corp.example.test"),
            LegalVariant.of("entity-for-plain-url", "ENTITY-OR-REFERENCE", "the plain URL gives the entity", ENTITY_FOR_PLAIN_URL),
            LegalVariant.of("entity-for-plain-url-and-up-link", "ENTITY-OR-REFERENCE", "the plain URL gives the entity, and the events lead back to it",
                ENTITY_FOR_PLAIN_URL, Change.document(EVENTS, d -> d.href("Up", h -> h.replace("?format=Entity", "")))),
            document("extra-links", MORE_LINKS, "entities have a further link", ENTITIES,
                d -> d.links("Down", l -> List.of(l, l.set("Rel", "Related").set("Name", "Log")))),
            document("down-link-to-another-resource-too", MORE_LINKS, "entities have a second link Down, to a resource of another kind", ENTITIES,
                d -> d.links("Down", l -> List.of(l, l.change("Href", h -> h.replaceAll("/systemSessions/.*", "/tasks"))))),
            document("links-in-opposite-order", "ALTERNATE-LINK, EVENTS-LINK: no order is promised", "the link Down comes before the link Alternate", ENTITIES,
                d -> d.replace("Links", DocumentNode::withChildrenReversed)),
            document("link-types-of-the-resource", "LINK-TYPE-NOT-JUDGED", "the link Alternate names the Type that the resource should have", ENTITIES,
                d -> d.link("Alternate", l -> l.set("Type", "SystemSessionReference"))),
            document("delete-link-without-type", "LOGON-SESSION-DOCUMENT", "the logon's link has no Type", AnswerMatcher.logonSession(),
                d -> d.link("Delete", l -> l.without("Type"))),
            names("names-with-markup", "names hold characters that both formats escape", n -> "<b>\"A\" & 'B'</b> \\ " + n),
            names("names-beyond-ascii", "names hold umlauts, Chinese and a character beyond 16 bits", n -> "Prüfung 备份 😀 " + n),
            names("names-with-blanks", "names begin and end with blanks and hold tabs", n -> "  a\tb " + n + "  "),
            names("names-very-long", "names are a thousand characters long", n -> n + "x".repeat(1_000)),
            messages("messages-of-many-lines", "messages hold line breaks and quotes", "First line\nsecond \"line\"\twith <tabs> & more"),
            messages("messages-very-long", "messages are ten thousand characters long", "Disk is nearly full. ".repeat(500)),
            LegalVariant.of("events-with-z", "EVENT-TIMES-WITHOUT-ZONE", "the events' times carry a Z",
                Change.documentOf(EVENTS, (c, d) -> EventFaults.eachEvent(c, d, e -> e.change("CreationTimeUTC", t -> t + "Z")))),
            LegalVariant.of("errors-with-stack-trace", "ERROR-MEMBERS", "an Error tells where it happened in the server",
                Change.document(AnswerMatcher.error().inXml(), d -> d.plus(DocumentNode.text("StackTrace", "at Em.Rest()"))),
                Change.document(AnswerMatcher.error().inJson(), d -> d.set("StackTrace", "at Em.Rest()"))),
            LegalVariant.of("collection-with-href", "COLLECTION-MAY-HAVE-HREF", "the collection has its own Href and Type",
                Change.documentOf(AnswerMatcher.collection(),
                    (c, d) -> d.plus(Documents.value(c.format(), "Href", COLLECTION)).plus(Documents.value(c.format(), "Type", "SystemSessionList")))),
            document("version-1-8-listed", "SERVICE-ROOT-IS-OPEN", "the service root lists a further version", ANY,
                d -> d.edit("SupportedVersions/SupportedVersion", v -> v.textOf("Name").equals("v1_7") ? List.of(v, version18(v)) : List.of(v))));
    }
    // spotless:on

    private static DocumentNode withUpperCaseUid(DocumentNode document) {
        return document.change("UID", uid -> {
            int id = uid.lastIndexOf(':') + 1;
            return uid.substring(0, id) + uid.substring(id).toUpperCase(Locale.ROOT);
        });
    }

    private static DocumentNode version18(DocumentNode version17) {
        return version17.set("Name", "v1_8").href("Create", href -> href.replace("v1_7", "v1_8"));
    }

    private static LegalVariant names(String name, String description, UnaryOperator<String> edit) {
        Change change = Change.eachSession(s -> s.named(edit.apply(s.name())));
        return LegalVariant.of(name, "NAME: any string", description, change);
    }

    private static LegalVariant messages(String name, String description, String message) {
        return LegalVariant.of(name, "RESULT-MESSAGE", description, Change.eachSession(s -> s.withMessage(message)));
    }

    /** Begins every URL of every document with another scheme and host. */
    private static LegalVariant hosts(String name, String allowedBy, String description, String host) {
        return document(name, allowedBy, description, ANY, d -> withHost(d, host));
    }

    private static DocumentNode withHost(DocumentNode node, String host) {
        return node.name().equals("Href")
                ? node.withText(node.text().replaceAll("^https://[^/]+", host))
                : node.editChildren(child -> List.of(withHost(child, host)));
    }
}
