package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Turns documents into replies, and applies the changes of documents and their texts on the way. */
final class Rendering {

    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            201, "Created",
            204, "No Content",
            400, "Bad Request",
            401, "Unauthorized",
            404, "Not Found",
            405, "Method Not Allowed",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private final List<Change> changes;
    private final Clock clock;

    Rendering(List<Change> changes, Clock clock) {
        this.changes = List.copyOf(changes);
        this.clock = clock;
    }

    /** The document after all changes that touch that subject. */
    DocumentNode edited(AnswerContext context, DocumentNode document) {
        DocumentNode edited = document;
        for (Change change : changes) {
            if (change instanceof Change.OfDocument edit && edit.where().matches(context)) {
                edited = edit.edit().edit(context, edited);
            }
        }
        return edited;
    }

    Reply reply(int status, AnswerContext context, DocumentNode document) {
        DocumentNode edited = edited(context, document);
        String text = context.format() == ResponseFormat.XML ? XmlWriter.write(edited) : JsonWriter.write(edited);
        for (Change change : changes) {
            if (change instanceof Change.OfText edit && edit.where().matches(context)) {
                text = edit.edit().apply(text);
            }
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return reply(
                status,
                context,
                List.of(
                        new HeaderField("Content-Length", Integer.toString(body.length)),
                        new HeaderField("Content-Type", context.format().mediaType()),
                        new HeaderField("Server", "Microsoft-HTTPAPI/2.0"),
                        date()),
                body);
    }

    Reply error(int status, AnswerContext context, String message) {
        Documents documents = new Documents(context.format(), context.request().base());
        Reply reply = reply(status, context.with(Resource.ERROR), documents.error(status, message));
        return status == 401 ? reply.plusHeader("WWW-Authenticate", "Basic Realm=RestSvc") : reply;
    }

    /** An answer 204, which has no body and so no Content-Length. */
    Reply nothing(AnswerContext context) {
        return reply(
                204,
                context.with(Resource.NOTHING),
                List.of(new HeaderField("Server", "Microsoft-HTTPAPI/2.0"), date()),
                new byte[0]);
    }

    private HeaderField date() {
        return new HeaderField("Date", Times.inHeaders(clock.instant()));
    }

    private static Reply reply(int status, AnswerContext context, List<HeaderField> headers, byte[] body) {
        return new Reply(
                context, "HTTP/1.1", status, REASONS.getOrDefault(status, ""), headers, body, Delivery.AT_ONCE);
    }
}
