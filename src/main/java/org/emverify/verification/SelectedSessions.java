package org.emverify.verification;

import java.util.List;
import org.emverify.verification.finding.Subject;

/**
 * The system sessions that a run verified, in the order of selection.
 *
 * @param all every one of them
 * @param ended those whose State is one of an ended session
 * @param inProgress those whose State is InProgress
 * @param requestedOnItsOwn the one that requests about the request itself were made for; empty when none was
 */
public record SelectedSessions(
        List<Subject> all, List<Subject> ended, List<Subject> inProgress, List<Subject> requestedOnItsOwn) {

    public SelectedSessions {
        all = List.copyOf(all);
        ended = List.copyOf(ended);
        inProgress = List.copyOf(inProgress);
        requestedOnItsOwn = List.copyOf(requestedOnItsOwn);
    }
}
