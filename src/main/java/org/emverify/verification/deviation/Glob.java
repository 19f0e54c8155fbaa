package org.emverify.verification.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in which {@code *} stands for any characters, none included. {@code \*} is a star and {@code \\} a backslash;
 * every other character is itself, {@code ?} too, since URLs contain it.
 *
 * @param text as the user wrote it
 */
public record Glob(String text) {

    /** @throws IllegalArgumentException when the text is no such pattern; the message continues a sentence about it */
    public Glob {
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
            if (i + 1 == text.length() || "*\\".indexOf(text.charAt(i + 1)) < 0) {
                throw new IllegalArgumentException(
                        "has a lone backslash; write \\\\ for a backslash and \\* for a star");
            }
        }
        if (text.matches("\\*+")) {
            throw new IllegalArgumentException("accepts everything; leave the key out if that is meant");
        }
    }

    /** The pattern, as text, that this text and no other one matches. */
    static String literally(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*");
    }

    boolean matches(String candidate) {
        return matches(pieces(text), candidate);
    }

    boolean matchesIgnoringCase(String candidate) {
        return matches(pieces(text.toLowerCase(Locale.ROOT)), candidate.toLowerCase(Locale.ROOT));
    }

    /** Without a regular expression: a finding can quote a long text, and backtracking takes its time there. */
    private static boolean matches(List<String> pieces, String candidate) {
        String first = pieces.get(0);
        String last = pieces.get(pieces.size() - 1);
        if (pieces.size() == 1) {
            return candidate.equals(first);
        }
        int at = candidate.startsWith(first) ? first.length() : -1;
        for (int i = 1; i < pieces.size() - 1 && at >= 0; i++) {
            int found = candidate.indexOf(pieces.get(i), at);
            at = found < 0 ? -1 : found + pieces.get(i).length();
        }
        return at >= 0 && candidate.length() - last.length() >= at && candidate.endsWith(last);
    }

    /** The literal texts before, between and after the stars. */
    private static List<String> pieces(String glob) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c == '\\' ? glob.charAt(++i) : c);
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    @Override
    public String toString() {
        return text;
    }
}
