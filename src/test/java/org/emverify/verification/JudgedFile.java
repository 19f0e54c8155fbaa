package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A file of the folder {@code judged}: cases, each with a title, further lines about what is judged, an empty line, and the
 * result in full. With {@code -Dem.rewriteJudged} a test writes the result that it sees into the file instead of comparing it;
 * what changed is then to be read in the file's diff.
 */
public final class JudgedFile {
    private static final Path FOLDER = Path.of("src/test/resources/org/emverify/verification/judged");
    private static final String REWRITE = "em.rewriteJudged";

    /**
     * One case.
     *
     * @param head the title and the lines below it
     * @param expected the result; empty when nothing is to be said
     */
    record Case(Path file, String head, String expected) {

        String title() {
            return head.lines().findFirst().orElseThrow();
        }

        List<String> changes() {
            return head.lines().skip(1).toList();
        }

        /** Compares the result with the expected one, or writes it into the file. */
        void check(String result) {
            if (isRewriting()) {
                rewrite(this, result);
                return;
            }
            assertThat(result)
                    .as(
                            "case \"%s\" of %s; if the change is meant, run this test with -D%s and read the file's diff",
                            title(), file, REWRITE)
                    .isEqualTo(expected);
        }

        private String text() {
            return ("# " + head + "\n\n" + expected).stripTrailing();
        }

        @Override
        public String toString() {
            return title();
        }
    }

    private JudgedFile() {}

    /** Compares what the file as a whole should hold with what it holds, or writes it. */
    public static void check(Path file, String whole) {
        if (isRewriting()) {
            write(file, whole);
        }
        String meant = "%s; if the change is meant, run this test with -D%s and read the file's diff";
        // The first names the lines that differ, the second sees the kind of line ends too.
        assertThat(file).as(meant, file, REWRITE).hasContent(whole);
        assertThat(read(file)).as(meant, file, REWRITE).isEqualTo(whole);
    }

    static List<Case> cases(String name) {
        Path file = FOLDER.resolve(name);
        String text = read(file);
        List<Case> cases = new ArrayList<>();
        for (String each : text.replaceFirst("^# ", "").split("\n# ")) {
            String[] parts = each.stripTrailing().split("\n\n", 2);
            cases.add(new Case(file, parts[0], parts.length == 1 ? "" : parts[1]));
        }
        return cases;
    }

    private static boolean isRewriting() {
        String value = System.getProperty(REWRITE);
        return value != null && !value.equalsIgnoreCase("false");
    }

    /** One at a time, because cases of one file may be tested at once. */
    private static synchronized void rewrite(Case changed, String result) {
        List<Case> cases = cases(changed.file().getFileName().toString());
        int place = IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).head().equals(changed.head()))
                .findFirst()
                .orElseThrow();
        cases.set(place, new Case(changed.file(), changed.head(), result));
        String text = cases.stream().map(Case::text).collect(Collectors.joining("\n\n", "", "\n"));
        write(changed.file(), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
