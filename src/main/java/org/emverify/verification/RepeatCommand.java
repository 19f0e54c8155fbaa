package org.emverify.verification;

import java.util.List;
import java.util.stream.Collectors;
import org.emverify.settings.Origin;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.Settings.Selection;
import org.emverify.verification.finding.Subject;

/**
 * The settings that verify the same sessions once more, in a line, as they are written where the run was started: a few by
 * name, more by the file of {@link Settings#sessionsFile()}, and those of a shard as a shard again.
 */
final class RepeatCommand {
    /** More would not fit into a line. */
    private static final int MOST_NAMED = 3;

    private RepeatCommand() {}

    /** The settings; the empty string when no session was verified. */
    static String of(List<Subject> sessions, Settings settings) {
        if (sessions.isEmpty()) {
            return "";
        }
        if (settings.shard().isPresent() && settings.selection() instanceof Selection.Sample sample) {
            return written(Setting.SAMPLE, sample.size(), settings) + " "
                    + written(Setting.SEED, sample.seed(), settings) + " "
                    + written(Setting.SHARD, settings.shard().get(), settings);
        }
        String file = "@" + settings.sessionsFile();
        return written(Setting.SESSIONS, sessions.size() <= MOST_NAMED ? named(sessions) : quoted(file), settings);
    }

    /** The settings that verify in one run what shards did, from the settings that repeat one of them. */
    static String ofAll(List<Subject> sessions, String ofOneShard) {
        int shard = ofOneShard.indexOf(" " + Setting.SHARD.option() + " ");
        int property = ofOneShard.indexOf(" -D" + Setting.SHARD.property() + "=");
        if (shard > 0 || property > 0) {
            return ofOneShard.substring(0, Math.max(shard, property));
        }
        String prefix = ofOneShard.startsWith("--")
                ? Setting.SESSIONS.option() + " "
                : "-D" + Setting.SESSIONS.property() + "=";
        return sessions.isEmpty() ? "" : prefix + named(sessions);
    }

    private static String written(Setting setting, Object value, Settings settings) {
        return settings.spelling() == Origin.Source.OPTION
                ? setting.option() + " " + value
                : "-D" + setting.property() + "=" + value;
    }

    /** As a shell takes it; in double quotes, which all shells know, unless a character means something between them. */
    private static String quoted(String file) {
        if (file.matches("[\\w@/:.\\\\-]+")) {
            return file;
        }
        return file.matches(".*[\"$`!].*") ? "'" + file.replace("'", "'\\''") + "'" : '"' + file + '"';
    }

    private static String named(List<Subject> sessions) {
        return sessions.stream().map(Subject::id).collect(Collectors.joining(","));
    }
}
