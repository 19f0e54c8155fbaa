package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Faults of Content-Length and Content-Type in the answers that the page describes. */
final class HeaderFaults {

    private static final String LENGTH = "Content-Length";
    private static final String TYPE = "Content-Type";
    private static final AnswerMatcher PAGE = AnswerMatcher.page();
    private static final AnswerMatcher JSON = PAGE.inJson();
    private static final AnswerMatcher XML = PAGE.inXml();

    private HeaderFaults() {}

    static List<Fault> all() {
        return List.of(
                page(
                        "content-length-missing",
                        "no length is stated: the end of the connection ends the body",
                        "CONTENT-LENGTH",
                        r -> r.withoutHeader(LENGTH)
                                .withHeader("Connection", "close")
                                .delivered(Delivery.AND_CLOSE)),
                json(
                        "content-length-missing-in-json",
                        "no length is stated in JSON",
                        "CONTENT-LENGTH",
                        r -> r.withoutHeader(LENGTH)
                                .withHeader("Connection", "close")
                                .delivered(Delivery.AND_CLOSE)),
                page(
                        "content-length-doubled",
                        "the length is stated in two headers",
                        "CONTENT-LENGTH",
                        r -> r.plusHeader(LENGTH, Integer.toString(r.body().length))),
                page(
                        "content-length-in-words",
                        "the length is stated with a unit",
                        "CONTENT-LENGTH",
                        r -> r.withHeader(LENGTH, r.body().length + " bytes").delivered(Delivery.AND_CLOSE)),
                json(
                        "content-length-too-large",
                        "more bytes are announced than come",
                        "CONTENT-LENGTH-TRUE",
                        r -> r.withHeader(LENGTH, Integer.toString(r.body().length + 7))
                                .delivered(Delivery.AND_CLOSE)),
                json(
                        "content-length-too-small",
                        "fewer bytes are announced than come, and so the document ends early",
                        "CONTENT-LENGTH-TRUE WELL-FORMED",
                        r -> r.withHeader(LENGTH, Integer.toString(r.body().length - 7))
                                .delivered(Delivery.AND_CLOSE)),
                page(
                        "surplus-behind-body",
                        "line breaks follow the announced body",
                        "CONTENT-LENGTH-TRUE",
                        r -> r.withUncountedBody((r.text() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                                .delivered(Delivery.AND_CLOSE)),
                page("content-type-missing", "no media type is stated", "CONTENT-TYPE", r -> r.withoutHeader(TYPE)),
                json(
                        "content-type-missing-in-json",
                        "no media type is stated in JSON",
                        "CONTENT-TYPE",
                        r -> r.withoutHeader(TYPE)),
                page("content-type-empty", "the media type is empty", "CONTENT-TYPE", r -> r.withHeader(TYPE, "")),
                page(
                        "content-type-doubled",
                        "the media type is stated in two headers",
                        "CONTENT-TYPE",
                        r -> r.plusHeader(TYPE, r.subject().format().mediaType())),
                xml(
                        "content-type-text-xml",
                        "XML is called text/xml",
                        "CONTENT-TYPE",
                        r -> r.withHeader(TYPE, "text/xml")),
                json(
                        "content-type-text-json",
                        "JSON is called text/json",
                        "CONTENT-TYPE",
                        r -> r.withHeader(TYPE, "text/json")),
                page(
                        "content-type-html",
                        "every document is called text/html",
                        "CONTENT-TYPE",
                        r -> r.withHeader(TYPE, "text/html; charset=utf-8")),
                page(
                        "content-type-bytes",
                        "every document is called application/octet-stream",
                        "CONTENT-TYPE",
                        r -> r.withHeader(TYPE, "application/octet-stream")),
                xml(
                        "xml-labelled-json",
                        "XML is called JSON",
                        "CONTENT-TYPE-TRUE",
                        r -> r.withHeader(TYPE, "application/json")),
                json(
                        "json-labelled-xml",
                        "JSON is called XML",
                        "CONTENT-TYPE-TRUE",
                        r -> r.withHeader(TYPE, "application/xml")),
                xml(
                        "charset-lies-utf-16",
                        "UTF-8 is called UTF-16",
                        "CONTENT-TYPE-TRUE",
                        r -> r.withHeader(TYPE, "application/xml; charset=utf-16")),
                xml(
                        "charset-lies-latin",
                        "UTF-8 is called ISO-8859-1",
                        "CONTENT-TYPE-TRUE",
                        r -> r.withHeader(TYPE, "application/xml; charset=iso-8859-1")),
                json(
                        "charset-unknown",
                        "the stated charset does not exist",
                        "CONTENT-TYPE-TRUE",
                        r -> r.withHeader(TYPE, "application/json; charset=klingon")));
    }

    private static Fault page(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(name, "entity and entity reference", description, breaks, Change.reply(PAGE, edit));
    }

    private static Fault xml(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(name, "entity and entity reference in XML", description, breaks, Change.reply(XML, edit));
    }

    private static Fault json(String name, String description, String breaks, UnaryOperator<Reply> edit) {
        return Fault.of(name, "entity and entity reference in JSON", description, breaks, Change.reply(JSON, edit));
    }
}
