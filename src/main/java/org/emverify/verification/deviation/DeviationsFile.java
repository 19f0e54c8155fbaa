package org.emverify.verification.deviation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads the file of known deviations and finds all its mistakes at once, each with its line. Works on YAML's nodes: they
 * know their lines, and keep a date, a number or {@code null} as the text that the user wrote.
 */
final class DeviationsFile {
    private static final int MOST_BYTES = 1 << 20;
    private static final String EMPTY = "the file holds no entry; write [] if no deviation is accepted";

    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    /** A mistake, in words that continue the line's number. */
    record Problem(int line, String words) {}

    private DeviationsFile(String name) {
        this.name = name;
    }

    static KnownDeviations.Result read(Path file) {
        String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return unreadable(name + " is larger than 1 MiB; is it the file of known deviations?");
            }
            return parse(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    name);
        } catch (CharacterCodingException e) {
            return unreadable(name + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            return unreadable("the file of known deviations " + file + " cannot be read");
        }
    }

    private static KnownDeviations.Result unreadable(String problem) {
        return new KnownDeviations.Invalid(List.of(problem));
    }

    private static KnownDeviations.Result parse(String text, String name) {
        DeviationsFile file = new DeviationsFile(name);
        List<KnownDeviation> entries = file.entries(text);
        if (file.problems.isEmpty()) {
            return new KnownDeviations.Valid(new KnownDeviations(entries));
        }
        return new KnownDeviations.Invalid(file.problems.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(problem -> file.at(problem.line()) + ": " + problem.words())
                .toList());
    }

    private List<KnownDeviation> entries(String text) {
        Optional<Node> root = Optional.empty();
        try {
            root = new Compose(LoadSettings.builder().build()).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(new Problem(
                    line,
                    "not YAML, " + oneLine(e.getProblem()) + "; quote values that hold : # * \\ or begin with a sign"));
            return List.of();
        } catch (YamlEngineException e) {
            problems.add(new Problem(1, "not YAML, " + oneLine(e.getMessage())));
            return List.of();
        }
        if (root.isEmpty() || isNothing(root.get())) {
            problems.add(new Problem(1, EMPTY));
            return List.of();
        }
        if (!(root.get() instanceof SequenceNode list)) {
            problems.add(
                    new Problem(lineOf(root.get()), "not a list of entries, each beginning with \"- requirement:\""));
            return List.of();
        }
        return distinct(list);
    }

    private List<KnownDeviation> distinct(SequenceNode list) {
        Map<Integer, KnownDeviation> byLine = new LinkedHashMap<>();
        for (Node node : list.getValue()) {
            int line = lineOf(node);
            if (!(node instanceof MappingNode mapping)) {
                problems.add(new Problem(line, "an entry is made of lines \"key: value\", not of " + inWords(node)));
                continue;
            }
            new DeviationEntry(mapping, at(line), problems).read().ifPresent(entry -> {
                Optional<Integer> before = byLine.entrySet().stream()
                        .filter(other -> other.getValue().acceptsTheSameAs(entry))
                        .map(Map.Entry::getKey)
                        .findFirst();
                before.ifPresent(first -> problems.add(
                        new Problem(line, "the entry of line " + first + " accepts the same; keep one of them")));
                byLine.put(line, entry);
            });
        }
        return List.copyOf(byLine.values());
    }

    private String at(int line) {
        return name + ", line " + line;
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    /** Counted from 1. */
    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    static String inWords(Node node) {
        return node.getNodeType() == NodeType.SCALAR
                ? "a text"
                : node.getNodeType() == NodeType.SEQUENCE ? "a list" : "keys and values";
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
