package org.emverify.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Other sessions than the usual ones, and sessions that change while they are read. */
final class SessionStoreVariants {

    private static final String PAGE = "the page promises nothing of which sessions there are";
    private static final String RESULT = "RESULT-ONCE-ENDED";
    private static final AnswerMatcher RUNNING = AnswerMatcher.everyEntity().running();

    private SessionStoreVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            LegalVariant.of("one-session", PAGE, "there is one session", Change.sessions(1)),
            LegalVariant.of("a-thousand-sessions", PAGE, "there are a thousand sessions", Change.sessions(1000)),
            each("all-running", PAGE, "every session is in progress", SimulatedSession::running),
            each("none-running", PAGE, "every session has ended", s -> s.isRunning() ? s.finishedAt(s.created().plusSeconds(60)) : s),
            each("all-of-one-type", PAGE, "every session is a collect job", s -> s.ofType("CollectJob")),
            each("no-events", PAGE, "no session has events", s -> s.withEvents(List.of())),
            each("ended-at-once", PAGE, "every session ended in the moment in which it began",
                s -> s.isRunning() ? s : s.withTimes(s.created(), Optional.of(s.created()))),
            each("whole-seconds", PAGE, "times have no fraction",
                s -> s.withTimes(wholeSecond(s.created()), s.ended().map(SessionStoreVariants::wholeSecond))),
            each("seven-digits", PAGE, "times have seven digits of a second's fraction",
                s -> s.withTimes(sevenDigits(s.created()), s.ended().map(e -> sevenDigits(e).plusSeconds(1)))),
            each("running-with-result", RESULT, "sessions in progress have a Result already", s -> s.isRunning() ? s.withResult("Success", "") : s),
            LegalVariant.of("running-result-without-value", RESULT, "sessions in progress have a Result that holds no value yet",
                Change.eachSession(s -> s.isRunning() ? s.withResult("", "") : s),
                Change.document(RUNNING.inXml(), e -> e.without("Result/Result")),
                Change.document(RUNNING.inJson(), e -> e.setLiteral("Result/Result", "null"))),
            LegalVariant.of("collection-oldest-first", "COLLECTION-RECENT: no order is promised", "the collection lists the oldest session first",
                Change.listing(SessionStoreVariants::oldestFirst)),
            history("sessions-finish-meanwhile", "SAME-WHEN-REPEATED: while nothing happens to the session",
                "a session in progress has finished when it is asked for a second time", finishedAfter(1)),
            history("sessions-finish-at-once", "COLLECTION-AGREES: while nothing happens to the session",
                "a session in progress has finished when it is asked for alone", finishedAfter(0)),
            history("sessions-deleted-meanwhile", "UNKNOWN-ID-404", "collect jobs have vanished when they are asked for a second time", deletedAfter(1)),
            history("sessions-deleted-before-asked", "UNKNOWN-ID-404", "collect jobs have vanished when they are asked for", deletedAfter(0)),
            LegalVariant.of("sessions-age-out", "COLLECTION-RECENT", "the ten oldest sessions are listed once and answer longer",
                Change.document(AnswerMatcher.collection().inXml().when(AnswerContext::isRepeated), SessionStoreVariants::withoutLastTen),
                Change.document(AnswerMatcher.collection().inJson().when(AnswerContext::isRepeated),
                    d -> d.replace("Sessions", SessionStoreVariants::withoutLastTen))));
    }
    // spotless:on

    private static LegalVariant each(
            String name, String allowedBy, String description, UnaryOperator<SimulatedSession> edit) {
        return LegalVariant.of(name, allowedBy, description, Change.eachSession(edit));
    }

    private static LegalVariant history(
            String name, String allowedBy, String description, Change.SessionHistory history) {
        return LegalVariant.of(name, allowedBy, description, Change.history(history));
    }

    private static Change.SessionHistory finishedAfter(int requests) {
        return (asked, session, started) -> Optional.of(
                session.isRunning() && asked > requests ? session.finishedAt(wholeSecond(started)) : session);
    }

    private static Change.SessionHistory deletedAfter(int requests) {
        return (asked, session, started) ->
                Optional.of(session).filter(s -> !(s.sessionType().equals("CollectJob") && asked > requests));
    }

    private static List<SimulatedSession> oldestFirst(SessionStore sessions, Instant now) {
        List<SimulatedSession> listed = new ArrayList<>(sessions.listed(now));
        Collections.reverse(listed);
        return listed;
    }

    private static DocumentNode withoutLastTen(DocumentNode parent) {
        return parent.withChildren(
                parent.children().subList(0, Math.max(1, parent.children().size() - 10)));
    }

    private static Instant wholeSecond(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static Instant sevenDigits(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond(), 123_456_700);
    }
}
