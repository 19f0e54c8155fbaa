package org.emverify.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Other worlds, and worlds that change while they are looked at. */
final class SessionStoreVariants {

    private static final String PAGE = "the page promises nothing of which sessions there are";

    private SessionStoreVariants() {}

    static List<LegalVariant> all() {
        return List.of(
                LegalVariant.of("one-session", "there is one session", PAGE, Change.sessions(1)),
                LegalVariant.of("a-thousand-sessions", "there are a thousand sessions", PAGE, Change.sessions(1000)),
                each("all-running", "every session is in progress", SimulatedSession::running),
                each(
                        "none-running",
                        "every session has ended",
                        s -> s.isRunning() ? s.finishedAt(s.created().plusSeconds(60)) : s),
                each("all-of-one-type", "every session is a collect job", s -> s.ofType("CollectJob")),
                each("no-events", "no session has events", s -> s.withEvents(List.of())),
                each(
                        "ended-at-once",
                        "every session ended in the moment in which it began",
                        s -> s.isRunning() ? s : s.withTimes(s.created(), Optional.of(s.created()))),
                each(
                        "whole-seconds",
                        "times have no fraction",
                        s -> s.withTimes(wholeSecond(s.created()), s.ended().map(SessionStoreVariants::wholeSecond))),
                each(
                        "seven-digits",
                        "times have seven digits of a second's fraction",
                        s -> s.withTimes(
                                sevenDigits(s.created()),
                                s.ended().map(e -> sevenDigits(e).plusSeconds(1)))),
                LegalVariant.of(
                        "running-with-result",
                        "sessions in progress have a Result already",
                        "wire fact 2.1, Presence",
                        Change.world(w -> w.each(s -> s.isRunning() ? s.withResult("Success", "") : s))),
                LegalVariant.of(
                        "running-result-without-value",
                        "sessions in progress have a Result that holds no value yet",
                        "wire fact 2.1, Presence",
                        Change.world(w -> w.each(s -> s.isRunning() ? s.withResult("", "") : s)),
                        Change.document(AnswerMatcher.everyEntity().running().inXml(), e -> e.without("Result/Result")),
                        Change.document(
                                AnswerMatcher.everyEntity().running().inJson(),
                                e -> e.setBare("Result/Result", "null"))),
                LegalVariant.of(
                        "collection-oldest-first",
                        "the collection lists the oldest session first",
                        "COLLECTION-RECENT: no order is promised",
                        Change.listing((sessions, now) -> {
                            List<SimulatedSession> listed = new ArrayList<>(sessions.listed(now));
                            Collections.reverse(listed);
                            return listed;
                        })),
                LegalVariant.of(
                        "sessions-finish-meanwhile",
                        "a session in progress has finished when it is asked for a second time",
                        "SAME-WHEN-REPEATED: while nothing happens to the session",
                        Change.history((requests, session, started) -> Optional.of(
                                session.isRunning() && requests > 1
                                        ? session.finishedAt(wholeSecond(started))
                                        : session))),
                LegalVariant.of(
                        "sessions-finish-at-once",
                        "a session in progress has finished when it is asked for alone",
                        "COLLECTION-AGREES: while nothing happens to the session",
                        Change.history((requests, session, started) -> Optional.of(
                                session.isRunning() && requests > 0
                                        ? session.finishedAt(wholeSecond(started))
                                        : session))),
                LegalVariant.of(
                        "sessions-deleted-meanwhile",
                        "collect jobs have vanished when they are asked for a second time",
                        "UNKNOWN-ID-404",
                        Change.history((requests, session, started) ->
                                session.sessionType().equals("CollectJob") && requests > 1
                                        ? Optional.empty()
                                        : Optional.of(session))),
                LegalVariant.of(
                        "sessions-deleted-before-asked",
                        "collect jobs have vanished when they are asked for",
                        "UNKNOWN-ID-404",
                        Change.history((requests, session, started) ->
                                session.sessionType().equals("CollectJob") && requests > 0
                                        ? Optional.empty()
                                        : Optional.of(session))),
                LegalVariant.of(
                        "sessions-age-out",
                        "the ten oldest sessions are listed once and answer longer",
                        "COLLECTION-RECENT",
                        aging(AnswerMatcher.collection().inXml(), d -> withoutLast(d, 10)),
                        aging(
                                AnswerMatcher.collection().inJson(),
                                d -> d.replace("Sessions", s -> withoutLast(s, 10)))));
    }

    private static Change aging(AnswerMatcher matcher, UnaryOperator<DocumentNode> later) {
        return Change.documentOf(matcher, (context, d) -> context.request().repetition() > 1 ? later.apply(d) : d);
    }

    private static LegalVariant each(String name, String description, UnaryOperator<SimulatedSession> edit) {
        return LegalVariant.of(name, description, PAGE, Change.world(w -> w.each(edit)));
    }

    private static DocumentNode withoutLast(DocumentNode parent, int number) {
        return parent.holding(
                parent.parts().subList(0, Math.max(1, parent.parts().size() - number)));
    }

    private static Instant wholeSecond(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static Instant sevenDigits(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond(), 123_456_700);
    }
}
