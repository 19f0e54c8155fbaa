package org.emverify.verification.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emverify.report.SampleResults.exchange;
import static org.emverify.report.SampleResults.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Place;
import org.junit.jupiter.api.Test;

class FindingGroupsTest {
    private static final Requirement REQUIREMENT = Requirement.SESSION_TYPE_LISTED;

    private static Finding found(int order, String value) {
        return finding(new Subject(order, "id-" + order, ""), value);
    }

    private static FindingGroups gathered(List<Finding> findings) {
        FindingGroups groups = new FindingGroups(REQUIREMENT, Weight.BROKEN);
        findings.forEach(groups::add);
        return groups;
    }

    @Test
    void five_hundred_sessions_with_one_value_are_one_group_that_counts_them_all() {
        List<FindingGroup> groups = gathered(IntStream.range(0, 500)
                        .mapToObj(i -> found(i, "\"Nope\""))
                        .toList())
                .list();
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).subjects().count()).isEqualTo(500);
        assertThat(groups.get(0).findings()).hasSize(FindingGroups.KEPT);
        assertThat(FindingText.ofBroken().cards(groups, 1))
                .startsWith("500 system sessions break their contract in the same way:\n")
                .endsWith("… and 497 more");
    }

    @Test
    void a_value_behind_very_many_others_has_its_group_and_its_example() {
        List<Finding> findings = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> found(i, "\"Nope\"")).toList());
        findings.add(found(300, "\"Other\""));
        findings.add(found(301, "\"Other\""));
        assertThat(gathered(findings).list())
                .extracting(group -> group.example().subject().order() + " "
                        + group.subjects().count())
                .containsExactly("0 300", "300 2");
    }

    @Test
    void a_session_counts_once_for_all_its_findings_and_formats() {
        FindingGroups xml = gathered(List.of(found(3, "\"Nope\""), found(4, "\"Nope\"")));
        FindingGroups json = gathered(List.of(found(4, "\"Nope\""), found(5, "\"Nope\"")));
        xml.addAll(json);
        assertThat(xml.list())
                .singleElement()
                .extracting(group -> group.subjects().count())
                .isEqualTo(3);
    }

    @Test
    void more_than_five_values_at_one_place_are_one_group_whoever_brings_them_together() {
        List<Finding> findings =
                IntStream.range(0, 6).mapToObj(i -> found(i, "\"T" + i + "\"")).toList();
        FindingGroups three = gathered(findings.subList(0, 3));
        assertThat(three.list()).hasSize(3);
        three.addAll(gathered(findings.subList(3, 6)));
        assertThat(three.list()).singleElement().satisfies(group -> {
            assertThat(group.subjects().count()).isEqualTo(6);
            assertThat(group.found()).isEqualTo("\"T0\", the first of various values");
        });
    }

    @Test
    void places_without_end_become_one_group() {
        List<Finding> findings = IntStream.range(0, 400)
                .mapToObj(i -> at(found(i, "\"Nope\""), "/SystemSession/P" + (char) ('A' + i % 200 % 26) + i % 200))
                .toList();
        assertThat(gathered(findings).list())
                .singleElement()
                .extracting(group -> group.subjects().count())
                .isEqualTo(400);
    }

    @Test
    void the_order_in_which_findings_come_changes_nothing() {
        String large = "x".repeat(20_000);
        List<Finding> findings = Stream.concat(
                        IntStream.range(0, 150)
                                .mapToObj(i -> found(i, "\"A\"")
                                        .resting(
                                                exchange(new Subject(i, "id-" + i, ""), i % 2 == 0 ? large : "small"))),
                        IntStream.range(0, 150).mapToObj(i -> found(i, "\"B" + i % 4 + "\"")))
                .toList();
        List<FindingGroup> expected = gathered(findings).list();
        for (int seed = 0; seed < 5; seed++) {
            List<Finding> shuffled = new ArrayList<>(findings);
            Collections.shuffle(shuffled, new Random(seed));
            List<FindingGroup> groups = gathered(shuffled).list();
            assertThat(groups).usingRecursiveComparison().isEqualTo(expected);
        }
        assertThat(expected.stream().flatMap(group -> group.findings().stream()).map(FindingGroupsTest::bodySize))
                .filteredOn(size -> size > 10_000)
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void only_the_first_of_a_group_is_new() {
        FindingGroups groups = new FindingGroups(REQUIREMENT, Weight.BROKEN);
        assertThat(groups.add(found(1, "\"A\""))).isTrue();
        assertThat(groups.add(found(0, "\"A\""))).isFalse();
        assertThat(groups.add(found(0, "\"B\""))).isTrue();
    }

    @Test
    void how_a_body_begins_tells_no_causes_apart() {
        FindingGroups groups = gathered(List.of(
                found(0, "a member stands twice: it begins with \"{\"Name\":\"one\""),
                found(1, "a member stands twice: it begins with \"{\"Name\":\"two\""),
                found(2, "the end is missing: it begins with \"{\"Name\":\"one\"")));
        assertThat(groups.list()).extracting(group -> group.subjects().count()).containsExactly(2, 1);
    }

    private static int bodySize(Finding finding) {
        return finding.exchange().answer().map(a -> a.body().length).orElse(0);
    }

    private static Finding at(Finding f, String path) {
        return new Finding(
                f.requirement(),
                f.severity(),
                f.subject(),
                f.representation(),
                f.place().map(p -> new Place(path, p.line(), p.column())),
                f.expected(),
                f.found(),
                f.note(),
                f.exchange());
    }
}
