package org.emverify.steps;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepArgument;
import io.cucumber.messages.types.PickleTableCell;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;

/**
 * The feature files as Cucumber reads them.
 *
 * @param scenarios what each file says of a server; a file without scenarios has an empty list
 * @param examples the rows of each file about em-verify's own checks
 */
record FeatureFiles(Map<Path, List<Pickle>> scenarios, Map<Path, List<Pickle>> examples) {
    static final Path FOLDER = Path.of("features");

    /** Reads the project's own. */
    static FeatureFiles read() {
        Map<Path, List<Pickle>> scenarios = new TreeMap<>();
        Map<Path, List<Pickle>> examples = new TreeMap<>();
        try (var files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".feature")).toList()) {
                Predicate<Pickle> isExample = pickle -> tags(pickle).contains("example");
                List<Pickle> pickles = pickles(file);
                scenarios.put(file, pickles.stream().filter(isExample.negate()).toList());
                examples.put(file, pickles.stream().filter(isExample).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FeatureFiles(scenarios, examples);
    }

    private static List<Pickle> pickles(Path file) throws IOException {
        return GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(false)
                .build()
                .parse(file)
                .map(Envelope::getPickle)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Every scenario and every row of the examples. */
    Stream<Pickle> all() {
        return Stream.of(scenarios, examples)
                .flatMap(byFile -> byFile.values().stream())
                .flatMap(List::stream);
    }

    static List<String> tags(Pickle scenario) {
        return scenario.getTags().stream()
                .map(PickleTag::getName)
                .map(name -> name.substring(1))
                .toList();
    }

    static List<Requirement> requirements(Pickle scenario) {
        return tags(scenario).stream()
                .map(Requirement::withId)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is written in a scenario: its name, its steps and the cells of their tables. */
    static Stream<String> texts(Pickle scenario) {
        return Stream.concat(
                Stream.of(scenario.getName()),
                scenario.getSteps().stream().flatMap(step -> Stream.concat(Stream.of(step.getText()), cells(step))));
    }

    private static Stream<String> cells(PickleStep step) {
        return step.getArgument().flatMap(PickleStepArgument::getDataTable).stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getCells().stream())
                .map(PickleTableCell::getValue);
    }
}
