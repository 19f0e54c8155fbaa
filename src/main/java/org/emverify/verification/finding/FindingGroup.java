package org.emverify.verification.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;

/**
 * Findings that are one thing to a reader, however many sessions and representations show it. Console, page, Allure, JUnit
 * XML and result file all gather findings so.
 *
 * @param weight what they do to the result
 * @param likeness what they have in common
 * @param findings with their evidence, in the order of the selected sessions; at least one, and not all where there are many
 * @param subjects all that show it, counted beyond the findings that are kept
 */
public record FindingGroup(Weight weight, Likeness likeness, List<Finding> findings, SubjectSet subjects) {

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** The groups of findings that are all at hand. */
    public static List<FindingGroup> of(Weight weight, Collection<Finding> findings) {
        Map<Requirement, FindingGroups> byRequirement = new LinkedHashMap<>();
        findings.forEach(f -> byRequirement
                .computeIfAbsent(f.requirement(), r -> new FindingGroups(r, weight))
                .add(f));
        return byRequirement.values().stream()
                .flatMap(groups -> groups.list().stream())
                .toList();
    }

    public Requirement requirement() {
        return likeness.requirement();
    }

    /** The finding to show. */
    public Finding example() {
        return findings.get(0);
    }

    /** What the example found, and whether others found something else. */
    public String found() {
        return example().found() + (likeness.hasVariousValues() ? ", the first of various values" : "");
    }

    /** The sessions among the findings, each once; empty when it is about the server. */
    public List<Subject> sessions() {
        return findings.stream()
                .map(Finding::subject)
                .filter(Subject::isSystemSession)
                .distinct()
                .toList();
    }

    /** How many sessions show it, in words; or that it is about the server. */
    public String inWhichSessions() {
        return sessions().isEmpty() ? "the server" : FindingText.counted(subjects.count(), "system session");
    }

    /** The representations among the findings, each once. */
    public List<Representation> representations() {
        return findings.stream()
                .map(Finding::representation)
                .distinct()
                .sorted()
                .toList();
    }
}
