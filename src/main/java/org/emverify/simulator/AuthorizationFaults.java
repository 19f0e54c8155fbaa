package org.emverify.simulator;

import java.util.List;
import java.util.function.BiPredicate;

/** Requests that are let in without a good token, or refused in another way than documented. */
final class AuthorizationFaults {

    private static final BiPredicate<Request, LogonSessions> GOOD =
            (request, open) -> request.token().flatMap(open::use).isPresent();
    private static final BiPredicate<Request, LogonSessions> NONE =
            (request, open) -> request.token().isEmpty();
    private static final BiPredicate<Request, LogonSessions> LOGGED_OFF =
            (request, open) -> request.token().filter(open::wasLoggedOff).isPresent();
    private static final BiPredicate<Request, LogonSessions> UNKNOWN =
            GOOD.or(NONE).or(LOGGED_OFF).negate();

    private AuthorizationFaults() {}

    static List<Fault> all() {
        return List.of(
                rule("token-not-needed", "a request without a token is let in", "LOGON-REQUIRED", GOOD.or(NONE)),
                rule(
                        "unknown-token-good",
                        "any token is good that was never given out",
                        "UNKNOWN-TOKEN-REFUSED",
                        GOOD.or(UNKNOWN)),
                rule(
                        "logged-off-token-good",
                        "a token stays good after its logoff",
                        "LOGGED-OFF-TOKEN-REFUSED",
                        GOOD.or(LOGGED_OFF)),
                rule(
                        "any-token-good",
                        "any token is good",
                        "UNKNOWN-TOKEN-REFUSED LOGGED-OFF-TOKEN-REFUSED",
                        NONE.negate()),
                rule(
                        "token-ignored",
                        "nobody needs a token",
                        "LOGON-REQUIRED UNKNOWN-TOKEN-REFUSED LOGGED-OFF-TOKEN-REFUSED",
                        (request, open) -> true),
                rule(
                        "token-compared-by-its-beginning",
                        "a token is good whose first sixteen characters are a good one's",
                        "UNKNOWN-TOKEN-REFUSED",
                        GOOD.or(like((token, good) -> token.length() > 16 && good.startsWith(token.substring(0, 16))))),
                rule(
                        "token-cut-good",
                        "any beginning of a good token is good",
                        "UNKNOWN-TOKEN-REFUSED",
                        GOOD.or(like((token, good) -> !token.isEmpty() && good.startsWith(token)))),
                rule(
                        "token-in-any-case-good",
                        "a token is good in whatever letter case",
                        "UNKNOWN-TOKEN-REFUSED",
                        GOOD.or(like(String::equalsIgnoreCase))),
                refused("no-token-403", "LOGON-REQUIRED", NONE, 403, "Forbidden"),
                refused("no-token-404", "LOGON-REQUIRED", NONE, 404, "Not Found"),
                refused("no-token-500", "LOGON-REQUIRED", NONE, 500, "Internal Server Error"),
                refused("unknown-token-403", "UNKNOWN-TOKEN-REFUSED", UNKNOWN, 403, "Forbidden"),
                refused("unknown-token-500", "UNKNOWN-TOKEN-REFUSED", UNKNOWN, 500, "Internal Server Error"),
                refused("logged-off-token-403", "LOGGED-OFF-TOKEN-REFUSED", LOGGED_OFF, 403, "Forbidden"),
                refused("logged-off-token-500", "LOGGED-OFF-TOKEN-REFUSED", LOGGED_OFF, 500, "Internal Server Error"),
                redirected());
    }

    /** Requests whose token is like one that is good now, given as the second. */
    private static BiPredicate<Request, LogonSessions> like(BiPredicate<String, String> alike) {
        return (request, open) -> request.token()
                .filter(token -> open.tokens().anyMatch(good -> alike.test(token, good)))
                .isPresent();
    }

    private static Fault rule(
            String name, String description, String breaks, BiPredicate<Request, LogonSessions> rule) {
        return Fault.of(name, "every answer", description, breaks, Change.authorization(rule));
    }

    /** Refuses those whom the rule names with another status than 401. */
    private static Fault refused(
            String name, String breaks, BiPredicate<Request, LogonSessions> whom, int status, String reason) {
        return Fault.of(
                name,
                "errors",
                "such a request is refused with " + status + " instead of 401",
                breaks,
                Change.refusal(whom, r -> r.withoutHeader("WWW-Authenticate").refusedWith(status, reason)));
    }

    private static Fault redirected() {
        return Fault.of(
                "no-token-redirected",
                "errors",
                "a request without a token is sent to a page for people",
                "LOGON-REQUIRED",
                Change.refusal(
                        NONE,
                        r -> r.withoutHeader("WWW-Authenticate")
                                .withStatus(302, "Found")
                                .withHeader("Location", r.subject().request().base() + "/login.html")));
    }
}
