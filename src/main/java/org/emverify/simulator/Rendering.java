package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/** Turns documents into replies, and lets the behaviour edit document and text on the way. */
record Rendering(Behaviour behaviour, Clock clock) {

    private static final HeaderField SERVER = new HeaderField("Server", "Microsoft-HTTPAPI/2.0");

    Reply reply(int status, AnswerContext context, DocumentNode template) {
        DocumentNode document = behaviour.document(context, template);
        String written =
                context.format() == ResponseFormat.XML ? XmlWriter.write(document) : JsonWriter.write(document);
        byte[] body = behaviour.text(context, written).getBytes(StandardCharsets.UTF_8);
        HeaderField length = new HeaderField("Content-Length", Integer.toString(body.length));
        HeaderField type = new HeaderField("Content-Type", context.format().mediaType());
        return reply(status, context, List.of(length, type, SERVER, date()), body);
    }

    Reply error(int status, AnswerContext context, String message) {
        DocumentNode document = Documents.of(context).error(status, message);
        Reply reply = reply(status, context.with(SimulatedResource.ERROR), document);
        return status == 401 ? reply.plusHeader("WWW-Authenticate", "Basic Realm=RestSvc") : reply;
    }

    /** An answer 204, which has no body and so no Content-Length. */
    Reply nothing(AnswerContext context) {
        return reply(204, context.with(SimulatedResource.NOTHING), List.of(SERVER, date()), new byte[0]);
    }

    private HeaderField date() {
        return new HeaderField("Date", Times.IN_HEADERS.format(clock.instant()));
    }

    private static Reply reply(int status, AnswerContext context, List<HeaderField> headers, byte[] body) {
        return new Reply(context, "HTTP/1.1", status, Reply.reasonOf(status), headers, body, Delivery.AT_ONCE);
    }
}
