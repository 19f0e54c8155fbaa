package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class FaultCatalogueTest {

    private static List<String> conforming;

    @BeforeAll
    static void walk_through_the_conforming_simulator() {
        conforming = Tour.transcript(Tour.through(Simulator.conforming()));
    }

    static List<Fault> faults() {
        return Fault.catalogue();
    }

    static Stream<Requirement> promises() {
        // The vendor's schema is the user's file: nothing of it is known here.
        return Requirement.promises().stream().filter(r -> r != Requirement.VENDOR_SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_changes_what_is_answered(Fault fault) {
        assertThat(Tour.transcript(Tour.through(Simulator.conforming().with(fault))))
                .isNotEqualTo(conforming);
    }

    @Test
    void the_tour_itself_is_answered_alike_each_time() {
        assertThat(Tour.transcript(Tour.through(Simulator.conforming()))).isEqualTo(conforming);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void every_promise_has_three_faults_that_break_it(Requirement promise) {
        assertThat(faults().stream().filter(f -> f.breaks().contains(promise.id())))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void every_fault_breaks_promises_of_the_catalogue_and_nothing_else() {
        Set<String> promised = Set.copyOf(promises().map(Requirement::id).toList());

        assertThat(faults())
                .allSatisfy(
                        f -> assertThat(f.breaks()).as(f.name()).isNotEmpty().isSubsetOf(promised));
    }

    @Test
    void names_are_unique_and_in_kebab_case() {
        assertThat(faults()).hasSizeGreaterThan(150);
        assertThat(faults().stream().map(Fault::name))
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(faults().stream().map(Fault::description)).allMatch(d -> !d.isBlank());
    }

    @Test
    void a_fault_is_found_by_its_name() {
        assertThat(Fault.named("session-type-unlisted-in-json"))
                .hasValueSatisfying(f -> assertThat(f.breaks())
                        .containsExactlyInAnyOrder("SESSION-TYPE-LISTED", "SAME-IN-BOTH-FORMATS"));
        assertThat(Fault.named("no-such-fault")).isEmpty();
    }

    @Test
    void a_test_can_bring_a_fault_of_its_own() throws Exception {
        Fault fault = Fault.adHoc(
                "teapot",
                Set.of("STATUS-200"),
                Change.reply(AnswerMatcher.serviceRoot(), r -> r.withStatus(418, "I'm a teapot")),
                Change.text(AnswerMatcher.anywhere().inXml(), t -> t.replace("v1_7", "v1_8")));

        try (Simulator simulator = Simulator.conforming().with(fault).start()) {
            assertThat(new IndependentClient(simulator).get("/api/").statusCode())
                    .isEqualTo(418);
            assertThat(new IndependentClient(simulator).get("/api/").body()).doesNotContain("v1_7");
        }
    }
}
