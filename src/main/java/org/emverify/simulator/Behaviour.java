package org.emverify.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What one simulator does at each stage: the conforming server's way, unless a change says otherwise. Complete once it is
 * made: changes add to it in its constructor and nowhere else.
 */
final class Behaviour {
    // What several changes do one after the other.
    final List<UnaryOperator<SessionStore>> stores = new ArrayList<>();
    final List<Change.Answering> requests = new ArrayList<>();
    final List<Change.DocumentEdit> documents = new ArrayList<>();
    final List<BiFunction<AnswerContext, String, String>> texts = new ArrayList<>();
    final List<Change.SessionHistory> histories = new ArrayList<>();
    final List<BiFunction<Reply, LogonSessions, Reply>> refusals = new ArrayList<>();

    // What the last change decides, before the conforming server.
    Optional<Integer> number = Optional.empty();
    Change.Lookup lookup = (sessions, id, context) -> sessions.find(id);
    BiFunction<SessionStore, Instant, List<SimulatedSession>> listing = SessionStore::listed;
    BiPredicate<Request, LogonSessions> authorization =
            (request, open) -> request.token().flatMap(open::use).isPresent();
    /** The versions of TLS; empty for the JDK's own choice. */
    List<String> tlsProtocols = List.of();

    Behaviour(List<Change> changes) {
        changes.forEach(change -> change.addTo(this));
    }

    /** What becomes of the first by one edit after the other. */
    private static <E, T> T edited(List<E> edits, T first, BiFunction<E, T, T> by) {
        T current = first;
        for (E edit : edits) {
            current = by.apply(edit, current);
        }
        return current;
    }

    /** The sessions that the server starts with. */
    SessionStore store(int asked, long seed, Instant now) {
        return edited(stores, SessionStore.seeded(number.orElse(asked), seed, now), UnaryOperator::apply);
    }

    /** The server with everything that stands before it. */
    Function<Request, Reply> before(Function<Request, Reply> server) {
        return edited(requests, server, (outer, inner) -> request -> outer.answer(request, inner));
    }

    /** What a request without authorization gets in the end. */
    Reply refusal(Reply usual, LogonSessions open) {
        return edited(refusals, usual, (edit, refusal) -> edit.apply(refusal, open));
    }

    /** How a session stands after so many requests for it alone; empty when it was deleted meanwhile. */
    Optional<SimulatedSession> after(int times, SimulatedSession session, Instant started) {
        return edited(
                histories,
                Optional.of(session),
                (history, current) -> current.flatMap(s -> history.after(times, s, started)));
    }

    DocumentNode document(AnswerContext context, DocumentNode template) {
        return edited(documents, template, (edit, document) -> edit.edit(context, document));
    }

    String text(AnswerContext context, String written) {
        return edited(texts, written, (edit, text) -> edit.apply(context, text));
    }
}
