package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.emverify.contract.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RequirementLabelsTest {
    private final RequirementLabels labels = new RequirementLabels();

    @Test
    void the_tag_becomes_page_section_and_requirement_with_a_link() {
        TestResult result = result("RESULT-LISTED", Status.PASSED);
        labels.beforeTestWrite(result);
        assertThat(result.getLabels())
                .extracting(Label::getName, Label::getValue)
                .contains(
                        tuple("tag", "RESULT-LISTED"),
                        tuple("epic", "GET /systemSessions/{ID}"),
                        tuple("feature", "Session Result"),
                        tuple("story", "RESULT-LISTED"))
                .doesNotContain(tuple("feature", "a feature's own name"));
        assertThat(result.getLinks()).singleElement().satisfies((Link link) -> {
            assertThat(link.getName()).startsWith("RESULT-LISTED: The value of the Result");
            assertThat(link.getUrl()).endsWith("get_systemsessions_id.html#SessionResult");
        });
        assertThat(result.getDescription()).contains("Decided: " + Decision.RESULT_LISTED_VALUES_WIN.cited());
    }

    @Test
    void a_result_without_a_requirement_is_left_alone() {
        TestResult result = result("something", null);
        labels.beforeTestWrite(result);
        assertThat(result.getLabels()).hasSize(2);
        assertThat(result.getStatus()).isNull();
    }

    @Test
    void a_scenario_with_an_undefined_step_is_broken_and_not_unknown() {
        TestResult result = result("UID", null);
        labels.beforeTestWrite(result);
        assertThat(result.getStatus()).isEqualTo(Status.BROKEN);
        assertThat(result.getStatusDetails().getMessage()).startsWith("a fault of em-verify itself");
    }

    @Test
    void a_passed_scenario_with_an_advisory_or_known_deviation_says_so() {
        TestResult result = result("UID", Status.PASSED);
        result.setSteps(List.of(new StepResult()
                .setAttachments(List.of(new Attachment().setName(Evidence.ADVISORY + ": 2 findings")))));
        labels.beforeTestWrite(result);
        assertThat(result.getStatusDetails().getMessage()).isEqualTo("Advisory: 2 findings");
    }

    @Test
    void a_failure_is_one_line_in_trees_with_its_cards_below_it() {
        TestResult result = result("UID", Status.FAILED);
        result.setStatusDetails(new StatusDetails().setMessage("UID is broken: found \"x\"\n\na card"));
        labels.beforeTestWrite(result);
        assertThat(result.getStatusDetails().getMessage()).isEqualTo("UID is broken: found \"x\"");
        assertThat(result.getStatusDetails().getTrace()).endsWith("\n\na card");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failed  | UID is broken: found \"x\" at UID in 2 system sessions | Contract broken",
                "skipped | Not verified: the logon was refused                      | Could not be verified",
                "skipped | Not seen: none has ended                                 | Not seen",
                "broken  | a fault of em-verify itself                              | Harness faults",
                "passed  | Known deviation: \"x\" at UID in 2 system sessions       | Known deviations",
                "passed  | Advisory: \"x\" at UID in 2 system sessions              | Advisory",
                "passed  | -                                                        | -"
            })
    void each_ending_of_a_scenario_has_one_category(String status, String message, String expected) throws IOException {
        JsonNode categories = JsonMapper.shared().readTree(Path.of("allure-config/categories.json"));
        List<String> matching = StreamSupport.stream(categories.spliterator(), false)
                .filter(category -> StreamSupport.stream(
                                category.get("matchedStatuses").spliterator(), false)
                        .anyMatch(matched -> matched.asString().equals(status)))
                .filter(category -> (message + "\n\na card")
                        .matches(category.path("messageRegex").asString("[\\s\\S]*")))
                .map(category -> category.get("name").asString())
                .toList();
        assertThat(matching).isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    private static TestResult result(String tag, Status status) {
        List<Label> own = new ArrayList<>(List.of(
                new Label().setName("tag").setValue(tag),
                new Label().setName("feature").setValue("a feature's own name")));
        return new TestResult().setLabels(own).setLinks(new ArrayList<>()).setStatus(status);
    }
}
