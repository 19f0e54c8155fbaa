package org.emverify.simulator;

import java.util.List;

/**
 * Which answers a change touches. Starting points name the resource; further words narrow it down. An
 * <em>entity</em> is the answer to a request for one session; the entries of the collection are separate.
 */
@FunctionalInterface
public interface Where {

    boolean matches(Subject subject);

    static Where anywhere() {
        return s -> true;
    }

    /** Every answer that has a document as its body. */
    static Where anyDocument() {
        return s -> s.resource() != Resource.NOTHING;
    }

    /** The entity of a session that was asked for alone. */
    static Where entity() {
        return is(Resource.ENTITY);
    }

    /** The entity reference. */
    static Where reference() {
        return is(Resource.REFERENCE);
    }

    /** The entity and the entity reference: the answers that the page itself describes. */
    static Where page() {
        return is(Resource.ENTITY, Resource.REFERENCE);
    }

    /** The entries of the collection. */
    static Where entry() {
        return is(Resource.ENTRY);
    }

    /** The collection as a whole. */
    static Where collection() {
        return is(Resource.COLLECTION);
    }

    static Where events() {
        return is(Resource.EVENTS);
    }

    static Where logonSession() {
        return is(Resource.LOGON_SESSION);
    }

    static Where serviceRoot() {
        return is(Resource.SERVICE_ROOT);
    }

    static Where error() {
        return is(Resource.ERROR);
    }

    /** An entity wherever it stands: alone and in the collection. */
    static Where everyEntity() {
        return is(Resource.ENTITY, Resource.ENTRY);
    }

    private static Where is(Resource... resources) {
        List<Resource> listed = List.of(resources);
        return s -> listed.contains(s.resource());
    }

    default Where inXml() {
        return s -> matches(s) && s.format() == Format.XML;
    }

    default Where inJson() {
        return s -> matches(s) && s.format() == Format.JSON;
    }

    /** Answers to requests that carried no Accept header. */
    default Where withoutAccept() {
        return s -> matches(s) && s.request().hasNoAccept();
    }

    /** Sessions that have ended. */
    default Where ended() {
        return s -> matches(s) && s.session().filter(x -> !x.isRunning()).isPresent();
    }

    /** Sessions in progress. */
    default Where running() {
        return s ->
                matches(s) && s.session().filter(SimulatedSession::isRunning).isPresent();
    }

    default Where ofType(String sessionType) {
        return s -> matches(s)
                && s.session().filter(x -> x.sessionType().equals(sessionType)).isPresent();
    }

    default Where inState(String state) {
        return s ->
                matches(s) && s.session().filter(x -> x.state().equals(state)).isPresent();
    }
}
