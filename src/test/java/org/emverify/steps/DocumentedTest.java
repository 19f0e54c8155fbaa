package org.emverify.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.emverify.contract.Requirement;
import org.emverify.contract.SessionResult;
import org.emverify.verification.HarnessFault;
import org.junit.jupiter.api.Test;

class DocumentedTest {

    @Test
    void a_table_that_agrees_with_the_catalogue_is_silent() {
        assertThatCode(() -> column("Success", "Warning", "Failed").lists("value", SessionResult.wireNames()))
                .doesNotThrowAnyException();
        assertThatCode(() -> column("UID", "Links").isNamedBy(Requirement.REFERENCE_FORM, "value"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_table_that_disagrees_is_a_fault_of_ours_that_names_both_sides() {
        assertThatThrownBy(() -> column("Success", "Warning").lists("value", SessionResult.wireNames()))
                .isInstanceOf(HarnessFault.class)
                .hasMessageContaining("[Success, Warning]")
                .hasMessageContaining("[Success, Warning, Failed]");
        assertThatThrownBy(() -> column("colour").isNamedBy(Requirement.REFERENCE_FORM, "value"))
                .isInstanceOf(HarnessFault.class);
        assertThatThrownBy(() -> column("404").listsErrorCodes("value")).hasMessageContaining("[401, 404, 405]");
    }

    private static Documented column(String... values) {
        return new Documented(
                List.of(values).stream().map(value -> Map.of("value", value)).toList());
    }
}
