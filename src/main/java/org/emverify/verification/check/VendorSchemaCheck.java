package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import org.emverify.client.http.Answer;
import org.emverify.contract.Format;
import org.emverify.contract.document.VendorSchema;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/** Judges XML answers by the schema file that the user brought from the server's installation. */
public record VendorSchemaCheck(VendorSchema schema) {

    void judge(ParsedAnswer read, CheckContext on) {
        if (read.representation().format() != Format.XML) {
            return;
        }
        on.judged(VENDOR_SCHEMA);
        List<Violation> violations =
                read.answer().map(Answer::body).map(schema::violations).orElse(List.of());
        violations.forEach(v -> on.breaks(
                VENDOR_SCHEMA, v.place(), "what the vendor's schema allows (rule " + v.rule() + ")", v.message()));
    }
}
