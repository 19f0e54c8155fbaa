package org.emverify.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    final Deque<Integer> numbers = new ArrayDeque<>();
    final Deque<Change.Lookup> lookups = ofFirst((sessions, id, context) -> sessions.find(id));
    final Deque<BiFunction<SessionStore, Instant, List<SimulatedSession>>> listings = ofFirst(SessionStore::listed);
    final Deque<BiPredicate<Request, LogonSessions>> authorizations =
            ofFirst((request, open) -> request.token().flatMap(open::use).isPresent());
    final Deque<List<String>> tlsProtocols = ofFirst(List.of());

    Behaviour(List<Change> changes) {
        changes.forEach(change -> change.addTo(this));
    }

    private static <T> Deque<T> ofFirst(T conforming) {
        return new ArrayDeque<>(List.of(conforming));
    }

    /** The versions of TLS; empty for the JDK's own choice. */
    List<String> tlsProtocols() {
        return tlsProtocols.peek();
    }

    /** The sessions that the server starts with. */
    SessionStore store(int asked, long seed, Instant now) {
        SessionStore store = SessionStore.seeded(numbers.isEmpty() ? asked : numbers.peek(), seed, now);
        for (UnaryOperator<SessionStore> edit : stores) {
            store = edit.apply(store);
        }
        return store;
    }

    /** The server with everything that stands before it. */
    Function<Request, Reply> before(Function<Request, Reply> server) {
        Function<Request, Reply> answering = server;
        for (Change.Answering outer : requests) {
            Function<Request, Reply> inner = answering;
            answering = request -> outer.answer(request, inner);
        }
        return answering;
    }

    boolean isAuthorized(Request request, LogonSessions open) {
        return authorizations.peek().test(request, open);
    }

    /** What a request without authorization gets in the end. */
    Reply refusal(Reply usual, LogonSessions open) {
        Reply refusal = usual;
        for (BiFunction<Reply, LogonSessions, Reply> edit : refusals) {
            refusal = edit.apply(refusal, open);
        }
        return refusal;
    }

    Optional<SimulatedSession> find(SessionStore sessions, String id, AnswerContext context) {
        return lookups.peek().find(sessions, id, context);
    }

    List<SimulatedSession> listed(SessionStore sessions, Instant now) {
        return listings.peek().apply(sessions, now);
    }

    /** How a session stands after so many requests for it alone; empty when it was deleted meanwhile. */
    Optional<SimulatedSession> after(int times, SimulatedSession session, Instant started) {
        Optional<SimulatedSession> current = Optional.of(session);
        for (Change.SessionHistory history : histories) {
            current = current.flatMap(s -> history.after(times, s, started));
        }
        return current;
    }

    DocumentNode document(AnswerContext context, DocumentNode template) {
        DocumentNode document = template;
        for (Change.DocumentEdit edit : documents) {
            document = edit.edit(context, document);
        }
        return document;
    }

    String text(AnswerContext context, String written) {
        String text = written;
        for (BiFunction<AnswerContext, String, String> edit : texts) {
            text = edit.apply(context, text);
        }
        return text;
    }
}
