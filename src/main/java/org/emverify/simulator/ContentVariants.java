package org.emverify.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Other contents that are as lawful as the usual ones, in both formats. */
final class ContentVariants {

    private static final AnswerMatcher ANY = AnswerMatcher.anywhere();

    private ContentVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of(
                        "guids-upper-case",
                        "IDs are in capital letters in UIDs and URLs",
                        "wire fact 2.5: IDs are GUIDs",
                        Change.world(w -> w.each(s -> s.withId(s.id().toUpperCase(Locale.ROOT))))),
                LegalVariant.of(
                        "guids-upper-case-in-uid",
                        "IDs are in capital letters in UIDs alone",
                        "wire fact 2.5: IDs are GUIDs",
                        Change.document(
                                s -> AnswerMatcher.everyEntity().matches(s)
                                        || AnswerMatcher.reference().matches(s),
                                d -> d.change("UID", ContentVariants::upperId))),
                links(
                        "foreign-host-names",
                        "links carry a host name that the client does not know",
                        "wire fact 2.5",
                        h -> h.replaceAll("^https://[^/]+", "https://em01.corp.example.test:9398")),
                links(
                        "host-names-in-capitals",
                        "links carry the host name in capital letters",
                        "RFC 3986",
                        h -> h.replaceAll("^https://[^/]+", "HTTPS://EM01.CORP.EXAMPLE.TEST:9398")),
                links(
                        "links-without-port",
                        "links carry the host name without a port",
                        "wire fact 2.5",
                        h -> h.replaceAll("^https://[^/]+", "https://em01.corp.example.test")),
                LegalVariant.of(
                        "entity-for-plain-url",
                        "the plain URL gives the entity",
                        "ENTITY-OR-REFERENCE",
                        entityForPlainUrl()),
                LegalVariant.of(
                        "extra-links",
                        "entities have a further link",
                        "LINKS: two are promised, others not forbidden",
                        Change.document(AnswerMatcher.everyEntity(), ContentVariants::withAnotherLink)),
                LegalVariant.of(
                        "down-link-to-another-resource-too",
                        "entities have a second link Down, to a resource of another kind",
                        "LINKS: two are promised, others not forbidden",
                        Change.document(
                                AnswerMatcher.everyEntity(),
                                d -> d.links(
                                        "Down",
                                        l -> List.of(
                                                l,
                                                l.change("Href", h -> h.replaceAll("/systemSessions/.*", "/tasks")))))),
                LegalVariant.of(
                        "entity-for-plain-url-and-up-link",
                        "the plain URL gives the entity, and the events lead back to it",
                        "ENTITY-OR-REFERENCE",
                        entityForPlainUrl(),
                        Change.document(
                                AnswerMatcher.events(),
                                d -> d.link("Up", l -> l.change("Href", h -> h.replace("?format=Entity", ""))))),
                LegalVariant.of(
                        "links-in-opposite-order",
                        "the link Down comes before the link Alternate",
                        "LINKS: no order is promised",
                        Change.document(
                                AnswerMatcher.everyEntity(),
                                d -> d.replace("Links", l -> {
                                    List<DocumentNode> links = new ArrayList<>(l.parts());
                                    Collections.reverse(links);
                                    return l.holding(links);
                                }))),
                LegalVariant.of(
                        "link-types-of-the-resource",
                        "the link Alternate names the Type that the resource should have",
                        "wire fact 4.5",
                        Change.document(
                                AnswerMatcher.everyEntity(),
                                d -> d.link("Alternate", l -> l.set("Type", "SystemSessionReference")))),
                LegalVariant.of(
                        "delete-link-without-type",
                        "the logon's link has no Type",
                        "wire fact 1.5",
                        Change.document(AnswerMatcher.logonSession(), d -> d.link("Delete", l -> l.without("Type")))),
                names(
                        "names-with-markup",
                        "names hold characters that both formats escape",
                        n -> "<b>\"A\" & 'B'</b> \\ " + n),
                names(
                        "names-beyond-ascii",
                        "names hold umlauts, Chinese and a character beyond 16 bits",
                        n -> "Prüfung 备份 😀 " + n),
                names("names-with-blanks", "names begin and end with blanks and hold tabs", n -> "  a\tb " + n + "  "),
                names("names-very-long", "names are a thousand characters long", n -> n + "x".repeat(1_000)),
                LegalVariant.of(
                        "messages-of-many-lines",
                        "messages hold line breaks and quotes",
                        "RESULT-MESSAGE",
                        Change.world(
                                w -> w.each(s -> s.withMessage("First line\nsecond \"line\"\twith <tabs> & more")))),
                LegalVariant.of(
                        "messages-very-long",
                        "messages are ten thousand characters long",
                        "RESULT-MESSAGE",
                        Change.world(w -> w.each(s -> s.withMessage("Disk is nearly full. ".repeat(500))))),
                LegalVariant.of(
                        "events-with-z",
                        "the events' times carry a Z",
                        "wire fact 4.6",
                        Change.document(
                                AnswerMatcher.events().inXml(), d -> d.change("Events/CreationTimeUTC", t -> t + "Z")),
                        Change.document(
                                AnswerMatcher.events().inJson(),
                                d -> d.change("Events/Events/CreationTimeUTC", t -> t + "Z"))),
                LegalVariant.of(
                        "errors-with-stack-trace",
                        "an Error tells where it happened in the server",
                        "wire fact 3",
                        Change.document(
                                AnswerMatcher.error().inXml(),
                                d -> d.plus(DocumentNode.text("StackTrace", "at Em.Rest()"))),
                        Change.document(AnswerMatcher.error().inJson(), d -> d.set("StackTrace", "at Em.Rest()"))),
                LegalVariant.of(
                        "collection-with-href",
                        "the collection has its own Href and Type",
                        "wire fact 2",
                        Change.document(
                                AnswerMatcher.collection().inJson(),
                                d -> d.plus(DocumentNode.text(
                                                "Href", "https://em01.example.test:9398/api/systemSessions"))
                                        .plus(DocumentNode.text("Type", "SystemSessionList"))),
                        Change.document(
                                AnswerMatcher.collection().inXml(),
                                d -> d.plus(DocumentNode.attribute(
                                                "Href", "https://em01.example.test:9398/api/systemSessions"))
                                        .plus(DocumentNode.attribute("Type", "SystemSessionList")))),
                LegalVariant.of(
                        "version-1-8-listed",
                        "the service root lists a further version",
                        "wire fact 1.3",
                        Change.document(
                                ANY,
                                d -> d.edit(
                                        "SupportedVersions/SupportedVersion",
                                        v -> v.valueOf("Name").equals("v1_7")
                                                ? List.of(
                                                        v,
                                                        v.set("Name", "v1_8")
                                                                .link(
                                                                        "Create",
                                                                        l -> l.change(
                                                                                "Href",
                                                                                h -> h.replace("v1_7", "v1_8"))))
                                                : List.of(v)))));
    }

    private static Change entityForPlainUrl() {
        return Change.requests((request, next) -> next.apply(
                request.readsSystemSession() && request.target().indexOf('?') < 0
                        ? request.withTarget(request.target() + "?format=Entity")
                        : request));
    }

    private static String upperId(String uid) {
        int id = uid.lastIndexOf(':') + 1;
        return uid.substring(0, id) + uid.substring(id).toUpperCase(Locale.ROOT);
    }

    private static DocumentNode withAnotherLink(DocumentNode entity) {
        return entity.links(
                "Down", down -> List.of(down, down.set("Rel", "Related").set("Name", "Log")));
    }

    private static LegalVariant names(String name, String description, UnaryOperator<String> edit) {
        return LegalVariant.of(
                name, description, "NAME: any string", Change.world(w -> w.each(s -> s.named(edit.apply(s.name())))));
    }

    /** Edits every URL of every document. */
    private static LegalVariant links(String name, String description, String allowedBy, UnaryOperator<String> edit) {
        return LegalVariant.of(name, description, allowedBy, Change.document(ANY, d -> hrefs(d, edit)));
    }

    private static DocumentNode hrefs(DocumentNode node, UnaryOperator<String> edit) {
        if (node.name().equals("Href")) {
            return node.saying(edit.apply(node.text()));
        }
        return node.holding(node.parts().stream().map(p -> hrefs(p, edit)).toList());
    }
}
