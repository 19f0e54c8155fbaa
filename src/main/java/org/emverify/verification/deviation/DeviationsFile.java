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
import org.emverify.contract.document.UnusableFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The file of known deviations: YAML in UTF-8, a list of entries with the keys {@code requirement}, {@code reason},
 * {@code owner} and {@code expires}, and optionally {@code representation}, {@code place}, {@code found}, {@code session}
 * and {@code ticket}. Read as YAML's nodes: they know their lines, and keep a date, a number or {@code null} as the text
 * that the user wrote.
 */
public final class DeviationsFile {
    private static final int MOST_BYTES = 1 << 20;

    private final String name;
    private final List<Problem> problems = new ArrayList<>();

    /** A mistake, in words that continue the line's number. */
    record Problem(int line, String words) {}

    private DeviationsFile(String name) {
        this.name = name;
    }

    /**
     * The entries, in the order of the file; none accepts the same as another one. An expired entry is no mistake.
     *
     * @throws UnusableFile with all mistakes, each with its line
     */
    public static List<KnownDeviation> read(Path path) {
        DeviationsFile file = new DeviationsFile(
                Optional.ofNullable(path.getFileName()).orElse(path).toString());
        List<KnownDeviation> entries = file.entries(file.list(file.text(path)));
        if (!file.problems.isEmpty()) {
            throw new UnusableFile(file.problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .map(problem -> file.at(problem.line()) + ": " + problem.words())
                    .toList());
        }
        return entries;
    }

    private String text(Path path) {
        try (InputStream content = Files.newInputStream(path)) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw unusable(name + " is larger than 1 MiB; is it the file of known deviations?");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw unusable(name + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            throw unusable("the file of known deviations " + path + " cannot be read");
        }
    }

    private SequenceNode list(String text) {
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .filter(node -> !isNothing(node));
            if (root.isEmpty()) {
                throw UnusableFile.in(name, 1, "the file holds no entry; write [] if no deviation is accepted");
            }
            if (root.get() instanceof SequenceNode list) {
                return list;
            }
            throw UnusableFile.in(
                    name, lineOf(root.get()), "not a list of entries, each beginning with \"- requirement:\"");
        } catch (MarkedYamlEngineException e) {
            throw UnusableFile.in(
                    name,
                    e.getProblemMark().map(Mark::getLine).orElse(0) + 1,
                    "not YAML, " + oneLine(e.getProblem()) + "; quote values that hold : # * \\ or begin with a sign");
        } catch (YamlEngineException e) {
            throw UnusableFile.in(name, 1, "not YAML, " + oneLine(e.getMessage()));
        }
    }

    private List<KnownDeviation> entries(SequenceNode list) {
        Map<KnownDeviation, Integer> lines = new LinkedHashMap<>();
        for (Node node : list.getValue()) {
            if (node instanceof MappingNode mapping) {
                new DeviationEntry(mapping, at(lineOf(node)), problems)
                        .read()
                        .ifPresent(entry -> add(entry, lineOf(node), lines));
            } else {
                problems.add(
                        new Problem(lineOf(node), "an entry is made of lines \"key: value\", not of " + inWords(node)));
            }
        }
        return List.copyOf(lines.keySet());
    }

    private void add(KnownDeviation entry, int line, Map<KnownDeviation, Integer> lines) {
        lines.keySet().stream()
                .filter(entry::acceptsTheSameAs)
                .findFirst()
                .map(first -> "the entry of line " + lines.get(first) + " accepts the same; keep one of them")
                .ifPresent(words -> problems.add(new Problem(line, words)));
        lines.put(entry, line);
    }

    private static UnusableFile unusable(String problem) {
        return new UnusableFile(List.of(problem));
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
        return switch (node.getNodeType()) {
            case SCALAR -> "a text";
            case SEQUENCE -> "a list";
            default -> "keys and values";
        };
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
