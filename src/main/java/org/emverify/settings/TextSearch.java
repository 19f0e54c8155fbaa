package org.emverify.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether any of several texts stands in another, in one pass over that one: secrets have dozens of forms, and next to
 * nothing that is searched holds one. Immutable.
 */
public final class TextSearch {
    private static final int BEGINNINGS = 1 << 16;

    /** Which first two characters, as {@link #beginning} sums them up, any text has. */
    private final boolean[] beginnings = new boolean[BEGINNINGS];

    private final Map<Integer, List<String>> texts = new HashMap<>();

    /** @throws IllegalArgumentException if a text has fewer than two characters */
    public TextSearch(Collection<String> texts) {
        for (String text : texts) {
            if (text.length() < 2) {
                throw new IllegalArgumentException("a text of " + text.length() + " characters is found everywhere");
            }
            int beginning = beginning(text.charAt(0), text.charAt(1));
            beginnings[beginning] = true;
            this.texts.computeIfAbsent(beginning, b -> new ArrayList<>()).add(text);
        }
    }

    private static int beginning(char first, char second) {
        return (first * 257 + second) & BEGINNINGS - 1;
    }

    /** Whether any of the texts stands in this one. */
    public boolean findsIn(String text) {
        // Every file of a run passes through here, and its Java calls charAt anew for each character.
        char[] characters = texts.isEmpty() ? new char[0] : text.toCharArray();
        for (int i = 1; i < characters.length; i++) {
            int beginning = beginning(characters[i - 1], characters[i]);
            if (beginnings[beginning] && standsAt(i - 1, text, texts.get(beginning))) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(int place, String text, List<String> candidates) {
        for (String candidate : candidates) {
            if (text.startsWith(candidate, place)) {
                return true;
            }
        }
        return false;
    }
}
