package org.emverify.client;

import java.util.Optional;

/** Someone who asks: with the session ID of a logon, with an invented one, or with none. */
public sealed interface Caller permits LogonSession, UnauthenticatedCaller {

    /** Who asks, and by whom. */
    Identity identity();

    /** The system session of that ID; any text is taken, and encoded as one part of the path. */
    default SystemSessionResource systemSession(String id) {
        return new SystemSessionResource(this, "/api/systemSessions/" + RequestTarget.segment(id));
    }

    /** The collection of all system sessions. */
    default ResourceRequest systemSessions() {
        return resource("/api/systemSessions");
    }

    /** The entry of the API, which needs no logon. */
    default ResourceRequest serviceRoot() {
        return resource("/api/");
    }

    /** Where a link leads, on the named target whatever host the link names: no session ID leaves it. */
    default ResourceRequest link(String href) {
        return resource(href);
    }

    /** Any resource, by its path and query, such as {@code /api/systemSessions}. */
    default ResourceRequest resource(String pathAndQuery) {
        return ResourceRequest.of(identity(), RequestTarget.of(pathAndQuery));
    }

    /**
     * What a request needs to know of its caller; opaque outside.
     *
     * <p>Its text shows nothing.
     */
    final class Identity {
        private final RequestExecutor executor;
        private final EntityReader entities;
        private final Optional<LogonToken> token;
        private final long maxBody;

        Identity(RequestExecutor executor, EntityReader entities, Optional<LogonToken> token, long maxBody) {
            this.executor = executor;
            this.entities = entities;
            this.token = token;
            this.maxBody = maxBody;
        }

        RequestExecutor asker() {
            return executor;
        }

        EntityReader entities() {
            return entities;
        }

        Optional<LogonToken> token() {
            return token;
        }

        long maxBody() {
            return maxBody;
        }
    }
}
