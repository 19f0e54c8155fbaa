package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.emverify.contract.Representation;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Likeness;

/**
 * An entry for the file of known deviations, ready to paste below a finding: as narrow as the evidence, with reason and
 * owner still to be filled in, since the file is refused until somebody does.
 */
public final class PasteableEntry {
    private static final int DAYS = 30;
    private static final int LONGEST_FOUND = 160;
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}([T ])\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");
    private static final Pattern POSITION = Pattern.compile("\\[\\d+]|(?<=/)\\d+(?=/|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/](?:[A-Za-z0-9 _./@-]*[A-Za-z0-9_./@-])?");
    private static final Pattern KEYWORD =
            Pattern.compile("true|false|null|yes|no|on|off|y|n", Pattern.CASE_INSENSITIVE);

    private PasteableEntry() {}

    /**
     * The entry, as lines of YAML without a final line end. It names the sessions when all that show it are of one kind, and
     * puts stars where a value differs from one of them to the other: IDs, times, positions, formats.
     *
     * @param today the day of the run; 30 days later the entry expires
     */
    public static String of(FindingGroup group, LocalDate today) {
        StringBuilder entry = new StringBuilder();
        entry.append("- requirement: ").append(group.requirement().id());
        representation(group).ifPresent(representation -> line(entry, "representation", representation));
        place(group).ifPresent(path -> line(entry, "place", path));
        line(entry, "found", found(group));
        sessions(group).ifPresent(sessions -> line(entry, "session", sessions));
        line(entry, "reason", "<why it is accepted for a time>");
        line(entry, "owner", "<who answers for it>");
        entry.append("\n  expires: ").append(today.plusDays(DAYS));
        return entry.toString();
    }

    /** The representation, or the format that they share; absent when it is found in both. */
    private static Optional<String> representation(FindingGroup group) {
        List<Representation> representations = group.representations();
        if (representations.size() == 1) {
            return Optional.of(representations.get(0).label());
        }
        List<String> formats = representations.stream()
                .map(representation -> representation.format().name())
                .distinct()
                .toList();
        return Optional.of(formats.get(0)).filter(format -> formats.size() == 1);
    }

    /** The path that all share; where XML and JSON spell it differently, the name of the parameter at its end. */
    private static Optional<String> place(FindingGroup group) {
        Set<String> paths = group.findings().stream()
                .map(finding -> finding.place()
                        .map(place ->
                                POSITION.matcher(Glob.literally(place.path())).replaceAll("*"))
                        .orElse(""))
                .collect(Collectors.toSet());
        String path = paths.size() == 1
                ? paths.iterator().next()
                : "*" + Glob.literally(group.likeness().parameter());
        return Optional.of(path).filter(pattern -> !pattern.matches("\\**"));
    }

    private static String found(FindingGroup group) {
        if (group.likeness().hasVariousValues()) {
            return "*";
        }
        Set<String> values = group.findings().stream()
                .map(PasteableEntry::found)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String first = values.iterator().next();
        return values.size() == 1 ? first : NUMBER.matcher(first).replaceAll("*");
    }

    private static String found(Finding finding) {
        String value = KnownDeviation.unquoted(finding.found());
        boolean isLong = value.length() > LONGEST_FOUND;
        String pattern = Glob.literally(isLong ? value.substring(0, LONGEST_FOUND) : value);
        return generalized(pattern) + (isLong ? "*" : "");
    }

    private static String generalized(String pattern) {
        String anyId = Likeness.ID.matcher(pattern).replaceAll("*-*-*-*-*");
        return TIME.matcher(anyId).replaceAll("*-*-*$1*:*:*");
    }

    /** The name that all sessions share, up to the time in it; absent when the names of some are not known any more. */
    private static Optional<String> sessions(FindingGroup group) {
        List<String> kinds = group.findings().stream()
                .map(finding -> finding.subject().name())
                .map(name -> name.contains(" @")
                        ? Glob.literally(name.substring(0, name.lastIndexOf(" @") + 2)) + "*"
                        : Glob.literally(name))
                .distinct()
                .toList();
        long known = group.findings().stream().map(Finding::subject).distinct().count();
        return Optional.of(kinds.get(0))
                .filter(kind -> kinds.size() == 1
                        && !kind.isEmpty()
                        && known == group.subjects().count());
    }

    private static void line(StringBuilder entry, String key, String value) {
        entry.append("\n  ").append(key).append(": ").append(quoted(value));
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && !KEYWORD.matcher(value).matches()) {
            return value;
        }
        return value.codePoints().mapToObj(PasteableEntry::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + Character.toString(character);
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> String.format(character > 0xFFFF ? "\\U%08X" : "\\u%04X", character);
            // Half a character has no escape that every reader takes.
            case Character.SURROGATE -> "*";
            default -> Character.toString(character);
        };
    }
}
