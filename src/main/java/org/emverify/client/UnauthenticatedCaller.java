package org.emverify.client;

/** A caller who has not logged on: without a session ID, or with one from elsewhere. */
record UnauthenticatedCaller(Identity identity) implements Caller {}
