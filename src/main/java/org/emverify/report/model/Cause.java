package org.emverify.report.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emverify.contract.Requirement;
import org.emverify.verification.finding.Finding;
import org.emverify.verification.finding.FindingGroup;
import org.emverify.verification.finding.Likeness;
import org.emverify.verification.finding.Weight;

/**
 * One thing that is wrong with a server.
 *
 * @param group the findings that show it
 * @param consequences what is found only because of this: formats that disagree because one of them is wrong
 */
public record Cause(FindingGroup group, List<Cause> consequences) {
    private static final int ID_LENGTH = 8;

    public Cause {
        consequences = List.copyOf(consequences);
    }

    public Weight weight() {
        return group.weight();
    }

    public Likeness likeness() {
        return group.likeness();
    }

    public Requirement requirement() {
        return group.requirement();
    }

    /** The finding to show. */
    public Finding example() {
        return group.example();
    }

    /** How many sessions show it, or 1 for the server. */
    public int subjects() {
        return group.subjects().count();
    }

    /** A short name that is the same in every run that meets the cause, known deviation or not. */
    public String id() {
        String text = requirement().id()
                + '\n'
                + likeness().place()
                + '\n'
                + likeness().found();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, ID_LENGTH);
    }
}
