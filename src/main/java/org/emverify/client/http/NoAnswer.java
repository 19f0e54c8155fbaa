package org.emverify.client.http;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * No answer that could be read as HTTP.
 *
 * @param cause what kind of failure it was
 * @param detail one line for people; never a stack trace, never a secret
 */
@API(status = API.Status.STABLE)
public record NoAnswer(Cause cause, String detail) implements Received {

    /** Why there was no answer. */
    @API(status = API.Status.STABLE)
    public enum Cause {
        /** The host name has no address. */
        UNKNOWN_HOST,
        /** Nothing accepts connections there. */
        CONNECT_FAILED,
        /** The handshake failed, or the certificate is not trusted. */
        TLS_FAILED,
        /** The connection was reset or closed in the middle of the TLS handshake, before anything was asked. */
        HANDSHAKE_CUT,
        /** The connection was reset or closed before a whole answer head came. */
        CONNECTION_LOST,
        /** The deadline of the whole exchange passed. */
        DEADLINE,
        /** The body, the head or one header line is larger than allowed. */
        TOO_LARGE,
        /** Nobody was asked: a run is judged again from a file, which holds no such exchange. */
        NOT_RECORDED,
        /** What came is not HTTP. */
        NOT_HTTP,
        /** Nothing was sent: all that was asked like this ran into the deadline. */
        NOT_ASKED,
        /** Nothing was sent: the run has lasted as long as it may. */
        OUT_OF_TIME
    }

    /** Whether a repetition may help: the network failed, and the server's own answer did not. */
    public boolean isTransportHiccup() {
        return cause == Cause.CONNECTION_LOST || isBeforeRequest();
    }

    /** Whether the network failed before anything was asked, so that any request may be made again. */
    public boolean isBeforeRequest() {
        return cause == Cause.CONNECT_FAILED || cause == Cause.HANDSHAKE_CUT;
    }

    /** Whether the server took longer than it was given. */
    public boolean isDeadline() {
        return cause == Cause.DEADLINE;
    }

    /** Whether the server was asked at all, so that the missing answer says something of it. */
    public boolean wasAsked() {
        return !Set.of(Cause.NOT_RECORDED, Cause.NOT_ASKED, Cause.OUT_OF_TIME).contains(cause);
    }

    @Override
    public String inWords() {
        return "not answered: " + detail;
    }
}
