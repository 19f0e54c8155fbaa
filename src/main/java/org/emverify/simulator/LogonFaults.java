package org.emverify.simulator;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.emverify.simulator.Fault.RunCondition;

/** Faults of logon and logoff. */
final class LogonFaults {

    private static final FaultScope LOGON = FaultScope.of(AnswerMatcher.logonSession());
    private static final FaultScope INTRUSIVE = LOGON.needing(RunCondition.INTRUSIVE_REQUESTS);
    private static final FaultScope LOGOFF = FaultScope.of(AnswerMatcher.logoff());
    private static final String BODY = "LOGON-BODY";
    private static final String COOKIE = "Set-Cookie";
    private static final String CREDENTIALS = "Authorization";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String WRONG = "WRONG-CREDENTIALS-REFUSED";
    private static final String MISSING = "MISSING-CREDENTIALS-REFUSED";
    private static final String DIGEST = "Digest realm=\"RestSvc\", nonce=\"b25jZQ==\"";

    private LogonFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            LOGON.reply("logon-200", "LOGON-CREATED", "the logon is answered 200", r -> r.withStatus(200)),
            LOGON.reply("logon-202", "LOGON-CREATED", "the logon is answered 202", r -> r.withStatus(202)),
            LOGON.reply("logon-203", "LOGON-CREATED", "the logon is answered 203", r -> r.withStatus(203)),
            LOGON.reply("logon-token-missing", "LOGON-TOKEN", "the token comes in no header", r -> r.withoutHeader(Request.TOKEN)),
            LOGON.reply("logon-token-empty", "LOGON-TOKEN", "the token's header is empty", r -> r.withHeader(Request.TOKEN, "")),
            LOGON.reply("logon-token-misnamed", "LOGON-TOKEN", "the token comes in a header of another name",
                r -> r.plusHeader("X-RestSvcSession", token(r)).withoutHeader(Request.TOKEN)),
            LOGON.reply("logon-cookie-missing", "LOGON-COOKIE", "there is no cookie", r -> r.withoutHeader(COOKIE)),
            LOGON.reply("logon-cookie-another", "LOGON-COOKIE", "the cookie holds another token",
                r -> r.withHeader(COOKIE, Request.TOKEN + "=bm90aGluZw==; Path=/api;")),
            LOGON.reply("logon-cookie-misnamed", "LOGON-COOKIE", "the cookie has another name",
                r -> r.withHeader(COOKIE, "SessionId=" + token(r) + "; Path=/api;")),
            LOGON.reply("logon-cookie-for-another-path", "LOGON-COOKIE", "the cookie is for another path",
                r -> r.withHeader(COOKIE, Request.TOKEN + "=" + token(r) + "; Path=/ui;")),
            LOGON.reply("logon-cookie-for-no-path", "LOGON-COOKIE", "the cookie names no path", r -> r.withHeader(COOKIE, Request.TOKEN + "=" + token(r))),

            LOGON.document("logon-without-delete-link", BODY, "there is no link for the logoff", d -> d.withoutLink("Delete")),
            LOGON.document("logon-without-user-name", BODY, "there is no user name", d -> d.without("UserName")),
            LOGON.document("logon-user-name-empty", BODY, "the user name is empty", d -> d.set("UserName", "")),
            LOGON.document("logon-without-session-id", BODY, "there is no session ID", d -> d.without("SessionId")),
            LOGON.document("logon-of-another-root", BODY, "the root element is Session", d -> d.renamed("Session")),
            LOGON.document("logon-without-href", BODY, "there is no Href", d -> d.without("Href")),
            LOGON.document("logon-href-elsewhere", BODY, "the Href is the collection's",
                d -> d.change("Href", h -> h.replaceAll("/logonSessions/.*", "/logonSessions"))),
            LOGON.document("logon-without-type", BODY, "there is no Type", d -> d.without("Type")),
            LOGON.document("logon-of-another-resource-type", BODY, "the Type is another one", d -> d.set("Type", "Session")),
            LOGON.document("logon-delete-link-elsewhere", BODY, "the link Delete leads to a system session",
                d -> d.href("Delete", h -> h.replace("logonSessions", "systemSessions"))),
            LOGON.document("logon-of-another-user", BODY, "the user name is another one", d -> d.set("UserName", "somebody")),
            LOGON.document("logon-of-another-session", BODY, "the session ID is another one", d -> d.set("SessionId", "00000000-0000-4000-8000-000000000000")),
            LOGON.reply("logon-body-empty", BODY, "there is no body", r -> r.withBody(new byte[0])),
            LOGON.cut("logon-body-cut", BODY),

