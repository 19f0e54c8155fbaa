package org.emverify.simulator;

import static org.emverify.simulator.LegalVariant.document;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other ways to write the same document in XML. They touch every XML answer. */
final class XmlVariants {

    private static final AnswerMatcher XML = AnswerMatcher.anyDocument().inXml();
    private static final String SPEC = "XML 1.0";
    private static final String BLANKS = "BLANKS-ARE-PART-OF-A-VALUE";
    private static final String BOM = "\uFEFF";
    private static final String DECLARED = " encoding=\"utf-8\"";
    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    private static final String LOCATION =
            " xsi:schemaLocation=\"http://www.veeam.com/ent/v1.0 http://em.example.test/RestAPI.xsd\"";
    private static final Pattern VALUES = Pattern.compile("<(SessionType|State|Message|UserName)>([^<&]+)</");
    private static final Pattern ATTRIBUTES = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern AFTER_TAGS = Pattern.compile(">([^<>]+)</");

    private XmlVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            text("xml-prefixed", "Namespaces in XML 1.0", "every element carries a prefix",
                t -> t.replaceAll("<(/?)(?=[A-Za-z])", "<$1em:").replace(" xmlns=\"", " xmlns:em=\"")),
            text("xml-cdata", SPEC, "values stand in CDATA sections", t -> VALUES.matcher(t).replaceAll("<$1><![CDATA[$2]]></")),
            text("xml-comments", SPEC, "comments stand between and inside elements",
                t -> VALUES.matcher(t.replace("?>", "?><!-- from the simulator -->")).replaceAll("<$1><!-- before -->$2<!-- behind --></")),
            text("xml-processing-instructions", SPEC, "processing instructions stand before the root and inside",
                t -> t.replace("?>", "?><?xml-stylesheet href=\"em.xsl\" type=\"text/xsl\"?>").replace("<Links>", "<Links><?em check?>")),
            text("xml-single-quotes", SPEC, "attributes are in single quotes", t -> each(ATTRIBUTES, t, v -> "='" + v.replace("'", "&apos;") + "'")),
            text("xml-without-declaration", "XML-DECLARATION", "there is no XML declaration", XmlVariants::undeclared),
            text("xml-declared-without-encoding", SPEC, "the declaration names no encoding", t -> t.replace(DECLARED, "")),
            text("xml-declared-standalone", SPEC, "the declaration says standalone", t -> t.replace(DECLARED, " encoding=\"UTF-8\" standalone=\"yes\"")),
            text("xml-pretty", SPEC, "every element is on a line of its own", t -> t.replace("><", ">\r\n  <")),
            text("xml-blanks-in-tags", SPEC, "there are blanks and line breaks inside tags",
                t -> t.replace("\" ", "\"\n    ").replace("/>", " />").replaceAll("</(\\w+)>", "</$1 >")),
            text("xml-ends-with-blanks", SPEC, "line breaks and a comment follow the root", t -> t + "\n\n<!-- end -->\n"),
            text("xml-elements-opened-and-closed", SPEC, "empty elements have two tags", t -> t.replaceAll("<(\\w+)([^<>]*)/>", "<$1$2></$1>")),
            text("xml-numeric-references", SPEC, "letters are written as references to characters",
                t -> each(AFTER_TAGS, t, v -> ">" + references(v) + "</")),
            text("xml-numeric-references-in-attributes", SPEC, "URLs begin with a reference to their first letter",
                t -> t.replace("\"https:", "\"&#104;ttps:")),
            text("xml-unused-namespaces", "UNUSED-NAMESPACES", "namespaces are declared that nobody uses",
                t -> t.replace(" xmlns=\"", " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"" + XSI + " xmlns=\"")),
            text("xml-schema-location", "XML Schema 1.0", "the root says where its schema is", t -> t.replace(" xmlns=\"", XSI + LOCATION + " xmlns=\"")),
            document("xml-attributes-reversed", "ATTRIBUTES-IN-ANY-ORDER", "attributes come in the opposite order", XML, XmlVariants::attributesReversed),
            document("xml-link-names-missing", "LINK-NAME-AND-TYPE-OPTIONAL", "links have neither Name nor Type", XML,
                d -> d.eachLink(l -> l.without("Name").without("Type"))),
            text("xml-blanks-around-times", BLANKS, "blanks stand around times",
                t -> t.replaceAll("<(CreationTimeUTC|EndTimeUTC)>([^<]+)<", "<$1>\n    $2 <")),
            text("xml-blanks-around-booleans", BLANKS, "blanks stand around IsCanceled", t -> t.replaceAll("<IsCanceled>([^<]+)<", "<IsCanceled> $1\n<")),
            encoded("xml-with-bom", "utf-8 with a byte order mark", "utf-8", StandardCharsets.UTF_8, BOM),
            encoded("xml-in-utf-16", "utf-16", "utf-16", StandardCharsets.UTF_16, ""),
            encoded("xml-in-utf-16-little-endian", "UTF-16 with a byte order mark", "UTF-16", StandardCharsets.UTF_16LE, BOM),
            encoded("xml-in-iso-8859-1", "ISO-8859-1", "ISO-8859-1", StandardCharsets.ISO_8859_1, ""),
            encoded("xml-in-windows-1252", "windows-1252", "windows-1252", Charset.forName("windows-1252"), ""),
            LegalVariant.of("xml-in-utf-16-by-header", "RFC 7303", "UTF-16 with a byte order mark, declared in the header alone",
                Change.reply(XML, r -> r.inEncoding(StandardCharsets.UTF_16, XmlVariants::undeclared)
                    .withHeader("Content-Type", "application/xml; charset=utf-16"))));
    }
    // spotless:on

    private static LegalVariant text(String name, String allowedBy, String description, UnaryOperator<String> edit) {
        return LegalVariant.of(name, allowedBy, description, Change.text(XML, edit));
    }

    private static LegalVariant encoded(String name, String what, String declared, Charset charset, String mark) {
        UnaryOperator<String> edit = text ->
                mark + representable(text.replace(DECLARED, " encoding=\"" + declared + "\""), charset.newEncoder());
        Change encoded = Change.reply(XML, r -> r.inEncoding(charset, edit));
        return LegalVariant.of(name, "XML-DECLARATION", "documents are in " + what + ", and say so", encoded);
    }

    /** Characters that the encoding has not are written as references. */
    private static String representable(String text, CharsetEncoder encoder) {
        return encoder.canEncode(text) ? text : eachCharacter(text, encoder::canEncode, c -> "&#" + c + ";");
    }

    /** The value with its letters as references; references that are there stay as they are. */
    private static String references(String value) {
        return value.contains("&")
                ? value
                : eachCharacter(
                        value, c -> !Character.isLetter(c.codePointAt(0)), c -> "&#x" + Integer.toHexString(c) + ";");
    }

    private static String eachCharacter(String text, Predicate<String> stays, IntFunction<String> edit) {
        return text.codePoints()
                .mapToObj(c -> stays.test(Character.toString(c)) ? Character.toString(c) : edit.apply(c))
                .collect(Collectors.joining());
    }

    /** The text with every match replaced by what the edit makes of its first group. */
    private static String each(Pattern pattern, String text, UnaryOperator<String> edit) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(edit.apply(match.group(1))));
    }

    private static String undeclared(String text) {
        return text.substring(text.indexOf("?>") + 2);
    }

    private static DocumentNode attributesReversed(DocumentNode node) {
        DocumentNode inside = node.editChildren(child -> List.of(attributesReversed(child)));
        Predicate<DocumentNode> isAttribute = child -> child.kind() == DocumentNode.Kind.ATTRIBUTE;
        return inside.withChildrenReversed()
                .withoutChildren(isAttribute.negate())
                .plus(inside.withoutChildren(isAttribute).children());
    }
}
