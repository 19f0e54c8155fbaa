package org.emverify.simulator;

import static org.emverify.simulator.AuthorizationFaults.letIn;
import static org.emverify.simulator.AuthorizationFaults.like;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** Requests that are almost right and let in all the same: almost the token, almost the URL, almost the ID. */
final class NearMissFaults {

    private static final FaultScope ANSWERS = FaultScope.of(AnswerMatcher.anywhere());
    private static final FaultScope ENTITY = FaultScope.of(AnswerMatcher.entity());
    private static final FaultScope LOGOFF = FaultScope.of(AnswerMatcher.logoff());
    private static final String NEEDED = "LOGON-REQUIRED";
    private static final String UNKNOWN_REFUSED = "UNKNOWN-TOKEN-REFUSED";
    private static final String OWN_LOGOFF = "LOGOFF-NEEDS-TOKEN";
    private static final String NAMES = "HEADER-NAMES-IN-ANY-CASE";
    private static final String NOT_FOUND = "UNKNOWN-ID-404";
    private static final String ASKED = "ASKED-SESSION";
    private static final String ZEROS = "00000000-0000-0000-0000-000000000000";
    private static final String ANY = "00000000-0000-4000-8000-00000000beef";

    private NearMissFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            letIn("empty-token-good", NEEDED, "a request whose token is empty is let in", when(r -> r.header(Request.TOKEN).filter(String::isEmpty).isPresent())),
            letIn("token-by-query-good", NEEDED, "a token in the URL is good",
                (r, open) -> open.use(URLDecoder.decode(r.query(Request.TOKEN), StandardCharsets.UTF_8)).isPresent()),
            letIn("token-as-bearer-good", NEEDED, "a token in the header Authorization is good",
                (r, open) -> r.header("Authorization").filter(a -> a.startsWith("Bearer ")).flatMap(a -> open.use(a.substring(7))).isPresent()),
            letIn("credentials-instead-of-token", NEEDED, "user name and password are good without a logon",
                when(r -> r.header("Authorization").filter(Simulator.basicCredentials()::equals).isPresent())),
            letIn("guard-knows-small-letters-only", NEEDED, "the token is asked for where the ID is written in small letters",
                when(r -> r.path().matches("/api/systemSessions/[^/]*[A-F][^/]*"))),
            letIn("guard-forgets-final-slash", NEEDED, "the token is not asked for where the URL has a slash behind the ID",
                when(r -> r.target().matches("/api/systemSessions/[^/]+/(\\?.*)?"))),
            ANSWERS.change("guard-knows-api-in-small-letters-only", NEEDED, "the token is asked for where the URL begins with /api in small letters",
                Change.request(r -> r.target().startsWith("/API/") ? r.withTarget("/api/" + r.target().substring(5)).withHeader("X-Let-In", "yes") : r),
                Change.authorization((r, open) -> r.header("X-Let-In").isPresent() || r.token().flatMap(open::use).isPresent())),
            ANSWERS.change("guard-forgets-head", NEEDED, "HEAD is answered 200 without a token",
                Change.replyTo(r -> r.method().equals("HEAD"), reply -> reply.withStatus(200))),
            letIn("token-with-more-behind-good", UNKNOWN_REFUSED, "a token is good that begins with a good one", like(String::startsWith)),
            letIn("token-compared-without-its-last-character", UNKNOWN_REFUSED, "the last character of a token does not count",
                like((token, good) -> token.length() == good.length() && token.startsWith(good.substring(0, good.length() - 1)))),
            letIn("two-tokens-good", UNKNOWN_REFUSED, "a request with two headers for the token is let in",
                when(r -> r.headers().stream().filter(h -> h.isNamed(Request.TOKEN)).count() > 1)),
            letIn("any-token-in-small-letters-good", UNKNOWN_REFUSED, "any token is good whose header has its name in small letters", when(NearMissFaults::isInSmallLetters)),
            letIn("logged-off-token-good-after-new-logon", "LOGGED-OFF-TOKEN-REFUSED", "a token is good again once its user logs on anew",
                (r, open) -> r.token().filter(open::isLoggedOffBeforeAnother).isPresent()),

            LOGOFF.change("logoff-without-token-done", OWN_LOGOFF, "a logoff needs no token",
                Change.request(r -> r.token().isEmpty() ? asItsOwner(r) : r)),
            LOGOFF.change("logoff-by-anybody-done", OWN_LOGOFF, "a logoff is done whatever the token", Change.request(NearMissFaults::asItsOwner)),
            LOGOFF.change("refused-logoff-done", OWN_LOGOFF, "a logoff without a token is refused, and done", Change.requests((r, next) -> {
                if (r.token().isEmpty()) {
                    next.apply(asItsOwner(r));
                }
                return next.apply(r);
            })),
            LOGOFF.change("logoff-without-token-confirmed", OWN_LOGOFF, "a logoff without a token is confirmed, and not done",
                Change.replyTo(r -> isLogoff(r) && r.token().isEmpty(), reply -> reply.withBody(new byte[0]).withStatus(204))),

            atOnce("token-of-a-request-on-its-way-good", NEEDED, "a request without a token is let in while one with a token is on its way",
                (own, other) -> own.token().isEmpty() && other.token().isPresent() ? own.withHeader(Request.TOKEN, other.token().get()) : own),
            atOnce("answer-of-a-request-on-its-way", NEEDED, "a request without a token gets the answer to one that is on its way",
                (own, other) -> own.token().isEmpty() && other.token().isPresent() ? other : own),
            atOnce("answers-of-one-moment-swapped", ASKED, "two requests at the same moment get each other's answers",
                (own, other) -> own.token().isPresent() && other.token().isPresent() ? own.withTarget(other.target()) : own),
            atOnce("refusal-of-a-request-on-its-way", "STATUS-200", "a request with a token gets the refusal of one without that is on its way",
                (own, other) -> own.token().isPresent() && other.token().isEmpty() ? own.withoutHeader(Request.TOKEN) : own),

