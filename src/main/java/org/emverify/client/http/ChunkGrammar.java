package org.emverify.client.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the framing of a body in chunks that could be read all the same. */
final class ChunkGrammar {
    private static final Pattern SIZE = Pattern.compile("([ \\t]*)0*([0-9A-Fa-f]{1,8})(.*)");
    private static final Pattern EXTENSION = Pattern.compile("([ \\t]*;.*)?");

    /** Headers that decide how the message is read (RFC 9110, section 6.5.1). */
    private static final Set<String> NOT_IN_TRAILER = Set.of(
            "content-length",
            "transfer-encoding",
            "content-type",
            "content-encoding",
            "www-authenticate",
            "set-cookie");

    private static final String AS_SIZE = "\" as a chunk's size";

    private final String text;
    private final Set<HttpViolation> found = new LinkedHashSet<>();

    private ChunkGrammar(String text) {
        this.text = text;
    }

    /** @param body from the first chunk's size on, as far as it was kept */
    static List<HttpViolation> violations(byte[] body) {
        ChunkGrammar grammar = new ChunkGrammar(new String(body, StandardCharsets.ISO_8859_1));
        grammar.judge();
        return List.copyOf(grammar.found);
    }

    private void judge() {
        int at = 0;
        while (at >= 0) {
            at = chunk(at);
        }
    }

    /** Where the next chunk begins; -1 where the body or what was kept of it ends. */
    private int chunk(int start) {
        int lineFeed = text.indexOf('\n', start);
        Matcher size = SIZE.matcher(lineFeed < 0 ? "" : line(start, lineFeed, "a chunk's size"));
        if (!size.matches()) {
            return -1;
        }
        boolean isFirst =
                found.stream().noneMatch(violation -> violation.found().endsWith(AS_SIZE));
        if (isFirst
                && (!size.group(1).isEmpty()
                        || !EXTENSION.matcher(size.group(3)).matches())) {
            String shown = size.group().replace(' ', '␣').replace('\t', '␉');
            found.add(new HttpViolation(HttpViolation.Rule.CHUNK, '"' + OneLine.of(shown) + AS_SIZE));
        }
        long length = Long.parseLong(size.group(2), 16);
        if (length == 0) {
            trailer(lineFeed + 1);
            return -1;
        }
        long end = lineFeed + 1 + length;
        int behind = end < text.length() ? text.indexOf('\n', (int) end) : -1;
        if (behind >= 0) {
            line((int) end, behind, "a chunk's data");
        }
        return behind < 0 ? -1 : behind + 1;
    }

    private void trailer(int start) {
        int lineFeed = text.indexOf('\n', start);
        if (lineFeed < 0) {
            return;
        }
        String line = line(start, lineFeed, "the last chunk");
        String name = line.substring(0, Math.max(0, line.indexOf(':'))).strip();
        if (NOT_IN_TRAILER.contains(name.toLowerCase(Locale.ROOT))) {
            found.add(new HttpViolation(HttpViolation.Rule.TRAILER, "the header " + OneLine.of(name)));
        }
        if (!line.isEmpty()) {
            trailer(lineFeed + 1);
        }
    }

    private String line(int start, int lineFeed, String behindWhat) {
        boolean endsWithCr = lineFeed > start && text.charAt(lineFeed - 1) == '\r';
        if (!endsWithCr) {
            found.add(new HttpViolation(HttpViolation.Rule.CHUNK, "LF alone behind " + behindWhat));
        }
        return text.substring(start, endsWithCr ? lineFeed - 1 : lineFeed);
    }
}
