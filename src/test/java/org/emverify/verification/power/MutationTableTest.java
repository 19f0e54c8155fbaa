package org.emverify.verification.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.emverify.client.http.Answer;
import org.emverify.contract.Requirement;
import org.emverify.verification.JudgedFile;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.finding.ParsedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationTableTest {
    private static final Path COUNTS =
            Path.of("src/test/resources/org/emverify/verification/power/judged/mutations.txt");

    @Test
    void the_names_of_the_mutations_are_unique() {
        assertThat(MutationTable.mutations()).extracting(Mutation::name).doesNotHaveDuplicates();
    }

    /** How many mutations of each kind break a requirement: no change of the table goes unseen. */
    @Test
    void each_requirement_is_broken_by_the_operators_that_are_on_record() {
        JudgedFile.check(COUNTS, counts());
    }

    private static String counts() {
        Map<Requirement, Map<Operator.Kind, Long>> counts = MutationTable.mutations().stream()
                .flatMap(m -> m.detectedBy().stream()
                        .map(r -> Map.entry(r, m.operator().kind())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        TreeMap::new,
                        Collectors.groupingBy(Map.Entry::getValue, TreeMap::new, Collectors.counting())));
        return counts.entrySet().stream()
                .map(e -> e.getKey().id() + ": "
                        + e.getValue().entrySet().stream()
                                .map(kind -> kind.getKey().name().toLowerCase(Locale.ROOT) + " " + kind.getValue())
                                .collect(Collectors.joining(", "))
                        + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            entity in XML: SessionType dropped                         | <SessionType>CollectJob</SessionType> | ``
            entity in JSON: SessionType dropped                        | "SessionType":"CollectJob",           | ``
            entity in XML: UID doubled                                 | `UID="$1"`                            | `UID="$1" UID="$1"`
            entity in XML: UID of another session                      | `UID="$1"`                            | `UID="$2"`
            entity in JSON: Result/IsCanceled in an array              | "IsCanceled":false                    | "IsCanceled":[false]
            entity in JSON: EndTimeUTC null                            | "EndTimeUTC":"2026-01-27T17:06:10.491337Z" | "EndTimeUTC":null
            entity in JSON: State named in lower case                  | "State":                              | "state":
            entity in XML: State in no namespace                       | <State>                               | <State xmlns="">
            entity in XML: Result/Result with a blank behind it        | Warning</Result>                      | `Warning </Result>`
            entity in XML: EndTimeUTC in a local format                | 2026-01-27T17:06:10.491337Z           | 27.01.2026 17:06:10
            entity in JSON: CreationTimeUTC a second later             | 17:05:52                              | 17:05:53
            entity in XML: Links/Link[Down]/Href of the session        | /events                               | ``
            entity in JSON: Links/Link[Alternate]/Rel in lower case    | "Alternate"                           | "alternate"
            entity in JSON: body with a comment                        | `{"SessionType"`                      | `{/* session */"SessionType"`
            events in XML: Events[last]/Order set to 1                 | <Order>2</Order>                      | <Order>1</Order>
            events in XML: Events[first]/CreationTimeUTC without a day | 2026-01-27T17:06:10.30038             | 17:06:10.30038
            """)
    void a_mutation_alters_its_place_and_nothing_else(String name, String before, String after) {
        Mutation mutation = MutationTable.mutations().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
        SessionAnswers session = SessionFixture.ended(1).answers();
        SessionAnswers other = SessionFixture.ended(2).answers();
        MutationInput input = new MutationInput(session, Optional.of(other));
        UnaryOperator<String> named = t -> t.replace("$1", "urn:veeam:SystemSession:" + session.id())
                .replace("$2", "urn:veeam:SystemSession:" + other.id());
        ParsedAnswer parsed = input.parsed(mutation.representation()).orElseThrow();
        String unaltered = text(
                new MutationPoint(parsed, mutation.place(), input).rewritten().orElseThrow());
        assertThat(unaltered).containsOnlyOnce(named.apply(before));
        assertThat(text(mutation.applied(input).orElseThrow()))
                .isEqualTo(unaltered.replace(named.apply(before), named.apply(after)));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
