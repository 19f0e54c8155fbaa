package org.emverify.client.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that HTTP forbids a server to send, and that can be read all the same.
 *
 * @param rule which rule is broken
 * @param found where, in words; names headers and never shows their values, which may be secrets
 */
public record HttpViolation(Rule rule, String found) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/[0-9]\\.[0-9] [0-9]{3} .*");
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    /** What HTTP says. */
    public enum Rule {
        // spotless:off
        STATUS_LINE("version, blank, three digits, blank; the last blank also where no reason follows",
            "RFC 9112, section 4: a server has to send that blank"),
        LINE_END("CR LF at the end of each line of the head",
            "RFC 9112, section 2.2; LF alone is only what a client may put up with"),
        BLANK_BEFORE_COLON("no blank between a header's name and its colon",
            "RFC 9112, section 5.1; proxies have to take it out, and clients refuse such an answer"),
        FOLDED_HEADER("each header on one line",
            "RFC 9112, section 5.2: a sender must not fold a header; a client has to read the fold as blanks"),
        NO_NAME("a header's name and a colon in each line of the head",
            "RFC 9112, section 5; clients refuse such an answer"),
        FIELD_NAME("a header's name of letters, digits and !#$%&'*+-.^_`|~ alone", "RFC 9110, sections 5.1 and 5.6.2"),
        CONTROL_CHARACTER("no control character in the head",
            "RFC 9110, section 5.5; a client has to refuse the answer or to put a blank there"),
        CHUNK("chunks of a size in hexadecimal digits, CR LF, the data, and CR LF",
            "RFC 9112, section 7.1; a client that takes this otherwise than a proxy before it sees another body"),
        TRAILER("no header behind the last chunk that says how the message is to be read", "RFC 9110, section 6.5.1"),
        NO_BODY("no body in an answer to HEAD, and none behind 204 or 304",
            "RFC 9110, sections 9.3.2 and 6.4.1; who keeps the connection takes it for the next answer"),
        NOTHING_UNASKED("nothing on a kept connection between an answer and the next request",
            "RFC 9112, section 9.2; a client must not take it for an answer"),
        CLOSE("an end of the connection behind the answer, for the request said Connection: close",
            "RFC 9112, section 9.6"),
        CLOSE_ANNOUNCED("an end of the connection behind the answer, for the answer says Connection: close",
            "RFC 9112, section 9.6: who sends that option has to close; a client waits for the end, or keeps a dead connection");
        // spotless:on

        private final String expected;
        private final String source;

        Rule(String expected, String source) {
            this.expected = expected;
            this.source = source;
        }

        public String expected() {
            return expected;
        }

        /** Where the standard says so, and how it tells those who receive it to treat it. */
        public String source() {
            return source;
        }
    }

    /** What is wrong with the lines of a head, and of the interim answers before it. */
    public static List<HttpViolation> inHead(byte[] head) {
        Set<HttpViolation> found = new LinkedHashSet<>();
        String previous = "the status line";
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\n", -1);
        // Nothing follows the last LF.
        for (String line : List.of(lines).subList(0, lines.length - 1)) {
            boolean endsWithCr = line.endsWith("\r");
            String text = endsWithCr ? line.substring(0, line.length() - 1) : line;
            String where = text.isEmpty() ? "the empty line behind the headers" : where(text, previous);
            if (!endsWithCr) {
                found.add(new HttpViolation(Rule.LINE_END, "LF alone behind " + where));
            }
            if (!text.isEmpty()) {
                judge(text, where, found);
            }
            if (text.startsWith("HTTP/") || text.indexOf(':') > 0) {
                previous = where;
            }
        }
        return List.copyOf(found);
    }

    private static void judge(String line, String where, Set<HttpViolation> found) {
        String name = name(line);
        if (line.startsWith("HTTP/")) {
            if (!STATUS_LINE.matcher(line).lookingAt()) {
                found.add(new HttpViolation(Rule.STATUS_LINE, '"' + OneLine.of(line.replace("\t", "␉")) + '"'));
            }
        } else if (isBlank(line.charAt(0))) {
            found.add(new HttpViolation(Rule.FOLDED_HEADER, "a line that goes on with " + where));
        } else if (line.indexOf(':') < 1) {
            found.add(new HttpViolation(Rule.NO_NAME, where));
        } else if (isBlank(name.charAt(name.length() - 1))) {
            found.add(new HttpViolation(Rule.BLANK_BEFORE_COLON, "one behind the name " + OneLine.of(name)));
        } else if (!TOKEN.matcher(name).matches()) {
            found.add(new HttpViolation(Rule.FIELD_NAME, '"' + OneLine.of(name) + '"'));
        }
        if (CONTROL.matcher(line).find()) {
            found.add(new HttpViolation(Rule.CONTROL_CHARACTER, "one in " + where));
        }
    }

    private static String where(String line, String previous) {
        if (line.startsWith("HTTP/")) {
            return "the status line";
        }
        if (isBlank(line.charAt(0))) {
            return previous;
        }
        // The line itself may hold a secret that lost its header's name.
        return switch (line.indexOf(':')) {
            case -1 -> "a line without a colon behind " + previous;
            case 0 -> "a line that begins with its colon behind " + previous;
            default -> "the header " + OneLine.of(name(line).strip());
        };
    }

    private static String name(String line) {
        return line.substring(0, Math.max(0, line.indexOf(':')));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
