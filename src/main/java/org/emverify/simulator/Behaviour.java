package org.emverify.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What one simulator does at each stage: the conforming server's way, unless a change says otherwise. */
final class Behaviour {

    private final Optional<Integer> number;
    private final List<Change.OfStore> stores;
    private final List<Change.OfRequests> requests;
    private final List<Change.OfDocument> documents;
    private final List<Change.OfText> texts;
    private final List<Change.OfHistory> histories;
    private final List<Change.OfRefusal> refusals;
    private final Change.Lookup lookup;
    private final BiFunction<SessionStore, Instant, List<SimulatedSession>> listing;
    private final BiPredicate<Request, LogonSessions> authorization;
    private final List<String> tlsProtocols;

    Behaviour(List<Change> changes) {
        this.number = last(changes, Change.OfNumber.class).map(Change.OfNumber::sessions);
        this.stores = only(changes, Change.OfStore.class);
        this.requests = only(changes, Change.OfRequests.class);
        this.documents = only(changes, Change.OfDocument.class);
        this.texts = only(changes, Change.OfText.class);
        this.histories = only(changes, Change.OfHistory.class);
        this.refusals = only(changes, Change.OfRefusal.class);
        this.lookup = last(changes, Change.OfLookup.class)
                .map(Change.OfLookup::lookup)
                .orElse((sessions, id, context) -> sessions.find(id));
        this.listing = last(changes, Change.OfListing.class)
                .map(Change.OfListing::listing)
                .orElse(SessionStore::listed);
        this.authorization = last(changes, Change.OfAuthorization.class)
                .map(Change.OfAuthorization::rule)
                .orElse((request, open) -> request.token().flatMap(open::use).isPresent());
        this.tlsProtocols =
                last(changes, Change.OfTls.class).map(Change.OfTls::protocols).orElse(List.of());
    }

    /** The versions of TLS; empty for the JDK's own choice. */
    List<String> tlsProtocols() {
        return tlsProtocols;
    }

    /** The sessions that the server starts with. */
    SessionStore store(int asked, long seed, Instant now) {
        SessionStore store = SessionStore.seeded(number.orElse(asked), seed, now);
        for (Change.OfStore change : stores) {
            store = change.edit().apply(store);
        }
        return store;
    }

    /** The server with everything that stands before it. */
    Function<Request, Reply> before(Function<Request, Reply> server) {
        Function<Request, Reply> answering = server;
        for (Change.OfRequests outer : requests) {
            Function<Request, Reply> inner = answering;
            answering = request -> outer.answering().answer(request, inner);
        }
        return answering;
    }

    boolean isAuthorized(Request request, LogonSessions open) {
        return authorization.test(request, open);
    }

    /** What a request without authorization gets in the end. */
    Reply refusal(Reply usual, LogonSessions open) {
        Reply refusal = usual;
        for (Change.OfRefusal change : refusals) {
            refusal = change.rule().test(usual.request(), open) ? change.edit().apply(refusal) : refusal;
        }
        return refusal;
    }

    Optional<SimulatedSession> find(SessionStore sessions, String id, AnswerContext context) {
        return lookup.find(sessions, id, context);
    }

    List<SimulatedSession> listed(SessionStore sessions, Instant now) {
        return listing.apply(sessions, now);
    }

    /** How a session stands after so many requests for it alone; empty when it was deleted meanwhile. */
    Optional<SimulatedSession> after(int times, SimulatedSession session, Instant started) {
        Optional<SimulatedSession> current = Optional.of(session);
        for (Change.OfHistory change : histories) {
            current = current.flatMap(s -> change.history().after(times, s, started));
        }
        return current;
    }

    DocumentNode document(AnswerContext context, DocumentNode template) {
        DocumentNode document = template;
        for (Change.OfDocument change : documents) {
            document = change.matcher().matches(context) ? change.edit().edit(context, document) : document;
        }
        return document;
    }

    String text(AnswerContext context, String written) {
        String text = written;
        for (Change.OfText change : texts) {
            text = change.matcher().matches(context) ? change.edit().apply(text) : text;
        }
        return text;
    }

    private static <C extends Change> List<C> only(List<Change> changes, Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <C extends Change> Optional<C> last(List<Change> changes, Class<C> kind) {
        return only(changes, kind).stream().reduce((earlier, later) -> later);
    }
}
