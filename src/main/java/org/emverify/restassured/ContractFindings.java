package org.emverify.restassured;

import java.util.List;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Severity;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.Weight;

/**
 * What fails in one answer about a system session.
 *
 * @param failing in the order found; advisory findings fail nobody and are left out
 */
record ContractFindings(List<Finding> failing) {
    private static final int MOST_CARDS = 20;

    /** @param id the session's ID, as far as it is known */
    static ContractFindings of(String id, ParsedAnswer answer) {
        HttpRules rules = HttpRules.ofThePage(answer.representation().format());
        return new ContractFindings(SessionJudge.judge(new Subject(0, id, ""), answer, rules).findings().stream()
                .filter(finding -> finding.severity() == Severity.FAILING)
                .toList());
    }

    /** The cards of the findings; empty when there are none. */
    String inWords() {
        return failing.isEmpty()
                ? ""
                : "\n" + FindingText.ofBroken().cards(FindingGroup.of(Weight.BROKEN, failing), MOST_CARDS);
    }
}
