package org.emverify.verification.check;

import java.util.function.Predicate;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Violation;
import org.emverify.verification.finding.CheckContext;

/** Turns what the schema says of a neighbouring page's document into findings on that page's requirement. */
final class SchemaViolations {

    private SchemaViolations() {}

    static void judge(
            ParseResult.Document document, Requirement form, Predicate<Violation> decidedElsewhere, CheckContext on) {
        on.judged(form);
        for (Violation violation : document.violations()) {
            if (decidedElsewhere.test(violation)) {
                continue;
            }
            if (violation.kind() == Violation.Kind.BROKEN) {
                on.breaks(
                        form,
                        violation.place(),
                        "the documented structure (rule " + violation.rule() + ")",
                        violation.message());
            } else {
                on.advises(
                        form,
                        violation.place(),
                        "the documented content in the order of the example",
                        violation.message(),
                        "additions and another order are not forbidden");
            }
        }
    }
}
