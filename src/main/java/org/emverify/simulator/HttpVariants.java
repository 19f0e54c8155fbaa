package org.emverify.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Other ways of HTTP and TLS to bring the same answer. They touch every answer. */
final class HttpVariants {

    private static final AnswerMatcher ANY = AnswerMatcher.anywhere();
    private static final AnswerMatcher WITH_BODY = AnswerMatcher.anyDocument();
    private static final AnswerMatcher LOGON = AnswerMatcher.logonSession();
    private static final AnswerMatcher PLAIN = AnswerMatcher.entity().accepting("text/plain");
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String TYPE = "Content-Type";
    private static final String HTTP = "RFC 9110";
    private static final String FRAMING = "RFC 9112";

    private HttpVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            any("header-names-lower-case", HTTP, "header names are in lower case", r -> names(r, n -> n.toLowerCase(Locale.ROOT))),
            any("header-names-upper-case", HTTP, "header names are in capital letters", r -> names(r, n -> n.toUpperCase(Locale.ROOT))),
            any("headers-reversed", HTTP, "headers come in the opposite order", HttpVariants::reversed),
            any("headers-with-tabs", HTTP, "blanks and tabs stand around header values",
                r -> r.withEachHeader(h -> new HeaderField(h.name(), "\t " + h.value() + " \t"))),
            any("extra-headers", "ADDITIONAL-HEADERS", "there are further standard headers",
                r -> r.plusHeader("Cache-Control", "no-store").plusHeader("Strict-Transport-Security", "max-age=31536000")
                    .plusHeader("Vary", "Accept").plusHeader("X-Request-Id", "4711")),
            any("lists-in-several-headers", HTTP, "headers whose value is a list come more than once",
                r -> r.plusHeader("Vary", "Accept").plusHeader("Vary", "Accept-Encoding").plusHeader("Cache-Control", "no-store").plusHeader("Cache-Control", "private")),
            reply("second-cookie", "RFC 6265", "the logon sets a cookie for something else, and that first", LOGON,
                r -> r.withoutHeader("Set-Cookie").plusHeader("Set-Cookie", "Node=3; Path=/;").plusHeader("Set-Cookie", r.header("Set-Cookie"))),
            reply("logoff-with-further-headers", HTTP, "the logoff's answer has headers that say nothing of a body", AnswerMatcher.logoff(),
                r -> r.plusHeader("Cache-Control", "no-store").plusHeader("ETag", "\"gone\"").plusHeader("Connection", "Keep-Alive")),
            any("without-server-header", HTTP, "there is no header Server", r -> r.withoutHeader("Server")),
            any("without-date-header", "RFC 9110, of servers without a clock", "there is no header Date", r -> r.withoutHeader("Date")),
            any("reason-phrase-another", FRAMING, "the reason phrase is another one", r -> r.withStatus(r.status(), "As you like it")),
            any("reason-phrase-empty", FRAMING, "the reason phrase is empty", r -> r.withStatus(r.status(), "")),
            type("charset-lower-case", "; charset=utf-8"),
            type("charset-upper-case", ";CHARSET=UTF-8"),
            type("content-type-final-semicolon", "; charset=utf-8;"),
            type("content-type-parameter-quoted", "; profile=\"a; b \\\" c\"; charset=utf-8"),
            type("charset-quoted", "; charset=\"utf-8\""),
            reply("content-type-in-capitals", HTTP, "the media type is written in capital letters", WITH_BODY,
                r -> r.withHeader(TYPE, r.format().mediaType().toUpperCase(Locale.ROOT))),
            reply("logon-without-location", "LOGON-SESSION-DOCUMENT", "the logon's answer has no header Location", LOGON, r -> r.withoutHeader("Location")),
            reply("logon-cookie-with-attributes", "RFC 6265", "the logon's cookie is secure and hidden from scripts", LOGON,
                r -> r.withHeader("Set-Cookie", r.header("Set-Cookie") + " Secure; HttpOnly")),
            LegalVariant.of("challenges-in-two-headers", HTTP, "a refused client is offered another scheme in a header of its own, before Basic",
                Change.replyOfStatus(401, r -> r.withoutHeader(CHALLENGE).plusHeader(CHALLENGE, "Negotiate")
                    .plusHeader(CHALLENGE, "basic realm=\"RestSvc\", charset=\"UTF-8\""))),
            LegalVariant.of("challenges-in-one-header", HTTP, "a refused client is offered another scheme in the same header, before Basic",
                Change.replyOfStatus(401, r -> r.withHeader(CHALLENGE, "Negotiate, Basic realm=\"RestSvc\""))),

            chunked("chunked", "bodies come in one chunk", 1 << 20, UnaryOperator.identity(), ""),
            chunked("chunked-small", "bodies come in chunks of three bytes", 3, UnaryOperator.identity(), ""),
            chunked("chunked-with-extensions", "chunks carry extensions", 100, s -> s + ";part=\"a;b\"", ""),
            chunked("chunked-with-blank-before-extension", "a blank stands before a chunk's extension", 100, s -> s + " ;part=1", ""),
            chunked("chunked-with-trailer", "header lines follow the last chunk", 100, UnaryOperator.identity(), "X-Checked: yes\r\n"),
            chunked("chunked-sizes-padded", "chunk sizes are in capitals and begin with many zeros", 100, s -> "0".repeat(14) + s.toUpperCase(Locale.ROOT), ""),
            delivery("interim-100", HTTP, "an interim answer 100 precedes each answer", behind("HTTP/1.1 100 Continue\r\n\r\n")),
            delivery("interim-103", "RFC 8297", "early hints precede each answer",
                behind("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n")),
            reply("accept-unlisted-406", HTTP, "who accepts neither format is refused with 406", PLAIN, r -> r.withStatus(406)),
            LegalVariant.of("accept-unlisted-in-json", HTTP, "who accepts neither format gets JSON", Change.instead(PLAIN, r -> r.withHeader("Accept", "application/json"), UnaryOperator.identity())),
            delivery("sent-in-pieces", FRAMING, "the answer comes in several packets", HttpVariants::inPieces),
            delivery("slow", HTTP, "each answer takes a few milliseconds", HttpVariants::slowly),

