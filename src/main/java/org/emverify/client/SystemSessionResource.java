package org.emverify.client;

import org.apiguardian.api.API;

/** The resource {@code /systemSessions/{ID}} and what can be asked of it. */
@API(status = API.Status.STABLE)
public final class SystemSessionResource {
    private final Caller caller;
    private final String path;

    SystemSessionResource(Caller caller, String path) {
        this.caller = caller;
        this.path = path;
    }

    /** The entity, with all parameters (page, "Example"). */
    public ResourceRequest entity() {
        return caller.resource(path + "?format=Entity");
    }

    /** What the plain URL answers: the entity reference, or the entity (page, "Response Body"). */
    public ResourceRequest reference() {
        return caller.resource(path);
    }

    /** The log events of the session (page, "Links", relationship Down). */
    public ResourceRequest events() {
        return caller.resource(path + "/events");
    }
}
