package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Faults of logon and logoff. */
final class LogonFaults {

    private static final AnswerMatcher LOGON = AnswerMatcher.logonSession();

    private LogonFaults() {}

    static List<Fault> all() {
        return List.of(
                logon("logon-200", "the logon is answered 200", "LOGON-CREATED", r -> r.withStatus(200, "OK")),
                logon("logon-202", "the logon is answered 202", "LOGON-CREATED", r -> r.withStatus(202, "Accepted")),
                logon(
                        "logon-203",
                        "the logon is answered 203",
                        "LOGON-CREATED",
                        r -> r.withStatus(203, "Non-Authoritative Information")),
                logon(
                        "logon-token-missing",
                        "the token comes in no header",
                        "LOGON-TOKEN",
                        r -> r.withoutHeader(Request.TOKEN)),
                logon(
                        "logon-token-empty",
                        "the token's header is empty",
                        "LOGON-TOKEN",
                        r -> r.withHeader(Request.TOKEN, "")),
                logon(
                        "logon-token-misnamed",
                        "the token comes in a header of another name",
                        "LOGON-TOKEN",
                        r -> r.plusHeader("X-RestSvcSession", token(r)).withoutHeader(Request.TOKEN)),
                logon("logon-cookie-missing", "there is no cookie", "LOGON-COOKIE", r -> r.withoutHeader("Set-Cookie")),
                logon(
                        "logon-cookie-another",
                        "the cookie holds another token",
                        "LOGON-COOKIE",
                        r -> r.withHeader("Set-Cookie", Request.TOKEN + "=bm90aGluZw==; Path=/api;")),
                logon(
                        "logon-cookie-misnamed",
                        "the cookie has another name",
                        "LOGON-COOKIE",
                        r -> r.withHeader("Set-Cookie", "SessionId=" + token(r) + "; Path=/api;")),
                body(
                        "logon-without-delete-link",
                        "there is no link for the logoff",
                        d -> d.links("Delete", l -> List.of())),
                body("logon-without-user-name", "there is no user name", d -> d.without("UserName")),
                body("logon-user-name-empty", "the user name is empty", d -> d.set("UserName", "")),
                body("logon-without-session-id", "there is no session ID", d -> d.without("SessionId")),
                body("logon-of-another-root", "the root element is Session", d -> d.renamed("Session")),
                body("logon-without-href", "there is no Href", d -> d.without("Href")),
                body(
                        "logon-href-elsewhere",
                        "the Href is the collection's",
                        d -> d.change("Href", h -> h.replaceAll("/logonSessions/.*", "/logonSessions"))),
                body("logon-without-type", "there is no Type", d -> d.without("Type")),
                body("logon-of-another-resource-type", "the Type is another one", d -> d.set("Type", "Session")),
                body(
                        "logon-delete-link-elsewhere",
                        "the link Delete leads to a system session",
                        d -> d.link(
                                "Delete", l -> l.change("Href", h -> h.replace("logonSessions", "systemSessions")))),
                body("logon-of-another-user", "the user name is another one", d -> d.set("UserName", "somebody")),
                body(
                        "logon-of-another-session",
                        "the session ID is another one",
                        d -> d.set("SessionId", "00000000-0000-4000-8000-000000000000")),
                logon(
                        "logon-cookie-for-another-path",
                        "the cookie is for another path",
                        "LOGON-COOKIE",
                        r -> r.withHeader("Set-Cookie", Request.TOKEN + "=" + token(r) + "; Path=/ui;")),
                logon(
                        "logon-cookie-for-no-path",
                        "the cookie names no path",
                        "LOGON-COOKIE",
                        r -> r.withHeader("Set-Cookie", Request.TOKEN + "=" + token(r))),
                logon("logon-body-empty", "there is no body", "LOGON-BODY", r -> r.withBody(new byte[0])),
                Fault.of(
                        "logon-body-cut",
                        "logon",
                        "the document ends in the middle",
                        "LOGON-BODY",
                        Change.text(LOGON, t -> t.substring(0, t.length() / 2))),
                logoff(
                        "logoff-200",
                        "the logoff is answered 200 with a body",
                        r -> r.withBody("done".getBytes(StandardCharsets.UTF_8))
                                .withHeader("Content-Type", "text/plain")
                                .withStatus(200, "OK")),
                logoff(
                        "logoff-202",
                        "the logoff is answered 202",
                        r -> r.withBody(new byte[0]).withStatus(202, "Accepted")),
                logoff(
                        "logoff-500",
                        "the logoff is done and answered 500",
                        r -> r.withBody(new byte[0]).withStatus(500, "Internal Server Error")),
                Fault.of(
                                "wrong-credentials-accepted",
                                "logon",
                                "any user name and password is good",
                                "WRONG-CREDENTIALS-REFUSED",
                                letIn(request -> request.header("Authorization").isPresent()))
                        .needing(Fault.Precondition.INTRUSIVE_REQUESTS),
                refusalOfWrong(
                        "wrong-credentials-403",
                        "a wrong password is refused with 403",
                        r -> r.refusedWith(403, "Forbidden")),
                refusalOfWrong(
                        "wrong-credentials-unchallenged",
                        "a wrong password is refused without a challenge",
                        r -> r.withoutHeader("WWW-Authenticate")),
                refusalOfWrong(
                        "wrong-credentials-another-challenge",
                        "the challenge after a wrong password is for another scheme",
                        r -> r.withHeader("WWW-Authenticate", "Negotiate")),
                Fault.of(
                        "missing-credentials-accepted",
                        "logon",
                        "a logon needs no credentials",
                        "MISSING-CREDENTIALS-REFUSED",
                        letIn(request -> request.header("Authorization").isEmpty())),
                refusalOfMissing(
                        "missing-credentials-400",
                        "a logon without credentials is refused with 400",
                        r -> r.refusedWith(400, "Bad Request")),
                refusalOfMissing(
                        "missing-credentials-unchallenged",
                        "a logon without credentials is refused without a challenge",
                        r -> r.withoutHeader("WWW-Authenticate")),
                refusalOfMissing(
                        "missing-credentials-digest-challenge",
                        "a logon without credentials is asked for Digest",
                        r -> r.withHeader("WWW-Authenticate", "Digest realm=\"RestSvc\", nonce=\"b25jZQ==\"")));
    }

