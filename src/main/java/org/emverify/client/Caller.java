package org.emverify.client;

import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import org.apiguardian.api.API;

/** Someone who asks: with the session ID of a logon, with an invented one, or with none. */
@API(status = API.Status.STABLE)
public sealed interface Caller permits LogonSession, UnauthenticatedCaller {

    /** Who asks, and by whom. */
    @API(status = API.Status.INTERNAL)
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
     * REST Assured's own specification, bound to the target, its trust, its kept connections, deadline and size limit, and to
     * this caller's token. Paths are taken below {@code /api}: {@code given().get("/systemSessions/{id}?format=Entity", id)}.
     *
     * <p>Filters work on it and see no secret: the token is added behind the last of them, and what came is redacted. The
     * response is the answer as it was on the wire: nothing is decoded or followed, no cookie is kept. A request that is
     * not answered is an {@link UnreadableAnswer}. Without a header Accept, REST Assured sends {@code *}{@code /*}; for none
     * at all use {@link ResourceRequest#withoutAccept()}.
     *
     * <p>Refused by an {@link IllegalArgumentException} before anything is sent: another server's URL, methods other than GET
     * and HEAD unless the settings allow intrusive requests, a body. Proxy and trust are those of the settings, whatever the
     * specification says.
     */
    default RequestSpecification given() {
        return identity().context().transport().given(new GivenRequest(identity()));
    }

    /**
     * What a request needs to know of its caller; opaque outside.
     *
     * <p>Its text shows nothing.
     */
    final class Identity {
        private final Context context;
        private final Optional<LogonToken> token;

        Identity(Context context, Optional<LogonToken> token) {
            this.context = context;
            this.token = token;
        }

        Identity withToken(LogonToken other) {
            return new Identity(context, Optional.of(other));
        }

        Context context() {
            return context;
        }

        Optional<LogonToken> token() {
            return token;
        }
    }
}
