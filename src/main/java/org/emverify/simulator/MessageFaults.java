package org.emverify.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Answers that HTTP or JSON themselves forbid, and that many a client reads all the same. */
final class MessageFaults {

    private static final FaultScope ANY = FaultScope.of(AnswerMatcher.anyDocument());
    private static final FaultScope PAGE = FaultScope.of(AnswerMatcher.page());
    private static final FaultScope JSON = PAGE.narrowed(AnswerMatcher::inJson);
    private static final FaultScope EVENTS = FaultScope.of(AnswerMatcher.events());
    private static final FaultScope LOGOFF = FaultScope.of(AnswerMatcher.logoff());
    private static final FaultScope ERRORS = FaultScope.of(AnswerMatcher.error());
    private static final FaultScope REFUSED =
            FaultScope.of(AnswerMatcher.error().when(c -> c.request().token().isPresent()));
    private static final String SYNTAX = "HTTP-SYNTAX";
    private static final String LENGTH = "CONTENT-LENGTH";
    private static final String BEHIND = "CONTENT-LENGTH-TRUE " + SYNTAX;
    private static final String CLOSE = "CONNECTION-CLOSE";
    private static final String VERSION = "HTTP-1-1";
    private static final String CHALLENGE = "CHALLENGE-WITH-401";
    private static final String CHALLENGES = CHALLENGE + " MISSING-CREDENTIALS-REFUSED";
    private static final String MARK = "JSON-WITHOUT-MARK";
    private static final String LINE = "\r\n";

    private MessageFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            head(ANY, "blank-before-each-colon", "a blank stands before each header's colon", h -> h.replaceAll("(?m)^([\\w-]+):", "$1 :")),
            head(JSON, "blank-before-colon-of-content-type", "a blank stands before the colon of Content-Type", h -> h.replace("Content-Type:", "Content-Type :")),
            head(ERRORS, "tab-before-colon-of-server", "a tab stands before the colon of Server", h -> h.replace("Server:", "Server\t:")),
            head(ANY, "header-folded", "the header Server goes on in a second line", h -> h.replace("Server: ", "Server:\r\n ")),
            head(JSON, "content-type-folded", "the header Content-Type goes on in a second line", h -> h.replace("application/json", "application/json;\r\n\tcharset=utf-8")),
            head(EVENTS, "header-folded-at-the-end", "the last header goes on in a second line", h -> h.replaceFirst("\r\n\r\n$", "\r\n more\r\n\r\n")),
            head(ANY, "lines-end-with-lf", "the lines of the head end with LF alone", h -> h.replace(LINE, "\n")),
            head(JSON, "head-ends-with-lf", "the empty line behind the headers is LF alone", h -> h.replaceFirst("\r\n\r\n$", "\r\n\n")),
            head(EVENTS, "status-line-ends-with-lf", "the status line ends with LF alone", h -> h.replaceFirst(LINE, "\n")),
            head(ANY, "status-line-without-last-blank", "neither a blank nor a reason follows the status code", h -> h.replaceFirst("^(HTTP/1.1 \\d+) .*", "$1")),
            head(JSON, "status-line-with-two-blanks", "two blanks stand before the status code", h -> h.replaceFirst(" ", "  ")),
            head(ERRORS, "refusal-without-last-blank", "neither a blank nor a reason follows the code of a refusal", h -> h.replaceFirst("^(HTTP/1.1 \\d+) .*", "$1")),
            head(ANY, "status-line-with-tab", "a tab stands before the status code", h -> h.replaceFirst(" ", "\t")),
            head(JSON, "status-line-with-tab-before-reason", "a tab stands behind the status code", h -> h.replaceFirst("^(HTTP/1.1 \\d+) ", "$1\t")),
            head(ANY, "header-without-name", "a header has no name", h -> h.replace("Server:", ":")),
            head(JSON, "header-line-without-colon", "a line of the head has no colon", h -> h.replace("Server:", "Server")),
            head(ERRORS, "header-line-of-one-word", "a line of the head is one word", h -> h.replace("Server:", "OK\r\nServer:")),
            head(ANY, "header-name-with-blank", "a header's name has a blank in it", h -> h.replace("Server:", "Server Name:")),
            head(JSON, "header-name-with-slash", "a header's name has a slash in it", h -> h.replace("Server:", "X/Server:")),
            head(EVENTS, "header-value-with-control-character", "a header's value has a control character in it", h -> h.replace("Microsoft", "Micro\u0001soft")),
            head(JSON, "header-value-with-cr", "a header's value has a carriage return in it", h -> h.replace("Microsoft", "Micro\rsoft")),

