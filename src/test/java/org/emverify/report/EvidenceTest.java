package org.emverify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.emverify.verification.finding.Subject;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    @Test
    void a_few_sessions_are_counted_and_named() {
        assertThat(Evidence.inWords(List.of())).isEqualTo("0");
        assertThat(Evidence.inWords(List.of(SampleResults.session(1), SampleResults.session(2))))
                .isEqualTo("2: 7d0c3a52-0000-4000-8000-000000000001, 7d0c3a52-0000-4000-8000-000000000002");
    }

    @Test
    void many_sessions_do_not_bury_the_step() {
        List<Subject> sessions = IntStream.range(0, 10_000)
                .mapToObj(i -> new Subject(i, "id" + i, ""))
                .toList();

        assertThat(Evidence.inWords(sessions)).startsWith("10000: id0, id1,").endsWith("id24 and 9975 more");
    }
}
