package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Compares the collection in JSON with the one in XML ({@link Decision#JSON_LIKE_XML}): which sessions it lists, and
 * what it says of each. What differs is looked at in the XML once more: sessions that come, go or move on meanwhile are no
 * finding.
 *
 * @param atFirst the collection at the beginning of the run; what it listed may age out now
 */
record CollectionInJson(ResourceReader reader, CollectionSnapshot atFirst) {
    /** A larger collection is not held as a whole. */
    private static final int HELD = 2000;

    private static final int REPORTED = 20;
    private static final int NAMED = 3;

    /** What was judged; empty when there is nothing to compare with. */
    Optional<SubjectResult> judge() {
        if (!atFirst.isComparable() || atFirst.ids().size() > HELD) {
            return Optional.empty();
        }
        ParsedAnswer read = reader.read(
                Representation.COLLECTION_IN_JSON, c -> c.systemSessions().inJson());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(read);
        CollectionSnapshot.whyUnfinished(read.exchange())
                .ifPresentOrElse(
                        why -> on.notVerified(COLLECTION_IN_JSON, why),
                        () -> new HttpChecks(read, HttpRules.allOf(COLLECTION_IN_JSON), on)
                                .judge(200)
                                .ifPresent(document -> compare(document, on)));
        return Optional.of(result);
    }

    private void compare(ParseResult.Document document, CheckContext on) {
        Observed list = document.root().child("Sessions");
        boolean isList = on.holds(
                COLLECTION_IN_JSON,
                list.node().filter(n -> n.shape() == Node.Shape.ARRAY).isPresent(),
                list.place(),
                "an object with an array Sessions",
                () -> list.isAbsent() ? document.inWords() : "Sessions is " + list.inWords());
        if (!isList) {
            return;
        }
        Map<String, SystemSession> inJson = byId(document, on);
        // Entries that name no session, or another's, explain those that are missing.
        boolean isExplained = on.hasFindingOn(Set.of(COLLECTION_IN_JSON));
        Set<String> missing = isExplained ? new TreeSet<>() : difference(atFirst.ids(), inJson.keySet());
        Set<String> surplus = difference(inJson.keySet(), atFirst.ids());
        Set<String> differing = new TreeSet<>(inJson.keySet());
        differing.removeIf(id ->
                surplus.contains(id) || atFirst.digest(id).equals(Optional.of(Differences.digest(inJson.get(id)))));
        if (!missing.isEmpty() || !surplus.isEmpty() || !differing.isEmpty()) {
            Map<String, SystemSession> inXml = new HashMap<>();
            CollectionSnapshot after = reader.collection(inXml::put);
            if (after.isComparable()) {
                missing.retainAll(after.ids());
                surplus.removeAll(after.ids());
                differing.removeIf(id -> !after.digest(id).equals(atFirst.digest(id)));
                report(
                        missing,
                        "the sessions that the XML lists, which are "
                                + after.ids().size(),
                        "missing",
                        list,
                        on);
                report(surplus, "no sessions but those that the XML lists", "only in JSON", list, on);
                differing.stream()
                        .flatMap(id -> Differences.between(inXml.get(id), inJson.get(id)).stream())
                        .limit(REPORTED)
                        .forEach(d -> on.breaks(
                                COLLECTION_IN_JSON,
                                d.place(),
                                d.parameter() + " alike in both formats of the collection",
                                d.first() + " in XML, " + d.second() + " in JSON"));
            }
        }
    }

    private static Set<String> difference(Set<String> ids, Set<String> others) {
        Set<String> difference = new TreeSet<>(ids);
        difference.removeAll(others);
        return difference;
    }

    private static void report(Set<String> ids, String expected, String what, Observed list, CheckContext on) {
        if (!ids.isEmpty()) {
            on.breaks(
                    COLLECTION_IN_JSON,
                    list.place(),
                    expected,
                    FindingText.counted(ids.size(), "session") + " " + what + ": "
                            + String.join(", ", ids.stream().limit(NAMED).toList())
                            + (ids.size() > NAMED ? ", …" : ""));
        }
    }

    /** The sessions by ID in lower case; entries that have none, or the one of an earlier entry, are findings. */
    private static Map<String, SystemSession> byId(ParseResult.Document document, CheckContext on) {
        Map<String, SystemSession> sessions = new HashMap<>();
        List<Node> nameless = new ArrayList<>();
        for (Node entry : document.root().entries("Sessions")) {
            SystemSession session = SystemSession.from(Format.JSON, entry);
            Optional<String> id = CollectionEntries.idOf(session);
            if (id.isEmpty()) {
                nameless.add(entry);
            } else if (sessions.put(id.get(), session) != null) {
                on.breaks(COLLECTION_IN_JSON, entry.place(), "each session once", "session " + id.get() + " again");
            }
        }
        nameless.stream()
                .limit(REPORTED)
                .forEach(entry -> on.breaks(
                        COLLECTION_IN_JSON,
                        entry.place(),
                        "an entry with the UID of a session",
                        new Observed("Sessions", List.of(entry), entry.place()).inWords() + " without one"));
        return sessions;
    }
}
