package org.emverify.report.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.Likeness;
import org.emverify.verification.finding.Subject;

/**
 * One thing that is wrong with a server, however many sessions and representations show it.
 *
 * @param weight what it does to the result
 * @param likeness what its findings have in common
 * @param findings the findings with their evidence, in the order of the selected sessions; at least one
 * @param subjects how many sessions show it, or 1 for the server; more than are among the findings where the run kept
 *     only the first ones
 * @param consequences what is found only because of this: formats that disagree because one of them is wrong
 */
public record Cause(Weight weight, Likeness likeness, List<Finding> findings, int subjects, List<Cause> consequences) {
    private static final int ID_LENGTH = 8;

    /** What a cause does to the result. The order is that of reports. */
    public enum Weight {
        BROKEN,
        KNOWN_DEVIATION,
        ADVISORY
    }

    public Cause {
        findings = List.copyOf(findings);
        consequences = List.copyOf(consequences);
    }

    public Requirement requirement() {
        return likeness.requirement();
    }

    /** The finding to show. */
    public Finding example() {
        return findings.get(0);
    }

    /** A short name that is the same in every run that meets the cause, known deviation or not. */
    public String id() {
        String text = likeness.requirement().id() + '\n' + likeness.place() + '\n' + likeness.found();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, ID_LENGTH);
    }

    /** The sessions among the findings, each once; empty when it is about the server. */
    public List<Subject> sessions() {
        return findings.stream()
                .map(Finding::subject)
                .filter(Subject::isSystemSession)
                .distinct()
                .toList();
    }

    /** The representations that show it, each once. */
    public List<Representation> representations() {
        return findings.stream()
                .map(Finding::representation)
                .distinct()
                .sorted()
                .toList();
    }

    Cause with(List<Cause> others) {
        return new Cause(weight, likeness, findings, subjects, others);
    }
}
