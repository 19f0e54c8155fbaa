package org.emverify.verification;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.document.CollectionReader;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.check.EntityChecks;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionDigest;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.check.VendorSchemaCheck;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;

/**
 * Verifies the selected sessions, as many at a time as connections are kept, each judged as soon as it was asked for. A
 * session that the collection no longer lists is excused, and the next one of the order takes its place; when the server
 * falls silent the round ends.
 */
final class SessionRound {
    private static final int EXAMPLES = 3;
    /** Waiting out the deadline for more sessions than these would teach nothing new. */
    private static final int MOST_DEADLINES = 6;

    private final SessionAsker asker;
    private final CollectionReader collection;
    private final Optional<VendorSchemaCheck> vendorSchema;
    private final Ledger ledger;
    private final boolean isExplicit;
    private final Consumer<SessionAnswers> afterwards;

    private final Map<String, CollectionAgreement.Told> told = new ConcurrentHashMap<>();
    private final Map<Integer, Subject> verified = new ConcurrentSkipListMap<>();
    private final Set<String> excused = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Set<String> authorities = ConcurrentHashMap.newKeySet();
    private Optional<FreshLook> freshLook = Optional.empty();
    private final AtomicInteger deadlines = new AtomicInteger();
    private volatile Optional<String> silence = Optional.empty();

    private record FreshLook(long since, CollectionSnapshot snapshot) {}

    private record Next(int order, String id) {}

    /** The sessions still to be taken, and how many more are wanted. */
    private static final class Queue {
        private final Iterator<String> ids;
        private int order;
        private int wanted;

        Queue(List<String> ids, int wanted) {
            this.ids = ids.iterator();
            this.wanted = wanted;
        }

        synchronized Optional<Next> take() {
            if (wanted == 0 || !ids.hasNext()) {
                return Optional.empty();
            }
            wanted--;
            return Optional.of(new Next(order++, ids.next()));
        }

        synchronized void replace() {
            wanted++;
        }
    }

    /**
     * @param isExplicit whether the user named the sessions, so that an unknown one is the user's mistake
     * @param afterwards gets the answers of every session that was judged, on the thread that judged it
     */
    SessionRound(
            SessionAsker asker,
            CollectionReader collection,
            Optional<VendorSchemaCheck> vendorSchema,
            Ledger ledger,
            boolean isExplicit,
            Consumer<SessionAnswers> afterwards) {
        this.asker = asker;
        this.collection = collection;
        this.vendorSchema = vendorSchema;
        this.ledger = ledger;
        this.isExplicit = isExplicit;
        this.afterwards = afterwards;
    }

    /**
     * Verifies so many of the sessions, in that order.
     *
     * @param threads how many at a time
     */
    void verify(List<String> ids, int wanted, int threads) {
        Queue queue = new Queue(ids, wanted);
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "em-verify-sessions");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> work(queue)));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new HarnessFault(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            silence = Optional.of("the run was interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    private void work(Queue queue) {
        for (Optional<Next> next = queue.take(); next.isPresent(); next = queue.take()) {
            if (silence.isPresent() || isCutShort()) {
                return;
            }
            verify(next.get(), queue);
        }
    }

    private void verify(Next next, Queue queue) {
        Optional<SessionAnswers> asked = asker.ask(next.order(), next.id());
        if (asked.isEmpty()) {
            silence = Optional.of("the server fell silent during the run");
            return;
        }
        SessionAnswers answers = asked.get();
        long askedUntil = System.nanoTime();
        List<Exchange> exchanges = exchanges(answers);
        Optional<NoAnswer> none = exchanges.stream()
                .flatMap(e -> e.received() instanceof NoAnswer n ? Stream.of(n) : Stream.empty())
                .findFirst();
        if (none.isPresent() && asker.isSilent().getAsBoolean()) {
            silence = Optional.of(
                    "the server fell silent during the run: " + none.get().detail());
            return;
        }
        if (none.filter(n -> n.cause() == NoAnswer.Cause.DEADLINE).isPresent()) {
            deadlines.incrementAndGet();
        }
        boolean isMissing = exchanges.stream()
                .anyMatch(e -> e.answer().filter(a -> a.status() == 404).isPresent());
        if (isMissing && !isListed(next.id(), askedUntil)) {
            boolean isUnknown = isExplicit && answers.entities().get(0).isAnswered(404);
            if (isUnknown || !isExplicit) {
                excuse(next, isUnknown);
                queue.replace();
                return;
            }
        }
        ledger.add(SessionJudge.judge(answers, vendorSchema));
        remember(answers);
        afterwards.accept(answers);
    }

    private static List<Exchange> exchanges(SessionAnswers answers) {
        return answers.asked().map(ParsedAnswer::exchange).toList();
    }

    private synchronized void excuse(Next next, boolean isUnknown) {
        (isUnknown ? unknown : excused).add(next.id());
    }

    /** Looks into the collection anew, unless somebody did since that moment. A collection that cannot be read excuses nothing. */
    synchronized boolean isListed(String id, long since) {
        if (freshLook.isEmpty() || freshLook.get().since() - since < 0) {
            long now = System.nanoTime();
            freshLook = Optional.of(
                    new FreshLook(now, CollectionSnapshot.read(asker.operator(), collection, (i, s) -> {})));
        }
        CollectionSnapshot snapshot = freshLook.get().snapshot();
        return snapshot.isReadable() ? snapshot.lists(id) : !isExplicit;
    }

    private void remember(SessionAnswers answers) {
        verified.put(answers.subject().order(), answers.subject());
        Optional<SystemSession> last = answers.entities().stream()
                .filter(r -> r.representation() == Representation.ENTITY_IN_XML)
                .flatMap(r -> EntityChecks.session(r).stream())
                .reduce((first, second) -> second);
        last.ifPresent(session -> {
            boolean hasEnded =
                    session.listedState().filter(state -> state.hasEnded()).isPresent();
            told.put(
                    answers.id(), new CollectionAgreement.Told(answers.subject(), SessionDigest.of(session), hasEnded));
            if (hasEnded) {
                ended.add(answers.id());
            }
            session.links().stream()
                    .flatMap(l -> l.href().text().flatMap(LinkTarget::of).stream())
                    .map(LinkTarget::authority)
                    .filter(a -> authorities.size() < 5)
                    .forEach(authorities::add);
        });
    }

    /** The verified sessions, in the order of selection. */
    List<Subject> verified() {
        return List.copyOf(verified.values());
    }

    /** What each readable session told, by its ID in lower case. */
    Map<String, CollectionAgreement.Told> told() {
        return Map.copyOf(told);
    }

    /** Verified sessions for further requests, those that have ended first; a few, in case one disappears meanwhile. */
    List<Subject> examples() {
        return Stream.concat(
                        verified().stream().filter(this::hasEnded),
                        verified().stream().filter(s -> !hasEnded(s)))
                .limit(EXAMPLES)
                .toList();
    }

    /** Whether the session was over when it was verified. */
    boolean hasEnded(Subject session) {
        return ended.contains(session.id());
    }

    /** Sessions that disappeared from the collection during the run. */
    synchronized List<String> excused() {
        return List.copyOf(excused);
    }

    /** Sessions that the user named and the server does not know. */
    synchronized List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Whether the rest was not asked because too many sessions ran into the deadline. */
    boolean isCutShort() {
        return deadlines.get() >= MOST_DEADLINES;
    }

    /** Why the round ended early, if it did. */
    Optional<String> silence() {
        return silence;
    }

    /** The names that the server gives itself in links; the first five. */
    List<String> authorities() {
        return authorities.stream().sorted().toList();
    }
}
