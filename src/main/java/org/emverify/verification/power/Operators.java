package org.emverify.verification.power;

import static org.emverify.verification.power.Operator.*;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emverify.client.http.Answer.BodyEnd;
import org.emverify.client.http.Answer.Framing;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Node.Shape;
import org.emverify.contract.document.UtcTime;
import org.emverify.verification.power.Operator.Kind;

/** The operators: for any node of a document, for its strings, for the document as text, for the answer around it. */
final class Operators {
    private static final String OTHER_NAMESPACE = "http://www.veeam.com/ent/v2.0";

    private Operators() {}

    // spotless:off
    // Nodes
    static final Operator DROP = nodes(Kind.DROP, "dropped", n -> List.of());
    static final Operator UNWRAP = nodes(Kind.DROP, "dropped around what it holds", Node::children).in(Format.XML);
    static final Operator DUPLICATE = nodes(Kind.DUPLICATE, "doubled", n -> List.of(n, n)).alsoBreaks(Requirement.WELL_FORMED, Requirement.ENTITY_SHAPE);
    static final Operator REPEAT = nodes(Kind.DUPLICATE, "repeated", n -> List.of(n, n));
    static final Operator EMPTY = node(Kind.EMPTY, "emptied", n -> Nodes.reshaped(n, Nodes.isGroup(n) ? n.shape() : Shape.TEXT, ""));
    static final Operator LOWER_CASE_NAME = node(Kind.RENAME, "named in lower case", n -> Nodes.named(n, n.name().toLowerCase(Locale.ROOT)));
    static final Operator UNDERSCORE = node(Kind.RENAME, "named with an underscore", n -> Nodes.named(n, n.name() + "_"));
    static final Operator NULL = node(Kind.RETYPE, "null", n -> Nodes.reshaped(n, Shape.NULL, ""));
    static final Operator NUMBER = node(Kind.RETYPE, "a number", n -> Nodes.reshaped(n, Shape.NUMBER, "1")).in(Format.JSON);
    static final Operator BOOLEAN = node(Kind.RETYPE, "a boolean", n -> Nodes.reshaped(n, Shape.BOOLEAN, "true")).in(Format.JSON);
    static final Operator TEXT = node(Kind.RETYPE, "a plain text", n -> Nodes.text(n, Nodes.isGroup(n) ? "Success" : n.text()));
    static final Operator AS_ELEMENT = node(Kind.RETYPE, "an element", n -> Nodes.string(n, n.name(), n.text())).in(Format.XML);
    static final Operator OBJECT = node(Kind.RETYPE, "an object", n -> Nodes.reshaped(n, Shape.OBJECT, "")).in(Format.JSON).alsoBreaks(Requirement.ENTITY_SHAPE);
    static final Operator ARRAY = node(Kind.WRAP, "in an array", n -> Nodes.reshaped(n, Shape.ARRAY, "", n)).in(Format.JSON).alsoBreaks(Requirement.ENTITY_SHAPE);
    static final Operator NEST = node(Kind.WRAP, "with an element around its text", n -> Nodes.reshaped(n, Shape.OBJECT, "", Nodes.string(n, "Value", n.text())))
            .in(Format.XML).alsoBreaks(Requirement.ENTITY_SHAPE);
    static final Operator IN_A_LIST = node(Kind.WRAP, "in a list of it", n -> Nodes.holding(Nodes.named(n, n.name() + "s"), List.of(n))).in(Format.XML);
    static final Operator AS_LINK = node(Kind.WRAP, "an object that holds a list Link, as XML has it",
            n -> Nodes.reshaped(n, Shape.OBJECT, "", Nodes.named(n, "Link"))).in(Format.JSON);
    static final Operator IN_AN_ENVELOPE = node(Kind.WRAP, "in an envelope",
            n -> n.name().isEmpty() ? Nodes.reshaped(n, Shape.OBJECT, "", Nodes.named(n, "SystemSession")) : n).in(Format.JSON);
    static final Operator NO_NAMESPACE = node(Kind.MOVE, "in no namespace", n -> Nodes.moved(n, "")).in(Format.XML);
    static final Operator ANOTHER_NAMESPACE = node(Kind.MOVE, "in another namespace", n -> Nodes.moved(n, OTHER_NAMESPACE)).in(Format.XML);
    static final List<Operator> NAMESPACES_OF_ALL = List.of(NO_NAMESPACE,
            node(Kind.MOVE, "with all it holds in no namespace", n -> Nodes.movedDeeply(n, "")).in(Format.XML),
            node(Kind.MOVE, "with all it holds in another namespace", n -> Nodes.movedDeeply(n, OTHER_NAMESPACE)).in(Format.XML),
            node(Kind.MOVE, "around what it holds in no namespace", n -> Nodes.moved(Nodes.movedDeeply(n, ""), n.namespace())).in(Format.XML));
    static final Operator REVERSE = node(Kind.REORDER, "in the opposite order", Nodes::reversed).in(Format.XML);
    static final Operator STRAY_TEXT = node(Kind.INSERT, "with a text between its elements", n -> Nodes.withText(n, "stray")).in(Format.XML);
    static final Operator OPPOSITE = node(Kind.REPLACE, "the opposite", n -> Nodes.withText(n, n.text().strip().matches("(?i)true|1") ? "false" : "true"));

