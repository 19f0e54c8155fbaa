package org.emverify.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.Exchange;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.RoundResult.VerifiedSession;
import org.emverify.verification.check.Differences;
import org.emverify.verification.check.LinkTarget;
import org.emverify.verification.check.SessionAnswers;
import org.emverify.verification.check.SessionJudge;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Verifies the selected sessions, as many at a time as connections are kept, each judged as soon as its answers are there. A
 * session that the collection no longer lists is excused, and the next one of the order takes its place; when the server
 * stops answering the round ends.
 */
final class SessionRound {
    /** Waiting out the deadline for more sessions than these would show nothing new. */
    private static final int MOST_DEADLINES = 6;

    private static final int MOST_AUTHORITIES = 5;

    /** A sample has sessions that have ended among its first ones, where the server has any. */
    private static final int MOST_LOOKED_AT = 20;

    private final ResourceReader reader;
    private final RunPhases run;
    private final ListedSessions listed;

    private final Map<Integer, Subject> verified = new ConcurrentSkipListMap<>();
    private final Map<String, VerifiedSession> readable = new ConcurrentHashMap<>();
    private final SeenValues seen = new SeenValues();
    private final Set<String> excused = new ConcurrentSkipListSet<>();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();
    private final Set<String> authorities = ConcurrentHashMap.newKeySet();
    private final AtomicInteger deadlines = new AtomicInteger();
    /** Sessions that hang are findings once any session is answered; until then the server may just be slow. */
    private final List<Judged> hanging = Collections.synchronizedList(new ArrayList<>());

    private volatile Optional<String> silence = Optional.empty();

    private record Judged(SessionAnswers answers, SubjectResult result) {}

    SessionRound(ResourceReader reader, RunPhases run) {
        this.reader = reader;
        this.run = run;
        this.listed = new ListedSessions(reader, run.isExplicit());
    }

