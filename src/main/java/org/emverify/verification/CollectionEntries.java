package org.emverify.verification;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.CollectionReader.Entry;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.Uid;
import org.emverify.contract.document.Violation;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;

/** Takes the entries of the collection one by one, and keeps which sessions they are and what is to be said of their form. */
final class CollectionEntries {
    /** So many problems are reported; a server that has more has one cause for them. */
    static final int KEPT_PROBLEMS = 20;

    /** The exchange is still under way while its entries come. */
    private static final Exchange UNDER_WAY = new Exchange(
            new Exchange.Request("GET", URI.create("/api/systemSessions"), List.of()),
            new NoAnswer(NoAnswer.Cause.CONNECTION_LOST, "under way"),
            List.of());

    /** Something about the form of an entry. */
    record Problem(Place place, String expected, String found, boolean isAdvisory) {
        static Problem of(Violation violation) {
            return new Problem(
                    violation.place(),
                    "the documented structure (rule " + violation.rule() + ")",
                    violation.message(),
                    violation.kind() != Violation.Kind.BROKEN);
        }
    }

    /**
     * Sessions that are called otherwise than documented.
     *
     * @param isOfAnotherName whether the name itself differs, and not the namespace alone
     */
    record Misnamed(Place first, boolean isOfAnotherName, int count) {}

    private final BiConsumer<String, SystemSession> onEntry;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Misnamed> misnamed = new HashMap<>();

    CollectionEntries(BiConsumer<String, SystemSession> onEntry) {
        this.onEntry = onEntry;
    }

    void add(Entry entry) {
        Node node = entry.node();
        boolean isOfTheVendor = node.namespace().equals(Node.VENDOR_NAMESPACE);
        boolean isNamed = node.name().equals(CollectionReader.ENTRY);
        if (!isNamed || !isOfTheVendor) {
            misnamed.merge(
                    inWords(node),
                    new Misnamed(node.place(), !isNamed, 1),
                    (known, one) -> new Misnamed(known.first(), known.isOfAnotherName(), known.count() + 1));
        }
        SystemSession session = SystemSession.from(Format.XML, node);
        Optional<String> newId = newId(session, node);
        newId.ifPresent(id -> take(id, session, isOfTheVendor));
        if (newId.isPresent() && isNamed && isOfTheVendor) {
            judgeShape(entry);
        }
    }

    /** The ID, unless there is none or an earlier entry has it, which are problems. */
    private Optional<String> newId(SystemSession session, Node node) {
        Optional<String> id = idOf(session);
        if (id.isEmpty()) {
            problem(
                    node.place(),
                    "an entry with the UID of a session",
                    session.uid().inWords(),
                    false);
        } else if (candidates.containsKey(id.get())) {
            problem(node.place(), "each session once", "session " + id.get() + " again", false);
            return Optional.empty();
        }
        return id;
    }

    private void take(String id, SystemSession session, boolean isOfTheVendor) {
        Candidate candidate = new Candidate(
                id,
                session.sessionType().text().orElse(""),
                session.state().text().orElse(""),
                session.creationTimeUtc().text().orElse(""),
                isOfTheVendor ? Optional.of(Differences.digest(session)) : Optional.empty(),
                isOfTheVendor && isSuspicious(session, id));
        candidates.put(id, candidate);
        if (isOfTheVendor) {
            onEntry.accept(id, session);
        }
        judgeEntity(session, id);
    }

    private void judgeShape(Entry entry) {
        entry.violations().stream()
                .filter(v -> !isAboutAValue(v, entry.node()))
                .map(Problem::of)
                .forEach(this::keep);
    }

    /** Whether the session should be looked at closely, whatever the sample. */
    private static boolean isSuspicious(SystemSession session, String id) {
        return SessionJudge.isBroken(
                session,
                id,
                new ParsedAnswer(Representation.COLLECTION_IN_XML, UNDER_WAY, Optional.empty(), Optional.empty()));
    }

    /** The entry is the entity, and its Href says so ({@link Decision#ENTRIES_ARE_ENTITIES}). */
    private void judgeEntity(SystemSession session, String id) {
        boolean leadsToEntity = session.href()
                .text()
                .flatMap(LinkTarget::of)
                .filter(t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, id) && t.asksForEntity())
                .isPresent();
        if (!leadsToEntity) {
            problem(session.href(), "the absolute URL of /systemSessions/" + id + "?format=Entity", false);
        }
        boolean isTyped = session.type().text().filter("SystemSession"::equals).isPresent();
        if (!isTyped) {
            problem(
                    session.type(),
                    "the Type \"SystemSession\"",
                    !session.type().isBlankValue());
        }
    }

    /** Values are judged where the session is asked for alone, and compared with it. */
    private static boolean isAboutAValue(Violation violation, Node entry) {
        return !violation.place().path().equals(entry.place().path()) && violation.kind() == Violation.Kind.BROKEN;
    }

    private void problem(Observed parameter, String expected, boolean isAdvisory) {
        problem(parameter.place(), expected, parameter.inWords(), isAdvisory);
    }

    private void problem(Place place, String expected, String found, boolean isAdvisory) {
        keep(new Problem(place, expected, found, isAdvisory));
    }

    private void keep(Problem problem) {
        if (problems.size() < KEPT_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** By ID, in the order listed. */
    Map<String, Candidate> candidates() {
        return candidates;
    }

    List<Problem> problems() {
        return problems;
    }

    /** By what they are called. */
    Map<String, Misnamed> misnamed() {
        return misnamed;
    }

    /** The ID of a listed session, in lower case: by its UID, or else by its own address. */
    static Optional<String> idOf(SystemSession session) {
        return session.uid()
                .text()
                .flatMap(Uid::guidIn)
                .or(() -> session.href()
                        .text()
                        .flatMap(LinkTarget::of)
                        .map(LinkTarget::id)
                        .filter(id -> !id.isEmpty()));
    }

    /** The name of an element, and its namespace if it is not the vendor's. */
    static String inWords(Node node) {
        return node.name()
                + (node.namespace().equals(Node.VENDOR_NAMESPACE) ? "" : " in " + CheckContext.namespaceOf(node));
    }
}
