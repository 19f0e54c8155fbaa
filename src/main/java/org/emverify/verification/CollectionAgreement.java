package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emverify.contract.Representation;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.SessionRound.VerifiedSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.SubjectResult;

/**
 * Compares what the collection says of the verified sessions with what each said when it was asked for alone. Whatever
 * differs is asked for again, between two readings of the collection, so that a session that moves on is no finding.
 *
 * @param verified by ID in lower case
 * @param ledger takes the results
 */
record CollectionAgreement(ResourceReader reader, Map<String, VerifiedSession> verified, Ledger ledger) {
    private static final int ROUNDS = 3;
    /** So many disagreements are settled one by one; a server that has more has one cause for them. */
    private static final int SETTLED = 50;

    /** Compares each entry as it arrives, so that no more than {@link #SETTLED} are kept. */
    void judge() {
        Set<String> agreeing = new TreeSet<>();
        Map<String, SystemSession> differing = new TreeMap<>();
        CollectionSnapshot snapshot = reader.collection((id, session) -> {
            if (!verified.containsKey(id)) {
                return;
            }
            // The collection is read again from its beginning when a connection breaks.
            agreeing.remove(id);
            differing.remove(id);
            if (verified.get(id).digest().equals(Differences.digest(session))) {
                agreeing.add(id);
            } else if (differing.size() < SETTLED) {
                differing.put(id, session);
            }
        });
        if (snapshot.isReadable()) {
            agreeing.forEach(id -> add(id, snapshot, List.of()));
            settle(snapshot, differing);
        }
    }

    private void settle(CollectionSnapshot first, Map<String, SystemSession> differing) {
        Map<String, SystemSession> alone = new HashMap<>();
        CollectionSnapshot snapshot = first;
        for (int round = 0; round <= ROUNDS && !differing.isEmpty(); round++) {
            settleOnce(snapshot, differing, alone);
            if (!differing.isEmpty() && round < ROUNDS) {
                CollectionSnapshot fresh =
                        reader.collection((id, session) -> differing.computeIfPresent(id, (i, old) -> session));
                differing.keySet().removeIf(id -> !fresh.lists(id));
                snapshot = fresh;
            }
        }
        for (String id : differing.keySet()) {
            SubjectResult result = new SubjectResult(verified.get(id).subject());
            on(result, snapshot)
                    .notVerified(
                            COLLECTION_AGREES,
                            result.subject() + " kept changing through " + ROUNDS + " rounds of comparison");
            ledger.add(result);
        }
    }

    /**
     * Asks for each session alone, and takes those out of {@code differing} that need not be asked for again.
     *
     * @param alone what each said the last time it was asked for alone
     */
    private void settleOnce(
            CollectionSnapshot snapshot, Map<String, SystemSession> differing, Map<String, SystemSession> alone) {
        for (String id : List.copyOf(differing.keySet())) {
            Optional<SystemSession> now =
                    reader.read(Representation.ENTITY_IN_XML, id).session();
            if (now.isEmpty()) {
                differing.remove(id);
                continue;
            }
            Optional<SystemSession> before = Optional.ofNullable(alone.put(id, now.get()));
            List<Differences.Difference> differences = Differences.between(now.get(), differing.get(id));
            boolean isUnchanged = before.filter(
                            b -> Differences.between(b, now.get()).isEmpty())
                    .isPresent();
            if (differences.isEmpty() || verified.get(id).hasEnded() || isUnchanged) {
                add(id, snapshot, differences);
                differing.remove(id);
            }
        }
    }

    private void add(String id, CollectionSnapshot snapshot, List<Differences.Difference> differences) {
        SubjectResult result = new SubjectResult(verified.get(id).subject());
        Differences.judge(COLLECTION_AGREES, differences, "the entity", on(result, snapshot));
        ledger.add(result);
    }

    private static CheckContext on(SubjectResult result, CollectionSnapshot snapshot) {
        return result.on(new ParsedAnswer(
                Representation.COLLECTION_IN_XML, snapshot.exchange(), Optional.empty(), Optional.empty()));
    }
}
