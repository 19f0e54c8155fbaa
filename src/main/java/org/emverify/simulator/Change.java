package org.emverify.simulator;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One way in which a simulator departs from the conforming one. A fault or legal variant is made of some of them. They
 * act at fixed stages: sessions → request → document → text → reply → wire, and where several act at one stage, in the
 * order in which they were given. They keep no state of their own: what shall happen now and then counts by
 * {@link Request#number()} or {@link Request#repetition()}.
 */
public final class Change {

    private final Consumer<Behaviour> part;

    private Change(Consumer<Behaviour> part) {
        this.part = part;
    }

    /** Makes a behaviour do it. */
    void addTo(Behaviour behaviour) {
        part.accept(behaviour);
    }

    /** Answers a request, or passes it on, changed or not, to those who come after. */
    @FunctionalInterface
    public interface Answering {
        Reply answer(Request request, Function<Request, Reply> next);
    }

    /** Edits the written document, before it is encoded in UTF-8 and its length is taken. */
    public static Change text(AnswerMatcher matcher, UnaryOperator<String> edit) {
        return new Change(behaviour ->
                behaviour.texts.add((context, text) -> matcher.matches(context) ? edit.apply(text) : text));
    }

    /** Edits the finished answer: status, headers, body, delivery. */
    public static Change reply(AnswerMatcher matcher, UnaryOperator<Reply> edit) {
        return requests((request, next) -> {
            Reply reply = next.apply(request);
            return matcher.matches(reply.context()) ? edit.apply(reply) : reply;
        });
    }

    /** Edits the answers to these requests. */
    static Change replyTo(Predicate<Request> which, UnaryOperator<Reply> edit) {
        return requests((request, next) -> {
            Reply reply = next.apply(request);
            return which.test(request) ? edit.apply(reply) : reply;
        });
    }

    /** Edits the answers of that status, whatever they are about. */
    public static Change replyOfStatus(int status, UnaryOperator<Reply> edit) {
        return reply(AnswerMatcher.anywhere(), reply -> reply.status() == status ? edit.apply(reply) : reply);
    }

    /** Stands before the whole server. */
    public static Change requests(Answering answering) {
        return new Change(behaviour -> behaviour.requests.add(answering));
    }

    /** Answers a request as if another one had come. */
    public static Change request(UnaryOperator<Request> edit) {
        return requests((request, next) -> next.apply(edit.apply(request)));
    }

    /** Puts the edited answer to another request in the place of these answers. */
    public static Change instead(AnswerMatcher matcher, UnaryOperator<Request> other, UnaryOperator<Reply> edit) {
        return requests((request, next) -> {
            Reply reply = next.apply(request);
            return matcher.matches(reply.context()) ? edit.apply(next.apply(other.apply(request))) : reply;
        });
    }

    /**
     * Answers a request as if another one had come, made of it and of one that is on its way at the same moment. Each of these
     * requests takes a moment, so that they meet.
     *
     * @param which the requests that may meet
     * @param edit makes of the own one and the other one the request that is answered
     */
    static Change meeting(Predicate<Request> which, BinaryOperator<Request> edit) {
        return new Change(behaviour -> {
            Moment moment = new Moment();
            behaviour.requests.add((request, next) -> next.apply(
                    which.test(request) ? moment.others(request).stream().reduce(request, edit) : request));
        });
    }

    /**
     * Edits the answers to these requests with an eye on the first of them.
     *
     * @param edit is given the first answer and the own one, which may be the same
     */
    static Change likeTheFirst(Predicate<Request> which, BinaryOperator<Reply> edit) {
        return new Change(behaviour -> {
            AtomicReference<Reply> first = new AtomicReference<>();
            behaviour.requests.add((request, next) -> {
                Reply own = next.apply(request);
                return which.test(request) ? edit.apply(first.updateAndGet(f -> f == null ? own : f), own) : own;
            });
        });
    }

    /** Holds answers back until those to later requests of the same moment have been sent. */
    static Change lastComeFirstServed(Predicate<Request> which) {
        return new Change(behaviour -> {
            Moment moment = new Moment();
            behaviour.requests.add((request, next) -> {
                boolean isOvertaken = which.test(request)
                        && moment.others(request).stream().anyMatch(other -> other.number() > request.number());
                Reply reply = next.apply(request);
                return isOvertaken ? reply.delivered(Change::late) : reply;
            });
        });
    }

    private static void late(Reply reply, Wire wire) throws IOException {
        wire.pause(2 * Moment.LASTS_MILLIS);
        wire.send(reply.wholeOnTheWire());
    }

    /** Edits the document before it is written. */
    public static Change document(AnswerMatcher matcher, UnaryOperator<DocumentNode> edit) {
        return documentOf(matcher, (context, document) -> edit.apply(document));
    }

    /** Edits the document before it is written, with an eye on whose it is. */
    public static Change documentOf(AnswerMatcher matcher, DocumentEdit edit) {
        return new Change(behaviour -> behaviour.documents.add(
                (context, document) -> matcher.matches(context) ? edit.edit(context, document) : document));
    }

    /** Edits the sessions that the server has from the start. */
    public static Change store(UnaryOperator<SessionStore> edit) {
        return new Change(behaviour -> behaviour.stores.add(edit));
    }

    /** Edits each session that the server has from the start. */
    public static Change eachSession(UnaryOperator<SimulatedSession> edit) {
        return store(sessions -> sessions.each(edit));
    }

    /** Lets sessions change or vanish while the server runs. */
    public static Change history(SessionHistory history) {
        return new Change(behaviour -> behaviour.histories.add(history));
    }

    /** Finds another session, or one at all, for the ID in the request's URL. */
    public static Change lookup(Lookup lookup) {
        return new Change(behaviour -> behaviour.lookup = lookup);
    }

    /** Lists other sessions in the collection. */
    public static Change listing(BiFunction<SessionStore, Instant, List<SimulatedSession>> listing) {
        return new Change(behaviour -> behaviour.listing = listing);
    }

    /** Has that many sessions, whatever number was asked for. */
    public static Change sessions(int number) {
        return new Change(behaviour -> behaviour.number = Optional.of(number));
    }

    /** Decides by another rule which requests are authorized. */
    public static Change authorization(BiPredicate<Request, LogonSessions> rule) {
        return new Change(behaviour -> behaviour.authorization = rule);
    }

    /** Refuses by another answer than the usual 401 those requests that the rule names. */
    public static Change refusal(BiPredicate<Request, LogonSessions> rule, UnaryOperator<Reply> edit) {
        return new Change(behaviour -> behaviour.refusals.add(
                (refusal, open) -> rule.test(refusal.request(), open) ? edit.apply(refusal) : refusal));
    }

    /** Speaks these protocols of TLS and no others. */
    public static Change tls(String... protocols) {
        return new Change(behaviour -> behaviour.tlsProtocols = List.of(protocols));
    }

    /** An edit of a document that looks at whose it is. */
    @FunctionalInterface
    public interface DocumentEdit {
        DocumentNode edit(AnswerContext context, DocumentNode document);
    }

    /**
     * How a session stands after so many requests for it alone, on a server that was started at that time; empty when it
     * is gone.
     */
    @FunctionalInterface
    public interface SessionHistory {
        Optional<SimulatedSession> after(int requests, SimulatedSession session, Instant started);
    }

    /** Which session is meant by an ID; empty for none. */
    @FunctionalInterface
    public interface Lookup {
        Optional<SimulatedSession> find(SessionStore sessions, String id, AnswerContext context);
    }
}
