package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;
import org.junit.jupiter.api.Test;

class IdleProbesTest {
    private final AtomicInteger made = new AtomicInteger();

    private Supplier<List<SubjectResult>> probe(int number) {
        return () -> {
            made.incrementAndGet();
            return List.of(new SubjectResult(new Subject(number, "", "")));
        };
    }

    @Test
    void each_is_made_once_and_told_in_its_order_whoever_made_it() {
        IdleProbes probes =
                new IdleProbes(IntStream.range(0, 5).mapToObj(this::probe).toList());
        assertThat(probes.makeNext()).isTrue();
        assertThat(probes.makeNext()).isTrue();
        assertThat(made).hasValue(2);

        assertThat(probes.finish(3))
                .extracting(result -> result.subject().order())
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(made).hasValue(5);
    }

    @Test
    void when_all_are_made_there_is_none() {
        IdleProbes probes = new IdleProbes(List.of(probe(0)));
        assertThat(probes.makeNext()).isTrue();
        assertThat(probes.makeNext()).isFalse();
        assertThat(probes.finish(1)).hasSize(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void a_fault_of_our_own_is_told_as_such() {
        IdleProbes probes = new IdleProbes(List.of(() -> {
            throw new IllegalStateException("ours");
        }));
        assertThatThrownBy(() -> probes.finish(1)).isInstanceOf(HarnessFault.class);
    }
}
