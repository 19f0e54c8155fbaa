package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.contract.Decision;
import org.emverify.contract.Requirement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What allows a legal variant can be looked up: a requirement, a decision, or a published standard. */
class LegalVariantBasisTest {

    private static final Pattern STANDARD = Pattern.compile("RFC \\d+(, .+)?|(Namespaces in )?XML( Schema)? 1\\.0");
    private static final String NO_PROMISE = "the page promises nothing of which sessions there are";
    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Requirement.values()).map(Requirement::id),
                    Arrays.stream(Decision.values()).map(Decision::id))
            .collect(Collectors.toSet());

    static List<LegalVariant> variants() {
        return LegalVariant.catalogue();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_variant_cites_a_standard_or_requirements_and_decisions_that_exist(LegalVariant variant) {
        String allowedBy = variant.allowedBy();
        if (!STANDARD.matcher(allowedBy).matches() && !allowedBy.equals(NO_PROMISE)) {
            assertThat(allowedBy.split(":")[0].split(", ")).as(allowedBy).isSubsetOf(KNOWN);
        }
    }
}
