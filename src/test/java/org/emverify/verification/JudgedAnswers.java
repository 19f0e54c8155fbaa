package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Printable;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.SubjectResult;

/** Answers that are changed as a case of a file of the folder {@code judged} says, one change a line, and what is judged of them. */
record JudgedAnswers(JudgedFile.Case expected) {

    /** The cases of that file. */
    static List<JudgedAnswers> of(String file) {
        return JudgedFile.cases(file).stream().map(JudgedAnswers::new).toList();
    }

    /** Compares what is judged of the changed answers with what the file expects. */
    void check(SessionAnswers conforming, Function<SessionAnswers, SubjectResult> judge) {
        check(judge.apply(conforming), judge.apply(changed(conforming)));
    }

    void check(ParsedAnswer conforming, Function<ParsedAnswer, SubjectResult> judge) {
        check(judge.apply(conforming), judge.apply(changed(conforming)));
    }

    /** Without changes all that is judged is expected, else the difference. */
    private void check(SubjectResult conforming, SubjectResult changed) {
        expected.check(inWords(changed, expected.changes().isEmpty() ? Map.of() : conforming.judged()));
    }

    private List<AnswerChange> changes() {
        return expected.changes().stream().map(AnswerChange::in).toList();
    }

    private SessionAnswers changed(SessionAnswers answers) {
        SessionAnswers changed = answers;
        for (AnswerChange change : changes()) {
            changed = change.of(changed);
        }
        return changed;
    }

    private ParsedAnswer changed(ParsedAnswer read) {
        ParsedAnswer changed = read;
        for (AnswerChange change : changes()) {
            changed = change.of(changed);
        }
        return changed;
    }

    /**
     * A result in words: each finding, what was judged besides, and what was not judged that usually is. Without line and
     * column, which change with every other part of a body and are tested where bodies are parsed.
     *
     * @param usually what is judged of the answers before they were changed
     */
    static String inWords(SubjectResult result, Map<Requirement, Set<Representation>> usually) {
        List<String> lines = new ArrayList<>();
        for (Finding f : result.findings()) {
            lines.add(f.requirement().id() + (f.severity() == Severity.ADVISORY ? " (advisory)" : "") + " at "
                    + f.place().map(JudgedAnswers::path).orElse("the answer as a whole") + " of the "
                    + f.representation().label());
            lines.add("  expected  " + f.expected());
            lines.add("  found     " + f.found());
            if (!f.note().isEmpty()) {
                lines.add("  note      " + f.note());
            }
        }
        lines.addAll(beyond("judged besides in the ", result.judged(), usually));
        lines.addAll(beyond("not judged in the ", usually, result.judged()));
        for (SubjectResult.Unverified u : result.unverified()) {
            lines.add("not verified: " + u.requirement().id() + " in the "
                    + u.representation().label() + ", because " + u.reason());
        }
        return Printable.of(String.join("\n", lines));
    }

    private static String path(Place place) {
        return place.path().isEmpty() ? "(the whole document)" : place.path();
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
        return expected.title();
    }
}