    /** What goes wrong with any parameter, then with one that is an element in XML or an attribute. */
    static final List<Operator> PARAMETER = List.of(DROP, LOWER_CASE_NAME, UNDERSCORE, DUPLICATE, EMPTY, NUMBER, ARRAY);
    static final List<Operator> ELEMENT = all(PARAMETER, List.of(NULL, OBJECT, BOOLEAN, NEST));
    static final List<Operator> ATTRIBUTE = all(PARAMETER, List.of(NULL.in(Format.JSON), OBJECT, BOOLEAN));

    // Strings
    static final Operator LOWER_CASE = value(Kind.CASE, "in lower case", t -> t.toLowerCase(Locale.ROOT));
    static final Operator UPPER_CASE = value(Kind.CASE, "in upper case", t -> t.toUpperCase(Locale.ROOT));
    static final Operator CAPITALIZE = value(Kind.CASE, "with a capital letter", t -> t.isEmpty() ? t : t.substring(0, 1).toUpperCase(Locale.ROOT) + t.substring(1));
    static final Operator PAD = value(Kind.PAD, "with a blank behind it", t -> t + " ");
    static final Operator CUT = match(Kind.CUT, "with its last letter cut off", "(?s).$", "");
    static final List<Operator> WORDS = List.of(set("SecurityAnalyzerRun"), LOWER_CASE, UPPER_CASE, CUT, PAD,
            value(Kind.PAD, "with a blank before it", t -> " " + t),
            value(Kind.PAD, "with a line break behind it", t -> t + "\n"),
            value(Kind.DUPLICATE, "twice in one value", t -> t + "," + t));
    static final Operator ESCAPED = value(Kind.REPLACE, "escaped twice", t -> t.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    static final Operator ASCII = value(Kind.REPLACE, "with question marks beyond ASCII", t -> t.replaceAll("[^\\x00-\\x7F]", "?"));
    static final Operator OTHER_SESSION = document(Kind.REPLACE, "of another session",
            p -> p.alterNodes(n -> List.of(Nodes.text(n, p.input().aboutTheOther(n.text())))));
    static final Operator WITHOUT_URN = match(Kind.CUT, "without its urn", ".*:", "");
    static final Operator OTHER_RESOURCE = match(Kind.REPLACE, "of another kind of resource", "SystemSession", "BackupJobSession");
    static final List<Operator> UIDS = List.of(PAD, CUT, WITHOUT_URN, OTHER_RESOURCE,
            match(Kind.REPLACE, "of another vendor", "veeam", "example"),
            match(Kind.INSERT, "in braces", "([^:]+)$", "{$1}"),
            value(Kind.CUT, "without hyphens", t -> t.replace("-", "")));
    static final Operator ZEROS = value(Kind.REPLACE, "all zeros", t -> t.replaceAll("[^:-](?=[^:]*$)", "0"));
    static final Operator RELATIVE = match(Kind.CUT, "relative", "^https?://[^/]+", "");
    static final Operator WITHOUT_SCHEME = match(Kind.CUT, "without a scheme", "^https?:", "");
    static final Operator TO_FTP = match(Kind.REPLACE, "with the scheme ftp", "^https?:", "ftp:");
    static final Operator TO_EVENTS = match(Kind.REPLACE, "of the events", "(\\?.*)?$", "/events");
    static final Operator TO_SESSION = match(Kind.CUT, "of the session", "/events.*", "");
    static final Operator TO_TASKS = match(Kind.REPLACE, "of another resource of the session", "/events", "/tasks");
    static final Operator TO_OTHER_COLLECTION = match(Kind.REPLACE, "in another collection", "/systemSessions/", "/backupSessions/");
    static final Operator TO_COLLECTION = match(Kind.CUT, "of the collection", "/systemSessions/.*", "/systemSessions");
    static final Operator WITHOUT_QUERY = match(Kind.CUT, "without its query", "\\?.*", "");
    static final Operator SWAP_LINKS = value(Kind.REORDER, "exchanged for each other", t -> t.equals("Alternate") ? "Down" : t.equals("Down") ? "Alternate" : t);
    static final Operator FEBRUARY_30 = match(Kind.REPLACE, "on the 30th of February", "-\\d\\d-\\d\\dT", "-02-30T");
    static final Operator HOUR_25 = match(Kind.REPLACE, "at 25 o'clock", "T\\d\\d", "T25");
    static final Operator LOCAL_TIME = match(Kind.REORDER, "in a local format", "^(\\d+)-(\\d+)-(\\d+)T(\\d+:\\d+:\\d+).*", "$3.$2.$1 $4");
    static final Operator WITHOUT_DAY = match(Kind.CUT, "without a day", ".*T", "");
    static final List<Operator> TIMES = List.of(FEBRUARY_30, HOUR_25, LOCAL_TIME, PAD.in(Format.JSON), set("1769533552"), set("today"),
            match(Kind.CUT, "without Z", "Z$", ""),
            match(Kind.REPLACE, "with an offset", "Z$", "+02:00"),
            match(Kind.REPLACE, "with the offset zero", "Z$", "+00:00"),
            match(Kind.CASE, "with a lower-case z", "Z$", "z"),
            match(Kind.REPLACE, "on the 29th of February of a year without one", "^\\d{4}-\\d\\d-\\d\\dT", "2025-02-29T"),
            match(Kind.REPLACE, "in the 13th month", "-\\d\\d-", "-13-"),
            match(Kind.REPLACE, "at 24 o'clock", "T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "T24:00:00"),
            match(Kind.REPLACE, "in the 61st second", ":\\d\\d(\\.|Z)", ":61$1"),
            match(Kind.REPLACE, "with a blank for the T", "T", " "),
            match(Kind.REPLACE, "with a comma before the fraction", "(:\\d\\d)(\\.\\d+)?Z$", "$1,5Z"),
            match(Kind.REPLACE, "with nine digits of a second's fraction", "(\\.\\d+)?Z$", ".123456789Z"),
            match(Kind.CUT, "without seconds", ":\\d\\d(\\.\\d+)?Z$", "Z"),
            match(Kind.CUT, "without a time of day", "T.*", ""),
            match(Kind.CUT, "as a year of two digits", "^\\d\\d", ""),
            match(Kind.REORDER, "in an American format", "^(\\d+)-(\\d+)-(\\d+)T(\\d+:\\d+:\\d+).*", "$2/$3/$1 $4 AM"));
    static final List<Operator> MOMENTS = List.of(
            later("a second later", Duration.ofSeconds(1)), later("a microsecond later", Duration.ofNanos(1000)), later("two hours later", Duration.ofHours(2)));
    static final Operator FUTURE = later("ten years later", Duration.ofDays(3650));

    // The document as text
    static final List<Operator> TEXTS = List.of(
            text(Kind.CUT, "cut in half", t -> t.substring(0, t.length() / 2)),
            textMatch(Kind.CUT, "without its last character", "(?s).$", ""),
            textMatch(Kind.INSERT, "with a text behind it", "$", "done"),
            text(Kind.DUPLICATE, "twice", t -> t + t),
            document(Kind.INSERT, "with a byte that is no UTF-8",
                    p -> p.alterText(t -> t.replaceFirst("\"(?=[^\"]*$)", "\u00e4\""), StandardCharsets.ISO_8859_1)));
    static final List<Operator> XML_TEXTS = List.of(
            textMatch(Kind.INSERT, "with a DTD", "\\?>", "?><!DOCTYPE any>"),
            textMatch(Kind.INSERT, "with a DTD and an external entity", "\\?>", "?><!DOCTYPE any [<!ENTITY x SYSTEM \"file:///none\">]>"),
            textMatch(Kind.INSERT, "with an entity that XML does not know", "(</\\w+>)$", "&nbsp;$1"),
            textMatch(Kind.INSERT, "with a lone ampersand", "(</\\w+>)$", "& $1"),
            textMatch(Kind.INSERT, "with a control character", "(</\\w+>)$", "\u0001$1"),
            textMatch(Kind.RENAME, "with an end tag of another name", "</(\\w+)>$", "</$1x>"),
            textMatch(Kind.CUT, "with an attribute without quotes", "Href=\"[^\"]*\"", "Href=x"),
            textMatch(Kind.DUPLICATE, "with an attribute twice", "( Href=\"[^\"]*\")", "$1$1"),
            textMatch(Kind.RENAME, "with an undeclared prefix", "<Links", "<x:Links"),
            textMatch(Kind.PAD, "with a blank line before the declaration", "^", "\n"),
            textMatch(Kind.REPLACE, "in another encoding than declared", "encoding=\"[^\"]*\"", "encoding=\"UTF-32\""),
            textMatch(Kind.REPLACE, "in an encoding that nobody knows", "encoding=\"[^\"]*\"", "encoding=\"x-none\""));
    static final List<Operator> JSON_TEXTS = List.of(
            textMatch(Kind.INSERT, "with a comma behind the last member", "}$", ",}"),
            text(Kind.REPLACE, "with single quotes", t -> t.replace('"', '\'')),
            text(Kind.CUT, "with names without quotes", t -> t.replaceAll("\"(\\w+)\":", "$1:")),
            textMatch(Kind.INSERT, "with a comment", "\\{", "{/* session */"),
            textMatch(Kind.INSERT, "with NaN", "}$", ",\"Progress\":NaN}"),
            textMatch(Kind.CASE, "with True in a capital letter", "}$", ",\"Done\":True}"),
            textMatch(Kind.INSERT, "with a raw line break in a text", "\":\"", "\":\"\n"),
            textMatch(Kind.DUPLICATE, "with a member twice", "(\"Href\":\"[^\"]*\")", "$1,$1"),
            textMatch(Kind.INSERT, "with a byte order mark", "^", "\uFEFF").alsoBreaks(Requirement.JSON_WITHOUT_MARK),
            document(Kind.REPLACE, "in UTF-16", p -> p.alterText(t -> t, StandardCharsets.UTF_16LE)),
            textMatch(Kind.INSERT, "behind a guard", "^", ")]}',"));
    static final Operator QUOTED = text(Kind.WRAP, "as a text in a text", t -> '"' + t.replace("\\", "\\\\").replace("\"", "\\\"") + '"').in(Format.JSON);

    // The answer around it
    static final Operator OTHER_SESSIONS_ANSWER = replacement("another session's", p -> p.input().answerOfOther(p.parsed().representation()));
    static final Operator GZIP = answer(Kind.INSERT, "gzip", a -> a.header("Content-Encoding", "gzip"));
    static final List<Operator> STATUSES = Stream.of(201, 202, 204, 206, 302, 401, 403, 404, 500, 503)
            .map(status -> answer(Kind.REPLACE, "" + status,
                    a -> status == 204 ? a.status(status).body("").ending(Framing.NONE, BodyEnd.COMPLETE, 0) : a.status(status))).toList();
    static final List<Operator> UNCLEAR_LENGTHS = List.of(
            answer(Kind.DROP, "dropped, and no chunks", a -> a.without("Content-Length").without("Transfer-Encoding").ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)),
            answer(Kind.REPLACE, "no number", a -> a.header("Content-Length", "all").ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)),
            answer(Kind.REPLACE, "negative", a -> a.header("Content-Length", "-1").ending(Framing.CLOSE, BodyEnd.COMPLETE, 0)),
            answer(Kind.DUPLICATE, "twice", a -> a.header("Content-Length", "9999").more("Content-Length", a.length(0)).ending(Framing.LENGTH, BodyEnd.COMPLETE, 0)),
            answer(Kind.INSERT, "beside chunks", a -> a.header("Content-Length", a.length(0)).chunked(BodyEnd.COMPLETE)));
    static final List<Operator> UNTRUE_LENGTHS = List.of(
            answer(Kind.REPLACE, "too large", a -> a.header("Content-Length", a.length(10)).ending(Framing.LENGTH, BodyEnd.CUT, 0)),
            answer(Kind.REPLACE, "too small", a -> a.cut(9).ending(Framing.LENGTH, BodyEnd.COMPLETE, 9)),
            answer(Kind.REPLACE, "replaced by badly framed chunks", a -> a.without("Content-Length").chunked(BodyEnd.BADLY_FRAMED)),
            answer(Kind.CUT, "replaced by chunks without the last one", a -> a.without("Content-Length").chunked(BodyEnd.CUT)));
    static final List<Operator> TYPES = all(
            typed("", "text/html", "text/plain", "text/xml", "application/octet-stream", "application/problem+json", "xml"),
            List.of(answer(Kind.DROP, "dropped", a -> a.without("Content-Type")),
                    answer(Kind.DUPLICATE, "twice", a -> a.header("Content-Type", "application/xml").more("Content-Type", "application/json"))));
    // spotless:on

