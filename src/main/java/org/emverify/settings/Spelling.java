package org.emverify.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds what a misspelt name was probably meant to be. */
public final class Spelling {
    private Spelling() {}

    /**
     * The nearest known name that is likely to be meant: a third of its letters may be wrong, but one at least. Case,
     * hyphens, dots and underscores do not count.
     */
    public static Optional<String> nearest(String name, List<String> known) {
        return nearest(name, known, Function.identity());
    }

    /** The nearest setting that is likely to be meant. */
    static Optional<Setting> nearest(String name) {
        return nearest(name, List.of(Setting.values()), Setting::camelCase);
    }

    private static <T> Optional<T> nearest(String name, List<T> known, Function<T, String> spelling) {
        String letters = letters(name);
        return known.stream()
                .min(Comparator.comparingInt(k -> distance(letters, letters(spelling.apply(k)))))
                .filter(k -> {
                    String right = letters(spelling.apply(k));
                    return distance(letters, right) <= Math.max(1, right.length() / 3);
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
