package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultMatrixTest {

    @Test
    void every_fault_is_caught_where_it_says_and_no_variant_raises_anything() throws Exception {
        long t = System.nanoTime();
        List<FaultMatrix.Row> rows = FaultMatrix.run(4);
        StringBuilder b = new StringBuilder();
        for (FaultMatrix.Row row : rows) {
            b.append(row.objections().isEmpty() ? "ok   " : "BAD  ")
                    .append(row.isFault() ? "F " : "V ")
                    .append(row.name())
                    .append(" declared ")
                    .append(row.declared())
                    .append(" found ")
                    .append(row.found())
                    .append(" exit ")
                    .append(row.exitCode())
                    .append(' ')
                    .append(row.conclusion())
                    .append('\n');
            row.objections().forEach(o -> b.append("      ! ").append(o).append('\n'));
            if (!row.objections().isEmpty())
                row.examples().forEach(o -> b.append("      e ").append(o).append('\n'));
        }
        b.append("ms ").append((System.nanoTime() - t) / 1000000);
        java.nio.file.Files.writeString(java.nio.file.Path.of("target/matrix.txt"), b.toString());
        assertThat(rows).allSatisfy(r -> assertThat(r.objections()).as(r.name()).isEmpty());
    }
}
