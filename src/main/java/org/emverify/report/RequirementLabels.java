package org.emverify.report;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.emverify.contract.Requirement;

/**
 * Orders Allure's results by the documentation: epic is the page, feature the section, story the requirement whose ID
 * the scenario carries as a tag, with a link to the page. Found by Allure as a service; leaves results without such a tag
 * alone.
 */
public final class RequirementLabels implements TestLifecycleListener {
    private static final Set<String> REPLACED = Set.of("epic", "feature", "story");

    @Override
    public void beforeTestWrite(TestResult result) {
        List<Requirement> requirements = requirements(result);
        if (!requirements.isEmpty()) {
            label(result, requirements);
            describe(result, requirements);
            explain(result);
        }
    }

    private static List<Requirement> requirements(TestResult result) {
        return result.getLabels().stream()
                .filter(label -> label.getName().equals("tag"))
                .map(label -> Requirement.withId(label.getValue()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static void label(TestResult result, List<Requirement> requirements) {
        List<Label> labels = new ArrayList<>(result.getLabels());
        labels.removeIf(label -> REPLACED.contains(label.getName()));
        for (Requirement requirement : requirements) {
            labels.add(label("epic", requirement.section().page()));
            labels.add(label("feature", requirement.section().title()));
            labels.add(label("story", requirement.id()));
            result.getLinks()
                    .add(new Link()
                            .setName(requirement.id() + ": " + requirement.statement())
                            .setUrl(requirement.section().uri().toString())
                            .setType("documentation"));
        }
        result.setLabels(labels.stream().distinct().collect(Collectors.toCollection(ArrayList::new)));
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }

    /** Adds how contradictions and silences of the documentation were decided. */
    private static void describe(TestResult result, List<Requirement> requirements) {
        String decisions = requirements.stream()
                .map(Requirement::decision)
                .filter(decision -> !decision.isEmpty())
                .map(decision -> "\n\nDecided: " + decision)
                .collect(Collectors.joining());
        String description = Optional.ofNullable(result.getDescription()).orElse("");
        result.setDescription((description + decisions).strip());
    }

    private static void explain(TestResult result) {
        if (result.getStatus() == null) {
            // Allure shows a scenario with an undefined step as "unknown", which its percentage leaves out.
            result.setStatus(Status.BROKEN);
            result.setStatusDetails(new StatusDetails()
                    .setMessage("a fault of em-verify itself: the scenario has a step that is not defined"));
        } else if (result.getStatus() == Status.FAILED || result.getStatus() == Status.SKIPPED) {
            shorten(result.getStatusDetails());
        } else if (result.getStatus() == Status.PASSED) {
            passedWith(result, Evidence.KNOWN_DEVIATION)
                    .or(() -> passedWith(result, Evidence.ADVISORY))
                    .ifPresent(message -> result.setStatusDetails(new StatusDetails().setMessage(message)));
        }
    }

    /** The first line says it all, and Allure's trees show the whole message; the cards open below it. */
    private static void shorten(StatusDetails details) {
        Optional.ofNullable(details).map(StatusDetails::getMessage).ifPresent(message -> {
            details.setMessage(message.lines().findFirst().orElse(""));
            details.setTrace(message);
        });
    }

    private static Optional<String> passedWith(TestResult result, String title) {
        Predicate<String> ofTitle = name -> name.startsWith(title);
        return result.getSteps().stream()
                .map(StepResult::getAttachments)
                .flatMap(List::stream)
                .map(Attachment::getName)
                .filter(ofTitle)
                .findFirst();
    }
}