            chunked("chunk-lines-end-with-lf", PAGE, "the lines between chunks end with LF alone", r -> Chunks.of(r.body(), "\n")),
            chunked("chunk-sizes-padded-with-blanks", PAGE, "blanks stand behind the size of a chunk", r -> Chunks.of(r.body(), 100, s -> s + "  ", "")),
            chunked("chunk-sizes-padded-with-tabs-in-json", JSON, "a tab stands before the size of a chunk", r -> Chunks.of(r.body(), 100, s -> "\t" + s, "")),
            chunked("content-length-in-trailer", PAGE, "the length stands behind the last chunk",
                r -> Chunks.of(r.body(), 100, UnaryOperator.identity(), "Content-Length: " + r.body().length + LINE)),
            chunked("content-type-in-trailer", EVENTS, "the media type stands behind the last chunk, too",
                r -> Chunks.of(r.body(), 100, UnaryOperator.identity(), "Content-Type: text/plain\r\n")),

            date("date-in-iso-format", ANY, "the date is written as in the documents", d -> "2026-01-27T17:05:52Z"),
            date("date-with-offset", JSON, "the date has an offset", d -> d.replace("GMT", "+0000")),
            date("date-in-local-zone", ERRORS, "the date names another zone", d -> d.replace("GMT", "CET")),
            ANY.reply("two-dates", SYNTAX, "a second date stands beside the first", r -> r.plusHeader("Date", "Thu, 01 Jan 2026 00:00:00 GMT")),
            JSON.reply("two-tags", SYNTAX, "an entity has two entity tags", r -> r.plusHeader("ETag", "\"1\"").plusHeader("ETag", "\"2\"")),
            FaultScope.of(AnswerMatcher.logonSession()).reply("two-tokens-given", SYNTAX, "a logon gives two tokens",
                r -> r.plusHeader(Request.TOKEN, "bm90aGluZyBhdCBhbGw=")),
            EVENTS.reply("two-times-of-change", SYNTAX, "events were changed at two times",
                r -> r.plusHeader("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT").plusHeader("Last-Modified", "Thu, 01 Jan 2026 00:00:01 GMT")),
            LOGOFF.reply("logoff-with-length", SYNTAX, "a logoff is answered 204 with a length", r -> r.plusHeader("Content-Length", "0")),
            LOGOFF.reply("logoff-with-length-of-a-body", SYNTAX, "a logoff is answered 204 with the length of a body that is not sent", r -> r.plusHeader("Content-Length", "12")),
            LOGOFF.reply("logoff-in-chunks", SYNTAX, "a logoff is answered 204 and said to come in chunks", r -> r.plusHeader("Transfer-Encoding", "chunked")),
            LOGOFF.delivery("logoff-with-body", SYNTAX + " LOGOFF", "a body follows the 204 of a logoff",
                (r, wire) -> wire.send(Reply.joined(r.head(), "done".getBytes(StandardCharsets.US_ASCII)))),
            toHead("head-with-body", "HEAD is answered with a body", Reply::wholeOnTheWire),
            toHead("head-with-body-in-chunks", "HEAD is answered with a body in chunks", r -> Reply.joined(Chunks.headOf(r), Chunks.of(r.body(), 100))),
            toHead("head-with-line-behind", "HEAD is answered with an empty line behind the head's own", r -> Reply.joined(r.head(), LINE.getBytes(StandardCharsets.US_ASCII))),

            length("content-length-with-plus", PAGE, "a plus stands before the length", l -> "+" + l),
            length("content-length-in-hexadecimal", JSON, "the length is hexadecimal", l -> "0x" + Integer.toHexString(Integer.parseInt(l))),
            length("content-length-negative", JSON, "the length is -1", l -> "-1"),
            length("content-length-with-fraction", JSON, "the length has a fraction", l -> l + ".0"),
            length("content-length-listed-twice", PAGE, "the length stands twice in one header", l -> l + ", " + l),
            length("content-lengths-differ", PAGE, "two lengths stand in one header, the first of them right", l -> l + ", 99999"),
            PAGE.reply("content-types-differ", "CONTENT-TYPE", "two headers name two media types",
                r -> r.plusHeader("Content-Type", r.format().other().mediaType())),
            JSON.reply("content-types-differ-in-json", "CONTENT-TYPE", "a header text/html stands before the right one",
                r -> r.withoutHeader("Content-Type").plusHeader("Content-Type", "text/html").plusHeader("Content-Type", "application/json")),
            PAGE.reply("content-types-in-one-header", "CONTENT-TYPE", "one header names two media types",
                r -> r.withHeader("Content-Type", "application/xml, application/json")),

            behind("line-behind-body", PAGE, "an empty line follows the body on a kept connection", LINE),
            behind("chunk-end-behind-body", JSON, "the end of chunks follows a body that was not sent in chunks", "0\r\n\r\n"),
            JSON.reply("answer-behind-body", "CONTENT-LENGTH-TRUE", "a second answer follows the body",
                r -> r.withUncountedBody((r.text() + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8))),
            PAGE.reply("body-longer-than-stated", "CONTENT-LENGTH-TRUE", "a line break follows the announced body, and the connection is kept",
                r -> r.withUncountedBody((r.text() + LINE).getBytes(StandardCharsets.UTF_8))),

            open("close-not-heeded", PAGE, UnaryOperator.identity()),
            open("close-not-heeded-in-json", JSON, UnaryOperator.identity()),
            open("close-promised-and-not-done", EVENTS, r -> r.withHeader("Connection", "close")),

