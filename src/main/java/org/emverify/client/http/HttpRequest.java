package org.emverify.client.http;

import java.util.List;
import java.util.Optional;

/**
 * A request, ready to be sent.
 *
 * @param target path and query, encoded
 * @param headers all that are sent, in this order
 * @param onItsOwnConnection whether the connection is opened for this request and read to its end
 * @param maxBody the largest body that is read, in bytes
 * @param consumer who reads the body of a success, instead of its being kept
 */
public record HttpRequest(
        String method,
        String target,
        List<Header> headers,
        boolean onItsOwnConnection,
        long maxBody,
        Optional<BodyConsumer> consumer) {

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    /** Whether it asks for the collection of system sessions, which may be very large. */
    boolean isOfCollection() {
        return isGet() && target.matches("/api/systemSessions/?([?].*)?");
    }

    /** The same with another reader of the body. */
    public HttpRequest with(BodyConsumer other) {
        return new HttpRequest(method, target, headers, onItsOwnConnection, maxBody, Optional.of(other));
    }

    public boolean isGet() {
        return method.equals("GET");
    }

    /** Never shows the headers: they may carry secrets. */
    @Override
    public String toString() {
        return "HttpRequest[" + method + "]";
    }
}
