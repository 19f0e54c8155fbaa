package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers in another format than the Accept header asks for, or none without it. */
final class NegotiationFaults {

    private static final String AS_JSON = "application/json";
    private static final String AS_XML = "application/xml";

    private NegotiationFaults() {}

    static List<Fault> all() {
        return List.of(
                other("accept-json-ignored", "entity and entity reference", "ACCEPT-JSON", page(), AS_JSON, AS_XML),
                other("accept-json-ignored-for-entity", "entity", "ACCEPT-JSON", entity(), AS_JSON, AS_XML),
                other(
                        "accept-json-ignored-for-reference",
                        "entity reference",
                        "ACCEPT-JSON",
                        reference(),
                        AS_JSON,
                        AS_XML),
                Fault.of(
                        "accept-json-ignored-everywhere",
                        "every answer",
                        "everything is answered in XML",
                        "ACCEPT-JSON ERROR-FORMAT COLLECTION-IN-JSON MALFORMED-ID-4XX",
                        Change.requests((request, next) -> next.apply(request.withHeader("Accept", AS_XML)))),
                other("accept-xml-ignored", "entity and entity reference", "ACCEPT-XML", page(), AS_XML, AS_JSON),
                other("accept-xml-ignored-for-entity", "entity", "ACCEPT-XML", entity(), AS_XML, AS_JSON),
                other(
                        "accept-xml-ignored-for-reference",
                        "entity reference",
                        "ACCEPT-XML",
                        reference(),
                        AS_XML,
                        AS_JSON),
                byDefault("default-json", "JSON", page()),
                byDefault("default-json-for-entity", "JSON", entity()),
                withoutAccept(
                        "default-html",
                        "the answer without an Accept header is a page for people",
                        "DEFAULT-XML CONTENT-TYPE",
                        r -> r.withBody("<!doctype html><title>A session<p>It is over."
                                        .getBytes(StandardCharsets.UTF_8))
                                .withHeader("Content-Type", "text/html")),
                spoilt(
                        "default-of-another-type",
                        "another listed type",
                        "DEFAULT-XML",
                        e -> e.change("SessionType", t -> t.equals("LogExport") ? "CollectJob" : "LogExport")),
                spoilt(
                        "default-type-unlisted",
                        "an unlisted type",
                        "DEFAULT-XML SESSION-TYPE-LISTED",
                        e -> e.set("SessionType", "Job")),
                spoilt(
                        "default-state-unlisted",
                        "an unlisted state",
                        "DEFAULT-XML STATE-LISTED",
                        e -> e.set("State", "Stopped")),
                spoilt(
                        "default-time-without-zone",
                        "a creation time without Z",
                        "DEFAULT-XML CREATION-TIME-IN-UTC",
                        e -> e.change("CreationTimeUTC", t -> t.replace("Z", ""))),
                spoilt("default-without-result", "no result", "DEFAULT-XML RESULT", e -> e.without("Result")),
                spoilt(
                        "default-without-events-link",
                        "no link Down",
                        "EVENTS-LINK",
                        e -> e.links("Down", l -> List.of())),
                spoilt(
                        "default-without-namespace",
                        "elements of no namespace",
                        "XML-NAMESPACE",
                        e -> e.without("xmlns")),
                Fault.of(
                        "default-of-another-session",
                        "answers without an Accept header",
                        "who sends no Accept header is told of another session",
                        "DEFAULT-XML ASKED-SESSION REFERENCE-UID",
                        Change.documentOf(AnswerMatcher.page().withoutAccept(), (s, e) -> e.change("UID", s::mixedUp))),
                Fault.of(
                        "default-reference-named-otherwise",
                        "entity reference without an Accept header",
                        "who sends no Accept header is told another name",
                        "DEFAULT-XML",
                        Change.document(
                                AnswerMatcher.reference().withoutAccept(), r -> r.set("Name", "System session"))),
                Fault.of(
                        "default-reference-for-entity",
                        "entity without an Accept header",
                        "who sends no Accept header gets the entity reference in the place of the entity",
                        "DEFAULT-XML FORMAT-ENTITY",
                        Change.requests((request, next) -> next.apply(
                                entity().and(Request::hasNoAccept).test(request)
                                        ? request.withTarget(request.path())
                                        : request))),
                refused("accept-demanded-406", 406, "Not Acceptable"),
                refused("accept-demanded-400", 400, "Bad Request"),
                refused("accept-demanded-500", 500, "Internal Server Error"));
    }

    private static Predicate<Request> page() {
        return Request::readsSystemSession;
    }

    private static Predicate<Request> entity() {
        return page().and(r -> r.query("format").equalsIgnoreCase("Entity"));
    }

    private static Predicate<Request> reference() {
        return page().and(r -> r.query("format").isEmpty());
    }

    /** Answers who asks for one format in the other one, unless the answer is an error. */
    private static Fault other(
            String name, String representation, String breaks, Predicate<Request> which, String asked, String given) {
        return Fault.of(
                name,
                representation,
                "who accepts " + asked + " gets " + given,
                breaks,
                instead(which.and(r -> r.header("Accept").orElse("").equals(asked)), given));
    }

    private static Fault byDefault(String name, String format, Predicate<Request> which) {
        return Fault.of(
                name,
                "answers without an Accept header",
                "who sends no Accept header gets " + format,
                "DEFAULT-XML",
                instead(which.and(Request::hasNoAccept), AS_JSON));
    }

    private static Change instead(Predicate<Request> which, String given) {
        return Change.requests((request, next) -> {
            Reply reply = next.apply(request);
            return reply.status() == 200 && which.test(request)
                    ? next.apply(request.withHeader("Accept", given))
                    : reply;
        });
    }

    private static Fault withoutAccept(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(
                name,
                "answers without an Accept header",
                description,
                breaks,
                Change.reply(AnswerMatcher.page().withoutAccept(), edit));
    }

    /** Tells something else in the entity that is asked for without an Accept header. */
    private static Fault spoilt(String name, String what, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(
                name,
                "entity without an Accept header",
                "who sends no Accept header is told " + what,
                breaks,
                Change.document(AnswerMatcher.entity().withoutAccept(), edit));
    }

    private static Fault refused(String name, int status, String reason) {
        return Fault.of(
                name,
                "answers without an Accept header",
                "who sends no Accept header is refused with " + status,
                "ACCEPT-OPTIONAL",
                Change.requests((request, next) -> {
                    Reply reply = next.apply(request);
                    return reply.status() == 200 && request.readsSystemSession() && request.hasNoAccept()
                            ? StatusFaults.anError(request, next).refusedWith(status, reason)
                            : reply;
                }));
    }
}
