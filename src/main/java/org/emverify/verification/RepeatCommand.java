package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import org.emverify.settings.Settings.Selection;
import org.emverify.settings.Shard;
import org.emverify.verification.finding.Subject;

/** The settings that verify the same sessions once more: by name, or drawn anew where they are too many to be named. */
final class RepeatCommand {
    /** More would fill the screen, and some command lines. */
    private static final int MOST_NAMED = 100;

    private static final String SHARD = " -Dem.shard=";

    private RepeatCommand() {}

    /** The settings as system properties; the empty string when no session was verified. */
    static String of(List<Subject> sessions, Selection selection, Optional<Shard> shard) {
        if (sessions.isEmpty()) {
            return "";
        }
        if ((sessions.size() > MOST_NAMED || shard.isPresent()) && selection instanceof Selection.Sample sample) {
            return "-Dem.sample=" + sample.size() + " -Dem.seed=" + sample.seed()
                    + shard.map(part -> SHARD + part).orElse("");
        }
        return named(sessions);
    }

    /** The settings that verify in one run what shards did, from the settings that repeat one of them. */
    static String ofAll(List<Subject> sessions, String ofOneShard) {
        boolean isDrawn = ofOneShard.contains(SHARD);
        return sessions.size() > MOST_NAMED && isDrawn
                ? ofOneShard.substring(0, ofOneShard.indexOf(SHARD))
                : sessions.isEmpty() ? "" : named(sessions);
    }

    private static String named(List<Subject> sessions) {
        return "-Dem.sessions="
                + String.join(",", sessions.stream().map(Subject::id).toList());
    }
}
