package org.emverify.verification.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.contract.Section;
import org.emverify.contract.document.Place;

/**
 * Findings as cards that need no log beside them: who, which rule, where, expected, found, asked, note, and how to accept
 * them for a time. What several sessions show alike becomes one card that lists them.
 */
public final class FindingText {
    private static final int LISTED_SESSIONS = 25;
    private static final String HOW_TO_ACCEPT =
            "to accept it for a time, complete and add to the file of known deviations:";

    private final String one;
    private final String several;
    private final Optional<Function<List<Finding>, String>> entry;

    private FindingText(String one, String several, Optional<Function<List<Finding>, String>> entry) {
        this.one = one;
        this.several = several;
        this.entry = entry;
    }

    /** Findings that fail a requirement. */
    public static FindingText ofBroken() {
        return new FindingText("breaks its contract in", "break their contract in the same", Optional.empty());
    }

    /** Findings that are only reported. */
    public static FindingText ofAdvisories() {
        return new FindingText(
                "departs from what is expected, which is advisory, in",
                "depart from what is expected, which is advisory, in the same",
                Optional.empty());
    }

    /** Findings that the register of known deviations accepts. */
    public static FindingText ofKnown() {
        return new FindingText(
                "breaks its contract, as a known deviation, in",
                "break their contract, as a known deviation, in the same",
                Optional.empty());
    }

    /** Findings on what a test expects of a session, which need not be a promise of the contract. */
    public static FindingText ofUnmet() {
        return new FindingText("is not as expected in", "are not as expected in the same", Optional.empty());
    }

    /**
     * The same with an entry for the file of known deviations at the end of each card.
     *
     * @param entryOf the entry, as lines of YAML, for findings that differ in their sessions only
     */
    public FindingText withEntries(Function<List<Finding>, String> entryOf) {
        return new FindingText(one, several, Optional.of(entryOf));
    }

    /**
     * The cards, separated by empty lines and without a final line end.
     *
     * @param most how many cards at most; a line says how many were left out
     */
    public String cards(List<Finding> findings, int most) {
        Map<Likeness, List<Finding>> alike =
                findings.stream().collect(Collectors.groupingBy(Likeness::of, LinkedHashMap::new, Collectors.toList()));
        Map<List<Subject>, List<List<Finding>>> bySubjects = new LinkedHashMap<>();
        alike.values().stream()
                .limit(most)
                .forEach(group -> bySubjects
                        .computeIfAbsent(subjects(group), s -> new ArrayList<>())
                        .add(group));
        String cards = bySubjects.entrySet().stream()
                .map(e -> card(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n\n"));
        int leftOut = alike.size() - most;
        return leftOut > 0 ? cards + "\n\n… and " + counted(leftOut, "further kind") + " of finding" : cards;
    }

    private String card(List<Subject> subjects, List<List<Finding>> groups) {
        String blocks = groups.stream().map(group -> block(group.get(0))).collect(Collectors.joining("\n"));
        String card = head(subjects, groups.size()) + "\n" + blocks + (subjects.size() > 1 ? sessions(subjects) : "");
        return card.stripTrailing() + entry.map(of -> entries(groups, of)).orElse("");
    }

    /** Entries stand at the beginning of a line, as they do in the file. */
    private static String entries(List<List<Finding>> groups, Function<List<Finding>, String> entryOf) {
        return groups.stream().map(entryOf).collect(Collectors.joining("\n", "\n\n" + HOW_TO_ACCEPT + "\n", ""));
    }

    private String head(List<Subject> subjects, int places) {
        if (subjects.size() > 1) {
            String same = places == 1 ? "place" : counted(places, "place");
            return counted(subjects.size(), "system session") + " " + several + " " + same + ":";
        }
        return capitalized(named(subjects.get(0))) + " " + one + " " + counted(places, "place") + ":";
    }

    private static String block(Finding finding) {
        StringBuilder block = new StringBuilder();
        line(block, "rule", rule(finding));
        line(block, "at", at(finding));
        line(block, "expected", finding.expected());
        line(block, "found", finding.found());
        line(block, "asked", finding.exchange().inOneLine());
        line(block, "note", finding.note());
        return block.toString();
    }

    private static void line(StringBuilder block, String label, String text) {
        if (!text.isEmpty()) {
            String shown = Printable.of(text).replace("\n", "\n            ");
            block.append(String.format("  %-8s  %s%n", label, shown).replace("\r\n", "\n"));
        }
    }

    private static String rule(Finding finding) {
        Section section = finding.requirement().section();
        return finding.requirement().id() + ": " + finding.requirement().statement() + " (" + section.page()
                + ", section \"" + section.title() + "\")";
    }

    private static String at(Finding finding) {
        String label = finding.representation().label();
        return finding.place().map(place -> place + " of the " + label).orElse("the answer as a whole, " + label);
    }

    private static String sessions(List<Subject> subjects) {
        List<String> lines = subjects.stream()
                .limit(LISTED_SESSIONS)
                .map(FindingText::uidAndName)
                .collect(Collectors.toCollection(ArrayList::new));
        if (subjects.size() > LISTED_SESSIONS) {
            lines.add("… and " + (subjects.size() - LISTED_SESSIONS) + " more");
        }
        StringBuilder block = new StringBuilder();
        line(block, "sessions", String.join("\n", lines));
        return block.toString();
    }

    private static List<Subject> subjects(List<Finding> group) {
        return group.stream().map(Finding::subject).distinct().toList();
    }

    /** How a subject is called in reports: the server, or a session by its UID and name. */
    public static String named(Subject subject) {
        return subject.isSystemSession() ? "system session " + uidAndName(subject) : "the server";
    }

    private static String uidAndName(Subject subject) {
        String name = subject.name().isEmpty() ? "" : " \"" + Printable.of(subject.name()) + '"';
        return subject.uid() + name;
    }

    /** A number with its noun: {@code 1 finding}, {@code 2 findings}. */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What makes findings of several sessions one: the same rule, place and values. */
    private record Likeness(
            String requirement, Representation representation, String path, String expected, String found) {
        static Likeness of(Finding f) {
            Function<Place, String> path = Place::path;
            return new Likeness(
                    f.requirement().id(),
                    f.representation(),
                    f.place().map(path).orElse(""),
                    f.expected(),
                    f.found());
        }
    }
}
