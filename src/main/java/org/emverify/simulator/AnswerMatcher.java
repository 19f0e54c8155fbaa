package org.emverify.simulator;

import java.util.List;

/**
 * Which answers a change touches. Starting points name the resource; further words narrow it down. An
 * <em>entity</em> is the answer to a request for one session; the entries of the collection are separate.
 */
@FunctionalInterface
public interface AnswerMatcher {

    boolean matches(AnswerContext context);

    static AnswerMatcher anywhere() {
        return s -> true;
    }

    /** Every answer that has a document as its body. */
    static AnswerMatcher anyDocument() {
        return s -> s.resource() != Resource.NOTHING;
    }

    /** The entity of a session that was asked for alone. */
    static AnswerMatcher entity() {
        return is(Resource.ENTITY);
    }

    /** The entity reference. */
    static AnswerMatcher reference() {
        return is(Resource.REFERENCE);
    }

    /** The entity and the entity reference: the answers that the page itself describes. */
    static AnswerMatcher page() {
        return is(Resource.ENTITY, Resource.REFERENCE);
    }

    /** The entries of the collection. */
    static AnswerMatcher entry() {
        return is(Resource.ENTRY);
    }

    /** The collection as a whole. */
    static AnswerMatcher collection() {
        return is(Resource.COLLECTION);
    }

    static AnswerMatcher events() {
        return is(Resource.EVENTS);
    }

    static AnswerMatcher logonSession() {
        return is(Resource.LOGON_SESSION);
    }

    static AnswerMatcher serviceRoot() {
        return is(Resource.SERVICE_ROOT);
    }

    static AnswerMatcher error() {
        return is(Resource.ERROR);
    }

    /** An entity wherever it stands: alone and in the collection. */
    static AnswerMatcher everyEntity() {
        return is(Resource.ENTITY, Resource.ENTRY);
    }

    private static AnswerMatcher is(Resource... resources) {
        List<Resource> listed = List.of(resources);
        return s -> listed.contains(s.resource());
    }

    default AnswerMatcher inXml() {
        return s -> matches(s) && s.format() == ResponseFormat.XML;
    }

    default AnswerMatcher inJson() {
        return s -> matches(s) && s.format() == ResponseFormat.JSON;
    }

    /** Answers to requests that carried no Accept header. */
    default AnswerMatcher withoutAccept() {
        return s -> matches(s) && s.request().hasNoAccept();
    }

    /** Sessions that have ended. */
    default AnswerMatcher ended() {
        return s -> matches(s) && s.session().filter(x -> !x.isRunning()).isPresent();
    }

    /** Sessions in progress. */
    default AnswerMatcher running() {
        return s ->
                matches(s) && s.session().filter(SimulatedSession::isRunning).isPresent();
    }

    default AnswerMatcher ofType(String sessionType) {
        return s -> matches(s)
                && s.session().filter(x -> x.sessionType().equals(sessionType)).isPresent();
    }

    default AnswerMatcher inState(String state) {
        return s ->
                matches(s) && s.session().filter(x -> x.state().equals(state)).isPresent();
    }
}
