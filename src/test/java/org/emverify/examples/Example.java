package org.emverify.examples;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Node;
import org.emverify.verification.AnswerChange;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.SubjectResult;

/** One row of an example: a sound answer in which something is written otherwise, and what the checks say of it. */
public final class Example {
    private static final String WEB_PAGE = "<!DOCTYPE html><html><body>Please log on</body></html>";

    private final Map<Format, ParsedAnswer> changed = new EnumMap<>(Format.class);
    private SoundAnswers sound;

    void of(SoundAnswers answers) {
        sound = answers;
    }

    /** Writes a value at a place of the document, see {@link ExampleDocument}. */
    void write(Format format, String place, String written) {
        change(format, answer -> {
            ExampleDocument document = ExampleDocument.of(format, body(answer).getBytes(StandardCharsets.UTF_8));
            document.write(place, inFull(written));
            return with(answer, "body", document.text());
        });
    }

    /** Writes the link of a relationship otherwise. */
    void writeLink(Format format, String rel, String written) {
        String link = "Links/Link[" + rel + "]";
        switch (written) {
            case "absent", "twice" -> write(format, link, written);
            case "without Name" -> write(format, link + "/Name", "absent");
            case "without Type" -> write(format, link + "/Type", "absent");
            default -> {
                String[] with = written.split(" ");
                write(format, link + "/" + with[1], with[2]);
            }
        }
    }

    /** Writes the vendor's namespace otherwise. */
    void writeNamespace(String written) {
        String declaration = " xmlns=\"" + Node.VENDOR_NAMESPACE + "\"";
        String other = written.equals("absent") ? "" : " xmlns=\"" + written + "\"";
        change(Format.XML, answer -> with(answer, "body", body(answer).replace(declaration, other)));
    }

    void writeStatus(String written) {
        change(Format.XML, answer -> with(answer, "status", written));
    }

    void writeContentType(Format format, String written) {
        if (written.equals("application/xml, twice")) {
            change(format, answer -> with(answer, "further header", "Content-Type: application/xml"));
        } else {
            writeHeader(format, "Content-Type", written);
        }
    }

    void writeHeader(Format format, String name, String written) {
        change(format, answer -> switch (written) {
            case "absent" -> with(answer, "without header", name);
            case "empty" -> with(answer, "header", name + ": ");
            default -> with(answer, "header", name + ": " + inFull(written));
        });
    }

    /** The head as a client reads it: a status line first, unless the line itself is one. */
    void writeHead(String line) {
        String written =
                line.replace('␣', ' ').replace('␉', '\t').replace('␍', '\r').replace('␊', '\n');
        String head = written.startsWith("HTTP/") ? written : "HTTP/1.1 200 OK\r\n" + written;
        change(Format.XML, answer -> with(answer, "head", head + "\r\n"));
    }

    void writeVersion(String written) {
        change(Format.XML, answer -> with(answer, "version", written));
    }

    /** Writes Connection, and has the bytes read by the client of a run, over a connection that is then closed or left open. */
    void writeConnection(String written, boolean isClosed) {
        change(Format.XML, answer -> {
            Answer whole = answer.answer().orElseThrow();
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nConnection: " + written
                    + "\r\nContent-Length: " + whole.body().length + "\r\n\r\n";
            return RealClient.read(answer, head + new String(whole.body(), StandardCharsets.ISO_8859_1), isClosed);
        });
    }

    /** Writes the length otherwise, and has the bytes read by the client of a run. */
    void writeContentLength(String written) {
        change(
                Format.XML,
                answer -> RealClient.read(answer, inBytes(answer.answer().orElseThrow(), written)));
    }

    private static String inBytes(Answer answer, String length) {
        int bytes = answer.body().length;
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        String stated = "Content-Length: " + bytes + "\r\n";
        String chunked =
                "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(bytes) + "\r\n" + body + "\r\n0\r\n\r\n";
        String framed = switch (length) {
            case "the number of bytes" -> stated + "\r\n" + body;
            case "the number of bytes, twice" -> stated + stated + "\r\n" + body;
            case "the number of bytes, and sent in chunks" -> stated + chunked;
            case "absent, and sent in chunks" -> chunked;
            case "absent, and closed behind it" -> "\r\n" + body;
            case "more than the number of bytes" -> "Content-Length: " + (bytes + 10) + "\r\n\r\n" + body;
            case "less than the number of bytes" -> "Content-Length: " + (bytes - 3) + "\r\n\r\n" + body;
            default -> "Content-Length: " + length + "\r\n\r\n" + body;
        };
        return "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n" + framed;
    }

