package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionResult;
import org.emverify.contract.SessionState;
import org.emverify.contract.SessionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever searches the features for a name of the page finds the scenario that is about it. */
class PageNamesTest {
    private static final FeatureFiles FEATURES = FeatureFiles.read();

    /** A name of the page and a requirement that is about it. */
    record PageName(String name, Requirement requirement) {
        static PageName in(String line) {
            String[] cells = line.split("\\|");
            return new PageName(
                    cells[0].strip(), Requirement.withId(cells[1].strip()).orElseThrow());
        }

        boolean standsIn(String text) {
            return Pattern.compile("(?<![\\w/])" + Pattern.quote(name) + "(?!\\w)")
                    .matcher(text)
                    .find();
        }
    }

    static List<PageName> names() throws IOException {
        try (InputStream file = PageNamesTest.class.getResourceAsStream("page-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PageName::in)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_name_stands_in_a_scenario_of_its_requirement(PageName name) {
        assertThat(FEATURES.all().filter(s -> FeatureFiles.requirements(s).contains(name.requirement())))
                .flatMap(scenario -> FeatureFiles.texts(scenario).toList())
                .anyMatch(name::standsIn);
    }

    @Test
    void the_list_of_names_has_every_listed_value_and_every_promise_of_the_page() throws IOException {
        assertThat(names())
                .extracting(PageName::name)
                .containsAll(SessionType.wireNames())
                .containsAll(SessionState.wireNames())
                .containsAll(SessionResult.wireNames());
        assertThat(names())
                .extracting(PageName::requirement)
                .containsAll(Requirement.promises().stream()
                        .filter(requirement -> requirement.section().isOfThePage())
                        .filter(PageNamesTest::isAboutANameOfThePage)
                        .toList());
    }

    private static boolean isAboutANameOfThePage(Requirement requirement) {
        return switch (requirement) {
            case WELL_FORMED, DOCUMENTED_LAYOUT, SAME_IN_BOTH_FORMATS, SAME_WHEN_REPEATED -> false;
            default -> true;
        };
    }
}
