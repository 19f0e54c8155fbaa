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
    Part edited(Subject subject, Part document) {
        Part edited = document;
        for (Change change : changes) {
            if (change instanceof Change.OfDocument edit && edit.where().matches(subject)) {
                edited = edit.edit().edit(subject, edited);
            }
        }
        return edited;
    }

    Reply reply(int status, Subject subject, Part document) {
        Part edited = edited(subject, document);
        String text = subject.format() == Format.XML ? XmlWriter.write(edited) : JsonWriter.write(edited);
        for (Change change : changes) {
            if (change instanceof Change.OfText edit && edit.where().matches(subject)) {
                text = edit.edit().apply(text);
            }
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return reply(
                status,
                subject,
                List.of(
                        new Header("Content-Length", Integer.toString(body.length)),
                        new Header("Content-Type", subject.format().mediaType()),
                        new Header("Server", "Microsoft-HTTPAPI/2.0"),
                        date()),
                body);
    }

    Reply error(int status, Subject subject, String message) {
        Documents documents = new Documents(subject.format(), subject.request().base());
        Reply reply = reply(status, subject.with(Resource.ERROR), documents.error(status, message));
        return status == 401 ? reply.plusHeader("WWW-Authenticate", "Basic Realm=RestSvc") : reply;
    }

    /** An answer 204, which has no body and so no Content-Length. */
    Reply nothing(Subject subject) {
        return reply(
                204,
                subject.with(Resource.NOTHING),
                List.of(new Header("Server", "Microsoft-HTTPAPI/2.0"), date()),
                new byte[0]);
    }

    private Header date() {
        return new Header("Date", Times.inHeaders(clock.instant()));
    }

    private static Reply reply(int status, Subject subject, List<Header> headers, byte[] body) {
        return new Reply(
                subject, "HTTP/1.1", status, REASONS.getOrDefault(status, ""), headers, body, Delivery.AT_ONCE);
    }
}
