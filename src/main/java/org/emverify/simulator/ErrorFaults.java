package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of refusals: their status, their document and its format. */
final class ErrorFaults {

    private static final AnswerMatcher ERROR = AnswerMatcher.error();
    private static final String PAGE = "<!doctype html><title>Error</title><p>Something went wrong.";

    private ErrorFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "unknown-id-answered",
                        "errors",
                        "an unknown ID is answered with some session",
                        "UNKNOWN-ID-404",
                        Change.lookup((sessions, id, asked) -> sessions.find(id)
                                .or(() -> sessions.recent().stream().findFirst()))),
                status("unknown-id-400", "an unknown ID is answered 400", "UNKNOWN-ID-404", 404, 400, "Bad Request"),
                status("unknown-id-410", "an unknown ID is answered 410", "UNKNOWN-ID-404", 404, 410, "Gone"),
                status(
                        "unknown-id-500",
                        "an unknown ID is answered 500",
                        "UNKNOWN-ID-404",
                        404,
                        500,
                        "Internal Server Error"),
                status(
                        "unknown-id-200",
                        "an unknown ID is answered 200 with an Error document",
                        "UNKNOWN-ID-404",
                        404,
                        200,
                        "OK"),
                status(
                        "malformed-id-500",
                        "a malformed ID is answered 500",
                        "MALFORMED-ID-4XX",
                        400,
                        500,
                        "Internal Server Error"),
                status(
                        "malformed-id-503",
                        "a malformed ID is answered 503",
                        "MALFORMED-ID-4XX",
                        400,
                        503,
                        "Service Unavailable"),
                status("malformed-id-200", "a malformed ID is answered 200", "MALFORMED-ID-4XX", 400, 200, "OK"),
                method("unsupported-method-404", 404, "Not Found"),
                method("unsupported-method-501", 501, "Not Implemented"),
                method("unsupported-method-500", 500, "Internal Server Error"),
                Fault.of(
                                "unsupported-method-done",
                                "errors",
                                "other methods are answered like GET",
                                "UNSUPPORTED-METHOD-405",
                                Change.requests((request, next) -> {
                                    Reply reply = next.apply(request);
                                    return reply.status() == 405 ? next.apply(request.withMethod("GET")) : reply;
                                }))
                        .needing(Fault.Precondition.INTRUSIVE_REQUESTS),
                of(
                        "error-without-body",
                        "a refusal has no body",
                        "MALFORMED-ID-4XX ERROR-BODY",
                        r -> r.withBody(new byte[0]).withoutHeader("Content-Type")),
                document("error-without-message", "there is no Message", "ERROR-BODY", d -> d.without("Message")),
                document("error-message-empty", "the Message is empty", "ERROR-BODY", d -> d.set("Message", "")),
                document(
                        "error-without-status-code",
                        "there is no StatusCode",
                        "ERROR-BODY",
                        d -> d.without("StatusCode")),
                Fault.of(
                        "error-status-code-as-text",
                        "errors in JSON",
                        "the StatusCode is a text",
                        "ERROR-BODY",
                        Change.document(ERROR.inJson(), d -> d.change("StatusCode", c -> c))),
                Fault.of(
                        "refusal-without-challenge",
                        "errors",
                        "whoever has not logged on is refused without a challenge",
                        "LOGON-REQUIRED UNKNOWN-TOKEN-REFUSED LOGGED-OFF-TOKEN-REFUSED MISSING-CREDENTIALS-REFUSED",
                        Change.reply(ERROR, r -> r.withoutHeader("WWW-Authenticate"))),
                document(
                        "error-status-code-lies",
                        "the StatusCode is another one",
                        "ERROR-BODY",
                        d -> d.replace("StatusCode", s -> new DocumentNode(s.name(), s.kind(), "418", List.of()))),
                Fault.of(
                        "error-of-another-root",
                        "errors in XML",
                        "the root element is Fault",
                        "MALFORMED-ID-4XX ERROR-BODY",
                        Change.document(ERROR.inXml(), d -> d.renamed("Fault"))),
                Fault.of(
                        "error-cut",
                        "errors",
                        "the document ends in the middle",
                        "MALFORMED-ID-4XX ERROR-BODY",
                        Change.text(ERROR, t -> t.substring(0, t.length() / 2))),
                of(
                        "error-for-people",
                        "a refusal is a page for people",
                        "MALFORMED-ID-4XX ERROR-BODY ERROR-FORMAT",
                        r -> r.withBody(PAGE.getBytes(StandardCharsets.UTF_8)).withHeader("Content-Type", "text/html")),
                of(
                        "error-labelled-text",
                        "a refusal is called plain text",
                        "ERROR-FORMAT",
                        r -> r.withHeader("Content-Type", "text/plain")),
                of(
                        "error-without-content-type",
                        "a refusal states no media type",
                        "ERROR-FORMAT",
                        r -> r.withoutHeader("Content-Type")),
                of(
                        "error-labelled-other",
                        "a refusal is called JSON in XML and XML in JSON",
                        "ERROR-FORMAT",
                        r -> r.withHeader(
                                "Content-Type", other(r.subject().format()).mediaType())),
                inOtherFormat("error-always-xml", ResponseFormat.JSON),
                inOtherFormat("error-always-json", ResponseFormat.XML));
    }

    private static ResponseFormat other(ResponseFormat format) {
        return format == ResponseFormat.XML ? ResponseFormat.JSON : ResponseFormat.XML;
    }

    private static Fault inOtherFormat(String name, ResponseFormat asked) {
        return Fault.of(
                name,
                "errors",
                "a refusal comes in the other format when " + asked + " is asked for",
                "ERROR-FORMAT MALFORMED-ID-4XX",
                Change.requests((request, next) -> {
                    Reply reply = next.apply(request);
                    return ERROR.matches(reply.subject()) && request.format() == asked
                            ? next.apply(
                                    request.withHeader("Accept", other(asked).mediaType()))
                            : reply;
                }));
    }

    private static Fault method(String name, int status, String reason) {
        return status(name, "other methods are answered " + status, "UNSUPPORTED-METHOD-405", 405, status, reason)
                .needing(Fault.Precondition.INTRUSIVE_REQUESTS);
    }

    private static Fault status(String name, String description, String breaks, int from, int to, String reason) {
        return Fault.of(
                name, "errors", description, breaks, Change.replyOfStatus(from, r -> r.refusedWith(to, reason)));
    }

    private static Fault document(String name, String description, String breaks, UnaryOperator<DocumentNode> edit) {
        return Fault.of(name, "errors", description, breaks, Change.document(ERROR, edit));
    }

    private static Fault of(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(name, "errors", description, breaks, Change.reply(ERROR, edit));
    }
}
