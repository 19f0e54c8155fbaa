package org.emverify.verification.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.verification.Found.unlistedResult;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDeviationsTest {
    @TempDir
    private Path folder;

    private static String example() throws IOException {
        try (InputStream content =
                ExampleDeviationsTest.class.getResourceAsStream("/em-verify-deviations.example.yaml")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean accepts(Finding finding) throws IOException {
        return new DeviationFiles(folder).valid(example()).stream().anyMatch(entry -> entry.matches(finding));
    }

    @Test
    void the_example_accepts_what_the_documentation_shows_against_itself() throws IOException {
        assertThat(accepts(unlistedResult("\"CompletedSuccessfully\"").finding()))
                .isTrue();
        assertThat(accepts(unlistedResult("\"CompletedSuccessfully\"")
                        .in(Representation.ENTITY_IN_JSON)
                        .at("/Result/Result")
                        .finding()))
                .isTrue();
        for (String spelling : List.of("\"True\"", "\"False\"")) {
            assertThat(accepts(
                            unlistedResult(spelling).of(Requirement.IS_CANCELED).finding()))
                    .isTrue();
        }
        assertThat(accepts(unlistedResult("an element with the text \"Collect Job @2026\"")
                        .of(Requirement.UID_AND_NAME_AS_ATTRIBUTES)
                        .finding()))
                .isTrue();
    }

    @Test
    void the_example_accepts_nothing_else() throws IOException {
        assertThat(accepts(unlistedResult("\"CompletedWarning\"").finding())).isFalse();
        assertThat(accepts(unlistedResult("\"yes\"").of(Requirement.IS_CANCELED).finding()))
                .isFalse();
        assertThat(accepts(unlistedResult("\"True\"")
                        .of(Requirement.IS_CANCELED)
                        .in(Representation.ENTITY_IN_JSON)
                        .finding()))
                .isFalse();
    }

    @Test
    void the_contradictions_without_an_entry_are_decided_in_the_catalogue_and_listed() throws IOException {
        for (Requirement requirement : List.of(
                Requirement.RESULT_LISTED,
                Requirement.ALTERNATE_LINK_TARGET,
                Requirement.EVENTS_TIMES,
                Requirement.END_TIME,
                Requirement.CONTENT_TYPE,
                Requirement.RESULT,
                Requirement.SESSION_TYPE_LISTED,
                Requirement.STATE_LISTED)) {
            assertThat(requirement.decision()).as(requirement.id()).isNotEmpty();
            assertThat(example()).containsPattern("(?m)^# .*\\b" + requirement.id() + "(,|$)");
        }
    }
}
