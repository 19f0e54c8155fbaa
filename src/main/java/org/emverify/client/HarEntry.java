package org.emverify.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpViolation;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One exchange as an entry of the HTTP Archive format, HAR 1.2. What HAR has no word for, how a body ended or why no answer
 * came, stands in {@code _wire}, which viewers ignore.
 *
 * @param uri without secrets
 * @param headers of the request, without secrets
 * @param received what came; secrets have given way to stand-ins
 */
record HarEntry(Instant started, Duration time, String method, URI uri, List<Header> headers, Received received) {
    static final JsonMapper JSON = JsonMapper.shared();

    ObjectNode json() {
        ObjectNode entry = JSON.createObjectNode();
        double milliseconds = time.toNanos() / 1_000_000.0;
        entry.put("startedDateTime", started.toString()).put("time", milliseconds);
        ObjectNode request = entry.putObject("request");
        request.put("method", method).put("url", uri.toString()).put("httpVersion", "HTTP/1.1");
        request.putArray("cookies");
        put(request.putArray("headers"), headers);
        putQuery(request.putArray("queryString"), uri);
        request.put("headersSize", -1).put("bodySize", 0);
        ObjectNode response = entry.putObject("response");
        ObjectNode wire = JSON.createObjectNode();
        if (received instanceof Answer answer) {
            put(response, wire, answer);
        } else {
            put(response, wire, (NoAnswer) received);
        }
        response.putArray("cookies");
        response.put("redirectURL", "").put("headersSize", -1);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", milliseconds).put("receive", 0);
        entry.set("_wire", wire);
        return entry;
    }

    private static void put(ObjectNode response, ObjectNode wire, Answer answer) {
        response.put("status", answer.status()).put("statusText", answer.reason());
        response.put("httpVersion", answer.httpVersion());
        put(response.putArray("headers"), answer.headers());
        response.put("bodySize", answer.body().length);
        ObjectNode content = response.putObject("content");
        content.put("size", answer.body().length)
                .put("mimeType", answer.header("Content-Type").orElse(""));
        put(content, answer.body());
        wire.put("framing", answer.framing().name())
                .put("bodyEnd", answer.bodyEnd().name());
        wire.put("surplusBytes", answer.surplusBytes());
        ArrayNode violations = wire.putArray("violations");
        answer.violations()
                .forEach(
                        v -> violations.addObject().put("rule", v.rule().name()).put("found", v.found()));
    }

    /** Viewers show an exchange without an answer as one with the status 0. */
    private static void put(ObjectNode response, ObjectNode wire, NoAnswer none) {
        response.put("status", 0).put("statusText", "").put("httpVersion", "");
        response.putArray("headers");
        response.put("bodySize", -1).put("_error", none.detail());
        response.putObject("content").put("size", 0).put("mimeType", "");
        wire.put("noAnswer", none.cause().name()).put("detail", none.detail());
    }

    private static void put(ObjectNode content, byte[] body) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            content.put("text", text.toString());
        } catch (CharacterCodingException e) {
            content.put("text", Base64.getEncoder().encodeToString(body)).put("encoding", "base64");
        }
    }

    private static void putQuery(ArrayNode array, URI uri) {
        if (uri.getRawQuery() == null) {
            return;
        }
        for (String parameter : uri.getRawQuery().split("&")) {
            String[] parts = parameter.split("=", 2);
            array.addObject().put("name", decoded(parts[0])).put("value", parts.length < 2 ? "" : decoded(parts[1]));
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static void put(ArrayNode array, List<Header> headers) {
        headers.forEach(header -> array.addObject().put("name", header.name()).put("value", header.value()));
    }

    /** @throws IllegalArgumentException if it is not one that {@link #json} has written */
    static HarEntry of(JsonNode entry) {
        JsonNode request = entry.required("request");
        return new HarEntry(
                Instant.parse(text(entry, "startedDateTime")),
                Duration.ZERO,
                text(request, "method"),
                URI.create(text(request, "url")),
                headers(request),
                received(entry.required("response"), entry.required("_wire")));
    }

    private static Received received(JsonNode response, JsonNode wire) {
        if (wire.has("noAnswer")) {
            return new NoAnswer(NoAnswer.Cause.valueOf(text(wire, "noAnswer")), text(wire, "detail"));
        }
        return new Answer(
                text(response, "httpVersion"),
                response.required("status").asInt(),
                text(response, "statusText"),
                headers(response),
                body(response.required("content")),
                Answer.Framing.valueOf(text(wire, "framing")),
                Answer.BodyEnd.valueOf(text(wire, "bodyEnd")),
                wire.required("surplusBytes").asLong(),
                violations(wire));
    }

    private static List<HttpViolation> violations(JsonNode wire) {
        return wire.required("violations")
                .valueStream()
                .map(v -> new HttpViolation(HttpViolation.Rule.valueOf(text(v, "rule")), text(v, "found")))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static byte[] body(JsonNode content) {
        String text = text(content, "text");
        return content.has("encoding") ? Base64.getDecoder().decode(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Header> headers(JsonNode message) {
        return message.required("headers")
                .valueStream()
                .map(h -> new Header(text(h, "name"), text(h, "value")))
                .toList();
    }
}
