package org.emverify.simulator;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Requests that are let in without a good token, or refused in another way than documented. */
final class AuthorizationFaults {

    private static final FaultScope ANSWERS = FaultScope.of(AnswerMatcher.anywhere());
    private static final FaultScope ERRORS = FaultScope.of(AnswerMatcher.error());
    private static final String NEEDED = "LOGON-REQUIRED";
    private static final String UNKNOWN_REFUSED = "UNKNOWN-TOKEN-REFUSED";
    private static final String LOGGED_OFF_REFUSED = "LOGGED-OFF-TOKEN-REFUSED";

    private static final BiPredicate<Request, LogonSessions> GOOD =
            (request, open) -> request.token().flatMap(open::use).isPresent();
    private static final BiPredicate<Request, LogonSessions> NONE =
            (request, open) -> request.token().isEmpty();
    private static final BiPredicate<Request, LogonSessions> LOGGED_OFF =
            (request, open) -> request.token().filter(open::wasLoggedOff).isPresent();
    private static final BiPredicate<Request, LogonSessions> UNKNOWN =
            GOOD.or(NONE).or(LOGGED_OFF).negate();

    private AuthorizationFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            letIn("token-not-needed", NEEDED, "a request without a token is let in", NONE),
            letIn("unknown-token-good", UNKNOWN_REFUSED, "any token is good that was never given out", UNKNOWN),
            letIn("logged-off-token-good", LOGGED_OFF_REFUSED, "a token stays good after its logoff", LOGGED_OFF),
            letIn("any-token-good", UNKNOWN_REFUSED + " " + LOGGED_OFF_REFUSED, "any token is good", NONE.negate()),
            letIn("token-ignored", NEEDED + " " + UNKNOWN_REFUSED + " " + LOGGED_OFF_REFUSED, "nobody needs a token", (request, open) -> true),
            letIn("token-compared-by-its-beginning", UNKNOWN_REFUSED, "a token is good whose first sixteen characters are a good one's",
                like((token, good) -> token.length() > 16 && good.startsWith(token.substring(0, 16)))),
            letIn("token-cut-good", UNKNOWN_REFUSED, "any beginning of a good token is good",
                like((token, good) -> !token.isEmpty() && good.startsWith(token))),
            letIn("token-in-any-case-good", UNKNOWN_REFUSED, "a token is good in whatever letter case", like(String::equalsIgnoreCase)),
            letIn("unknown-token-good-for-references-in-json", UNKNOWN_REFUSED, "any token is good for entity references in JSON",
                UNKNOWN.and((r, open) -> r.readsSystemSession() && r.query("format").isEmpty() && r.format() == ResponseFormat.JSON)),
            letIn("logged-off-token-good-for-events", LOGGED_OFF_REFUSED, "a token stays good for events after its logoff",
                LOGGED_OFF.and((r, open) -> r.path().endsWith("/events"))),
            letIn("logged-off-token-good-for-the-collection", LOGGED_OFF_REFUSED, "a token stays good for the collection after its logoff",
                LOGGED_OFF.and((r, open) -> r.path().endsWith("/systemSessions"))),
            refusedWithSession("refusal-with-the-session", NEEDED + " " + UNKNOWN_REFUSED + " " + LOGGED_OFF_REFUSED, r -> true),
            refusedWithSession("refusal-without-token-with-the-session", NEEDED, r -> r.token().isEmpty()),
            refusedWithSession("refusal-of-json-with-the-session", NEEDED + " " + UNKNOWN_REFUSED + " " + LOGGED_OFF_REFUSED, r -> r.format() == ResponseFormat.JSON),
            refused("no-token-403", NEEDED, NONE, 403),
            refused("no-token-404", NEEDED, NONE, 404),
            refused("no-token-500", NEEDED, NONE, 500),
            refused("unknown-token-403", UNKNOWN_REFUSED, UNKNOWN, 403),
            refused("unknown-token-500", UNKNOWN_REFUSED, UNKNOWN, 500),
            refused("logged-off-token-403", LOGGED_OFF_REFUSED, LOGGED_OFF, 403),
            refused("logged-off-token-500", LOGGED_OFF_REFUSED, LOGGED_OFF, 500),
            ERRORS.change("no-token-redirected", NEEDED, "a request without a token is sent to a page for people",
                Change.refusal(NONE, r -> r.withoutHeader("WWW-Authenticate").withStatus(302).withHeader("Location", r.request().base() + "/login.html"))));
    }
    // spotless:on

    /** Requests whose token is like one that is good now, given as the second. */
    static BiPredicate<Request, LogonSessions> like(BiPredicate<String, String> alike) {
        return (request, open) -> request.token()
                .filter(token -> open.tokens().anyMatch(good -> alike.test(token, good)))
                .isPresent();
    }

    /** Lets in these requests too. */
    static List<Fault> letIn(String name, String breaks, String description, BiPredicate<Request, LogonSessions> rule) {
        return ANSWERS.change(name, breaks, description, Change.authorization(GOOD.or(rule)));
    }

    /** Refuses these requests with 401, as it should, and sends the session along. */
    private static List<Fault> refusedWithSession(String name, String breaks, Predicate<Request> which) {
        String mark = "X-Let-In";
        Change refusal = Change.requests((request, next) -> {
            Reply reply = next.apply(request);
            return reply.status() == 401 && request.readsSystemSession() && which.test(request)
                    ? next.apply(request.withHeader(mark, "yes"))
                            .withStatus(401)
                            .withHeader("WWW-Authenticate", reply.header("WWW-Authenticate"))
                    : reply;
        });
        String description = "a request is refused with 401, and what it asked for is sent along";
        Change letIn = Change.authorization(
                GOOD.or((request, open) -> request.header(mark).isPresent()));
        return ERRORS.change(name, breaks + " ERROR-BODY", description, refusal, letIn);
    }

    /** Refuses these requests with another status than 401. */
    private static List<Fault> refused(
            String name, String breaks, BiPredicate<Request, LogonSessions> rule, int status) {
        String description = "such a request is refused with " + status + " instead of 401";
        Change refusal =
                Change.refusal(rule, r -> r.withoutHeader("WWW-Authenticate").refusedWith(status));
        return ERRORS.change(name, breaks, description, refusal);
    }
}
