package org.emverify.report.docs;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;
import io.cucumber.messages.types.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scenario of the features, as a reader sees it.
 *
 * @param feature the name of its feature
 * @param rule the name of its rule; empty when it has none
 * @param tags its own and those above it, without their {@code @}
 * @param description in the author's words; may be empty
 */
record FeatureScenario(
        String feature,
        String rule,
        String keyword,
        String name,
        String description,
        List<String> tags,
        List<Line> steps,
        List<Table> examples) {

    /**
     * A step.
     *
     * @param table its data table; without rows when it has none
     * @param text what it says, a doc string included
     */
    record Line(String keyword, String text, List<Row> table) {}

    /** @param name of the table; may be empty */
    record Table(String name, Row head, List<Row> rows) {}

    record Row(List<String> cells) {}

    /**
     * The scenarios of a feature file, in its order.
     *
     * @throws IllegalArgumentException when the file is no Gherkin; the message names file, line and what is wrong
     */
    static List<FeatureScenario> read(FeatureSource source) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        List<FeatureScenario> scenarios = new ArrayList<>();
        try (Stream<Envelope> envelopes =
                parser.parse(source.name(), source.text().getBytes(StandardCharsets.UTF_8))) {
            envelopes.forEach(envelope -> {
                envelope.getParseError().map(ParseError::getMessage).ifPresent(problem -> {
                    throw new IllegalArgumentException(source.name() + ": " + problem);
                });
                envelope.getGherkinDocument()
                        .flatMap(document -> document.getFeature())
                        .ifPresent(feature -> add(feature, scenarios));
            });
        }
        return scenarios;
    }

    private static void add(Feature feature, List<FeatureScenario> scenarios) {
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(s -> scenarios.add(of(feature, "", feature.getTags(), s)));
            child.getRule().ifPresent(rule -> {
                List<Tag> above = Stream.concat(feature.getTags().stream(), rule.getTags().stream())
                        .toList();
                rule.getChildren().stream()
                        .map(RuleChild::getScenario)
                        .flatMap(Optional::stream)
                        .forEach(s -> scenarios.add(of(feature, rule.getName(), above, s)));
            });
        }
    }

    private static FeatureScenario of(Feature feature, String rule, List<Tag> above, Scenario scenario) {
        return new FeatureScenario(
                feature.getName(),
                rule,
                scenario.getKeyword(),
                scenario.getName(),
                scenario.getDescription().strip().replaceAll("\\s+", " "),
                Stream.concat(above.stream(), scenario.getTags().stream())
                        .map(tag -> tag.getName().substring(1))
                        .distinct()
                        .toList(),
                scenario.getSteps().stream().map(FeatureScenario::line).toList(),
                scenario.getExamples().stream().flatMap(FeatureScenario::table).toList());
    }

    private static Line line(Step step) {
        String document = step.getDocString().map(d -> "\n" + d.getContent()).orElse("");
        return new Line(
                step.getKeyword().strip(),
                step.getText() + document,
                step.getDataTable()
                        .map(table -> table.getRows().stream()
                                .map(FeatureScenario::row)
                                .toList())
                        .orElse(List.of()));
    }

    private static Stream<Table> table(Examples examples) {
        return examples.getTableHeader().stream()
                .map(head -> new Table(
                        examples.getName(),
                        row(head),
                        examples.getTableBody().stream()
                                .map(FeatureScenario::row)
                                .toList()));
    }

    private static Row row(TableRow row) {
        return new Row(row.getCells().stream().map(TableCell::getValue).toList());
    }
}
