package org.emverify.verification.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emverify.client.http.Answer;
import org.emverify.contract.Requirement;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.finding.Printable;
import org.junit.jupiter.api.Test;

/** What each mutation of the catalogue alters, thing by thing, in {@code judged/mutations.txt}. */
public class MutationsTest {
    private static final int LONGEST = 100;

    @Test
    void each_mutation_alters_one_thing_and_names_what_that_breaks() throws IOException {
        try (InputStream in = MutationsTest.class.getResourceAsStream("judged/mutations.txt")) {
            assertThat(inWords()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The catalogue, each mutation with what it does to a session that has ended, else to one in progress. */
    public static String inWords() {
        List<MutationInput> specimens = List.of(
                specimen(SessionFixture.ended(1), SessionFixture.ended(2)),
                specimen(SessionFixture.running(3), SessionFixture.ended(2)));
        return Mutations.all().stream().map(m -> inWords(m, specimens)).collect(Collectors.joining());
    }

    private static MutationInput specimen(SessionFixture session, SessionFixture other) {
        return PowerSubject.of(session.answers(), Optional.of(other.answers()), SessionFixture.READER, Optional.empty())
                .specimen();
    }

    private static String inWords(Mutation mutation, List<MutationInput> specimens) {
        StringBuilder text = new StringBuilder("# " + mutation + "\n");
        text.append("breaks ")
                .append(mutation.killers().stream()
                        .sorted()
                        .map(Requirement::id)
                        .collect(Collectors.joining(", ")));
        text.append(
                mutation.needs().isEmpty()
                        ? ""
                        : ", needs " + mutation.needs().stream().sorted().toList());
        for (MutationInput specimen : specimens) {
            Optional<Answer> altered = mutation.applied(specimen);
            if (altered.isPresent()) {
                Told told = specimen.told(mutation.asked()).orElseThrow();
                Answer before = mutation.isRewriting() ? told.rewritten().orElseThrow() : told.answer();
                changes(before, altered.get()).forEach(c -> text.append("\n  ").append(c));
                return text + "\n\n";
            }
        }
        return text + "\n  nothing\n\n";
    }

    private static List<String> changes(Answer before, Answer after) {
        List<String> changes = new ArrayList<>();
        add("status", before.status() + " " + before.reason(), after.status() + " " + after.reason(), changes);
        add("headers", headers(before), headers(after), changes);
        add("framing", before.framing() + " " + before.bodyEnd(), after.framing() + " " + after.bodyEnd(), changes);
        add("surplus", String.valueOf(before.surplusBytes()), String.valueOf(after.surplusBytes()), changes);
        add("body", text(before), text(after), changes);
        return changes;
    }

    /** All but a length that is true. */
    private static String headers(Answer answer) {
        String length = String.valueOf(answer.body().length);
        return answer.headers().stream()
                .filter(h -> !(h.isNamed("Content-Length") && h.value().equals(length)))
                .map(h -> h.name() + ": " + h.value())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    private static void add(String what, String before, String after, List<String> changes) {
        if (before.equals(after)) {
            return;
        }
        int start = 0;
        while (start < Math.min(before.length(), after.length()) && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.length(), after.length()) - start
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        changes.add(what + " after " + start + ": " + shown(before.substring(start, before.length() - end)) + " => "
                + shown(after.substring(start, after.length() - end)));
    }

    private static String shown(String text) {
        String line = Printable.of(text).replace("\n", "\\n").replace("\t", "\\t");
        int length = line.length();
        return length <= LONGEST
                ? line
                : line.substring(0, 40) + "…" + line.substring(length - 40) + " (" + length + ")";
    }
}
