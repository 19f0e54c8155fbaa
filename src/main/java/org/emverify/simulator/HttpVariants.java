package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Other ways of HTTP and TLS to bring the same answer. They touch every answer. */
final class HttpVariants {
    private static final String CHALLENGE = "WWW-Authenticate";

    private static final AnswerMatcher WITH_BODY = AnswerMatcher.anyDocument();
    private static final String HTTP = "RFC 9110";
    private static final String FRAMING = "RFC 9112";

    private HttpVariants() {}

    static List<LegalVariant> all() {
        List<LegalVariant> all = new ArrayList<>(heads());
        all.addAll(framing());
        all.addAll(connections());
        return all;
    }

    private static List<LegalVariant> heads() {
        return List.of(
                any(
                        "header-names-lower-case",
                        "header names are in lower case",
                        HTTP,
                        r -> names(r, n -> n.toLowerCase(Locale.ROOT))),
                any(
                        "header-names-upper-case",
                        "header names are in capital letters",
                        HTTP,
                        r -> names(r, n -> n.toUpperCase(Locale.ROOT))),
                any(
                        "headers-reversed",
                        "headers come in the opposite order",
                        HTTP,
                        r -> r.withHeaders(HttpVariants::reversed)),
                any(
                        "headers-with-tabs",
                        "blanks and tabs stand around header values",
                        HTTP,
                        r -> r.withHeaders(old -> old.stream()
                                .map(h -> new HeaderField(h.name(), "\t " + h.value() + " \t"))
                                .toList())),
                any(
                        "extra-headers",
                        "there are further standard headers",
                        "ADDITIONAL-HEADERS",
                        r -> r.plusHeader("Cache-Control", "no-store")
                                .plusHeader("Strict-Transport-Security", "max-age=31536000")
                                .plusHeader("Vary", "Accept")
                                .plusHeader("X-Request-Id", "4711")),
                any("without-server-header", "there is no header Server", HTTP, r -> r.withoutHeader("Server")),
                any(
                        "without-date-header",
                        "there is no header Date",
                        "RFC 9110, of servers without a clock",
                        r -> r.withoutHeader("Date")),
                any(
                        "reason-phrase-another",
                        "the reason phrase is another one",
                        FRAMING,
                        r -> r.withStatus(r.status(), "As you like it")),
                any("reason-phrase-empty", "the reason phrase is empty", FRAMING, r -> r.withStatus(r.status(), "")),
                type("charset-lower-case", "; charset=utf-8"),
                type("charset-upper-case", ";CHARSET=UTF-8"),
                type("charset-quoted", "; charset=\"utf-8\""),
                LegalVariant.of(
                        "content-type-in-capitals",
                        "the media type is written in capital letters",
                        HTTP,
                        Change.reply(
                                WITH_BODY,
                                r -> r.withHeader(
                                        "Content-Type",
                                        r.subject().format().mediaType().toUpperCase(Locale.ROOT)))),
                LegalVariant.of(
                        "logon-without-location",
                        "the logon's answer has no header Location",
                        "wire fact 1.5",
                        Change.reply(AnswerMatcher.logonSession(), r -> r.withoutHeader("Location"))),
                LegalVariant.of(
                        "challenges-in-two-headers",
                        "a refused client is offered another scheme in a header of its own, before Basic",
                        HTTP,
                        Change.replyOfStatus(
                                401,
                                r -> r.withoutHeader(CHALLENGE)
                                        .plusHeader(CHALLENGE, "Negotiate")
                                        .plusHeader(CHALLENGE, "basic realm=\"RestSvc\", charset=\"UTF-8\""))),
                LegalVariant.of(
                        "challenges-in-one-header",
                        "a refused client is offered another scheme in the same header, before Basic",
                        HTTP,
                        Change.replyOfStatus(401, r -> r.withHeader(CHALLENGE, "Negotiate, Basic realm=\"RestSvc\""))),
                LegalVariant.of(
                        "logon-cookie-with-attributes",
                        "the logon's cookie is secure and hidden from scripts",
                        "RFC 6265",
                        Change.reply(
                                AnswerMatcher.logonSession(),
                                r -> r.withHeaders(old -> old.stream()
                                        .map(h -> h.isNamed("Set-Cookie")
                                                ? new HeaderField(h.name(), h.value() + " Secure; HttpOnly")
                                                : h)
                                        .toList()))));
    }

