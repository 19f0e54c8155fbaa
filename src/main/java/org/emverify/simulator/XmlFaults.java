package org.emverify.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Entities in XML that are not one well-formed document in their declared encoding, without a DTD. */
final class XmlFaults {

    private static final FaultScope XML = FaultScope.of(AnswerMatcher.entity().inXml());
    private static final String FORM = "WELL-FORMED";
    private static final String DECLARATION_END = "?>";

    private XmlFaults() {}

    // spotless:off
    static List<Fault> all() {
        return Fault.table(
            XML.cut("xml-cut", FORM),
            XML.text("xml-without-last-tag", FORM, "the root element is not closed", t -> t.substring(0, t.lastIndexOf("</"))),
            XML.text("xml-empty", FORM, "the body is empty", t -> ""),
            XML.text("xml-text-behind-end", FORM, "a word follows the document", t -> t + "done"),
            XML.text("xml-second-root", FORM, "a second element follows the root", t -> t + "<Done/>"),
            XML.text("xml-twice", FORM, "the whole document comes twice", t -> t + t),
            XML.text("xml-blank-before-declaration", FORM, "a line break precedes the declaration", t -> "\n" + t),
            XML.text("xml-tags-crossed", FORM, "two elements overlap", t -> t.replace("</State>", "</Status>")),
            XML.text("xml-ampersand-bare", FORM, "an ampersand is not escaped", t -> beforeName(t, "R&D ")),
            XML.text("xml-less-than-in-attribute", FORM, "a < stands in an attribute", t -> beforeName(t, "<")),
            XML.text("xml-attribute-doubled", FORM, "an attribute is there twice", t -> t.replace(" UID=\"", " Type=\"SystemSession\" UID=\"")),
            XML.text("xml-attribute-unquoted", FORM, "an attribute has no quotes", t -> t.replace("Type=\"SystemSession\"", "Type=SystemSession")),
            XML.text("xml-entity-unknown", FORM, "an entity of HTML is used", t -> beforeName(t, "&nbsp;")),
            XML.text("xml-prefix-unknown", FORM, "a prefix is not declared", t -> t.replace("State>", "em:State>")),
            XML.text("xml-control-character", FORM, "a character is not allowed in XML", t -> beforeName(t, "\u0001")),
            XML.text("xml-reference-to-nothing", FORM, "a reference names the character 0", t -> beforeName(t, "&#0;")),
            XML.text("xml-with-dtd", FORM, "there is a document type declaration", t -> withDtd(t, "[<!ENTITY em \"Enterprise Manager\">]")),
            XML.text("xml-with-external-dtd", FORM, "a DTD is to be fetched from elsewhere", t -> withDtd(t, "SYSTEM \"http://dtd.example.test/session.dtd\"")),
            XML.text("xml-with-external-entity", FORM, "an entity is to be read from the client's disk",
                t -> withDtd(t, "[<!ENTITY f SYSTEM \"file:///etc/hostname\">]").replace("<State>", "<State>&f;")),
            XML.text("xml-with-entity-bomb", FORM, "entities that multiply", XmlFaults::bomb),
            XML.text("xml-encoding-lies", FORM, "UTF-16 is declared and UTF-8 sent", t -> declaring(t, "utf-16")),
            XML.text("xml-encoding-unknown", FORM, "the declared encoding does not exist", t -> declaring(t, "klingon")),
            XML.reply("xml-encoding-broken", FORM, "UTF-8 is declared and bytes of ISO-8859-1 are sent",
                r -> r.inEncoding(StandardCharsets.ISO_8859_1, t -> beforeName(t, "\u00dcb "))),
            XML.reply("xml-utf-16-undeclared", FORM, "UTF-16 is sent without a byte order mark, and UTF-8 declared",
                r -> r.inEncoding(StandardCharsets.UTF_16LE, UnaryOperator.identity())),
            XML.reply("gzip-not-asked-for", FORM, "the body is compressed although the client did not offer to decompress",
                r -> r.withBody(compressed(r.body())).plusHeader("Content-Encoding", "gzip")),
            XML.reply("gzip-unlabelled", FORM, "the body is compressed, and no header says so", r -> r.withBody(compressed(r.body()))));
    }
    // spotless:on

    private static String beforeName(String text, String added) {
        return text.replace("Name=\"", "Name=\"" + added);
    }

    private static String declaring(String text, String encoding) {
        return text.replace("encoding=\"utf-8\"", "encoding=\"" + encoding + "\"");
    }

    private static String withDtd(String text, String dtd) {
        return text.replace(DECLARATION_END, DECLARATION_END + "<!DOCTYPE SystemSession " + dtd + ">");
    }

    private static String bomb(String text) {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .forEach(entities::append);
        return withDtd(text, "[" + entities + "]").replace("<State>", "<State>&a9;");
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return compressed.toByteArray();
    }
}
