package org.emverify.simulator;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to write the same document in XML. They touch every XML answer. */
final class XmlVariants {

    private static final AnswerMatcher XML = AnswerMatcher.anyDocument().inXml();
    private static final String SPEC = "XML 1.0";
    private static final String NAMESPACES = "Namespaces in XML 1.0";
    private static final String BOM = "\uFEFF";
    private static final Pattern VALUES = Pattern.compile("<(SessionType|State|Message|UserName)>([^<&]+)</");
    private static final Pattern ATTRIBUTES = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern AFTER_TAGS = Pattern.compile(">([^<>]+)</");

    private XmlVariants() {}

    static List<LegalVariant> all() {
        List<LegalVariant> all = new ArrayList<>(writing());
        all.addAll(encodings());
        all.addAll(values());
        return all;
    }

    private static List<LegalVariant> writing() {
        return List.of(
                text(
                        "xml-prefixed",
                        "every element carries a prefix",
                        NAMESPACES,
                        t -> t.replaceAll("<(/?)(?=[A-Za-z])", "<$1em:").replace(" xmlns=\"", " xmlns:em=\"")),
                text(
                        "xml-cdata",
                        "values stand in CDATA sections",
                        SPEC,
                        t -> VALUES.matcher(t).replaceAll("<$1><![CDATA[$2]]></")),
                text(
                        "xml-comments",
                        "comments stand between and inside elements",
                        SPEC,
                        t -> VALUES.matcher(t.replace("?>", "?><!-- from the simulator -->"))
                                .replaceAll("<$1><!-- before -->$2<!-- behind --></")),
                text(
                        "xml-processing-instructions",
                        "processing instructions stand before the root and inside",
                        SPEC,
                        t -> t.replace("?>", "?><?xml-stylesheet href=\"em.xsl\" type=\"text/xsl\"?>")
                                .replace("<Links>", "<Links><?em check?>")),
                text(
                        "xml-single-quotes",
                        "attributes are in single quotes",
                        SPEC,
                        t -> ATTRIBUTES
                                .matcher(t)
                                .replaceAll(m -> Matcher.quoteReplacement(
                                        "='" + m.group(1).replace("'", "&apos;") + "'"))),
                text(
                        "xml-without-declaration",
                        "there is no XML declaration",
                        "XML-DECLARATION",
                        XmlVariants::undeclared),
                text(
                        "xml-declared-without-encoding",
                        "the declaration names no encoding",
                        SPEC,
                        t -> t.replace(" encoding=\"utf-8\"", "")),
                text(
                        "xml-declared-standalone",
                        "the declaration says standalone",
                        SPEC,
                        t -> t.replace(" encoding=\"utf-8\"", " encoding=\"UTF-8\" standalone=\"yes\"")),
                text("xml-pretty", "every element is on a line of its own", SPEC, t -> t.replace("><", ">\r\n  <")),
                text(
                        "xml-blanks-in-tags",
                        "there are blanks and line breaks inside tags",
                        SPEC,
                        t -> t.replace("\" ", "\"\n    ").replace("/>", " />").replaceAll("</(\\w+)>", "</$1 >")),
                text(
                        "xml-ends-with-blanks",
                        "line breaks and a comment follow the root",
                        SPEC,
                        t -> t + "\n\n<!-- end -->\n"),
                text(
                        "xml-elements-opened-and-closed",
                        "empty elements have two tags",
                        SPEC,
                        t -> t.replaceAll("<(\\w+)([^<>]*)/>", "<$1$2></$1>")),
                text(
                        "xml-numeric-references",
                        "letters are written as references to characters",
                        SPEC,
                        t -> AFTER_TAGS
                                .matcher(t)
                                .replaceAll(m -> Matcher.quoteReplacement(">" + references(m.group(1)) + "</"))),
                text(
                        "xml-numeric-references-in-attributes",
                        "URLs begin with a reference to their first letter",
                        SPEC,
                        t -> t.replace("\"https:", "\"&#104;ttps:")),
                text(
                        "xml-unused-namespaces",
                        "namespaces are declared that nobody uses",
                        "wire fact 2.1",
                        t -> t.replace(
                                " xmlns=\"",
                                " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
                                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns=\"")),
                text(
                        "xml-schema-location",
                        "the root says where its schema is",
                        "XML Schema 1.0",
                        t -> t.replace(
                                " xmlns=\"",
                                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                                        + " xsi:schemaLocation=\"http://www.veeam.com/ent/v1.0 http://em.example.test/RestAPI.xsd\""
                                        + " xmlns=\"")),
                LegalVariant.of(
                        "xml-attributes-reversed",
                        "attributes come in the opposite order",
                        "wire fact 2.1",
                        Change.document(XML, XmlVariants::reversed)));
    }

