package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static Candidate candidate(String id, String type, String state, boolean isSuspicious) {
        return new Candidate(id, type, state, "2026-01-27T17:05:" + id + "Z", Optional.empty(), isSuspicious);
    }

    private static List<String> order(Candidate... listed) {
        return Sampler.order(List.of(listed), 1).stream().map(Candidate::id).toList();
    }

    @Test
    void the_suspicious_come_first_then_what_is_not_listed_then_each_new_type_and_state() {
        assertThat(order(
                        candidate("10", "CollectJob", "Failed", false),
                        candidate("11", "CollectJob", "Failed", false),
                        candidate("12", "CollectJob", "InProgress", false),
                        candidate("13", "LogExport", "CompletedWarning", false),
                        candidate("14", "Unheard", "Failed", false),
                        candidate("15", "LogExport", "Unheard", false),
                        candidate("16", "CollectJob", "Failed", true)))
                .startsWith("16")
                .endsWith("11", "10")
                .satisfies(
                        order -> assertThat(List.of(order.get(1), order.get(2))).containsExactlyInAnyOrder("14", "15"))
                .satisfies(order -> assertThat(order.indexOf("13")).isLessThan(order.indexOf("11")));
    }

    @Test
    void the_newest_of_a_pair_comes_first_and_the_id_decides_between_equals() {
        assertThat(order(
                        candidate("10", "CollectJob", "Failed", false),
                        candidate("12", "CollectJob", "Failed", false),
                        new Candidate("b", "CollectJob", "Failed", "2026", Optional.empty(), false),
                        new Candidate("a", "CollectJob", "Failed", "2026", Optional.empty(), false)))
                .containsExactly("12", "10", "a", "b");
    }

    @Test
    void at_most_eight_suspicious_ones_are_preferred() {
        List<Candidate> listed = new ArrayList<>(IntStream.range(10, 30)
                .mapToObj(i -> candidate("" + i, "CollectJob", "Failed", true))
                .toList());
        listed.add(candidate("31", "LogExport", "InProgress", false));

        List<String> order =
                Sampler.order(listed, 1).stream().map(Candidate::id).toList();
        assertThat(order.subList(0, 8)).containsExactly("29", "28", "27", "26", "25", "24", "23", "22");
        assertThat(order.subList(8, 10)).containsExactlyInAnyOrder("21", "31");
        assertThat(order).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void the_order_depends_on_the_seed_and_not_on_the_order_of_the_list() {
        List<Candidate> listed = new ArrayList<>(IntStream.range(10, 40)
                .mapToObj(i -> candidate("" + i, "Type" + i % 7, "State" + i % 5, false))
                .toList());
        List<Candidate> first = Sampler.order(listed, 1);
        assertThat(Sampler.order(listed, 2)).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(listed);
        Collections.reverse(listed);
        assertThat(Sampler.order(listed, 1)).isEqualTo(first);
    }
}