    /** Another body with a Content-Type that matches it, in answer to that Accept. */
    void writeBody(Format accept, String written) {
        change(accept, answer -> switch (written) {
            case "in XML", "in JSON" -> {
                Format format = Format.valueOf(written.substring(3));
                ParsedAnswer typed = with(answer, "header", "Content-Type: " + format.mediaType());
                yield with(typed, "body", body(sound.byFormat().get(format)));
            }
            case "a web page" -> with(with(answer, "header", "Content-Type: text/html"), "body", WEB_PAGE);
            default -> throw new IllegalArgumentException("no body is described as " + written);
        });
    }

    /** The whole document in another form. */
    void writeDocument(Format format, String written) {
        change(format, answer -> with(answer, "body", inForm(body(answer), written)));
    }

    private static String inForm(String text, String form) {
        return switch (form) {
            case "as nothing" -> "";
            case "without its last character" -> text.substring(0, text.length() - 1);
            case "with text behind it" -> text + " and more";
            case "without a declaration" -> text;
            case "with the example's declaration" -> "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + text;
            case "with a byte order mark" -> "\uFEFF" + text;
            case "with a DOCTYPE" -> "<!DOCTYPE SystemSession>" + text;
            case "with blanks and line ends" ->
                "\n" + text.replace("{", "{\n  ").replace("}", "\n}") + "\n";
            case "with the member UID twice" -> text.replaceFirst("(\"UID\":\"[^\"]*\")", "$1,$1");
            default -> otherwise(text, form);
        };
    }

    /** Other forms of an entity, in which every parameter keeps its value. */
    private static String otherwise(String text, String form) {
        String other = switch (form) {
            case "with comments" -> text.replace("><", "><!-- as of build 13 --><");
            case "with its attributes in another order" ->
                text.replaceFirst("( Href=\"[^\"]*\")( Type=\"[^\"]*\")", "$2$1");
            case "with State before SessionType" -> text.replaceFirst("(<SessionType>.*)(<State>.*?</State>)", "$2$1");
            case "with an element Progress" -> text.replace("<State>", "<Progress>7</Progress><State>");
            case "with an attribute Build" -> text.replaceFirst(" Type=", " Build=\"13\" Type=");
            case "with its members in another order" ->
                text.replaceFirst("(\"SessionType\":\"\\w+\"),(\"CreationTimeUTC\":\"[^\"]*\")", "$2,$1");
            case "with a member Progress" -> text.replaceFirst("\\{", "{\"Progress\":7,");
            default -> throw new IllegalArgumentException("no document is described as " + form);
        };
        if (other.equals(text)) {
            throw new IllegalArgumentException("the document cannot be written " + form);
        }
        return other;
    }

    /**
     * What the checks say of the answer as it is now: accepted, advisory, or a finding, on that requirement; anything
     * else in words of its own.
     */
    String verdict(Requirement requirement) {
        SubjectResult result = sound.judge().apply(changed);
        if (has(result, requirement, Severity.FAILING)) {
            return "a finding";
        }
        List<String> others = result.findings().stream()
                .filter(finding -> finding.severity() == Severity.FAILING)
                .map(finding -> finding.requirement().id() + ": " + finding.found())
                .toList();
        if (!others.isEmpty()) {
            return "a finding, but on " + others;
        }
        if (has(result, requirement, Severity.ADVISORY)) {
            return "advisory";
        }
        return result.judged().containsKey(requirement) ? "accepted" : "not judged";
    }

    private static boolean has(SubjectResult result, Requirement requirement, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::requirement)
                .anyMatch(requirement::equals);
    }

    /** The text with what stands for a blank, the session's ID and another one's. */
    static String inFull(String written) {
        return written.replace('␣', ' ')
                .replace("{ID}", SessionFixture.ended(1).id())
                .replace("{SESSION-ID}", SoundServerAnswers.SESSION_ID)
                .replace("{OTHER-ID}", SessionFixture.ended(2).id());
    }

    private void change(Format format, UnaryOperator<ParsedAnswer> edit) {
        changed.merge(format, edit.apply(sound.byFormat().get(format)), (before, after) -> after);
    }

    private static ParsedAnswer with(ParsedAnswer answer, String what, String how) {
        return new AnswerChange(answer.representation(), what, how).of(answer);
    }

    private static String body(ParsedAnswer answer) {
        return new String(answer.answer().orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