    private static List<LegalVariant> encodings() {
        return List.of(
                encoded("xml-with-bom", "utf-8", StandardCharsets.UTF_8, true),
                encoded("xml-in-utf-16", "utf-16", StandardCharsets.UTF_16, false),
                encoded("xml-in-utf-16-little-endian", "UTF-16", StandardCharsets.UTF_16LE, true),
                encoded("xml-in-iso-8859-1", "ISO-8859-1", StandardCharsets.ISO_8859_1, false),
                encoded("xml-in-windows-1252", "windows-1252", Charset.forName("windows-1252"), false),
                LegalVariant.of(
                        "xml-in-utf-16-by-header",
                        "UTF-16 with a byte order mark, declared in the header alone",
                        "RFC 7303",
                        Change.reply(
                                XML,
                                r -> r.inEncoding(StandardCharsets.UTF_16, XmlVariants::undeclared)
                                        .withHeader("Content-Type", "application/xml; charset=utf-16"))));
    }

    private static List<LegalVariant> values() {
        return List.of(
                text(
                        "xml-blanks-around-times",
                        "blanks stand around times",
                        "wire fact 4.10",
                        t -> t.replaceAll("<(CreationTimeUTC|EndTimeUTC)>([^<]+)<", "<$1>\n    $2 <")),
                text(
                        "xml-blanks-around-booleans",
                        "blanks stand around IsCanceled",
                        "wire fact 4.10",
                        t -> t.replaceAll("<IsCanceled>([^<]+)<", "<IsCanceled> $1\n<")),
                LegalVariant.of(
                        "xml-link-names-missing",
                        "links have neither Name nor Type",
                        "wire fact 2.1, Presence",
                        Change.document(
                                XML,
                                d -> d.replace(
                                        "Links",
                                        l -> l.replace(
                                                "Link", k -> k.without("Name").without("Type"))))));
    }

    private static LegalVariant encoded(String name, String declared, Charset charset, boolean withMark) {
        return LegalVariant.of(
                name,
                "documents are in " + declared + (withMark ? " with a byte order mark" : "") + ", and say so",
                "XML-DECLARATION",
                Change.reply(
                        XML,
                        r -> r.inEncoding(
                                charset,
                                t -> (withMark ? BOM : "")
                                        + representable(
                                                t.replace("encoding=\"utf-8\"", "encoding=\"" + declared + "\""),
                                                charset))));
    }

    /** Characters that the encoding has not are written as references. */
    private static String representable(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (encoder.canEncode(character)) {
                out.append(character);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    /** The value with its letters as references; references that are there stay as they are. */
    private static String references(String value) {
        if (value.contains("&")) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        value.codePoints()
                .forEach(c -> out.append(
                        Character.isLetter(c) ? "&#x" + Integer.toHexString(c) + ";" : Character.toString(c)));
        return out.toString();
    }

    private static String undeclared(String text) {
        return text.substring(text.indexOf("?>") + 2);
    }

    private static DocumentNode reversed(DocumentNode node) {
        List<DocumentNode> attributes = new ArrayList<>();
        List<DocumentNode> rest = new ArrayList<>();
        for (DocumentNode child : node.parts()) {
            (child.kind() == DocumentNode.Kind.ATTRIBUTE ? attributes : rest).add(reversed(child));
        }
        Collections.reverse(attributes);
        attributes.addAll(rest);
        return node.holding(attributes);
    }

    private static LegalVariant text(String name, String description, String allowedBy, UnaryOperator<String> edit) {
        return LegalVariant.of(name, description, allowedBy, Change.text(XML, edit));
    }
}
