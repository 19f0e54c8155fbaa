package org.emverify.simulator;

import java.util.List;

/** Faults of Content-Length and Content-Type in the answers that the page describes. */
final class HeaderFaults {

    private static final String LENGTH = "Content-Length";
    private static final String TYPE = "Content-Type";
    private static final FaultScope PAGE = FaultScope.of(AnswerMatcher.page());
    private static final FaultScope JSON = PAGE.narrowed(AnswerMatcher::inJson);
    private static final FaultScope XML = PAGE.narrowed(AnswerMatcher::inXml);

    private HeaderFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            PAGE.reply("content-length-missing", "CONTENT-LENGTH", "no length is stated: the end of the connection ends the body", HeaderFaults::uncounted),
            JSON.reply("content-length-missing-in-json", "CONTENT-LENGTH", "no length is stated in JSON", HeaderFaults::uncounted),
            PAGE.reply("content-length-doubled", "CONTENT-LENGTH", "the length is stated in two headers", r -> r.plusHeader(LENGTH, length(r, 0))),
            PAGE.reply("content-length-in-words", "CONTENT-LENGTH", "the length is stated with a unit",
                r -> r.withHeader(LENGTH, length(r, 0) + " bytes").delivered(Delivery.AND_CLOSE)),
            JSON.reply("content-length-too-large", "CONTENT-LENGTH-TRUE", "more bytes are announced than come",
                r -> r.withHeader(LENGTH, length(r, 7)).delivered(Delivery.AND_CLOSE)),
            JSON.reply("content-length-too-small", "CONTENT-LENGTH-TRUE WELL-FORMED",
                "fewer bytes are announced than come, and so the document ends early", r -> r.withHeader(LENGTH, length(r, -7)).delivered(Delivery.AND_CLOSE)),
            PAGE.reply("surplus-behind-body", "CONTENT-LENGTH-TRUE", "line breaks follow the announced body",
                r -> r.withText(t -> t + "\r\n\r\n").withHeader(LENGTH, length(r, 0)).delivered(Delivery.AND_CLOSE)),
            PAGE.reply("content-type-missing", "CONTENT-TYPE", "no media type is stated", r -> r.withoutHeader(TYPE)),
            JSON.reply("content-type-missing-in-json", "CONTENT-TYPE", "no media type is stated in JSON", r -> r.withoutHeader(TYPE)),
            PAGE.reply("content-type-empty", "CONTENT-TYPE", "the media type is empty", r -> r.withHeader(TYPE, "")),
            PAGE.reply("content-type-doubled", "CONTENT-TYPE", "the media type is stated in two headers", r -> r.plusHeader(TYPE, r.format().mediaType())),
            PAGE.reply("content-type-parameter-without-value", "CONTENT-TYPE", "the media type has a parameter without a value", r -> withParameter(r, "; charset")),
            PAGE.reply("content-type-parameter-with-blanks", "CONTENT-TYPE", "blanks stand beside the = of a parameter", r -> withParameter(r, "; version = 1")),
            PAGE.reply("content-type-parameter-with-colon", "CONTENT-TYPE", "a parameter has a colon for =", r -> withParameter(r, "; charset: utf-8")),
            XML.reply("content-type-text-xml", "CONTENT-TYPE", "XML is called text/xml", r -> r.withHeader(TYPE, "text/xml")),
            JSON.reply("content-type-text-json", "CONTENT-TYPE", "JSON is called text/json", r -> r.withHeader(TYPE, "text/json")),
            PAGE.reply("content-type-html", "CONTENT-TYPE", "every document is called text/html", r -> r.withHeader(TYPE, "text/html; charset=utf-8")),
            PAGE.reply("content-type-bytes", "CONTENT-TYPE", "every document is called application/octet-stream",
                r -> r.withHeader(TYPE, "application/octet-stream")),
            XML.reply("xml-labelled-json", "CONTENT-TYPE-TRUE", "XML is called JSON", r -> r.withHeader(TYPE, "application/json")),
            JSON.reply("json-labelled-xml", "CONTENT-TYPE-TRUE", "JSON is called XML", r -> r.withHeader(TYPE, "application/xml")),
            XML.reply("charset-lies-utf-16", "CONTENT-TYPE-TRUE", "UTF-8 is called UTF-16", r -> r.withHeader(TYPE, "application/xml; charset=utf-16")),
            XML.reply("charset-lies-latin", "CONTENT-TYPE-TRUE", "UTF-8 is called ISO-8859-1", r -> r.withHeader(TYPE, "application/xml; charset=iso-8859-1")),
            JSON.reply("charset-unknown", "CONTENT-TYPE-TRUE", "the stated charset does not exist",
                r -> r.withHeader(TYPE, "application/json; charset=klingon")));
    }
    // spotless:on

    private static Reply withParameter(Reply reply, String parameter) {
        return reply.withHeader(TYPE, reply.format().mediaType() + parameter);
    }

    private static Reply uncounted(Reply reply) {
        return reply.withoutHeader(LENGTH).withHeader("Connection", "close").delivered(Delivery.AND_CLOSE);
    }

    private static String length(Reply reply, int more) {
        return Integer.toString(reply.body().length + more);
    }
}
