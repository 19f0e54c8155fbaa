package org.emverify.report.docs;

import io.jstach.jstache.JStache;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emverify.contract.Decision;
import org.emverify.contract.Requirement;
import org.emverify.contract.Section;

/**
 * What the resource promises, on one page that needs no other file: sections as in the documentation, each requirement with
 * its sentence, its scenarios and examples, and the faults that prove its check.
 */
@JStache(path = "org/emverify/report/docs/docs.html")
public record LivingDocumentation(String harness, String outcomeOf, List<DocSection> sections) {

    /** A section of the documentation. */
    record DocSection(String id, Section section, List<DocDecision> decisions, List<DocRequirement> requirements) {}

    record DocDecision(String id, String sentence, String basis) {}

    /**
     * A requirement.
     *
     * @param outcome the last one, in words; empty when no result was given or the run did not select it
     * @param style of the outcome
     * @param faults what the simulator does wrong to prove that the check notices
     */
    record DocRequirement(
            Requirement requirement,
            String kind,
            String basis,
            String decisionLabel,
            Optional<String> outcome,
            String style,
            List<FeatureScenario> scenarios,
            List<Proof> faults) {}

    /** A fault of the simulator. */
    public record Proof(String name, String description, Set<String> breaks) {}

    /**
     * The page as HTML.
     *
     * @param harness the version of em-verify
     * @param faults of the simulator
     * @param last the outcomes of a run, when a result is given
     * @throws IllegalArgumentException when a feature is no Gherkin
     */
    public static String html(String harness, List<FeatureSource> features, List<Proof> faults, LastOutcomes last) {
        List<FeatureScenario> scenarios = features.stream()
                .flatMap(source -> FeatureScenario.read(source).stream())
                .toList();
        List<DocSection> sections = Arrays.stream(Section.values())
                .map(section -> section(section, scenarios, faults, last.byRequirement()))
                .filter(section -> !section.requirements().isEmpty()
                        || !section.decisions().isEmpty())
                .toList();
        return LivingDocumentationRenderer.of().execute(new LivingDocumentation(harness, last.inWords(), sections));
    }

    private static DocSection section(
            Section section, List<FeatureScenario> scenarios, List<Proof> faults, Map<String, String> outcomes) {
        List<DocRequirement> requirements = Arrays.stream(Requirement.values())
                .filter(requirement -> requirement.section() == section)
                .map(requirement -> requirement(requirement, scenarios, faults, outcomes))
                .toList();
        return new DocSection(
                section.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                section,
                Arrays.stream(Decision.values())
                        .filter(decision -> decision.section() == section)
                        .map(d -> new DocDecision(d.id(), d.sentence(), inWords(d.basis())))
                        .toList(),
                requirements);
    }

    private static DocRequirement requirement(
            Requirement requirement,
            List<FeatureScenario> scenarios,
            List<Proof> faults,
            Map<String, String> outcomes) {
        Optional<String> outcome = Optional.ofNullable(outcomes.get(requirement.id()));
        return new DocRequirement(
                requirement,
                switch (requirement.kind()) {
                    case PROMISE -> "promise of the server";
                    case PERMISSION -> "permission";
                    case DUTY -> "duty of the client";
                },
                inWords(requirement.basis()),
                switch (requirement.kind()) {
                    case PROMISE -> "Decided";
                    case PERMISSION -> "How it is treated";
                    case DUTY -> "How it is kept";
                },
                outcome,
                outcome.map(o -> o.equals("NOT VERIFIED")
                                ? "unverified"
                                : o.equals("not seen") ? "unseen" : o.toLowerCase(Locale.ROOT))
                        .orElse(""),
                scenarios.stream()
                        .filter(s -> s.tags().contains(requirement.id()))
                        .toList(),
                faults.stream()
                        .filter(f -> f.breaks().contains(requirement.id()))
                        .toList());
    }

    private static String inWords(Enum<?> basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }
}
