package org.emverify.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers in another format than the Accept header asks for, or none without it. */
final class NegotiationFaults {

    private static final String AS_JSON = "application/json";
    private static final String AS_XML = "application/xml";
    private static final AnswerMatcher PAGE = AnswerMatcher.page();
    private static final AnswerMatcher ENTITY = AnswerMatcher.entity();
    private static final AnswerMatcher REFERENCE = AnswerMatcher.reference();
    private static final FaultScope PAGE_BY_DEFAULT = FaultScope.of(PAGE.withoutAccept());
    private static final FaultScope ENTITY_BY_DEFAULT = FaultScope.of(ENTITY.withoutAccept());
    private static final FaultScope REFERENCE_BY_DEFAULT = FaultScope.of(REFERENCE.withoutAccept());
    private static final String OTHER_VALUES = "ACCEPT-AS-HTTP-WRITES-IT";
    private static final String HTML = "<!doctype html><title>A session<p>It is over.";

    private NegotiationFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            ignored("accept-json-ignored", PAGE, "ACCEPT-JSON", AS_JSON, AS_XML),
            ignored("accept-json-ignored-for-entity", ENTITY, "ACCEPT-JSON", AS_JSON, AS_XML),
            ignored("accept-json-ignored-for-reference", REFERENCE, "ACCEPT-JSON", AS_JSON, AS_XML),
            FaultScope.of(AnswerMatcher.anywhere()).change("accept-json-ignored-everywhere", "ACCEPT-JSON ERROR-FORMAT COLLECTION-IN-JSON MALFORMED-ID-4XX ACCEPT-AS-HTTP-WRITES-IT",
                "everything is answered in XML", Change.request(r -> r.withHeader("Accept", AS_XML))),
            ignored("accept-xml-ignored", PAGE, "ACCEPT-XML", AS_XML, AS_JSON),
            ignored("accept-xml-ignored-for-entity", ENTITY, "ACCEPT-XML", AS_XML, AS_JSON),
            ignored("accept-xml-ignored-for-reference", REFERENCE, "ACCEPT-XML", AS_XML, AS_JSON),
            PAGE_BY_DEFAULT.instead("default-json", "DEFAULT-XML", "who sends no Accept header gets JSON", r -> r.withHeader("Accept", AS_JSON)),
            ENTITY_BY_DEFAULT.instead("default-json-for-entity", "DEFAULT-XML", "who sends no Accept header gets JSON", r -> r.withHeader("Accept", AS_JSON)),
            PAGE_BY_DEFAULT.reply("default-html", "DEFAULT-XML CONTENT-TYPE", "the answer without an Accept header is a page for people",
                r -> r.withText(t -> HTML).withHeader("Content-Type", "text/html")),
            spoilt("default-of-another-type", "DEFAULT-XML", "another listed type", EnumValueFaults::withAnotherType),
            spoilt("default-type-unlisted", "DEFAULT-XML SESSION-TYPE-LISTED", "an unlisted type", e -> e.set("SessionType", "Job")),
            spoilt("default-state-unlisted", "DEFAULT-XML STATE-LISTED", "an unlisted state", e -> e.set("State", "Stopped")),
            spoilt("default-time-without-zone", "DEFAULT-XML CREATION-TIME-IN-UTC", "a creation time without Z",
                e -> e.change("CreationTimeUTC", t -> t.replace("Z", ""))),
            spoilt("default-without-result", "DEFAULT-XML RESULT", "no result", e -> e.without("Result")),
            spoilt("default-without-events-link", "DEFAULT-XML EVENTS-LINK", "no link Down", e -> e.withoutLink("Down")),
            spoilt("default-without-namespace", "XML-NAMESPACE", "elements of no namespace", e -> e.without("xmlns")),
            PAGE_BY_DEFAULT.documentOf("default-of-another-session", "DEFAULT-XML ASKED-SESSION REFERENCE-UID",
                "who sends no Accept header is told of another session", (c, e) -> e.change("UID", c::ofNeighbour)),
            REFERENCE_BY_DEFAULT.document("default-reference-named-otherwise", "DEFAULT-XML", "who sends no Accept header is told another name",
                r -> r.set("Name", "System session")),
            ENTITY_BY_DEFAULT.instead("default-reference-for-entity", "DEFAULT-XML FORMAT-ENTITY",
                "who sends no Accept header gets the entity reference in the place of the entity", r -> r.withTarget(r.path())),
            other("accept-with-parameter-ignored", "a parameter makes another media type", a -> a.contains("; charset"), AS_XML),
            other("accept-by-exact-letters", "the media type is known in small letters alone", a -> a.matches("[A-Z/]+"), AS_XML),
            other("accept-weights-ignored", "the first media type wins, whatever its weight", a -> a.contains(";q="), AS_XML),
            other("accept-anything-in-json", "who accepts anything gets JSON", "*/*"::equals, AS_JSON),
            otherwise("accept-with-parameter-406", "a parameter makes another media type", a -> a.contains("; charset"), r -> r.refusedWith(406)),
            otherwise("accept-unlisted-500", "a media type that is not listed is answered 500", "text/plain"::equals, r -> r.refusedWith(500)),
            otherwise("accept-unlisted-for-people", "a media type that is not listed gets a page for people", "text/plain"::equals,
                r -> r.withText(t -> HTML).withHeader("Content-Type", "text/html").withStatus(200)),
            refused("accept-demanded-406", 406),
            refused("accept-demanded-400", 400),
            refused("accept-demanded-500", 500));
    }
    // spotless:on

    /** Answers who asks for one format in the other one, unless the answer is an error. */
    private static List<Fault> ignored(String name, AnswerMatcher matcher, String breaks, String asked, String given) {
        return FaultScope.of(matcher.accepting(asked))
                .instead(name, breaks, "who accepts " + asked + " gets " + given, r -> r.withHeader("Accept", given));
    }

    /** Answers these other values of Accept as if they were that one. */
    private static List<Fault> other(String name, String description, Predicate<String> accept, String as) {
        return FaultScope.of(accepting(accept))
                .instead(name, OTHER_VALUES, description, r -> r.withHeader("Accept", as));
    }

    private static List<Fault> otherwise(
            String name, String description, Predicate<String> accept, UnaryOperator<Reply> edit) {
        return StatusFaults.error(name, accepting(accept), OTHER_VALUES, description, edit);
    }

    private static AnswerMatcher accepting(Predicate<String> accept) {
        return ENTITY.when(c -> accept.test(c.request().header("Accept").orElse("")));
    }

    /** Spoils the entity that is asked for without an Accept header. */
    private static List<Fault> spoilt(String name, String breaks, String what, UnaryOperator<DocumentNode> edit) {
        return ENTITY_BY_DEFAULT.document(name, breaks, "who sends no Accept header is told " + what, edit);
    }

    private static List<Fault> refused(String name, int status) {
        String description = "who sends no Accept header is refused with " + status;
        return StatusFaults.error(
                name, PAGE.withoutAccept(), "ACCEPT-OPTIONAL", description, r -> r.refusedWith(status));
    }
}