            keptOpen("close-announced-and-not-done", PAGE),
            keptOpen("close-announced-and-not-done-in-json", JSON),
            keptOpen("close-announced-and-not-done-of-refusals", ERRORS),

            ANY.reply("http-1-0", VERSION, "answers are of HTTP/1.0 and end their connection", MessageFaults::ofOldVersion),
            JSON.reply("http-1-0-in-json", VERSION, "answers in JSON are of HTTP/1.0", MessageFaults::ofOldVersion),
            JSON.reply("http-1-0-in-chunks", VERSION + " " + SYNTAX, "answers in JSON are of HTTP/1.0, and in chunks",
                r -> Chunks.in(ofOldVersion(r), 100, UnaryOperator.identity(), "")),
            ERRORS.reply("http-1-0-of-refusals", VERSION, "refusals are of HTTP/1.0", MessageFaults::ofOldVersion),

            ERRORS.reply("refusal-without-challenge", CHALLENGES, "whoever has not logged on is refused without a challenge", r -> r.withoutHeader("WWW-Authenticate")),
            REFUSED.reply("bad-token-without-challenge", CHALLENGE, "whoever has no good token is refused without a challenge", r -> r.withoutHeader("WWW-Authenticate")),
            REFUSED.narrowed(AnswerMatcher::inJson).reply("bad-token-without-challenge-in-json", CHALLENGE, "who asks for JSON is refused without a challenge",
                r -> r.withoutHeader("WWW-Authenticate")),
            ERRORS.change("challenge-empty", CHALLENGES, "the challenge is empty", Change.replyOfStatus(401, r -> r.withHeader("WWW-Authenticate", ""))),

            JSON.text("json-with-mark", MARK, "a byte order mark stands before the JSON text", t -> "\uFEFF" + t),
            PAGE.narrowed(a -> a.inJson().ofType("CollectJob")).text("json-with-mark-of-one-type", MARK, "a byte order mark stands before sessions of one type",
                t -> "\uFEFF" + t),
            ERRORS.narrowed(AnswerMatcher::inJson).text("json-with-mark-of-errors", MARK, "a byte order mark stands before an Error", t -> "\uFEFF" + t));
    }
    // spotless:on

    private static List<Fault> head(FaultScope scope, String name, String description, UnaryOperator<String> edit) {
        return scope.delivery(name, SYNTAX, description, (reply, wire) -> {
            String head = edit.apply(new String(reply.head(), StandardCharsets.UTF_8));
            wire.send(Reply.joined(head.getBytes(StandardCharsets.UTF_8), reply.body()));
        });
    }

    private static List<Fault> chunked(
            String name, FaultScope scope, String description, Function<Reply, byte[]> body) {
        return scope.delivery(
                name, SYNTAX, description, (r, wire) -> wire.send(Reply.joined(Chunks.headOf(r), body.apply(r))));
    }

    private static List<Fault> toHead(String name, String description, Function<Reply, byte[]> bytes) {
        return ERRORS.change(name, SYNTAX, description, Change.requests((request, next) -> {
            Reply reply = next.apply(request);
            return request.method().equals("HEAD")
                    ? reply.delivered((bare, wire) -> wire.send(bytes.apply(reply)))
                    : reply;
        }));
    }

    private static List<Fault> date(String name, FaultScope scope, String description, UnaryOperator<String> edit) {
        return scope.reply(name, SYNTAX, description, r -> r.withHeader("Date", edit.apply(r.header("Date"))));
    }

    private static List<Fault> length(String name, FaultScope scope, String description, UnaryOperator<String> edit) {
        return scope.reply(
                name, LENGTH, description, r -> r.withHeader("Content-Length", edit.apply(r.header("Content-Length"))));
    }

    /** What follows comes in a packet of its own: it may be seen behind the body, or before the next answer. */
    private static List<Fault> behind(String name, FaultScope scope, String description, String more) {
        byte[] bytes = more.getBytes(StandardCharsets.US_ASCII);
        return scope.delivery(name, BEHIND, description, (reply, wire) -> wire.send(reply.wholeOnTheWire(), bytes));
    }

    private static List<Fault> open(String name, FaultScope scope, UnaryOperator<Reply> edit) {
        String description = "a connection stays open that the client asked to close";
        return scope.reply(name, CLOSE, description, reply -> edit.apply(reply).delivered(MessageFaults::leftOpen));
    }

    private static List<Fault> keptOpen(String name, FaultScope scope) {
        String description = "a connection stays open although the answer says that it is closed";
        return scope.reply(name, CLOSE, description, reply -> reply.plusHeader("Connection", "close"));
    }

    private static void leftOpen(Reply reply, Wire wire) throws IOException {
        wire.send(reply.wholeOnTheWire());
        if (reply.request().wantsClose()) {
            wire.hang();
        }
    }

    private static Reply ofOldVersion(Reply reply) {
        return reply.withHttpVersion("HTTP/1.0")
                .plusHeader("Connection", "close")
                .delivered(Delivery.AND_CLOSE);
    }
}
