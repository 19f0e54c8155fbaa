package org.emverify.verification;

import static org.emverify.contract.Requirement.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.Place;
import org.emverify.contract.document.SystemSession;
import org.emverify.contract.document.UtcTime;
import org.emverify.contract.document.Violation;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.TimeChecks;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * One reading of the collection as a stream: which sessions it lists, and what is to be said of its form. The entries
 * themselves are not kept.
 */
final class CollectionSnapshot {
    /** A hundred thousand sessions have about 150 MB; the bound of ordinary bodies is not meant for them. */
    private static final long MAX_BODY = 1L << 30;

    private static final int KEPT_PROBLEMS = CollectionEntries.KEPT_PROBLEMS;
    /** Between the answer's Date and the server's own reckoning of 30 days. */
    private static final Duration RECENT = Duration.ofDays(30).plusHours(1);

    private final Exchange exchange;
    private final Optional<CollectionReader.Summary> summary;
    private final Map<String, Candidate> candidates;
    private final List<CollectionEntries.Problem> problems;
    private final Map<String, CollectionEntries.Misnamed> misnamed;

    CollectionSnapshot(Exchange exchange, Optional<CollectionReader.Summary> summary, CollectionEntries entries) {
        this.exchange = exchange;
        this.summary = summary;
        this.candidates = entries.candidates();
        this.problems = List.copyOf(entries.problems());
        this.misnamed = new TreeMap<>(entries.misnamed());
    }

    /**
     * Reads the collection.
     *
     * @param onEntry is given the ID, in lower case, and the session of every entry that has an ID and is of the vendor's
     *     namespace
     */
    static CollectionSnapshot read(
            ResourceReader client, CollectionReader reader, BiConsumer<String, SystemSession> onEntry) {
        CollectionEntries[] entries = {new CollectionEntries(onEntry)};
        List<CollectionReader.Summary> summary = new ArrayList<>();
        Exchange exchange = client.ask(caller -> {
            entries[0] = new CollectionEntries(onEntry);
            summary.clear();
            return caller.systemSessions().inXml().stream(
                    MAX_BODY, body -> summary.add(reader.read(body, entries[0]::add)));
        });
        return new CollectionSnapshot(exchange, summary.stream().findFirst(), entries[0]);
    }

    /** Whether the collection could be read to its end, and sessions were found in it unless it is empty. */
    boolean isReadable() {
        return status() == 200 && whyUnreadable().isEmpty();
    }

    /** The status of the answer; 0 when there was none. */
    int status() {
        return exchange.answer().map(Answer::status).orElse(0);
    }

