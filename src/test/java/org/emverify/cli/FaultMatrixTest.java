package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emverify.contract.Requirement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class FaultMatrixTest {

    @Test
    void every_fault_is_caught_where_it_says_and_no_legal_variant_raises_anything() {
        List<FaultMatrix.Row> rows = FaultMatrix.run(4, row -> {});

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.objections())
                        .as("%s, found %s", row.name(), row.examples())
                        .isEmpty());
        assertThat(promisesKilledBy(rows))
                .containsAll(Requirement.promises().stream()
                        .filter(r -> r != Requirement.VENDOR_SCHEMA)
                        .map(Requirement::id)
                        .toList());
    }

    private static Set<String> promisesKilledBy(List<FaultMatrix.Row> rows) {
        Set<String> killed = new HashSet<>();
        rows.stream()
                .filter(FaultMatrix.Row::isFault)
                .forEach(row -> killed.addAll(row.found().keySet()));
        return killed;
    }
}
