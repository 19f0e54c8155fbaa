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

/** What fails in one answer about a system session. */
final class ContractFindings {
    private static final int MOST_CARDS = 20;

    private ContractFindings() {}

    /**
     * The cards of the findings, in the order found; empty when there are none. Advisory findings fail nobody and are left out.
     *
     * @param id the session's ID, as far as it is known
     */
    static String inWords(String id, ParsedAnswer answer) {
        HttpRules rules = HttpRules.ofThePage(answer.representation().format());
        List<Finding> failing = SessionJudge.judge(new Subject(0, id, ""), answer, rules).findings().stream()
                .filter(finding -> finding.severity() == Severity.FAILING)
                .toList();
        return failing.isEmpty()
                ? ""
                : "\n" + FindingText.ofBroken().cards(FindingGroup.of(Weight.BROKEN, failing), MOST_CARDS);
    }
}
