package org.emverify.simulator;

import java.util.List;
import java.util.function.UnaryOperator;

/** Answers to a successful read with another status than 200. */
final class StatusFaults {

    private static final AnswerMatcher ENTITY = AnswerMatcher.entity();
    private static final AnswerMatcher ONE_TYPE = ENTITY.ofType("CollectJob");
    private static final AnswerMatcher XML = ENTITY.inXml();
    private static final AnswerMatcher JSON = ENTITY.inJson();
    private static final AnswerMatcher REFERENCE = AnswerMatcher.reference();
    private static final AnswerMatcher PAGE_IN_JSON = AnswerMatcher.page().inJson();

    private StatusFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            status("status-201", ENTITY, 201),
            status("status-202-in-xml", XML, 202),
            status("status-203-in-json", PAGE_IN_JSON, 203),
            status("status-206-of-reference", REFERENCE, 206),
            status("status-202-of-one-type", ONE_TYPE, 202),
            reply("status-204", JSON, "the answer is 204 and empty",
                r -> r.withoutHeader("Content-Length").withoutHeader("Content-Type").withUncountedBody(new byte[0]).withStatus(204)),
            reply("redirect-to-itself", JSON, "the answer sends back to the same address", r -> redirected(r, 302, r.request().target())),
            reply("redirect-elsewhere", XML, "the answer sends to a foreign host", r -> redirected(r, 307, "https://elsewhere.example.test/api/")),
            reply("redirect-moved", REFERENCE, "the answer says that the session has moved", r -> redirected(r, 301, r.request().target() + "?format=Entity")),
            refusal("status-500", JSON, 500),
            refusal("status-500-of-one-type", ONE_TYPE, 500),
            refusal("status-503-now-and-then", ENTITY.when(c -> c.request().number() % 7 == 0), 503),
            refusal("status-403-of-reference", REFERENCE, 403),
            refusal("listed-but-not-found", ONE_TYPE, 404),
            error("error-with-200", ENTITY, "FORMAT-ENTITY", "the answer's status is 200 and its document an Error", r -> r.withStatus(200)),
            error("error-with-200-for-plain-url", REFERENCE, "ENTITY-OR-REFERENCE", "the answer's status is 200 and its document an Error",
                r -> r.withStatus(200)));
    }
    // spotless:on

    private static Reply redirected(Reply reply, int status, String location) {
        return reply.withStatus(status).withHeader("Location", location);
    }

    private static List<Fault> status(String name, AnswerMatcher matcher, int status) {
        return reply(name, matcher, "the answer's status is " + status, r -> r.withStatus(status));
    }

    private static List<Fault> reply(
            String name, AnswerMatcher matcher, String description, UnaryOperator<Reply> edit) {
        return FaultScope.of(matcher).reply(name, "STATUS-200", description, edit);
    }

    private static List<Fault> refusal(String name, AnswerMatcher matcher, int status) {
        String description = "the answer is an Error document of status " + status;
        return error(name, matcher, "STATUS-200", description, r -> r.refusedWith(status));
    }

    /** An Error document in the place of these answers. */
    static List<Fault> error(
            String name, AnswerMatcher matcher, String breaks, String description, UnaryOperator<Reply> edit) {
        Change change = Change.instead(matcher, request -> request.withTarget("/nowhere"), edit);
        return FaultScope.of(matcher).change(name, breaks, description, change);
    }
}
