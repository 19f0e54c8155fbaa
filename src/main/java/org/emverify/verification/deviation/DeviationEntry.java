package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.settings.Spelling;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads one entry of the file of known deviations.
 *
 * @param origin file and line, for the entry to be found again
 * @param problems takes all that is wrong with it
 * @param lines where each key stands
 * @param texts the values that are there, as they are written
 */
record DeviationEntry(
        MappingNode node,
        String origin,
        List<DeviationsFile.Problem> problems,
        Map<Key, Integer> lines,
        Map<Key, String> texts) {

    private enum Key {
        REQUIREMENT("name the requirement by its ID"),
        REPRESENTATION(""),
        PLACE(""),
        FOUND(""),
        SESSION(""),
        REASON("say why the deviation is accepted"),
        OWNER("name who answers for it"),
        TICKET(""),
        EXPIRES("give the last day on which it is accepted, such as 2026-12-31");

        private final String advice;

        /** @param advice what to write; empty when the key may be left out */
        Key(String advice) {
            this.advice = advice;
        }

        private String spelling() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    DeviationEntry(MappingNode node, String origin, List<DeviationsFile.Problem> problems) {
        this(node, origin, problems, new EnumMap<>(Key.class), new EnumMap<>(Key.class));
    }

    /** The entry, or empty when anything is wrong with it. */
    Optional<KnownDeviation> read() {
        int before = problems.size();
        node.getValue().forEach(this::take);
        demand();
        Optional<Requirement> requirement = text(Key.REQUIREMENT).flatMap(this::requirement);
        text(Key.REPRESENTATION).ifPresent(this::refuseUnknownRepresentation);
        Optional<Glob> place = glob(Key.PLACE);
        Optional<Glob> found = glob(Key.FOUND);
        Optional<Glob> session = glob(Key.SESSION);
        Optional<LocalDate> expires = text(Key.EXPIRES).flatMap(this::day);
        refusePlaceholder(Key.REASON);
        refusePlaceholder(Key.OWNER);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new KnownDeviation(
                        requirement.orElseThrow(),
                        text(Key.REPRESENTATION).orElse(""),
                        place,
                        found,
                        session,
                        DeviationsFile.oneLine(texts.get(Key.REASON)),
                        DeviationsFile.oneLine(texts.get(Key.OWNER)),
                        text(Key.TICKET).map(DeviationsFile::oneLine),
                        expires.orElseThrow(),
                        origin));
    }

    private void take(NodeTuple tuple) {
        int line = DeviationsFile.lineOf(tuple.getKeyNode());
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Arrays.stream(Key.values())
                .filter(key -> key.spelling().equals(name))
                .findFirst()
                .ifPresentOrElse(key -> take(key, line, tuple), () -> {
                    Stream<String> known = Arrays.stream(Key.values()).map(Key::spelling);
                    problem(line, "unknown key " + quoted(name) + meant(name, known, "known are"));
                });
    }

    private void take(Key key, int line, NodeTuple tuple) {
        Integer earlier = lines.putIfAbsent(key, line);
        if (earlier != null) {
            problem(line, key.spelling() + " was already given in line " + earlier + "; keep one of them");
        } else if (!(tuple.getValueNode() instanceof ScalarNode value)) {
            problem(line, key.spelling() + " must be a text, not " + DeviationsFile.inWords(tuple.getValueNode()));
        } else if (isMissing(key, value)) {
            String advice = key.advice.isEmpty() ? "leave the key out" : key.advice;
            problem(line, key.spelling() + " has no value; " + advice);
        } else {
            texts.put(key, value.getValue());
        }
    }

    /** What was found can be the empty string, written in quotes. */
    private static boolean isMissing(Key key, ScalarNode value) {
        boolean isEmptyOnPurpose = key == Key.FOUND && value.getScalarStyle() != ScalarStyle.PLAIN;
        return value.getValue().isBlank() && !isEmptyOnPurpose;
    }

    private void demand() {
        for (Key key : Key.values()) {
            if (!key.advice.isEmpty() && !lines.containsKey(key)) {
                problem(
                        DeviationsFile.lineOf(node),
                        "the entry that begins here has no " + key.spelling() + "; " + key.advice);
            }
        }
    }

    private Optional<Requirement> requirement(String id) {
        Optional<Requirement> requirement = Requirement.withId(id);
        if (requirement.isEmpty()) {
            Stream<String> promises = Requirement.promises().stream().map(Requirement::id);
            problem(Key.REQUIREMENT, "is not in the catalogue" + meant(id, promises, "IDs are"));
        } else if (requirement.get().kind() != RequirementKind.PROMISE) {
            problem(Key.REQUIREMENT, "is no promise of the server, so nothing can be found against it");
        }
        return requirement;
    }

    private void refuseUnknownRepresentation(String words) {
        List<String> accepted = Stream.concat(
                        Arrays.stream(Format.values()).map(Format::name),
                        Arrays.stream(Representation.values()).map(Representation::label))
                .toList();
        if (!accepted.contains(words)) {
            problem(Key.REPRESENTATION, "is none" + meant(words, accepted.stream(), "accepted are"));
        }
    }

    private Optional<Glob> glob(Key key) {
        try {
            return text(key).map(Glob::new);
        } catch (IllegalArgumentException e) {
            problem(key, e.getMessage());
            return Optional.empty();
        }
    }

    /** Only with a year of four digits: a longer one is a slip. */
    private Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (text.length() == 10) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // Said below, with the text.
        }
        problem(Key.EXPIRES, "is not a day of the calendar, written like 2026-12-31");
        return Optional.empty();
    }

    private void refusePlaceholder(Key key) {
        text(key)
                .filter(text -> text.matches("(?s)\\s*<.*>\\s*"))
                .ifPresent(text -> problem(key, "is still to be filled in; " + key.advice));
    }

    private Optional<String> text(Key key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** What the user may have meant, else all that is accepted. */
    private static String meant(String name, Stream<String> accepted, String introduction) {
        List<String> all = accepted.toList();
        return Spelling.nearest(name, all)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("; " + introduction + " " + String.join(", ", all));
    }

    private static String quoted(String text) {
        return '"' + DeviationsFile.oneLine(text) + '"';
    }

    private void problem(Key key, String words) {
        problem(lines.get(key), key.spelling() + " " + quoted(texts.get(key)) + " " + words);
    }

    private void problem(int line, String words) {
        problems.add(new DeviationsFile.Problem(line, words));
    }
}
