package org.emverify.verification;

import java.util.Optional;

/**
 * Which sessions the collection lists now. One reading of the collection serves everybody who asks about a moment before it.
 * Thread-safe.
 */
final class ListedSessions {
    private final ResourceReader reader;
    private final boolean isListedIfUnreadable;
    private Optional<Reading> latest = Optional.empty();

    private record Reading(long startedAt, CollectionSnapshot snapshot) {}

    /**
     * @param isExplicit whether the user named the sessions: a collection that cannot be read then lists none of them, and
     *     else all of them, so that it excuses no missing one
     */
    ListedSessions(ResourceReader reader, boolean isExplicit) {
        this.reader = reader;
        this.isListedIfUnreadable = !isExplicit;
    }

    /**
     * Whether the collection lists the session.
     *
     * @param since by {@link System#nanoTime()}: an older reading of the collection does not do
     */
    synchronized boolean contains(String id, long since) {
        if (latest.isEmpty() || latest.get().startedAt() - since < 0) {
            long now = System.nanoTime();
            latest = Optional.of(new Reading(now, reader.collection((entry, session) -> {})));
        }
        CollectionSnapshot snapshot = latest.get().snapshot();
        return snapshot.isReadable() ? snapshot.lists(id) : isListedIfUnreadable;
    }
}
