package org.emverify.verification.power;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.verification.check.SessionAnswers;

/**
 * Keeps the answers of some of the verified sessions: at most a hundred, chosen by a hash of their ID, so that the choice
 * is fair and the same whatever the threads do. Sessions with large answers are left out. Thread-safe.
 */
final class Reservoir {
    static final int KEPT = 100;
    static final int MOST_BYTES = 256 << 10;

    private final TreeMap<UUID, SessionAnswers> kept = new TreeMap<>();

    synchronized void offer(SessionAnswers answers) {
        if (bytes(answers) > MOST_BYTES) {
            return;
        }
        kept.put(UUID.nameUUIDFromBytes(answers.id().getBytes(StandardCharsets.UTF_8)), answers);
        if (kept.size() > KEPT) {
            kept.pollLastEntry();
        }
    }

    /** The kept answers, in the order of the selected sessions. */
    synchronized List<SessionAnswers> kept() {
        return kept.values().stream()
                .sorted(Comparator.comparingInt(a -> a.subject().order()))
                .toList();
    }

    static long bytes(SessionAnswers answers) {
        return Stream.concat(answers.asked(), answers.followed().values().stream())
                .distinct()
                .flatMap(answer -> answer.answer().stream())
                .map(Answer::body)
                .mapToLong(body -> body.length)
                .sum();
    }
}
