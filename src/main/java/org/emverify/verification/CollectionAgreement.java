package org.emverify.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.EntityChecks;
import org.emverify.verification.check.SessionDigest;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Compares what the collection tells of the verified sessions with what each told when it was asked for alone. Whatever
 * differs is asked for again, between two readings of the collection, so that a session that moves on is no finding.
 */
record CollectionAgreement(AuthenticatedClient operator, CollectionReader collection, AnswerParser reader) {
    private static final int ROUNDS = 3;
    /** So many disagreements are settled one by one; a server that has more has one cause for them. */
    private static final int SETTLED = 50;

    /**
     * What a verified session told when it was asked for alone.
     *
     * @param hasEnded whether it was over then, so that nothing may differ any more
     */
    record Told(Subject subject, UUID digest, boolean hasEnded) {}

    /**
     * Compares.
     *
     * @param told by ID in lower case
     * @param ledger takes the verdicts
     */
    void judge(Map<String, Told> told, Ledger ledger) {
        Map<String, SystemSession> differing = new TreeMap<>();
        List<String> same = new ArrayList<>();
        CollectionSnapshot snapshot = CollectionSnapshot.read(operator, collection, (id, session) -> {
            Told mine = told.get(id);
            if (mine != null) {
                if (mine.digest().equals(SessionDigest.of(session))) {
                    same.add(id);
                } else {
                    differing.put(id, session);
                }
            }
        });
        if (!snapshot.isReadable()) {
            return;
        }
        same.forEach(id -> ledger.add(judged(told.get(id).subject(), snapshot)));
        settle(told, snapshot, new TreeMap<>(differing), ledger);
    }

    private static SubjectResult judged(Subject subject, CollectionSnapshot snapshot) {
        SubjectResult verdicts = new SubjectResult(subject);
        on(verdicts, snapshot).judged(Requirement.COLLECTION_AGREES);
        return verdicts;
    }

    private static CheckContext on(SubjectResult verdicts, CollectionSnapshot snapshot) {
        return verdicts.on(new ParsedAnswer(
                Representation.COLLECTION_IN_XML, snapshot.exchange(), Optional.empty(), Optional.empty()));
    }

    private void settle(
            Map<String, Told> told, CollectionSnapshot first, Map<String, SystemSession> differing, Ledger ledger) {
        differing.keySet().stream().skip(SETTLED).toList().forEach(differing::remove);
        Map<String, SystemSession> alone = new HashMap<>();
        CollectionSnapshot snapshot = first;
        for (int round = 0; round <= ROUNDS && !differing.isEmpty(); round++) {
            for (String id : List.copyOf(differing.keySet())) {
                Optional<SystemSession> now = alone(id);
                Optional<SystemSession> before = Optional.ofNullable(alone.get(id));
                if (now.isEmpty()) {
                    differing.remove(id);
                    continue;
                }
                List<Differences.Difference> differences = Differences.between(now.get(), differing.get(id));
                boolean isSettled = differences.isEmpty()
                        || told.get(id).hasEnded()
                        || before.filter(b -> Differences.between(b, now.get()).isEmpty())
                                .isPresent();
                if (isSettled) {
                    ledger.add(verdicts(told.get(id).subject(), snapshot, differences));
                    differing.remove(id);
                } else {
                    alone.put(id, now.get());
                }
            }
            if (!differing.isEmpty() && round < ROUNDS) {
                snapshot = CollectionSnapshot.read(
                        operator, collection, (id, session) -> differing.computeIfPresent(id, (i, old) -> session));
                CollectionSnapshot fresh = snapshot;
                differing.keySet().removeIf(id -> !fresh.lists(id));
            }
        }
        for (String id : differing.keySet()) {
            SubjectResult verdicts = new SubjectResult(told.get(id).subject());
            on(verdicts, snapshot)
                    .notVerified(
                            Requirement.COLLECTION_AGREES,
                            told.get(id).subject() + " kept changing through " + ROUNDS + " rounds of comparison");
            ledger.add(verdicts);
        }
    }

    private static SubjectResult verdicts(
            Subject subject, CollectionSnapshot snapshot, List<Differences.Difference> differences) {
        SubjectResult verdicts = judged(subject, snapshot);
        CheckContext on = on(verdicts, snapshot);
        differences.forEach(d -> on.breaks(
                Requirement.COLLECTION_AGREES,
                d.place(),
                d.parameter() + " alike in the collection and when the session is asked for alone",
                d.second() + " in the collection, " + d.first() + " alone"));
        return verdicts;
    }

    private Optional<SystemSession> alone(String id) {
        ParsedAnswer read = reader.read(
                Representation.ENTITY_IN_XML,
                operator.ask(c -> c.systemSession(id).entity().inXml().ask()));
        return EntityChecks.session(read);
    }
}