            any("closed-after-each-answer", FRAMING, "the connection is closed after each answer, and the answer says so",
                r -> r.plusHeader("Connection", "close").delivered(Delivery.AND_CLOSE)),
            delivery("closed-without-notice", FRAMING, "the connection is closed after each answer without a word", Delivery.AND_CLOSE),
            reply("closed-now-and-then", FRAMING, "every fifth answer ends its connection", ANY.when(c -> c.request().number() % 5 == 0),
                r -> r.delivered(Delivery.AND_CLOSE)),
            delivery("headers-without-blank-behind-colon", FRAMING, "no blank stands between a header's colon and its value",
                (r, wire) -> wire.send(Reply.joined(new String(r.head(), StandardCharsets.UTF_8).replaceAll("(?m)^([\\w-]+): ", "$1:").getBytes(StandardCharsets.UTF_8), r.body()))),
            any("header-empty", HTTP, "a header has no value", r -> r.plusHeader("X-Request-Id", "")),
            any("reason-phrase-beyond-ascii", FRAMING, "the reason phrase has an umlaut", r -> r.withStatus(r.status(), "Gew\u00E4hrt")),
            delivery("closed-after-a-moment", FRAMING, "who asks to close the connection waits a moment for it", (r, wire) -> {
                wire.send(r.wholeOnTheWire());
                if (r.request().wantsClose()) {
                    wire.pause(300);
                }
            }),
            reply("announced-close-after-a-moment", FRAMING, "every fortieth answer says that it ends its connection, which takes a moment",
                ANY.when(c -> c.request().number() % 40 == 0), r -> r.plusHeader("Connection", "close").delivered((reply, wire) -> {
                    wire.send(reply.wholeOnTheWire());
                    wire.pause(300);
                    wire.close();
                })),
            any("reason-phrase-with-tab", FRAMING, "the reason phrase has a tab in it", r -> r.withStatus(r.status(), "As\tyou like it")),
            any("header-value-with-colons", HTTP, "a header's value begins with a colon", r -> r.plusHeader("X-Request-Id", ":4711:")),
            any("keep-alive-announced", FRAMING, "answers announce that the connection is kept",
                r -> r.plusHeader("Connection", "Keep-Alive").plusHeader("Keep-Alive", "timeout=5, max=100")),
            LegalVariant.of("tls-1-2-only", "RFC 5246", "the server speaks no other TLS than 1.2", Change.tls("TLSv1.2")),
            LegalVariant.of("tls-1-3-only", "RFC 8446", "the server speaks no other TLS than 1.3", Change.tls("TLSv1.3")));
    }
    // spotless:on

    private static LegalVariant any(String name, String allowedBy, String description, UnaryOperator<Reply> edit) {
        return reply(name, allowedBy, description, ANY, edit);
    }

    private static LegalVariant reply(
            String name, String allowedBy, String description, AnswerMatcher matcher, UnaryOperator<Reply> edit) {
        return LegalVariant.of(name, allowedBy, description, Change.reply(matcher, edit));
    }

    private static LegalVariant delivery(String name, String allowedBy, String description, Delivery delivery) {
        return any(name, allowedBy, description, r -> r.delivered(delivery));
    }

    private static LegalVariant chunked(
            String name, String description, int size, UnaryOperator<String> sizeLine, String trailer) {
        return reply(name, "CONTENT-LENGTH", description, WITH_BODY, r -> Chunks.in(r, size, sizeLine, trailer));
    }

    private static LegalVariant type(String name, String parameter) {
        UnaryOperator<Reply> edit = r -> r.withHeader(TYPE, r.format().mediaType() + parameter);
        return reply(name, "CONTENT-TYPE", "the media type has the parameter " + parameter, WITH_BODY, edit);
    }

    private static Delivery behind(String interim) {
        return (reply, wire) -> wire.send(interim.getBytes(StandardCharsets.US_ASCII), reply.wholeOnTheWire());
    }

    /** The head, the first bytes of the body one by one, the rest. */
    private static void inPieces(Reply reply, Wire wire) throws IOException {
        byte[] body = reply.body();
        int single = Math.min(20, body.length);
        wire.send(reply.head());
        for (int i = 0; i < single; i++) {
            wire.send(new byte[] {body[i]});
        }
        wire.send(Arrays.copyOfRange(body, single, body.length));
    }

    private static void slowly(Reply reply, Wire wire) throws IOException {
        wire.pause(5);
        wire.send(reply.head());
        wire.pause(5);
        wire.send(reply.body());
    }

    private static Reply names(Reply reply, UnaryOperator<String> edit) {
        return reply.withEachHeader(h -> new HeaderField(edit.apply(h.name()), h.value()));
    }

    private static Reply reversed(Reply reply) {
        List<HeaderField> reversed = new ArrayList<>(reply.headers());
        Collections.reverse(reversed);
        return reply.withHeaders(reversed);
    }
}
