package org.emverify.verification.deviation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.settings.Spelling;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one entry of the file of known deviations, and adds all that is wrong with it to the file's problems. */
final class DeviationEntry {
    private final MappingNode node;
    private final String origin;
    private final List<DeviationsFile.Problem> problems;
    private final Map<Key, ScalarNode> values = new EnumMap<>(Key.class);
    private final Map<Key, Integer> lines = new EnumMap<>(Key.class);

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

        private static List<String> spellings() {
            return Arrays.stream(values()).map(Key::spelling).toList();
        }
    }

    /** @param origin file and line, for the entry to be found again */
    DeviationEntry(MappingNode node, String origin, List<DeviationsFile.Problem> problems) {
        this.node = node;
        this.origin = origin;
        this.problems = problems;
    }

    /** The entry, or empty when anything is wrong with it. */
    Optional<KnownDeviation> read() {
        int before = problems.size();
        node.getValue().forEach(this::take);
        demand();
        Optional<Requirement> requirement = text(Key.REQUIREMENT).flatMap(this::requirement);
        Set<Representation> representations =
                text(Key.REPRESENTATION).map(this::representations).orElse(EnumSet.allOf(Representation.class));
        Optional<Glob> place = glob(Key.PLACE);
        Optional<Glob> found = glob(Key.FOUND);
        Optional<Glob> session = glob(Key.SESSION);
        Optional<LocalDate> expires = text(Key.EXPIRES).flatMap(this::date);
        refusePlaceholder(Key.REASON);
        refusePlaceholder(Key.OWNER);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new KnownDeviation(
                requirement.orElseThrow(),
                text(Key.REPRESENTATION).orElse(""),
                representations,
                place,
                found,
                session,
                text(Key.REASON).map(DeviationsFile::oneLine).orElseThrow(),
                text(Key.OWNER).map(DeviationsFile::oneLine).orElseThrow(),
                text(Key.TICKET).map(DeviationsFile::oneLine),
                expires.orElseThrow(),
                origin));
    }

    private void take(NodeTuple tuple) {
        int line = DeviationsFile.lineOf(tuple.getKeyNode());
        String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Optional<Key> known = Arrays.stream(Key.values())
                .filter(key -> key.spelling().equals(name))
                .findFirst();
        if (known.isEmpty()) {
            problem(line, "unknown key " + quoted(name) + meant(name, Key.spellings(), "known are"));
            return;
        }
        Key key = known.get();
        Integer earlier = lines.putIfAbsent(key, line);
        Node value = tuple.getValueNode();
        if (earlier != null) {
            problem(line, key.spelling() + " was already given in line " + earlier + "; keep one of them");
        } else if (!(value instanceof ScalarNode)) {
            problem(line, key.spelling() + " must be a text, not " + DeviationsFile.inWords(value));
        } else if (isMissing(key, (ScalarNode) value)) {
            problem(line, key.spelling() + " has no value; " + (isOptional(key) ? "leave the key out" : key.advice));
        } else {
            values.put(key, (ScalarNode) value);
        }
    }

    /** What was found can be the empty string, written in quotes. */
    private static boolean isMissing(Key key, ScalarNode value) {
        boolean isEmptyOnPurpose = key == Key.FOUND && value.getScalarStyle() != ScalarStyle.PLAIN;
        return value.getValue().isBlank() && !isEmptyOnPurpose;
    }

    private static boolean isOptional(Key key) {
        return key.advice.isEmpty();
    }

    private void demand() {
        Arrays.stream(Key.values())
                .filter(Predicate.not(DeviationEntry::isOptional))
                .filter(key -> !lines.containsKey(key))
                .forEach(key -> problem(
                        DeviationsFile.lineOf(node),
                        "the entry that begins here has no " + key.spelling() + "; " + key.advice));
    }

    private Optional<Requirement> requirement(String id) {
        List<String> promises =
                Requirement.promises().stream().map(Requirement::id).toList();
        Optional<Requirement> requirement = Requirement.withId(id);
        if (requirement.isEmpty()) {
            problem(Key.REQUIREMENT, "is not in the catalogue" + meant(id, promises, "IDs are"));
        } else if (requirement.get().kind() != RequirementKind.PROMISE) {
            problem(Key.REQUIREMENT, "is no promise of the server, so nothing can be found against it");
        }
        return requirement;
    }

    private Set<Representation> representations(String words) {
        Set<Representation> named = Arrays.stream(Representation.values())
                .filter(r -> r.label().equals(words) || r.format().name().equals(words))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Representation.class)));
        if (named.isEmpty()) {
            List<String> accepted = Stream.concat(
                            Arrays.stream(Format.values()).map(Format::name),
                            Arrays.stream(Representation.values()).map(Representation::label))
                    .toList();
            problem(Key.REPRESENTATION, "is none" + meant(words, accepted, "accepted are"));
        }
        return named;
    }

    private Optional<Glob> glob(Key key) {
        try {
            return text(key).map(Glob::new);
        } catch (IllegalArgumentException e) {
            problem(key, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String text) {
        Optional<LocalDate> day = day(text);
        if (day.isEmpty()) {
            problem(Key.EXPIRES, "is not a day of the calendar, written like 2026-12-31");
        }
        return day;
    }

    /** Only with a year of four digits: a longer one is a slip. */
    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(parsed -> text.length() == 10);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void refusePlaceholder(Key key) {
        text(key)
                .filter(text -> text.matches("(?s)\\s*<.*>\\s*"))
                .ifPresent(text -> problem(key, "is still to be filled in; " + key.advice));
    }

    private Optional<String> text(Key key) {
        return Optional.ofNullable(values.get(key)).map(ScalarNode::getValue);
    }

    /** What the user may have meant, else all that is accepted. */
    private static String meant(String name, List<String> accepted, String introduction) {
        return Spelling.nearest(name, accepted)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("; " + introduction + " " + String.join(", ", accepted));
    }

    private static String quoted(String text) {
        return '"' + DeviationsFile.oneLine(text) + '"';
    }

    private void problem(Key key, String words) {
        problem(lines.get(key), key.spelling() + " " + quoted(text(key).orElse("")) + " " + words);
    }

    private void problem(int line, String words) {
        problems.add(new DeviationsFile.Problem(line, words));
    }
}
