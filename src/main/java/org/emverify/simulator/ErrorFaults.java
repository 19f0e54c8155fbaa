package org.emverify.simulator;

import java.util.List;
import org.emverify.simulator.Fault.RunCondition;

/** Faults of refusals: their status, their document and its format. */
final class ErrorFaults {

    private static final FaultScope ERROR = FaultScope.of(AnswerMatcher.error());
    private static final FaultScope IN_XML = ERROR.narrowed(AnswerMatcher::inXml);
    private static final FaultScope IN_JSON = ERROR.narrowed(AnswerMatcher::inJson);
    private static final FaultScope INTRUSIVE = ERROR.needing(RunCondition.INTRUSIVE_REQUESTS);
    private static final String TYPE = "Content-Type";
    private static final String PAGE = "<!doctype html><title>Error</title><p>Something went wrong.";

    private ErrorFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            ERROR.change("unknown-id-answered", "UNKNOWN-ID-404", "an unknown ID is answered with some session",
                Change.lookup((sessions, id, context) -> sessions.find(id).or(() -> sessions.recent().stream().findFirst()))),
            status("unknown-id-400", "UNKNOWN-ID-404", "an unknown ID is answered 400", 404, 400),
            status("unknown-id-410", "UNKNOWN-ID-404", "an unknown ID is answered 410", 404, 410),
            status("unknown-id-500", "UNKNOWN-ID-404", "an unknown ID is answered 500", 404, 500),
            status("unknown-id-200", "UNKNOWN-ID-404", "an unknown ID is answered 200 with an Error document", 404, 200),
            status("malformed-id-500", "MALFORMED-ID-4XX", "a malformed ID is answered 500", 400, 500),
            status("malformed-id-503", "MALFORMED-ID-4XX", "a malformed ID is answered 503", 400, 503),
            status("malformed-id-200", "MALFORMED-ID-4XX", "a malformed ID is answered 200", 400, 200),
            method("unsupported-method-404", 404),
            method("unsupported-method-501", 501),
            method("unsupported-method-500", 500),
            INTRUSIVE.change("unsupported-method-done", "UNSUPPORTED-METHOD-405", "other methods are answered like GET", Change.requests((request, next) -> {
                Reply reply = next.apply(request);
                return reply.status() == 405 ? next.apply(request.withMethod("GET")) : reply;
            })),
            ERROR.reply("error-without-body", "MALFORMED-ID-4XX ERROR-BODY", "a refusal has no body", r -> r.withBody(new byte[0]).withoutHeader(TYPE)),
            ERROR.document("error-without-message", "ERROR-BODY", "there is no Message", d -> d.without("Message")),
            ERROR.document("error-message-empty", "ERROR-BODY", "the Message is empty", d -> d.set("Message", "")),
            ERROR.document("error-without-status-code", "ERROR-BODY", "there is no StatusCode", d -> d.without("StatusCode")),
            IN_JSON.document("error-status-code-as-text", "ERROR-BODY", "the StatusCode is a text", d -> d.change("StatusCode", c -> c)),
            ERROR.document("error-status-code-lies", "ERROR-BODY", "the StatusCode is another one",
                d -> d.replace("StatusCode", s -> new DocumentNode(s.name(), s.kind(), "418", List.of()))),
            IN_JSON.text("error-status-code-lies-in-json", "ERROR-BODY", "the StatusCode is 500 in JSON", t -> t.replaceAll("\"StatusCode\":\\d+", "\"StatusCode\":500")),
            IN_XML.text("error-status-code-always-400", "ERROR-BODY", "the StatusCode is 400, whatever the status", t -> t.replaceAll("StatusCode=\"\\d+\"", "StatusCode=\"400\"")),
            IN_XML.document("error-of-another-root", "MALFORMED-ID-4XX ERROR-BODY", "the root element is Fault", d -> d.renamed("Fault")),
            ERROR.cut("error-cut", "MALFORMED-ID-4XX ERROR-BODY"),
            ERROR.reply("error-for-people", "MALFORMED-ID-4XX ERROR-BODY ERROR-FORMAT", "a refusal is a page for people",
                r -> r.withText(t -> PAGE).withHeader(TYPE, "text/html")),
            ERROR.reply("error-labelled-text", "ERROR-FORMAT", "a refusal is called plain text", r -> r.withHeader(TYPE, "text/plain")),
            ERROR.reply("error-without-content-type", "ERROR-FORMAT", "a refusal states no media type", r -> r.withoutHeader(TYPE)),
            ERROR.reply("error-labelled-other", "ERROR-FORMAT", "a refusal is called JSON in XML and XML in JSON",
                r -> r.withHeader(TYPE, r.format().other().mediaType())),
            inOtherFormat("error-always-xml", ResponseFormat.JSON),
            inOtherFormat("error-always-json", ResponseFormat.XML));
    }
    // spotless:on

    private static List<Fault> inOtherFormat(String name, ResponseFormat asked) {
        String description = "a refusal comes in the other format when " + asked + " is asked for";
        return FaultScope.of(AnswerMatcher.error().when(context -> context.format() == asked))
                .instead(
                        name,
                        "ERROR-FORMAT MALFORMED-ID-4XX",
                        description,
                        r -> r.withHeader("Accept", asked.other().mediaType()));
    }

    private static List<Fault> method(String name, int status) {
        Change change = Change.replyOfStatus(405, r -> r.refusedWith(status));
        return INTRUSIVE.change(name, "UNSUPPORTED-METHOD-405", "other methods are answered " + status, change);
    }

    private static List<Fault> status(String name, String breaks, String description, int from, int to) {
        return ERROR.change(name, breaks, description, Change.replyOfStatus(from, r -> r.refusedWith(to)));
    }
}