    static Operator set(String text) {
        return node(Kind.REPLACE, "set to " + text, n -> Nodes.text(n, text));
    }

    static Operator append(String text) {
        return match(Kind.INSERT, "with " + text + " behind it", "$", text);
    }

    static Operator rename(String name) {
        return node(Kind.RENAME, "named " + name, n -> Nodes.named(n, name)).in(Format.XML);
    }

    /** The next value of a list. */
    static Operator exchange(String words, List<String> list) {
        return value(Kind.REPLACE, words, t -> list.get((list.indexOf(t) + 1) % list.size()));
    }

    static Operator later(String words, Duration by) {
        return value(Kind.REPLACE, words, t -> later(Optional.of(t), by).orElse(t));
    }

    /** The moment so much later than a time of a session; empty when it is none. */
    static Optional<String> later(Optional<String> time, Duration by) {
        return time.flatMap(t -> UtcTime.read(t.strip()).instant())
                .map(t -> t.plus(by).toString());
    }

    /** One parameter in a group, whatever it had of that name. */
    static Operator insert(String name, String words, Function<Node, Optional<String>> text) {
        Function<Node, Optional<Node>> edit = n ->
                Optional.of(n).filter(Nodes::isGroup).flatMap(text).map(t -> Nodes.with(n, Nodes.string(n, name, t)));
        return node(
                Kind.INSERT, "with " + name + " " + words, n -> edit.apply(n).orElse(n));
    }

    static Operator insert(String name) {
        return insert(name, "in it", n -> Optional.of("1"));
    }

    static Operator insertAttribute(String name) {
        return node(Kind.INSERT, "with an attribute " + name, n -> Nodes.with(n, Nodes.attribute(name, "1")))
                .in(Format.XML);
    }

    static List<Operator> typed(String... types) {
        return Stream.of(types)
                .map(type -> answer(Kind.REPLACE, "set to '" + type + "'", a -> a.header("Content-Type", type)))
                .toList();
    }

    static Operator body(String words, String text) {
        return answer(Kind.REPLACE, words, a -> a.body(text));
    }

    /** The answer that came for another representation. */
    static Operator answerOf(Representation other) {
        return replacement(other.label(), p -> p.input().answer(other));
    }

    /** The same answer with the body that came for another representation. */
    static Operator bodyOf(Representation other) {
        return replacement(
                other.label(),
                p -> p.input()
                        .answer(other)
                        .map(o -> new AnswerEditor(p.answer()).body(o.body()).answer()));
    }

    private static List<Operator> all(List<Operator> some, List<Operator> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
