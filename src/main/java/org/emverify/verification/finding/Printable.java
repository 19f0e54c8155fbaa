package org.emverify.verification.finding;

/** Makes text from servers fit for XML, consoles and web pages: what XML 1.0 cannot hold is spelt as an escape. */
public final class Printable {
    private Printable() {}

    /** The text, with each character that XML 1.0 forbids or a console obeys as a backslash, u and its hexadecimal number. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (isHarmless(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u%04X", c));
            }
        });
        return shown.toString();
    }

    /** The text, unless it is longer than that many characters: then its beginning, and how long it is. */
    public static String beginning(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "… (" + text.length() + " characters in all)";
    }

    private static boolean isHarmless(int c) {
        if (c < 0xA0) {
            return c == '\t' || c == '\n' || (c >= ' ' && c < 0x7F);
        }
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean turnsTheTextAround = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !surrogate && !turnsTheTextAround && c != 0xFFFE && c != 0xFFFF;
    }
}
