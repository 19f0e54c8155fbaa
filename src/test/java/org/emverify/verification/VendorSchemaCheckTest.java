package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.VendorSchema;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.SubjectResult;
import org.junit.jupiter.api.Test;

/** Our own schema stands in for the vendor's. */
class VendorSchemaCheckTest {
    private static final Optional<VendorSchema> SCHEMA =
            Optional.of(VendorSchema.from(Path.of("schemas", "em-verify.xsd")));
    private static final SessionFixture ENDED = SessionFixture.ended(1);

    @Test
    void every_answer_in_xml_is_judged_by_it_and_none_in_json() {
        SubjectResult result = SessionJudge.judge(ENDED.answers(), SCHEMA);

        assertThat(result.findings()).isEmpty();
        assertThat(result.judged().get(Requirement.VENDOR_SCHEMA))
                .containsExactlyInAnyOrder(
                        Representation.ENTITY_IN_XML, Representation.REFERENCE_IN_XML, Representation.EVENTS_IN_XML);
    }

    @Test
    void what_it_does_not_allow_is_a_finding_with_its_place_and_rule() {
        SubjectResult result = SessionJudge.judge(
                ENDED.inXml(ENDED.entityInXml().replace("<State>", "<State Since='now'>"))
                        .answers(),
                SCHEMA);

        assertThat(result.findings())
                .filteredOn(f -> f.requirement() == Requirement.VENDOR_SCHEMA)
                .first()
                .satisfies(f -> {
                    assertThat(f.place())
                            .hasValueSatisfying(p -> assertThat(p.path()).startsWith("/SystemSession/State"));
                    assertThat(f.expected()).startsWith("what the vendor's schema allows (rule cvc-");
                });
    }

    @Test
    void without_it_nothing_is_said_of_it() {
        assertThat(SessionJudge.judge(ENDED.answers(), Optional.empty()).judged())
                .doesNotContainKey(Requirement.VENDOR_SCHEMA);
    }
}
