package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Basis;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.contract.Section;
import org.emverify.settings.SettingsResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The living documentation and the requirement catalogue say the same, and the features stay readable. */
class FeaturesTest {
    private static final Path FEATURES = Path.of("features");
    private static final Path DECISIONS = FEATURES.resolve("decisions.feature");
    private static final Map<Path, List<Pickle>> SCENARIOS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path feature : featureFiles()) {
            SCENARIOS.put(
                    feature,
                    GherkinParser.builder()
                            .includeSource(false)
                            .includeGherkinDocument(false)
                            .build()
                            .parse(feature)
                            .map(Envelope::getPickle)
                            .flatMap(Optional::stream)
                            .toList());
        }
    }

    @Test
    void every_promise_has_a_scenario_and_no_scenario_speaks_of_anything_else() {
        Set<Requirement> spokenOf =
                scenarios().flatMap(s -> requirements(s).stream()).collect(Collectors.toSet());
        assertThat(spokenOf).containsExactlyInAnyOrderElementsOf(Requirement.promises());
    }

    @Test
    void every_scenario_is_about_exactly_one_requirement_and_has_no_unknown_tag() {
        assertThat(scenarios()).allSatisfy(scenario -> {
            assertThat(requirements(scenario)).as(scenario.getName()).hasSize(1);
            assertThat(tags(scenario))
                    .as(scenario.getName())
                    .allMatch(tag -> Requirement.withId(tag).isPresent()
                            || Set.of("neighbour", "intrusive", "advisory", "vendor-schema")
                                    .contains(tag)
                            || tag.matches("severity=(blocker|critical|normal|minor|trivial)"));
        });
    }

    @Test
    void each_file_holds_the_requirements_of_one_section_in_the_order_of_the_page() {
        List<Section> sections = new ArrayList<>();
        assertThat(SCENARIOS.get(DECISIONS)).isEmpty();
        SCENARIOS.forEach((file, scenarios) -> {
            if (file.equals(DECISIONS)) {
                return;
            }
            Set<Section> inFile = scenarios.stream()
                    .flatMap(s -> requirements(s).stream())
                    .map(Requirement::section)
                    .collect(Collectors.toSet());
            assertThat(inFile).as(file.toString()).hasSize(1);
            Section section = inFile.iterator().next();
            assertThat(section.isOfThePage()).isEqualTo(file.getParent().endsWith("page"));
            if (section.isOfThePage()) {
                sections.add(section);
                assertThat(file.getFileName().toString())
                        .contains(section.title().toLowerCase(Locale.ROOT).replace(' ', '-'));
            }
        });
        assertThat(sections).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void neighbours_and_advisories_are_marked_as_such() {
        assertThat(scenarios()).allSatisfy(scenario -> {
            Requirement requirement = requirements(scenario).get(0);
            assertThat(tags(scenario).contains("neighbour"))
                    .as(scenario.getName())
                    .isEqualTo(!requirement.section().isOfThePage());
            assertThat(tags(scenario).contains("advisory"))
                    .as(scenario.getName())
                    .isEqualTo(requirement.basis() != Basis.DOCUMENTED);
        });
    }

    @Test
    void permissions_and_duties_are_told_in_prose() throws IOException {
        StringBuilder prose = new StringBuilder();
        for (Path feature : SCENARIOS.keySet()) {
            prose.append(Files.readString(feature));
        }
        assertThat(Arrays.stream(Requirement.values())
                        .filter(requirement -> requirement.kind() != RequirementKind.PROMISE)
                        .map(Requirement::id))
                .allMatch(id -> prose.indexOf("(" + id + ")") >= 0);
    }

    @Test
    void scenarios_have_three_to_five_steps() {
        assertThat(scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.getSteps()).as(scenario.getName()).hasSizeBetween(3, 5));
    }

    @Test
    void steps_speak_the_business_language() {
        assertThat(scenarios().flatMap(s -> s.getSteps().stream()).map(PickleStep::getText))
                .allSatisfy(step -> assertThat(step)
                        .doesNotContainPattern("\\d")
                        .doesNotContainPattern("(?i)xpath|json ?path|pointer|https?:|/api|token|status|regex|\\$|\"")
                        .doesNotContainPattern("(?i)x-restsvcsessionid|content-type|content-length"));
    }

    @Test
    void scenarios_have_names_of_their_own() {
        assertThat(scenarios().map(Pickle::getName)).doesNotHaveDuplicates();
    }

    @Test
    void every_step_is_defined_and_every_definition_is_used(@TempDir Path folder) throws IOException {
        Path unused = folder.resolve("unused.txt");
        SettingsResult everything =
                new SettingsResult.Valid(Rehearsal.settings(folder, Optional.empty(), true, true), List.of(), Map.of());
        SuiteRun.prepare(SuiteRun.of(everything, ServerOutcomes::open, printed -> {}));
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(SCENARIOS.keySet().stream()
                                        .map(path -> selectFile(path.toFile()))
                                        .toList())
                                .configurationParameter("cucumber.execution.dry-run", "true")
                                .configurationParameter("cucumber.glue", "org.emverify.steps")
                                .configurationParameter("cucumber.plugin", "unused:" + unused)
                                .configurationParameter("cucumber.publish.quiet", "true")
                                .build(),
                        summary);
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getException().getMessage())
                .isEmpty();
        assertThat(summary.getSummary().getTestsFoundCount()).isGreaterThan(100);
        assertThat(unused).content().isEqualToIgnoringWhitespace("0 unused step definition(s)");
    }

    private static Set<Path> featureFiles() throws IOException {
        try (var files = Files.walk(FEATURES)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Pickle> scenarios() {
        return SCENARIOS.values().stream().flatMap(List::stream);
    }

    private static List<String> tags(Pickle scenario) {
        return scenario.getTags().stream()
                .map(PickleTag::getName)
                .map(name -> name.substring(1))
                .toList();
    }

    private static List<Requirement> requirements(Pickle scenario) {
        return tags(scenario).stream()
                .map(Requirement::withId)
                .flatMap(Optional::stream)
                .toList();
    }
}