            LOGOFF.reply("logoff-200", "LOGOFF", "the logoff is answered 200 with a body",
                r -> r.withText(t -> "done").withHeader("Content-Type", "text/plain").withStatus(200)),
            LOGOFF.reply("logoff-202", "LOGOFF", "the logoff is answered 202", r -> r.withBody(new byte[0]).withStatus(202)),
            LOGOFF.reply("logoff-500", "LOGOFF", "the logoff is done and answered 500", r -> r.withBody(new byte[0]).withStatus(500)),

            INTRUSIVE.change("wrong-credentials-accepted", WRONG, "any user name and password is good", letIn(r -> r.header(CREDENTIALS).isPresent())),
            refusalOfWrong("wrong-credentials-403", "a wrong password is refused with 403", r -> r.refusedWith(403)),
            refusalOfWrong("wrong-credentials-unchallenged", "a wrong password is refused without a challenge", r -> r.withoutHeader(CHALLENGE)),
            refusalOfWrong("wrong-credentials-another-challenge", "the challenge after a wrong password is for another scheme",
                r -> r.withHeader(CHALLENGE, "Negotiate")),
            refusalOfWrong("wrong-credentials-without-realm", "the challenge after a wrong password has no realm", r -> r.withHeader(CHALLENGE, "Basic")),
            refusalOfMissing("missing-credentials-without-realm", "the challenge to a logon without credentials has no realm", r -> r.withHeader(CHALLENGE, "Basic")),
            refusalOfMissing("missing-credentials-of-another-realm", "the challenge to a logon without credentials is of another realm",
                r -> r.withHeader(CHALLENGE, "Basic realm=\"IIS\", charset=\"UTF-8\"")),
            LOGON.change("second-logon-gives-the-first-token", "LOGON-CREATED", "each logon gives the token of the first one",
                Change.likeTheFirst(LogonFaults::isGoodLogon, (first, own) -> first)),
            LOGON.change("second-logon-repeats-the-token", "LOGON-CREATED", "each logon has a document of its own, and the token of the first one",
                Change.likeTheFirst(LogonFaults::isGoodLogon, (first, own) -> own.withHeader(Request.TOKEN, token(first)).withHeader(COOKIE, first.header(COOKIE)))),
            LOGON.change("second-logon-repeats-the-token-in-the-header", "LOGON-CREATED", "each logon has a cookie of its own, and the first one's token in the header",
                Change.likeTheFirst(LogonFaults::isGoodLogon, (first, own) -> own.withHeader(Request.TOKEN, token(first)))),
            LOGON.change("third-logon-gives-the-second-token", "LOGON-CREATED", "each logon but the first gives the token of the second one, logged off or not",
                Change.likeTheFirst(r -> isGoodLogon(r) && r.repetition() > 1, (second, own) -> second)),
            LOGON.change("missing-credentials-accepted", MISSING, "a logon needs no credentials", letIn(r -> r.header(CREDENTIALS).isEmpty())),
            refusalOfMissing("missing-credentials-400", "a logon without credentials is refused with 400", r -> r.refusedWith(400)),
            refusalOfMissing("missing-credentials-unchallenged", "a logon without credentials is refused without a challenge", r -> r.withoutHeader(CHALLENGE)),
            refusalOfMissing("missing-credentials-digest-challenge", "a logon without credentials is asked for Digest", r -> r.withHeader(CHALLENGE, DIGEST)));
    }
    // spotless:on

    private static String token(Reply reply) {
        return reply.header(Request.TOKEN);
    }

    /** Gives such a logon the right credentials on its way in. */
    private static Change letIn(Predicate<Request> which) {
        return Change.request(
                r -> isLogon(r) && which.test(r) ? r.withHeader(CREDENTIALS, Simulator.basicCredentials()) : r);
    }

    private static List<Fault> refusalOfWrong(String name, String description, UnaryOperator<Reply> edit) {
        return INTRUSIVE.change(
                name, WRONG, description, refusal(r -> r.header(CREDENTIALS).isPresent(), edit));
    }

    private static List<Fault> refusalOfMissing(String name, String description, UnaryOperator<Reply> edit) {
        return LOGON.change(
                name, MISSING, description, refusal(r -> r.header(CREDENTIALS).isEmpty(), edit));
    }

    private static Change refusal(Predicate<Request> which, UnaryOperator<Reply> edit) {
        return Change.replyOfStatus(401, r -> isLogon(r.request()) && which.test(r.request()) ? edit.apply(r) : r);
    }

    private static boolean isGoodLogon(Request request) {
        String credentials = request.header(CREDENTIALS).orElse("");
        return isLogon(request) && credentials.equals(Simulator.basicCredentials());
    }

    private static boolean isLogon(Request request) {
        return request.method().equals("POST");
    }
}
