package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.emverify.contract.Representation;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.RoundResult.VerifiedSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.SubjectResult;

/**
 * Compares what the collection says of the verified sessions with what each said when it was asked for alone. Whatever
 * differs is asked for again, between two readings of the collection, so that a session that moves on is no finding.
 *
 * @param atFirst the collection at the beginning of the run
 * @param verified by ID in lower case
 * @param ledger takes the results
 */
record CollectionAgreement(
        ResourceReader reader, CollectionSnapshot atFirst, Map<String, VerifiedSession> verified, Ledger ledger) {
    private static final int ROUNDS = 3;
    /** So many disagreements are settled one by one; a server that has more has one cause for them. */
    private static final int SETTLED = 50;

    /** Compares with what was read at first; reads the collection anew only for what differs. */
    void judge() {
        Map<String, SystemSession> differing = new TreeMap<>();
        new TreeMap<>(verified)
                .forEach((id, session) -> atFirst.digest(id).ifPresent(digest -> {
                    if (session.digest().equals(digest)) {
                        add(id, atFirst, List.of());
                    } else if (differing.size() < SETTLED) {
                        differing.put(id, null);
                    }
                }));
        settle(differing);
    }

    /** @param differing by ID, what the collection says of it, once it was read anew */
    private void settle(Map<String, SystemSession> differing) {
        Map<String, SystemSession> alone = new HashMap<>();
        CollectionSnapshot snapshot = atFirst;
        for (int round = 0; round <= ROUNDS && !differing.isEmpty(); round++) {
            differing.replaceAll((id, old) -> null);
            snapshot = reader.collection((id, session) -> {
                if (differing.containsKey(id)) {
                    differing.put(id, session);
                }
            });
            differing.values().removeIf(Objects::isNull);
            settleOnce(snapshot, differing, alone);
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
            boolean isUnchanged = before.isPresent()
                    && Differences.between(before.get(), now.get()).isEmpty();
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
