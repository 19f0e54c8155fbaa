package org.emverify.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.contract.document.Place;

/**
 * A body as lines that a person can read, with the offending one marked. It is laid out by its brackets alone, because a
 * body that is evidence is often not well-formed.
 */
public final class MarkedBody {
    /** A line longer than this is hard to find anything in. */
    private static final int LONG_LINE = 160;

    private static final int CONTEXT = 12;
    private static final String INDENT = "  ";

    private final String text;
    private final int mark;
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private boolean isMarked;
    private int depth;

    /**
     * A line of the body as it is shown.
     *
     * @param number counted from 1; empty for a line that stands for others that are left out
     * @param isMarked whether the finding is about it
     */
    public record Line(String number, String text, boolean isMarked) {}

    private MarkedBody(String text, int mark) {
        this.text = text;
        this.mark = mark;
    }

    /**
     * The lines around the place, or the first ones when there is no place.
     *
     * @param body without secrets
     * @param mediaType as {@link ExchangeText#mediaType} says it
     */
    public static List<Line> lines(String body, String mediaType, Optional<Place> place) {
        boolean isXml = mediaType.endsWith("xml");
        int mark =
                place.filter(p -> p.line() > 0).map(p -> offset(body, p, isXml)).orElse(-1);
        MarkedBody marked = new MarkedBody(body, mark);
        if (body.lines().allMatch(line -> line.length() <= LONG_LINE)) {
            marked.asItCame();
        } else if (isXml) {
            marked.layOutXml();
        } else if (mediaType.endsWith("json")) {
            marked.layOutJson();
        } else {
            marked.asItCame();
        }
        marked.endLine();
        return around(marked.lines);
    }

    /** XML places are reported at the end of a start tag, those in JSON at the beginning of a value. */
    private static int offset(String body, Place place, boolean isXml) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            int end = body.indexOf('\n', start);
            if (end < 0) {
                return -1;
            }
            start = end + 1;
        }
        int column = Math.max(0, place.column() - (isXml ? 2 : 1));
        return Math.min(start + column, body.length() - 1);
    }

    private void asItCame() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                isMarked |= i == mark;
                lines.add(new Line(Integer.toString(lines.size() + 1), current.toString(), isMarked));
                current.setLength(0);
                isMarked = false;
            } else {
                append(i);
            }
        }
    }

    private void layOutXml() {
        int i = 0;
        boolean followsStart = false;
        while (i < text.length()) {
            int end = text.charAt(i) == '<' ? endOfTag(i) : endOfText(i);
            boolean isTag = text.charAt(i) == '<';
            boolean isEnd = text.startsWith("</", i);
            boolean isStart = isTag && !isEnd && !text.startsWith("/>", end - 2) && isName(i + 1);
            depth -= isEnd && depth > 0 ? 1 : 0;
            if (isTag && !(isEnd && followsStart)) {
                newLine();
            }
            append(i, end, !isTag);
            depth += isStart ? 1 : 0;
            followsStart = isStart || (followsStart && !isTag);
            i = end;
        }
    }

    private boolean isName(int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    private int endOfText(int start) {
        int end = text.indexOf('<', start);
        return end < 0 ? text.length() : end;
    }

    private void layOutJson() {
        boolean isInString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInString) {
                append(i);
                if (c == '\\' && i + 1 < text.length()) {
                    append(++i);
                } else if (c == '"') {
                    isInString = false;
                }
                continue;
            }
            isInString = c == '"';
            if (!Character.isWhitespace(c)) {
                token(i, c);
            }
        }
    }

    private void token(int i, char c) {
        if (c == '}' || c == ']') {
            depth -= depth > 0 ? 1 : 0;
            newLine();
        }
        append(i);
        switch (c) {
            case '{', '[' -> {
                depth++;
                newLine();
            }
            case ',' -> newLine();
            case ':' -> current.append(' ');
            default -> {}
        }
    }

    private void append(int from, int to, boolean isText) {
        if (isText && text.substring(from, to).isBlank()) {
            return;
        }
        for (int i = from; i < to; i++) {
            append(i);
        }
    }

    private void append(int i) {
        char c = text.charAt(i);
        current.append(c == '\n' ? ' ' : c);
        isMarked |= i == mark;
    }

    private void newLine() {
        endLine();
        current.append(INDENT.repeat(depth));
    }

    private void endLine() {
        if (!current.toString().isBlank()) {
            lines.add(new Line(Integer.toString(lines.size() + 1), current.toString(), isMarked));
            isMarked = false;
        }
        current.setLength(0);
    }

    private static List<Line> around(List<Line> lines) {
        int marked = 0;
        while (marked < lines.size() && !lines.get(marked).isMarked()) {
            marked++;
        }
        int middle = marked == lines.size() ? CONTEXT : marked;
        int from = Math.max(0, middle - CONTEXT);
        int to = Math.min(lines.size(), middle + CONTEXT + 1);
        List<Line> shown = new ArrayList<>(lines.subList(from, to));
        if (from > 0) {
            shown.add(0, leftOut(from));
        }
        if (to < lines.size()) {
            shown.add(leftOut(lines.size() - to));
        }
        return shown;
    }

    private static Line leftOut(int count) {
        return new Line("", "… " + count + (count == 1 ? " more line" : " more lines"), false);
    }
}
