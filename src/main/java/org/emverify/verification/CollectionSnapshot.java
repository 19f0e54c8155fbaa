package org.emverify.verification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.emverify.client.Exchange;
import org.emverify.client.NoAnswer;
import org.emverify.contract.CollectionReader;
import org.emverify.contract.CollectionReader.Entry;
import org.emverify.contract.Format;
import org.emverify.contract.Node;
import org.emverify.contract.Place;
import org.emverify.contract.Requirement;
import org.emverify.contract.SystemSession;
import org.emverify.contract.UtcTime;
import org.emverify.contract.Violation;

/**
 * One reading of the collection as a stream: which sessions it lists, and what is to be said of its form. The entries
 * themselves are not kept.
 */
final class CollectionSnapshot {
    /** A hundred thousand sessions have about 150 MB; the bound of ordinary bodies is not meant for them. */
    private static final long MAX_BODY = 1L << 30;

    private static final int KEPT_PROBLEMS = 20;
    /** Between the answer's Date and the server's own reckoning of 30 days. */
    private static final Duration RECENT = Duration.ofDays(30).plusHours(1);

    /** The exchange is still under way while its entries come. */
    private static final Exchange UNDER_WAY = new Exchange(
            new Exchange.Request("GET", URI.create("/api/systemSessions"), List.of()),
            new NoAnswer(NoAnswer.Cause.CONNECTION_LOST, "under way"),
            List.of());

    private record Problem(Place place, String expected, String found, boolean isAdvisory) {}

    private final Exchange exchange;
    private final Optional<CollectionReader.Summary> summary;
    private final List<Candidate> candidates;
    private final Set<String> ids;
    private final List<Problem> problems;

    private CollectionSnapshot(Exchange exchange, Optional<CollectionReader.Summary> summary, Entries entries) {
        this.exchange = exchange;
        this.summary = summary;
        this.candidates = List.copyOf(entries.candidates);
        this.ids = Set.copyOf(entries.ids);
        this.problems = List.copyOf(entries.problems);
    }

    /**
     * Reads the collection.
     *
     * @param onEntry is given the ID, in lower case, and the session of every entry that has an ID
     */
    static CollectionSnapshot read(
            Operator operator, CollectionReader reader, BiConsumer<String, SystemSession> onEntry) {
        Entries[] entries = {new Entries(onEntry)};
        List<CollectionReader.Summary> summary = new ArrayList<>();
        Exchange exchange = operator.ask(caller -> {
            entries[0] = new Entries(onEntry);
            summary.clear();
            return caller.systemSessions().inXml().stream(
                    MAX_BODY, body -> summary.add(reader.read(body, entries[0]::add)));
        });
        return new CollectionSnapshot(exchange, summary.stream().findFirst(), entries[0]);
    }

    private static final class Entries {
        private final BiConsumer<String, SystemSession> onEntry;
        private final List<Candidate> candidates = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final List<Problem> problems = new ArrayList<>();

        Entries(BiConsumer<String, SystemSession> onEntry) {
            this.onEntry = onEntry;
        }

        void add(Entry entry) {
            SystemSession session = SystemSession.from(Format.XML, entry.node());
            Optional<String> id = session.uid()
                    .text()
                    .flatMap(ParameterChecks::guidIn)
                    .or(() -> session.href()
                            .text()
                            .flatMap(LinkTarget::of)
                            .map(LinkTarget::id)
                            .filter(i -> !i.isEmpty()));
            if (id.isEmpty()) {
                problem(
                        entry.node().place(),
                        "an entry with the UID of a session",
                        session.uid().inWords(),
                        false);
                return;
            }
            if (!ids.add(id.get())) {
                problem(entry.node().place(), "each session once", "session " + id.get() + " again", false);
                return;
            }
            candidates.add(new Candidate(
                    id.get(),
                    session.sessionType().text().orElse(""),
                    session.state().text().orElse(""),
                    session.creationTimeUtc().text().orElse(""),
                    isSuspicious(session, id.get())));
            onEntry.accept(id.get(), session);
            judgeEntity(session, id.get());
            entry.violations().stream()
                    .filter(v -> !isAboutAValue(v, entry.node()))
                    .forEach(v -> problem(
                            v.place(),
                            "the documented structure (rule " + v.rule() + ")",
                            v.message(),
                            v.kind() != Violation.Kind.BROKEN));
        }

        /** Whether the session should be looked at closely, whatever the sample. */
        private static boolean isSuspicious(SystemSession session, String id) {
            Verdicts verdicts = new Verdicts(Subject.SERVER);
            Judgement on = verdicts.on(
                    new Read(Representation.COLLECTION_IN_XML, UNDER_WAY, Optional.empty(), Optional.empty()));
            new ParameterChecks(session, id, on).judge();
            new TimeChecks(session, on).judge();
            new ResultChecks(session, on).judge();
            return verdicts.findings().stream().anyMatch(f -> f.severity() == Severity.FAILING);
        }