    /** What is wrong with the document, when nothing can be read from it; empty also when no document came. */
    Optional<String> whyUnreadable() {
        if (summary.isEmpty()) {
            return Optional.of("no document came");
        }
        if (summary.get().malformed().isPresent()) {
            ParseResult.Malformed malformed = summary.get().malformed().get();
            return Optional.of("at " + malformed.place() + ": " + malformed.problem());
        }
        Node root = summary.get().root().orElseThrow();
        if (!candidates.isEmpty()) {
            return Optional.empty();
        }
        if (!root.name().equals("SystemSessions") || !root.isOfTheVendor()) {
            return Optional.of("its root is " + CollectionEntries.inWords(root) + ", and holds no session");
        }
        if (!problems.isEmpty()) {
            return Optional.of("its entries name no session: " + problems.get(0).found());
        }
        return others(root).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "it holds no element " + CollectionReader.ENTRY + " but " + String.join(", ", others(root)));
    }

    /** What stands in the place of sessions. */
    private static List<String> others(Node root) {
        return root.children().stream()
                .filter(n -> n.syntax() == Node.Syntax.ELEMENT && !n.name().equals("Links"))
                .map(CollectionEntries::inWords)
                .distinct()
                .limit(KEPT_PROBLEMS)
                .toList();
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    /** The IDs of the listed sessions, in lower case. */
    Set<String> ids() {
        return candidates.keySet();
    }

    boolean lists(String id) {
        return candidates.containsKey(id);
    }

    /** The digest of a listed session's values; empty when it is not listed, or not by the vendor's names. */
    Optional<UUID> digest(String id) {
        return Optional.ofNullable(candidates.get(id)).flatMap(Candidate::digest);
    }

    /** Whether every listed session can be compared with what is said of it elsewhere. */
    boolean isComparable() {
        return isReadable()
                && candidates.values().stream().allMatch(c -> c.digest().isPresent());
    }

    Exchange exchange() {
        return exchange;
    }

    /** Judges the form of the collection, and the age of what it lists. */
    SubjectResult judge() {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        ParsedAnswer answer =
                new ParsedAnswer(Representation.COLLECTION_IN_XML, exchange, bodyFormat(), Optional.empty());
        CheckContext on = result.on(answer);
        Optional<String> unfinished = whyUnfinished(exchange);
        if (unfinished.isPresent()) {
            on.notVerified(COLLECTION_FORM, unfinished.get());
            return result;
        }
        boolean goesOn = new HttpChecks(answer, HttpRules.allOf(COLLECTION_FORM), on).judgeHead(200);
        if (goesOn && summary.isPresent()) {
            judgeForm(on, summary.get());
            judgeAge(on);
        }
        return result;
    }

    private Optional<Format> bodyFormat() {
        return summary.flatMap(CollectionReader.Summary::root).map(root -> Format.XML);
    }

    /** What to say of a collection that was too slow for us, which is no fault of it; empty when it was not. */
    static Optional<String> whyUnfinished(Exchange exchange) {
        return exchange.received() instanceof NoAnswer none && none.isDeadline()
                ? Optional.of("the collection did not come to its end: " + none.detail()
                        + "; raise em.timeout for a slow beginning," + " em.collectionTimeout for a long body")
                : Optional.empty();
    }

    private void judgeForm(CheckContext on, CollectionReader.Summary whole) {
        if (whole.malformed().isPresent()) {
            ParseResult.Malformed malformed = whole.malformed().get();
            on.breaks(COLLECTION_FORM, malformed.place(), "one well-formed document in XML", malformed.problem());
            return;
        }
        Node root = whole.root().orElseThrow();
        judgeNames(on, root);
        if (!on.isRoot(COLLECTION_FORM, root, DocumentKind.COLLECTION.rootElement())) {
            return;
        }
        whole.violations().stream()
                .filter(v -> v.kind() == Violation.Kind.BROKEN || (misnamed.isEmpty() && !candidates.isEmpty()))
                .limit(KEPT_PROBLEMS)
                .forEach(v -> add(on, CollectionEntries.Problem.of(v)));
        problems.forEach(p -> add(on, p));
    }

    private void judgeNames(CheckContext on, Node root) {
        String expected = "whole entities as elements " + CollectionReader.ENTRY;
        boolean isOfTheVendor = root.namespace().equals(Node.VENDOR_NAMESPACE);
        misnamed.forEach((name, what) -> {
            // A root of another namespace explains its children's.
            if (what.isOfAnotherName() || isOfTheVendor) {
                on.breaks(
                        COLLECTION_FORM,
                        what.first(),
                        expected,
                        FindingText.counted(what.count(), "session") + " as elements " + name);
            }
        });
        if (candidates.isEmpty() && isOfTheVendor && !others(root).isEmpty()) {
            on.breaks(COLLECTION_FORM, root.place(), expected, "elements " + String.join(", ", others(root)));
        }
    }

    private static void add(CheckContext on, CollectionEntries.Problem problem) {
        if (problem.isAdvisory()) {
            on.advises(COLLECTION_FORM, problem.place(), problem.expected(), problem.found());
        } else {
            on.breaks(COLLECTION_FORM, problem.place(), problem.expected(), problem.found());
        }
    }

    private void judgeAge(CheckContext on) {
        Optional<Instant> date = on.answerHeader("Date").flatMap(TimeChecks::httpDate);
        if (date.isEmpty() || candidates.isEmpty()) {
            return;
        }
        Instant oldest = date.get().minus(RECENT);
        on.judged(COLLECTION_RECENT);
        candidates.values().stream()
                .filter(c -> isCreatedBefore(oldest, c))
                .limit(KEPT_PROBLEMS)
                .forEach(c -> on.breaks(
                        COLLECTION_RECENT,
                        Place.at("/SystemSessions"),
                        "sessions created in the 30 days before the answer's Date, " + date.get(),
                        "session " + c.id() + ", created " + c.creationTimeUtc()));
    }

    private static boolean isCreatedBefore(Instant oldest, Candidate candidate) {
        Optional<Instant> created =
                UtcTime.read(candidate.creationTimeUtc().strip()).instant();
        return created.isPresent() && created.get().isBefore(oldest);
    }
}
