package org.emverify.simulator;

import java.util.List;
import java.util.function.Predicate;

/**
 * Which answers a change touches. The starting points name the resource, the other methods narrow it down. An
 * <em>entity</em> is the answer to a request for one session; the entries of the collection are separate.
 */
public final class AnswerMatcher {

    private final String name;
    private final Predicate<AnswerContext> condition;

    private AnswerMatcher(String name, Predicate<AnswerContext> condition) {
        this.name = name;
        this.condition = condition;
    }

    static AnswerMatcher anywhere() {
        return new AnswerMatcher("every answer", context -> true);
    }

    /** Every answer that has a document as its body. */
    public static AnswerMatcher anyDocument() {
        return new AnswerMatcher("every document", context -> context.resource() != SimulatedResource.NOTHING);
    }

    /** The entity of a session that was asked for alone. */
    public static AnswerMatcher entity() {
        return of("entity", SimulatedResource.ENTITY);
    }

    static AnswerMatcher reference() {
        return of("entity reference", SimulatedResource.REFERENCE);
    }

    /** The entity and the entity reference: the answers that the page itself describes. */
    public static AnswerMatcher page() {
        return of("entity and entity reference", SimulatedResource.ENTITY, SimulatedResource.REFERENCE);
    }

    /** The entries of the collection. */
    static AnswerMatcher entry() {
        return of("collection", SimulatedResource.ENTRY);
    }

    /** The collection as a whole. */
    public static AnswerMatcher collection() {
        return of("collection", SimulatedResource.COLLECTION);
    }

    public static AnswerMatcher events() {
        return of("events", SimulatedResource.EVENTS);
    }

    public static AnswerMatcher logonSession() {
        return of("logon", SimulatedResource.LOGON_SESSION);
    }

    static AnswerMatcher logoff() {
        return of("logoff", SimulatedResource.NOTHING);
    }

    public static AnswerMatcher serviceRoot() {
        return of("service root", SimulatedResource.SERVICE_ROOT);
    }

    public static AnswerMatcher error() {
        return of("errors", SimulatedResource.ERROR);
    }

    /** An entity wherever it stands: alone and in the collection. */
    static AnswerMatcher everyEntity() {
        return of("entity and collection", SimulatedResource.ENTITY, SimulatedResource.ENTRY);
    }

    private static AnswerMatcher of(String name, SimulatedResource... resources) {
        List<SimulatedResource> listed = List.of(resources);
        return new AnswerMatcher(name, context -> listed.contains(context.resource()));
    }

    public AnswerMatcher inXml() {
        return and(" in XML", context -> context.format() == ResponseFormat.XML);
    }

    public AnswerMatcher inJson() {
        return and(" in JSON", context -> context.format() == ResponseFormat.JSON);
    }

    /** Answers to requests that carried no Accept header. */
    AnswerMatcher withoutAccept() {
        return and(
                " without an Accept header",
                context -> context.request().header("Accept").isEmpty());
    }

    /** Answers to requests with exactly that Accept header. */
    AnswerMatcher accepting(String mediaType) {
        return when(context -> context.request().header("Accept").orElse("").equals(mediaType));
    }

    /** Sessions that have ended. */
    AnswerMatcher ended() {
        return whenSession(session -> !session.isRunning());
    }

    /** Sessions in progress. */
    AnswerMatcher running() {
        return whenSession(SimulatedSession::isRunning);
    }

    AnswerMatcher ofType(String sessionType) {
        return whenSession(session -> session.sessionType().equals(sessionType));
    }

    AnswerMatcher inState(String state) {
        return whenSession(session -> session.state().equals(state));
    }

    AnswerMatcher when(Predicate<AnswerContext> more) {
        return and("", more);
    }

    boolean matches(AnswerContext context) {
        return condition.test(context);
    }

    private AnswerMatcher whenSession(Predicate<SimulatedSession> more) {
        return when(context -> context.session().filter(more).isPresent());
    }

    private AnswerMatcher and(String moreOfName, Predicate<AnswerContext> more) {
        return new AnswerMatcher(name + moreOfName, condition.and(more));
    }

    /** The answers in words, as the list of faults prints them. */
    @Override
    public String toString() {
        return name;
    }
}
