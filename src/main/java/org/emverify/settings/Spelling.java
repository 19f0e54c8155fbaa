package org.emverify.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the setting that a misspelt name was probably meant to be. */
final class Spelling {
    private Spelling() {}

    /** The nearest setting that is likely to be meant: a third of its letters may be wrong, but one at least. */
    static Optional<Setting> nearest(String name) {
        String letters = letters(name);
        return Arrays.stream(Setting.values())
                .min(Comparator.comparingInt(setting -> distance(letters, letters(setting.camelCase()))))
                .filter(setting -> {
                    String known = letters(setting.camelCase());
                    return distance(letters, known) <= Math.max(1, known.length() / 3);
                });
    }

    /** What is left of a name when the ways to spell it are taken away. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(em[._]|-+)", "").replaceAll("[-._]", "");
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[from.length()][to.length()];
    }
}
