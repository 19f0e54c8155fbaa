package org.emverify.verification.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.contract.Section;

/**
 * Findings as cards that need no log beside them: who, which rule, where, expected, found, asked, note, and how to accept
 * them for a time. One card for each group, of at most 25 lines unless a value has several lines itself.
 */
public final class FindingText {
    private static final int LISTED_SESSIONS = 3;
    private static final int LISTED_PLACES = 4;
    private static final int LONGEST_VALUE = 600;
    private static final int LONGEST_IN_LINE = 200;
    private static final String HOW_TO_ACCEPT =
            "to accept it for a time, complete and add to the file of known deviations:";

    private final String one;
    private final String several;
    private final Optional<Function<FindingGroup, String>> entry;

    private FindingText(String one, String several, Optional<Function<FindingGroup, String>> entry) {
        this.one = one;
        this.several = several;
        this.entry = entry;
    }

    /** Findings that fail a requirement. */
    public static FindingText ofBroken() {
        return new FindingText("breaks its contract", "break their contract in the same way", Optional.empty());
    }

    /** Findings that are only reported. */
    public static FindingText ofAdvisories() {
        return new FindingText(
                "departs from what is expected, which is advisory",
                "depart from what is expected in the same way, which is advisory",
                Optional.empty());
    }

    /** Findings that the register of known deviations accepts. */
    public static FindingText ofKnown() {
        return new FindingText(
                "breaks its contract, as a known deviation",
                "break their contract in the same way, as a known deviation",
                Optional.empty());
    }

    /** Findings on what a test expects of a session, which need not be a promise of the contract. */
    public static FindingText ofUnmet() {
        return new FindingText("is not as expected", "are not as expected in the same way", Optional.empty());
    }

    /**
     * The same with an entry for the file of known deviations at the end of each card.
     *
     * @param entryOf the entry, as lines of YAML
     */
    public FindingText withEntries(Function<FindingGroup, String> entryOf) {
        return new FindingText(one, several, Optional.of(entryOf));
    }

    /**
     * The cards, separated by empty lines and without a final line end.
     *
     * @param most how many cards at most; a line says how many were left out
     */
    public String cards(List<FindingGroup> groups, int most) {
        String cards = groups.stream().limit(most).map(this::card).collect(Collectors.joining("\n\n"));
        int leftOut = groups.size() - most;
        return leftOut > 0 ? cards + "\n\n… and " + counted(leftOut, "further kind") + " of finding" : cards;
    }

    /** The first group, and how many more there are: {@code "Nope" at SessionType in 3 system sessions, and 2 more causes}. */
    public static String inOneLine(List<FindingGroup> groups) {
        FindingGroup first = groups.get(0);
        String place = first.likeness().parameter();
        int more = groups.size() - 1;
        return Printable.of(Printable.beginning(first.found(), LONGEST_IN_LINE).replace('\n', ' '))
                + (place.isEmpty() ? "" : " at " + Printable.of(place)) + " in "
                + first.inWhichSessions()
                + (more > 0 ? ", and " + counted(more, "more cause") : "");
    }

    /** The entry stands at the beginning of a line, as it does in the file. */
    private String card(FindingGroup group) {
        Finding finding = group.example();
        StringBuilder card = new StringBuilder(head(group)).append(":\n");
        line(card, "rule", rule(finding));
        line(card, "at", at(group));
        line(card, "expected", shortened(finding.expected()));
        line(card, "found", shortened(group.found()));
        line(card, "asked", finding.exchange().inOneLine());
        line(card, "note", finding.note());
        if (group.subjects().count() > 1) {
            line(card, "sessions", sessions(group));
        }
        return card.toString().stripTrailing()
                + entry.map(of -> "\n\n" + HOW_TO_ACCEPT + "\n" + of.apply(group))
                        .orElse("");
    }

    private String head(FindingGroup group) {
        int subjects = group.subjects().count();
        return subjects > 1
                ? counted(subjects, "system session") + " " + several
                : capitalized(named(group.example().subject())) + " " + one;
    }

    private static String shortened(String text) {
        return Printable.beginning(text, LONGEST_VALUE);
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

    /** Where the first finding of each representation lies. */
    private static String at(FindingGroup group) {
        Map<Representation, Finding> firsts = new EnumMap<>(Representation.class);
        group.findings().forEach(finding -> firsts.putIfAbsent(finding.representation(), finding));
        return firsts.values().stream()
                .limit(LISTED_PLACES)
                .map(FindingText::at)
                .collect(Collectors.joining("\n"));
    }

    private static String at(Finding finding) {
        String label = finding.representation().label();
        return finding.place().map(place -> place + " of the " + label).orElse("the answer as a whole, " + label);
    }

    private static String sessions(FindingGroup group) {
        String named = group.sessions().stream()
                .limit(LISTED_SESSIONS)
                .map(FindingText::uidAndName)
                .collect(Collectors.joining("\n"));
        int others = group.subjects().count() - LISTED_SESSIONS;
        return others > 0 ? named + "\n… and " + others + " more" : named;
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
}
