package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.steps.FeatureFiles.requirements;
import static org.emverify.steps.FeatureFiles.tags;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;

import io.cucumber.messages.types.Pickle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.RequirementKind;
import org.emverify.contract.Section;
import org.emverify.report.RunConsole;
import org.emverify.report.SampleResults;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.SessionJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The living documentation and the requirement catalogue say the same, and the features stay readable. */
class FeaturesTest {
    private static final Pattern READING =
            Pattern.compile("(/systemSessions/\\S+) is read with Accept: (application/\\w+)");
    private static final FeatureFiles FEATURES = FeatureFiles.read();
    private static final Map<Path, List<Pickle>> SCENARIOS = FEATURES.scenarios();
    private static final Path DECISIONS = FeatureFiles.FOLDER.resolve("decisions.feature");

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
                    .isEqualTo(!requirement.basis().isBinding());
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
    void all_steps_of_a_scenario_are_about_the_requirement_of_its_tag(@TempDir Path folder) {
        Rehearsal run = Rehearsal.on(SampleResults::holds, Rehearsal.settings(folder, Optional.empty(), true, true));

        assertThat(run.scenarios()).hasSize((int) scenarios().count());
        assertThat(run.scenarios().values())
                .extracting(result ->
                        result.getThrowable().map(Throwable::getMessage).orElse(""))
                .containsOnly("");
    }

    @Test
    void a_scenario_reads_what_its_requirement_is_judged_on() {
        Map<Requirement, Set<Representation>> judged = new EnumMap<>(Requirement.class);
        Stream.of(SessionFixture.ended(1), SessionFixture.running(2))
                .map(session -> SessionJudge.judge(session.answers(), Optional.empty()))
                .forEach(result -> result.judged()
                        .forEach((requirement, representations) -> judged.computeIfAbsent(
                                        requirement, r -> EnumSet.noneOf(Representation.class))
                                .addAll(representations)));

        assertThat(scenarios().filter(scenario -> read(scenario).isPresent()))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        scenario -> assertThat(judged.get(requirements(scenario).get(0)))
                                .as(scenario.getName())
                                .contains(read(scenario).orElseThrow()));
    }

    /** The representation of a session that a scenario names by its URL and its Accept. */
    private static Optional<Representation> read(Pickle scenario) {
        SystemSessionSteps names = new SystemSessionSteps(null);
        return scenario.getSteps().stream()
                .map(step -> READING.matcher(step.getText()))
                .filter(Matcher::matches)
                .map(step -> Representation.of(names.url(step.group(1)), names.accept(step.group(2))))
                .findFirst();
    }

    @Test
    void the_features_use_the_words_of_the_page() {
        assertThat(FEATURES.all().flatMap(FeatureFiles::texts))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("(?i)xpath|json ?path|json pointer|regex|\\$\\.|/@")
                        .doesNotContainPattern("(?i)\\b(told|tells?|truly|granted|impostor|stranger)\\b")
                        .doesNotContainPattern("(?i)(plain|complete|own) address|held against|preference"));
    }

    @Test
    void scenarios_have_names_of_their_own() {
        assertThat(scenarios().map(Pickle::getName)).doesNotHaveDuplicates();
    }

    @Test
    void an_example_stands_beside_the_scenario_of_its_requirement() {
        FEATURES.examples()
                .forEach((file, examples) -> assertThat(examples).allSatisfy(example -> {
                    assertThat(requirements(example)).as(example.getName()).hasSize(1);
                    assertThat(SCENARIOS.get(file))
                            .as(example.getName())
                            .anyMatch(scenario -> requirements(scenario).equals(requirements(example)));
                }));
    }

    @Test
    void no_run_about_a_server_ever_counts_an_example() {
        List<String> example = List.of("@UID", "@example");
        Settings asked = Rehearsal.settings(Path.of("unused"), Optional.of("@UID or @example"), true, true);

        assertThat(ScenarioSelection.of(asked).holdsFor(List.of("@UID"))).isTrue();
        assertThat(ScenarioSelection.of(asked).holdsFor(example)).isFalse();
        assertThat(ScenarioSelection.ALL.holdsFor(example)).isFalse();
    }

    @Test
    void every_step_is_defined_and_every_definition_is_used(@TempDir Path folder) throws IOException {
        Path unused = folder.resolve("unused.txt");
        SettingsResult everything =
                new SettingsResult.Valid(Rehearsal.settings(folder, Optional.empty(), true, true), List.of(), Map.of());
        SuiteRun.prepare(SuiteRun.of(everything, RunConsole.keeping(printed -> {})));
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

    private static Stream<Pickle> scenarios() {
        return SCENARIOS.values().stream().flatMap(List::stream);
    }
}