    private static String token(Reply reply) {
        return reply.headers().stream()
                .filter(h -> h.isNamed(Request.TOKEN))
                .map(HeaderField::value)
                .findFirst()
                .orElse("");
    }

    private static Fault logon(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(name, "logon", description, breaks, Change.reply(LOGON, edit));
    }

    private static Fault body(String name, String description, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "logon", description, "LOGON-BODY", Change.document(LOGON, edit));
    }

    private static Fault logoff(String name, String description, UnaryOperator<Reply> edit) {
        return Fault.of(
                name, "logoff", description, "LOGOFF", Change.reply(s -> s.resource() == Resource.NOTHING, edit));
    }

    /** Gives such a logon the right credentials on its way in. */
    private static Change letIn(Predicate<Request> which) {
        return Change.requests((request, next) -> next.apply(
                request.method().equals("POST") && which.test(request)
                        ? request.withHeader("Authorization", Simulator.basicCredentials())
                        : request));
    }

    private static Fault refusalOfWrong(String name, String description, UnaryOperator<Reply> edit) {
        return refusal(name, description, "WRONG-CREDENTIALS-REFUSED", true, edit)
                .needing(Fault.Precondition.INTRUSIVE_REQUESTS);
    }

    private static Fault refusalOfMissing(String name, String description, UnaryOperator<Reply> edit) {
        return refusal(name, description, "MISSING-CREDENTIALS-REFUSED", false, edit);
    }

    private static Fault refusal(
            String name, String description, String breaks, boolean hasCredentials, UnaryOperator<Reply> edit) {
        return Fault.of(name, "logon", description, breaks, Change.replyOfStatus(401, r -> {
            Request request = r.subject().request();
            boolean isOne = request.method().equals("POST")
                    && request.header("Authorization").isPresent() == hasCredentials;
            return isOne ? edit.apply(r) : r;
        }));
    }
}