    /**
     * Verifies so many of the sessions, in that order.
     *
     * @param threads how many at a time
     * @param idle what is asked for beside the last sessions
     */
    RoundResult verify(List<Subject> sessions, int wanted, int threads, IdleProbes idle) {
        SessionQueue queue = new SessionQueue(sessions, wanted);
        ExecutorService workers = Executors.newFixedThreadPool(threads, SideBySide::daemon);
        Optional<HarnessFault> fault = Optional.empty();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(() -> {
                    work(queue);
                    // Not before a session was answered: a server that answers none is not asked for more.
                    while (goesOn() && !verified.isEmpty() && idle.makeNext()) {}
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            fault = Optional.of(new HarnessFault(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            silence = Optional.of("the run was interrupted");
        } finally {
            workers.shutdownNow();
        }
        settleHanging();
        return result(fault);
    }

    private RoundResult result(Optional<HarnessFault> fault) {
        return new RoundResult(
                List.copyOf(verified.values()),
                Map.copyOf(readable),
                List.of(),
                seen.list(),
                List.copyOf(excused),
                List.copyOf(unknown),
                isCutShort(),
                authorities.stream().sorted().toList(),
                silence,
                fault);
    }

    /** Whether the rest is not asked for because too many sessions ran into the deadline. */
    private boolean isCutShort() {
        return deadlines.get() >= MOST_DEADLINES;
    }

    private void work(SessionQueue queue) {
        for (Optional<Subject> next = queue.take(); next.isPresent(); next = queue.take()) {
            if (!goesOn()) {
                return;
            }
            verify(next.get(), queue);
        }
    }

    private boolean goesOn() {
        return silence.isEmpty() && !isCutShort();
    }

    private void verify(Subject next, SessionQueue queue) {
        Optional<SessionAnswers> asked = reader.readAll(next, run::silence);
        if (asked.isEmpty()) {
            silence = run.silence().or(() -> Optional.of(RunProgress.SILENT));
            return;
        }
        SessionAnswers answers = asked.get();
        long askedUntil = System.nanoTime();
        if (isSilent(answers)) {
            return;
        }
        if (isGone(next, answers, askedUntil)) {
            queue.replace();
            return;
        }
        run.power().ifPresent(measurement -> measurement.offer(answers));
        SubjectResult result = SessionJudge.judge(answers, run.vendorSchema());
        run.enterpriseManager().judged(answers.id(), !result.findings().isEmpty());
        Judged judged = new Judged(answers, result);
        if (exchanges(answers).allMatch(SessionRound::hangs)) {
            hanging.add(judged);
        } else {
            take(judged);
        }
    }

    private void take(Judged judged) {
        run.ledger().add(judged.result());
        remember(judged.answers());
    }

    private static boolean hangs(Exchange exchange) {
        return exchange.received() instanceof NoAnswer none && (none.isDeadline() || !none.wasAsked());
    }

    /** Whether other sessions were answered decides about those that were not. */
    private void settleHanging() {
        if (!verified.isEmpty()) {
            hanging.forEach(this::take);
        } else if (silence.isEmpty()) {
            silence = hanging.stream()
                    .flatMap(judged -> judged.result().unanswered())
                    .findFirst()
                    .map(none -> "no request for a system session was ever answered: " + none.detail());
        }
    }

    /** Whether the server stopped answering, all or such requests; counts the sessions that ran into the deadline. */
    private boolean isSilent(SessionAnswers answers) {
        Optional<NoAnswer> none = exchanges(answers)
                .flatMap(e -> e.received() instanceof NoAnswer n ? Stream.of(n) : Stream.empty())
                .findFirst();
        Optional<String> why = exchanges(answers).anyMatch(AnswerOrigin::isInDoubt) ? run.silence() : Optional.empty();
        if (why.isPresent()) {
            silence = why;
            return true;
        }
        if (none.filter(n -> n.cause() == NoAnswer.Cause.NOT_ASKED).isPresent()) {
            deadlines.set(MOST_DEADLINES);
            return true;
        }
        if (none.filter(NoAnswer::isDeadline).isPresent()) {
            deadlines.incrementAndGet();
        }
        return false;
    }

    /** Whether the collection does not list the session (any more), and a 404 is therefore no finding. */
    private boolean isGone(Subject next, SessionAnswers answers, long askedUntil) {
        boolean isMissing = exchanges(answers)
                .anyMatch(e -> e.answer().filter(a -> a.status() == 404).isPresent());
        if (!isMissing || listed.contains(next.id(), askedUntil)) {
            return false;
        }
        if (run.isExplicit() && !answers.entities().get(0).isAnswered(404)) {
            return false;
        }
        (run.isExplicit() ? unknown : excused).add(next.id());
        return true;
    }

    /**
     * Looks for the session that one run over the whole selection would send its further requests for: asks for those of
     * other shards, and judges nothing, up to the first one that has ended.
     *
     * @param others in the order of selection
     * @param own what became of this shard's own sessions
     */
    RoundResult lookAt(List<Subject> others, RoundResult own) {
        int firstEnded = own.verified().stream()
                .filter(own::hasEnded)
                .mapToInt(Subject::order)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<VerifiedSession> seenOnly = new ArrayList<>();
        others.stream()
                .takeWhile(other -> other.order() < firstEnded && own.silence().isEmpty())
                .limit(MOST_LOOKED_AT)
                .flatMap(other -> reader.readAll(other, run::silence).stream())
                .flatMap(answers -> asVerified(answers).stream())
                .peek(seenOnly::add)
                .anyMatch(VerifiedSession::hasEnded);
        return own.withOthers(seenOnly);
    }

    private static Stream<Exchange> exchanges(SessionAnswers answers) {
        return answers.asked().map(ParsedAnswer::exchange);
    }

    private void remember(SessionAnswers answers) {
        verified.put(answers.subject().order(), answers.subject());
        asVerified(answers).ifPresent(session -> readable.put(answers.id(), session));
        lastIn(answers).ifPresent(session -> {
            seen.add(session);
            session.links().stream()
                    .flatMap(l -> l.href().text().flatMap(LinkTarget::of).stream())
                    .map(LinkTarget::authority)
                    .filter(a -> authorities.size() < MOST_AUTHORITIES)
                    .forEach(authorities::add);
        });
    }

    private static Optional<VerifiedSession> asVerified(SessionAnswers answers) {
        return lastIn(answers)
                .map(session ->
                        new VerifiedSession(answers.subject(), Differences.digest(session), session.listedState()));
    }

    private static Optional<SystemSession> lastIn(SessionAnswers answers) {
        return answers.entities().stream()
                .filter(r -> r.representation() == Representation.ENTITY_IN_XML)
                .flatMap(r -> r.session().stream())
                .reduce((first, second) -> second);
    }
}
