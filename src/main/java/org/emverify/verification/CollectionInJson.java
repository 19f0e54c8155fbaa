package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * what it says of each. Between two readings of the XML, so that sessions that come, go or move on meanwhile are no
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
        if (!atFirst.isReadable() || atFirst.candidates().size() > HELD) {
            return Optional.empty();
        }
        Optional<Map<String, SystemSession>> before = inXml();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        ParsedAnswer read = reader.read(
                Representation.COLLECTION_IN_JSON, c -> c.systemSessions().inJson());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(read);
        new HttpChecks(read, HttpRules.allOf(COLLECTION_IN_JSON), on)
                .judge(200)
                .ifPresent(document -> compare(before.get(), document, on));
        return Optional.of(result);
    }

    /** By ID in lower case; empty when the collection cannot be read, or not by the documented names. */
    private Optional<Map<String, SystemSession>> inXml() {
        Map<String, SystemSession> sessions = new HashMap<>();
        CollectionSnapshot snapshot = reader.collection(sessions::put);
        return snapshot.isReadable() && snapshot.candidates().size() == sessions.size()
                ? Optional.of(sessions)
                : Optional.empty();
    }

    private void compare(Map<String, SystemSession> before, ParseResult.Document document, CheckContext on) {
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
        Set<String> missing = isExplained ? new TreeSet<>() : difference(before.keySet(), inJson.keySet());
        Set<String> surplus = difference(inJson.keySet(), before.keySet());
        surplus.removeIf(atFirst::lists);
        Map<String, List<Differences.Difference>> differing = differing(before, inJson);
        if (missing.isEmpty() && surplus.isEmpty() && differing.isEmpty()) {
            return;
        }
        inXml().ifPresent(after -> {
            missing.retainAll(after.keySet());
            surplus.removeAll(after.keySet());
            differing
                    .keySet()
                    .removeIf(id -> !after.containsKey(id)
                            || !Differences.between(before.get(id), after.get(id))
                                    .isEmpty());
            report(missing, "the sessions that the XML lists, which are " + before.size(), "missing", list, on);
            report(surplus, "no sessions but those that the XML lists", "only in JSON", list, on);
            differing.values().stream()
                    .flatMap(List::stream)
                    .limit(REPORTED)
                    .forEach(d -> on.breaks(
                            COLLECTION_IN_JSON,
                            d.place(),
                            d.parameter() + " alike in both formats of the collection",
                            d.first() + " in XML, " + d.second() + " in JSON"));
        });
    }

    private static Set<String> difference(Set<String> ids, Set<String> others) {
        Set<String> difference = new TreeSet<>(ids);
        difference.removeAll(others);
        return difference;
    }

    private static Map<String, List<Differences.Difference>> differing(
            Map<String, SystemSession> inXml, Map<String, SystemSession> inJson) {
        Map<String, List<Differences.Difference>> differing = new LinkedHashMap<>();
        inJson.forEach((id, session) -> {
            List<Differences.Difference> differences =
                    inXml.containsKey(id) ? Differences.between(inXml.get(id), session) : List.of();
            if (!differences.isEmpty()) {
                differing.put(id, differences);
            }
        });
        return differing;
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