    private static List<LegalVariant> framing() {
        return List.of(
                chunked("chunked", "bodies come in one chunk", 1 << 20, UnaryOperator.identity(), ""),
                chunked("chunked-small", "bodies come in chunks of three bytes", 3, UnaryOperator.identity(), ""),
                chunked("chunked-with-extensions", "chunks carry extensions", 100, s -> s + ";part=\"a;b\"", ""),
                chunked(
                        "chunked-with-trailer",
                        "header lines follow the last chunk",
                        100,
                        UnaryOperator.identity(),
                        "X-Checked: yes\r\n"),
                chunked(
                        "chunked-sizes-padded",
                        "chunk sizes are in capitals and begin with zeros",
                        100,
                        s -> "00" + s.toUpperCase(Locale.ROOT),
                        ""),
                any(
                        "interim-100",
                        "an interim answer 100 precedes each answer",
                        HTTP,
                        r -> r.delivered(behind("HTTP/1.1 100 Continue\r\n\r\n"))),
                any(
                        "interim-103",
                        "early hints precede each answer",
                        "RFC 8297",
                        r -> r.delivered(
                                behind("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"))),
                any(
                        "sent-in-pieces",
                        "the answer comes in several packets",
                        FRAMING,
                        r -> r.delivered((reply, wire) -> {
                            wire.send(reply.head());
                            for (byte b : Arrays.copyOf(reply.body(), Math.min(20, reply.body().length))) {
                                wire.send(new byte[] {b});
                            }
                            int sent = Math.min(20, reply.body().length);
                            wire.send(Arrays.copyOfRange(reply.body(), sent, reply.body().length));
                        })),
                any(
                        "slow",
                        "each answer takes a few milliseconds",
                        HTTP,
                        r -> r.delivered((reply, wire) -> {
                            wire.pause(5);
                            wire.send(reply.head());
                            wire.pause(5);
                            wire.send(reply.body());
                        })));
    }

    private static List<LegalVariant> connections() {
        return List.of(
                any(
                        "closed-after-each-answer",
                        "the connection is closed after each answer, and the answer says so",
                        FRAMING,
                        r -> r.plusHeader("Connection", "close").delivered(Delivery.AND_CLOSE)),
                any(
                        "closed-without-notice",
                        "the connection is closed after each answer without a word",
                        FRAMING,
                        r -> r.delivered(Delivery.AND_CLOSE)),
                LegalVariant.of(
                        "closed-now-and-then",
                        "every fifth answer ends its connection",
                        FRAMING,
                        Change.requests((request, next) -> {
                            Reply reply = next.apply(request);
                            return request.number() % 5 == 0 ? reply.delivered(Delivery.AND_CLOSE) : reply;
                        })),
                any(
                        "http-1-0",
                        "answers are of HTTP/1.0 and end their connection",
                        FRAMING,
                        r -> r.withHttpVersion("HTTP/1.0")
                                .plusHeader("Connection", "close")
                                .delivered(Delivery.AND_CLOSE)),
                any(
                        "keep-alive-announced",
                        "answers announce that the connection is kept",
                        FRAMING,
                        r -> r.plusHeader("Connection", "Keep-Alive").plusHeader("Keep-Alive", "timeout=5, max=100")),
                LegalVariant.of(
                        "tls-1-2-only", "the server speaks no other TLS than 1.2", "RFC 5246", Change.tls("TLSv1.2")),
                LegalVariant.of(
                        "tls-1-3-only", "the server speaks no other TLS than 1.3", "RFC 8446", Change.tls("TLSv1.3")));
    }

    private static Delivery behind(String interim) {
        return (reply, wire) -> {
            wire.send(interim.getBytes(StandardCharsets.US_ASCII));
            wire.send(reply.wholeOnTheWire());
        };
    }

    private static Reply names(Reply reply, UnaryOperator<String> edit) {
        return reply.withHeaders(old -> old.stream()
                .map(h -> new HeaderField(edit.apply(h.name()), h.value()))
                .toList());
    }

    private static List<HeaderField> reversed(List<HeaderField> headers) {
        List<HeaderField> reversed = new ArrayList<>(headers);
        Collections.reverse(reversed);
        return reversed;
    }

    private static LegalVariant chunked(
            String name, String description, int size, UnaryOperator<String> sizeLine, String trailer) {
        return LegalVariant.of(
                name,
                description,
                "CONTENT-LENGTH",
                Change.reply(WITH_BODY, r -> Chunks.in(r, size, sizeLine, trailer)));
    }

    private static LegalVariant type(String name, String parameter) {
        return LegalVariant.of(
                name,
                "the media type has the parameter " + parameter,
                "CONTENT-TYPE",
                Change.reply(
                        WITH_BODY,
                        r -> r.withHeader("Content-Type", r.subject().format().mediaType() + parameter)));
    }

    private static LegalVariant any(String name, String description, String allowedBy, UnaryOperator<Reply> edit) {
        return LegalVariant.of(name, description, allowedBy, Change.reply(AnswerMatcher.anywhere(), edit));
    }
}