            ANSWERS.change("token-header-by-exact-name", NAMES, "the header of the token is known by one spelling of its name",
                Change.request(r -> isInSmallLetters(r) ? r.withoutHeader(Request.TOKEN) : r)),
            smallLetters("header-in-small-letters-400", 400),
            smallLetters("header-in-small-letters-500", 500),

            lookup("id-compared-by-its-beginning", NOT_FOUND, "the first half of an ID is enough", (id, known) -> known.startsWith(id.substring(0, 18))),
            lookup("id-compared-by-its-end", NOT_FOUND, "the second half of an ID is enough", (id, known) -> known.endsWith(id.substring(19))),
            lookup("id-compared-without-its-middle", NOT_FOUND, "the middle of an ID does not count",
                (id, known) -> known.startsWith(id.substring(0, 8)) && known.endsWith(id.substring(24))),
            lookup("id-compared-without-its-last-digit", NOT_FOUND, "the last digit of an ID does not count", (id, known) -> known.startsWith(id.substring(0, 35))),
            lookup("id-compared-by-its-digits", NOT_FOUND, "the order of an ID's digits does not count",
                (id, known) -> Arrays.equals(id.chars().sorted().toArray(), known.chars().sorted().toArray())),
            lookup("id-of-zeros-answered", NOT_FOUND, "some session is answered for an ID of zeros", (id, known) -> id.equals(ZEROS)),
            ENTITY.change("id-in-capitals-answered-with-another", ASKED, "an ID in capital letters gets another session",
                Change.lookup((sessions, id, context) -> sessions.find(id).map(s -> id.equals(s.id()) ? s : sessions.neighbourOf(s)))),
            ENTITY.change("apostrophe-behind-id-ignored", ASKED, "an apostrophe behind an ID is ignored",
                Change.request(r -> r.withTarget(r.target().replace("%27", "")))),
            ENTITY.change("malformed-id-answered-with-some-session", ASKED + " MALFORMED-ID-4XX", "some session is answered for what is no ID",
                Change.requests((r, next) -> {
                    Reply reply = next.apply(r);
                    return reply.status() == 400 ? next.apply(r.withTarget("/api/systemSessions/" + ANY + "?format=Entity")) : reply;
                }), anySession()),
            ENTITY.change("long-id-answered-with-some-session", ASKED, "some session is answered for an ID that is far too long",
                Change.request(r -> r.target().length() > 500 ? r.withTarget("/api/systemSessions/" + ANY + "?format=Entity") : r), anySession()),
            ANSWERS.change("long-id-500", "MALFORMED-ID-4XX", "an ID that is far too long is answered 500",
                Change.replyTo(r -> r.target().length() > 500, reply -> reply.refusedWith(500))),
            ANSWERS.change("percent-sign-500", "MALFORMED-ID-4XX", "a percent sign in the place of an ID is answered 500",
                Change.replyTo(r -> r.target().contains("%25"), reply -> reply.refusedWith(500))));
    }
    // spotless:on

    private static BiPredicate<Request, LogonSessions> when(Predicate<Request> rule) {
        return (request, open) -> rule.test(request);
    }

    private static List<Fault> lookup(
            String name, String breaks, String description, BiPredicate<String, String> alike) {
        Change lookup = Change.lookup((sessions, id, context) -> sessions.find(id)
                .or(() -> sessions.recent().stream()
                        .filter(s -> alike.test(id.toLowerCase(Locale.ROOT), s.id()))
                        .findFirst()));
        return ENTITY.change(name, breaks, description, lookup);
    }

    /**
     * Of requests without a token, and of those with one that ask for an entity in XML anew, so that the sessions are verified
     * undisturbed.
     */
    private static List<Fault> atOnce(String name, String breaks, String description, BinaryOperator<Request> edit) {
        Predicate<Request> which = r -> r.readsSystemSession()
                && (r.token().isEmpty()
                        || r.query("format").equals("Entity")
                                && r.format() == ResponseFormat.XML
                                && r.repetition() > 2);
        return ENTITY.change(name, breaks, description, Change.meeting(which, edit));
    }

    private static Change anySession() {
        return Change.lookup((sessions, id, context) ->
                id.equals(ANY) ? sessions.recent().stream().findFirst() : sessions.find(id));
    }

    private static List<Fault> smallLetters(String name, int status) {
        String description = "a request whose token's header has its name in small letters is answered " + status;
        Change answer = Change.replyTo(NearMissFaults::isInSmallLetters, reply -> reply.withStatus(status));
        return ANSWERS.change(name, NAMES, description, answer);
    }

    private static boolean isInSmallLetters(Request request) {
        return request.headers().stream()
                .anyMatch(h -> h.isNamed(Request.TOKEN) && !h.name().equals(Request.TOKEN));
    }

    private static boolean isLogoff(Request request) {
        return request.method().equals("DELETE");
    }

    /** The logoff as the owner of the logon session would send it. */
    private static Request asItsOwner(Request request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        return isLogoff(request) ? request.withHeader(Request.TOKEN, LogonSessions.tokenOf(id)) : request;
    }
}
