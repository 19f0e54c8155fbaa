package org.emverify.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One way in which a simulator departs from the conforming one. A fault or legal variant is made of some of them. They
 * act at fixed stages: sessions → request → document → text → reply → wire, and where several act at one stage, in the
 * order in which they were given. They keep no state of their own: what shall happen now and then counts by
 * {@link Request#number()} or {@link Request#repetition()}.
 */
public sealed interface Change {

    /** Answers a request, or passes it on, changed or not, to those who come after. */
    @FunctionalInterface
    interface Answering {
        Reply answer(Request request, Function<Request, Reply> next);
    }

    /** Edits the written document, before it is encoded in UTF-8 and its length is taken. */
    static Change text(AnswerMatcher matcher, UnaryOperator<String> edit) {
        return new OfText(matcher, edit);
    }

    /** Edits the finished answer: status, headers, body, delivery. */
    static Change reply(AnswerMatcher matcher, UnaryOperator<Reply> edit) {
        return requests((request, next) -> {
            Reply reply = next.apply(request);
            return matcher.matches(reply.context()) ? edit.apply(reply) : reply;
        });
    }

    /** Edits the answers of that status, whatever they are about. */
    static Change replyOfStatus(int status, UnaryOperator<Reply> edit) {
        return reply(AnswerMatcher.anywhere(), reply -> reply.status() == status ? edit.apply(reply) : reply);
    }

    /** Stands before the whole server. */
    static Change requests(Answering answering) {
        return new OfRequests(answering);
    }

    /** Answers a request as if another one had come. */
    static Change request(UnaryOperator<Request> edit) {
        return requests((request, next) -> next.apply(edit.apply(request)));
    }

    /** Puts the edited answer to another request in the place of these answers. */
    static Change instead(AnswerMatcher matcher, UnaryOperator<Request> other, UnaryOperator<Reply> edit) {
        return requests((request, next) -> {
            Reply reply = next.apply(request);
            return matcher.matches(reply.context()) ? edit.apply(next.apply(other.apply(request))) : reply;
        });
    }

    /** Edits the document before it is written. */
    static Change document(AnswerMatcher matcher, UnaryOperator<DocumentNode> edit) {
        return new OfDocument(matcher, (context, document) -> edit.apply(document));
    }

    /** Edits the document before it is written, with an eye on whose it is. */
    static Change documentOf(AnswerMatcher matcher, DocumentEdit edit) {
        return new OfDocument(matcher, edit);
    }

    /** Edits the sessions that the server has from the start. */
    static Change store(UnaryOperator<SessionStore> edit) {
        return new OfStore(edit);
    }

    /** Edits each session that the server has from the start. */
    static Change eachSession(UnaryOperator<SimulatedSession> edit) {
        return store(sessions -> sessions.each(edit));
    }

    /** Lets sessions change or vanish while the server runs. */
    static Change history(SessionHistory history) {
        return new OfHistory(history);
    }

    /** Finds another session, or one at all, for the ID in the request's URL. */
    static Change lookup(Lookup lookup) {
        return new OfLookup(lookup);
    }

    /** Lists other sessions in the collection. */
    static Change listing(BiFunction<SessionStore, Instant, List<SimulatedSession>> listing) {
        return new OfListing(listing);
    }

    /** Has that many sessions, whatever number was asked for. */
    static Change sessions(int number) {
        return new OfNumber(number);
    }

    /** Decides by another rule which requests are authorized. */
    static Change authorization(BiPredicate<Request, LogonSessions> rule) {
        return new OfAuthorization(rule);
    }

    /** Refuses by another answer than the usual 401 those requests that the rule names. */
    static Change refusal(BiPredicate<Request, LogonSessions> rule, UnaryOperator<Reply> edit) {
        return new OfRefusal(rule, edit);
    }

    /** Speaks these protocols of TLS and no others. */
    static Change tls(String... protocols) {
        return new OfTls(List.of(protocols));
    }

    /** An edit of a document that looks at whose it is. */
    @FunctionalInterface
    interface DocumentEdit {
        DocumentNode edit(AnswerContext context, DocumentNode document);
    }

    /**
     * How a session stands after so many requests for it alone, on a server that was started at that time; empty when it
     * is gone.
     */
    @FunctionalInterface
    interface SessionHistory {
        Optional<SimulatedSession> after(int requests, SimulatedSession session, Instant started);
    }

    /** Which session is meant by an ID; empty for none. */
    @FunctionalInterface
    interface Lookup {
        Optional<SimulatedSession> find(SessionStore sessions, String id, AnswerContext context);
    }

    record OfText(AnswerMatcher matcher, UnaryOperator<String> edit) implements Change {}

    record OfRequests(Answering answering) implements Change {}

    record OfDocument(AnswerMatcher matcher, DocumentEdit edit) implements Change {}

    record OfStore(UnaryOperator<SessionStore> edit) implements Change {}

    record OfHistory(SessionHistory history) implements Change {}

    record OfLookup(Lookup lookup) implements Change {}

    record OfListing(BiFunction<SessionStore, Instant, List<SimulatedSession>> listing) implements Change {}

    record OfNumber(int sessions) implements Change {}

    record OfAuthorization(BiPredicate<Request, LogonSessions> rule) implements Change {}

    record OfRefusal(BiPredicate<Request, LogonSessions> rule, UnaryOperator<Reply> edit) implements Change {}

    record OfTls(List<String> protocols) implements Change {}
}
