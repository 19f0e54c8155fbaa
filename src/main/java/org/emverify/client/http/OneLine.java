package org.emverify.client.http;

/** Makes text of foreign origin fit for one line of a report. */
public final class OneLine {
    private static final int LONGEST = 1000;

    private OneLine() {}

    /** The text without control characters, and not longer than a reader wants. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The text without control characters, and no more of it than so many characters. */
    public static String of(String text, int longest) {
        String plain = String.valueOf(text)
                .replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
                .strip();
        return plain.length() <= longest ? plain : plain.substring(0, longest) + "…";
    }
}
