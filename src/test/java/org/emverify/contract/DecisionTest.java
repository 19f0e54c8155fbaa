package org.emverify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each decision is stated once, shown to the reader of the features, and cited by its ID. */
class DecisionTest {
    private static final Path PAGE = Path.of("features/decisions.feature");

    @Test
    void ids_are_unlike_those_of_requirements() {
        assertThat(Arrays.stream(Decision.values()).map(Decision::id))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Requirement.values()).map(Requirement::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void the_features_show_the_decision_with_its_basis_section_and_sentence(Decision decision) throws IOException {
        String entry = decision.id() + " (" + decision.basis().name().toLowerCase(Locale.ROOT) + ": "
                + decision.section().page() + ", " + decision.section().title() + ") " + decision.sentence() + ".";

        assertThat(Files.readString(PAGE).replaceAll("\\s+", " ")).contains(entry);
    }

    @Test
    void the_ten_contradictions_of_the_documentation_are_one_table() throws IOException {
        List<String> decided = Files.readAllLines(PAGE).stream()
                .filter(line -> line.strip().startsWith("|"))
                .map(line -> line.strip().substring(1).split("\\|"))
                .peek(cells -> assertThat(cells).hasSize(3).noneMatch(String::isBlank))
                .map(cells -> cells[2].strip())
                .skip(1)
                .toList();

        assertThat(decided).hasSize(10).doesNotHaveDuplicates();
        assertThat(String.join(" ", decided))
                .satisfies(ids -> assertThat(Decision.citedIn(ids)).hasSize(10));
    }

    @ParameterizedTest
    @EnumSource
    void the_decision_is_cited_by_a_requirement_a_check_or_a_legal_variant(Decision decision) throws IOException {
        boolean isOfARequirement = Arrays.stream(Requirement.values())
                .anyMatch(
                        requirement -> Decision.citedIn(requirement.decision()).contains(decision));
        if (!isOfARequirement) {
            try (Stream<Path> sources = filesBelow(Path.of("src/main/java"))) {
                assertThat(sources.filter(source -> !source.endsWith("Decision.java")))
                        .anySatisfy(source -> assertThat(Files.readString(source))
                                .containsPattern("\\b(Decision[.#]" + decision + "|" + decision.id() + ")\\b"));
            }
        }
    }

    @Test
    void a_text_cites_the_decisions_whose_whole_id_stands_in_it() {
        assertThat(Decision.citedIn("EMPTY-MESSAGE, RESULT-ONCE-ENDED: see there"))
                .containsExactlyInAnyOrder(Decision.EMPTY_MESSAGE, Decision.RESULT_ONCE_ENDED);
        assertThat(Decision.citedIn("NO-EMPTY-MESSAGE; RFC 9110")).isEmpty();
    }

    @Test
    void nothing_rests_on_a_document_that_is_not_here() throws IOException {
        try (Stream<Path> files = Stream.of("src", "features", "schemas", "README.md", ".github")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(DecisionTest::filesBelow)) {
            assertThat(files.filter(DecisionTest::citesTheNotes)).isEmpty();
        }
    }

    private static Stream<Path> filesBelow(Path start) {
        try {
            return Files.walk(start).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new AssertionError("cannot list " + start, e);
        }
    }

    private static boolean citesTheNotes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .matches("(?s).*wire" + "[\\s-]?fact.*");
        } catch (IOException e) {
            throw new AssertionError("cannot read " + file, e);
        }
    }
}
