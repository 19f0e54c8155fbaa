package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Entities in XML that are not one well-formed document in their declared encoding, without a DTD. */
final class XmlFaults {

    private static final AnswerMatcher XML = AnswerMatcher.entity().inXml();
    private static final String DECLARATION_END = "?>";

    private XmlFaults() {}

    static List<Fault> all() {
        return List.of(
                text("xml-cut", "the document ends in the middle", t -> t.substring(0, t.length() / 2)),
                text(
                        "xml-without-last-tag",
                        "the root element is not closed",
                        t -> t.substring(0, t.lastIndexOf("</"))),
                text("xml-empty", "the body is empty", t -> ""),
                text("xml-text-behind-end", "a word follows the document", t -> t + "done"),
                text("xml-second-root", "a second element follows the root", t -> t + "<Done/>"),
                text("xml-twice", "the whole document comes twice", t -> t + t),
                text("xml-blank-before-declaration", "a line break precedes the declaration", t -> "\n" + t),
                text("xml-tags-crossed", "two elements overlap", t -> t.replace("</State>", "</Status>")),
                text("xml-ampersand-bare", "an ampersand is not escaped", t -> t.replace("Name=\"", "Name=\"R&D ")),
                text("xml-less-than-in-attribute", "a < stands in an attribute", t -> t.replace("Name=\"", "Name=\"<")),
                text(
                        "xml-attribute-doubled",
                        "an attribute is there twice",
                        t -> t.replace(" UID=\"", " Type=\"SystemSession\" UID=\"")),
                text(
                        "xml-attribute-unquoted",
                        "an attribute has no quotes",
                        t -> t.replace("Type=\"SystemSession\"", "Type=SystemSession")),
                text("xml-entity-unknown", "an entity of HTML is used", t -> t.replace("Name=\"", "Name=\"&nbsp;")),
                text("xml-prefix-unknown", "a prefix is not declared", t -> t.replace("State>", "em:State>")),
                text(
                        "xml-control-character",
                        "a character is not allowed in XML",
                        t -> t.replace("Name=\"", "Name=\"\u0001")),
                text(
                        "xml-reference-to-nothing",
                        "a reference names the character 0",
                        t -> t.replace("Name=\"", "Name=\"&#0;")),
                text(
                        "xml-with-dtd",
                        "there is a document type declaration",
                        t -> afterDeclaration(t, "<!DOCTYPE SystemSession [<!ENTITY em \"Enterprise Manager\">]>")),
                text(
                        "xml-with-external-dtd",
                        "a DTD is to be fetched from elsewhere",
                        t -> afterDeclaration(
                                t, "<!DOCTYPE SystemSession SYSTEM \"http://dtd.example.test/session.dtd\">")),
                text(
                        "xml-with-external-entity",
                        "an entity is to be read from the client's disk",
                        t -> afterDeclaration(
                                        t, "<!DOCTYPE SystemSession [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>")
                                .replace("<State>", "<State>&f;")),
                text("xml-with-entity-bomb", "entities that multiply", XmlFaults::bomb),
                text(
                        "xml-encoding-lies",
                        "UTF-16 is declared and UTF-8 sent",
                        t -> t.replace("encoding=\"utf-8\"", "encoding=\"utf-16\"")),
                text(
                        "xml-encoding-unknown",
                        "the declared encoding does not exist",
                        t -> t.replace("encoding=\"utf-8\"", "encoding=\"klingon\"")),
                Fault.of(
                        "xml-encoding-broken",
                        "entity in XML",
                        "UTF-8 is declared and bytes of ISO-8859-1 are sent",
                        "WELL-FORMED",
                        Change.reply(
                                XML,
                                r -> r.inEncoding(
                                        StandardCharsets.ISO_8859_1, t -> t.replace("Name=\"", "Name=\"\u00dcb ")))),
                Fault.of(
                        "xml-utf-16-undeclared",
                        "entity in XML",
                        "UTF-16 is sent without a byte order mark, and UTF-8 declared",
                        "WELL-FORMED",
                        Change.reply(XML, r -> r.inEncoding(StandardCharsets.UTF_16LE, UnaryOperator.identity()))),
                Fault.of(
                        "gzip-not-asked-for",
                        "entity in XML",
                        "the body is compressed although the client did not offer to decompress",
                        "WELL-FORMED",
                        Change.reply(XML, r -> r.withBody(Gzip.of(r.body())).plusHeader("Content-Encoding", "gzip"))),
                Fault.of(
                        "gzip-unlabelled",
                        "entity in XML",
                        "the body is compressed, and no header says so",
                        "WELL-FORMED",
                        Change.reply(XML, r -> r.withBody(Gzip.of(r.body())))));
    }

    private static String bomb(String text) {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE SystemSession [<!ENTITY a0 \"ha\">");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY a").append(i).append(" \"");
            dtd.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return afterDeclaration(text, dtd + "]>").replace("<State>", "<State>&a9;");
    }

    private static String afterDeclaration(String text, String added) {
        return text.replace(DECLARATION_END, DECLARATION_END + added);
    }

    private static Fault text(String name, String description, UnaryOperator<String> edit) {
        return Fault.of(name, "entity in XML", description, "WELL-FORMED", Change.text(XML, edit));
    }
}
