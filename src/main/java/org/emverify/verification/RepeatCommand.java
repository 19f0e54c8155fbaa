package org.emverify.verification;

import java.util.List;
import org.emverify.settings.Settings.Selection;
import org.emverify.verification.finding.Subject;

/** The settings that verify the same sessions once more: by name, or drawn anew where they are too many to be named. */
final class RepeatCommand {
    /** More would fill the screen, and some command lines. */
    private static final int MOST_NAMED = 100;

    private RepeatCommand() {}

    /** The settings as system properties; the empty string when no session was verified. */
    static String of(List<Subject> sessions, Selection selection) {
        if (sessions.isEmpty()) {
            return "";
        }
        if (sessions.size() > MOST_NAMED && selection instanceof Selection.Sample sample) {
            return "-Dem.sample=" + sample.size() + " -Dem.seed=" + sample.seed();
        }
        return "-Dem.sessions="
                + String.join(",", sessions.stream().map(Subject::id).toList());
    }
}
