package org.emverify.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.SubjectResult;

/**
 * A case of a file that says what the judges must say: a title, the changes of conforming answers, an empty line, and the
 * verdicts in full.
 *
 * @param changes one a line, as {@link AnswerChange} reads them
 */
record JudgedAnswers(String title, List<AnswerChange> changes, String verdicts) {

    /** The cases of that file of the folder {@code judged}. */
    static List<JudgedAnswers> of(String file) {
        try (InputStream in = JudgedAnswers.class.getResourceAsStream("judged/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^# "))
                    .skip(1)
                    .map(JudgedAnswers::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One case: its title and its changes, and what is expected, if that is there. */
    static JudgedAnswers read(String text) {
        String[] parts = text.stripTrailing().split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        return new JudgedAnswers(
                head.get(0), head.stream().skip(1).map(AnswerChange::in).toList(), parts.length == 1 ? "" : parts[1]);
    }

    SessionAnswers changed(SessionAnswers answers) {
        SessionAnswers changed = answers;
        for (AnswerChange change : changes) {
            changed = change.of(changed);
        }
        return changed;
    }

    ParsedAnswer changed(ParsedAnswer read) {
        ParsedAnswer changed = read;
        for (AnswerChange change : changes) {
            changed = change.of(changed);
        }
        return changed;
    }

    /**
     * All verdicts in words: each finding, what was judged besides, and what was not judged that usually is.
     *
     * @param usually what is judged of the answers before they were changed
     */
    static String inWords(SubjectResult verdicts, Map<Requirement, Set<Representation>> usually) {
        List<String> lines = new ArrayList<>();
        for (Finding f : verdicts.findings()) {
            lines.add(f.requirement().id() + (f.severity() == Severity.ADVISORY ? " (advisory)" : "") + " at "
                    + f.place().map(Object::toString).orElse("the answer as a whole") + " of the "
                    + f.representation().label());
            lines.add("  expected  " + f.expected());
            lines.add("  found     " + f.found());
            if (!f.note().isEmpty()) {
                lines.add("  note      " + f.note());
            }
        }
        lines.addAll(beyond("judged besides in the ", verdicts.judged(), usually));
        lines.addAll(beyond("not judged in the ", usually, verdicts.judged()));
        for (SubjectResult.Unverified u : verdicts.unverified()) {
            lines.add("not verified: " + u.requirement().id() + " in the "
                    + u.representation().label() + ", because " + u.reason());
        }
        return Printable.of(String.join("\n", lines));
    }

    private static List<String> beyond(
            String label, Map<Requirement, Set<Representation>> these, Map<Requirement, Set<Representation>> those) {
        List<String> lines = new ArrayList<>();
        for (Representation representation : Representation.values()) {
            String beyond = these.keySet().stream()
                    .filter(r -> these.get(r).contains(representation))
                    .filter(r -> !those.getOrDefault(r, Set.of()).contains(representation))
                    .map(Requirement::id)
                    .collect(Collectors.joining(", "));
            if (!beyond.isEmpty()) {
                lines.add(label + representation.label() + ": " + beyond);
            }
        }
        return lines;
    }

    /** The title. */
    @Override
    public String toString() {
        return title;
    }
}