        /** The entry is the entity, and its Href says so (wire fact 2.3). */
        private void judgeEntity(SystemSession session, String id) {
            boolean leadsToEntity = session.href()
                    .text()
                    .flatMap(LinkTarget::of)
                    .filter(t -> t.leadsTo(LinkTarget.Resource.SYSTEM_SESSION, id))
                    .isPresent();
            if (!leadsToEntity) {
                problem(
                        session.href().place(),
                        "the absolute URL of /systemSessions/" + id,
                        session.href().inWords(),
                        false);
            }
        }

        /** Values are judged where the session is asked for alone, and compared with it. */
        private static boolean isAboutAValue(Violation violation, Node entry) {
            return !violation.place().path().equals(entry.place().path()) && violation.kind() == Violation.Kind.BROKEN;
        }

        private void problem(Place place, String expected, String found, boolean isAdvisory) {
            if (problems.size() < KEPT_PROBLEMS) {
                problems.add(new Problem(place, expected, found, isAdvisory));
            }
        }
    }

    /** Whether the collection could be read to its end. */
    boolean isReadable() {
        return exchange.answer().filter(a -> a.status() == 200).isPresent()
                && summary.filter(s -> s.malformed().isEmpty() && isCollection(s))
                        .isPresent();
    }

    List<Candidate> candidates() {
        return candidates;
    }

    boolean lists(String id) {
        return ids.contains(id);
    }

    Exchange exchange() {
        return exchange;
    }

    private static boolean isCollection(CollectionReader.Summary summary) {
        return summary.root()
                .filter(r -> r.name().equals("SystemSessions") && r.namespace().equals(Node.VENDOR_NAMESPACE))
                .isPresent();
    }

    /** Judges the form of the collection, and the age of what it lists. */
    Verdicts judge() {
        Verdicts verdicts = new Verdicts(Subject.SERVER);
        Optional<Format> bodyFormat =
                summary.flatMap(CollectionReader.Summary::root).map(root -> Format.XML);
        Read read = new Read(Representation.COLLECTION_IN_XML, exchange, bodyFormat, Optional.empty());
        Judgement on = verdicts.on(read);
        boolean goesOn = new HttpChecks(read, HttpRules.allOf(Requirement.COLLECTION_FORM), on).judgeHead(200);
        if (goesOn && summary.isPresent()) {
            judgeForm(on, summary.get());
            judgeAge(on);
        }
        return verdicts;
    }

    private void judgeForm(Judgement on, CollectionReader.Summary whole) {
        if (whole.malformed().isPresent()) {
            on.breaks(
                    Requirement.COLLECTION_FORM,
                    whole.malformed().get().place(),
                    "one well-formed document in XML",
                    whole.malformed().get().problem());
            return;
        }
        Node root = whole.root().orElseThrow();
        if (!on.holds(
                Requirement.COLLECTION_FORM,
                isCollection(whole),
                root.place(),
                "SystemSessions in the namespace " + Node.VENDOR_NAMESPACE,
                () -> root.name() + " in " + (root.namespace().isEmpty() ? "no namespace" : root.namespace()))) {
            return;
        }
        whole.violations().stream()
                .limit(KEPT_PROBLEMS)
                .forEach(v -> add(
                        on,
                        new Problem(
                                v.place(),
                                "the documented structure (rule " + v.rule() + ")",
                                v.message(),
                                v.kind() != Violation.Kind.BROKEN)));
        problems.forEach(p -> add(on, p));
    }

    private static void add(Judgement on, Problem problem) {
        if (problem.isAdvisory()) {
            on.advises(Requirement.COLLECTION_FORM, problem.place(), problem.expected(), problem.found(), "");
        } else {
            on.breaks(Requirement.COLLECTION_FORM, problem.place(), problem.expected(), problem.found());
        }
    }

    private void judgeAge(Judgement on) {
        Optional<Instant> date = on.answerHeader("Date").flatMap(TimeChecks::httpDate);
        if (date.isEmpty() || candidates.isEmpty()) {
            return;
        }
        Instant oldest = date.get().minus(RECENT);
        on.judged(Requirement.COLLECTION_RECENT);
        candidates.stream()
                .filter(c -> UtcTime.read(c.creationTimeUtc().strip())
                        .instant()
                        .filter(created -> created.isBefore(oldest))
                        .isPresent())
                .limit(KEPT_PROBLEMS)
                .forEach(c -> on.breaks(
                        Requirement.COLLECTION_RECENT,
                        Place.at("/SystemSessions"),
                        "sessions created in the 30 days before the answer's Date, " + date.get(),
                        "session " + c.id() + ", created " + c.creationTimeUtc()));
    }
}
