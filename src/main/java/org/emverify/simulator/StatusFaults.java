package org.emverify.simulator;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers to a successful read with another status than 200. */
final class StatusFaults {

    private static final AnswerMatcher ENTITY = AnswerMatcher.entity();
    private static final AnswerMatcher REFERENCE = AnswerMatcher.reference();
    private static final AnswerMatcher PAGE = AnswerMatcher.page();

    private StatusFaults() {}

    static List<Fault> all() {
        return List.of(
                status(ENTITY, "status-201", "entity", 201, "Created"),
                status(ENTITY.inXml(), "status-202-in-xml", "entity in XML", 202, "Accepted"),
                status(
                        PAGE.inJson(),
                        "status-203-in-json",
                        "entity and entity reference in JSON",
                        203,
                        "Non-Authoritative Information"),
                status(REFERENCE, "status-206-of-reference", "entity reference", 206, "Partial Content"),
                status(ENTITY.ofType("CollectJob"), "status-202-of-one-type", "entity", 202, "Accepted"),
                of(
                        "status-204",
                        "entity in JSON",
                        "the answer is 204 and empty",
                        ENTITY.inJson(),
                        r -> r.withoutHeader("Content-Length")
                                .withoutHeader("Content-Type")
                                .withUncountedBody(new byte[0])
                                .withStatus(204, "No Content")),
                of(
                        "redirect-to-itself",
                        "entity in JSON",
                        "the answer sends back to the same address",
                        ENTITY.inJson(),
                        r -> r.withStatus(302, "Found")
                                .withHeader("Location", r.subject().request().target())),
                of(
                        "redirect-elsewhere",
                        "entity in XML",
                        "the answer sends to a foreign host",
                        ENTITY.inXml(),
                        r -> r.withStatus(307, "Temporary Redirect")
                                .withHeader("Location", "https://elsewhere.example.test/api/")),
                of(
                        "redirect-moved",
                        "entity reference",
                        "the answer says that the session has moved",
                        REFERENCE,
                        r -> r.withStatus(301, "Moved Permanently")
                                .withHeader("Location", r.subject().request().target() + "?format=Entity")),
                refusal("status-500", "entity in JSON", ENTITY.inJson(), r -> true, 500, "Internal Server Error"),
                refusal(
                        "status-500-of-one-type",
                        "entity",
                        ENTITY.ofType("CollectJob"),
                        r -> true,
                        500,
                        "Internal Server Error"),
                refusal(
                        "status-503-now-and-then",
                        "entity",
                        ENTITY,
                        r -> r.number() % 7 == 0,
                        503,
                        "Service Unavailable"),
                refusal("status-403-of-reference", "entity reference", REFERENCE, r -> true, 403, "Forbidden"),
                refusal("listed-but-not-found", "entity", ENTITY.ofType("CollectJob"), r -> true, 404, "Not Found"),
                success("error-with-200", "entity", "Entity", "FORMAT-ENTITY"),
                success("error-with-200-for-plain-url", "entity reference", "", "ENTITY-OR-REFERENCE"));
    }

    private static Fault status(AnswerMatcher matcher, String name, String representation, int status, String reason) {
        return of(name, representation, "the answer's status is " + status, matcher, r -> r.withStatus(status, reason));
    }

    /** An Error document of that status in the place of an answer, whenever the condition holds. */
    private static Fault refusal(
            String name,
            String representation,
            AnswerMatcher matcher,
            Predicate<Request> when,
            int status,
            String reason) {
        return Fault.of(
                name,
                representation,
                "the answer is an Error document of status " + status,
                "STATUS-200",
                Change.requests((request, next) -> {
                    Reply reply = next.apply(request);
                    return matcher.matches(reply.subject()) && when.test(request)
                            ? anError(request, next).refusedWith(status, reason)
                            : reply;
                }));
    }

    /** An Error document with status 200 for every request of that format. */
    private static Fault success(String name, String representation, String format, String breaks) {
        return Fault.of(
                name,
                representation,
                "the answer's status is 200 and its document an Error",
                breaks,
                Change.requests((request, next) -> {
                    Reply reply = next.apply(request);
                    return reply.status() == 200
                                    && request.readsSystemSession()
                                    && request.query("format").equalsIgnoreCase(format)
                            ? anError(request, next).withStatus(200, "OK")
                            : reply;
                }));
    }

    /** The Error document that the server gives for an address without a resource, in the format asked for. */
    static Reply anError(Request request, Function<Request, Reply> next) {
        return next.apply(request.withTarget("/nowhere"));
    }

    private static Fault of(
            String name, String representation, String description, AnswerMatcher matcher, UnaryOperator<Reply> edit) {
        return Fault.of(name, representation, description, "STATUS-200", Change.reply(matcher, edit));
    }
}
