package org.emverify.client.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request, ready to be sent.
 *
 * @param target path and query, encoded
 * @param headers all that are sent, in this order
 * @param onItsOwnConnection whether the connection is opened for this request and read to its end
 * @param maxBody the largest body that is read, in bytes
 * @param consumer who reads the body of a success, instead of its being kept
 * @param timeLimit what is left of the run; empty where nothing but the usual deadline limits the exchange
 */
public record HttpRequest(
        String method,
        String target,
        List<Header> headers,
        boolean onItsOwnConnection,
        long maxBody,
        Optional<BodyConsumer> consumer,
        Optional<Duration> timeLimit) {
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "POST");

    public HttpRequest {
        headers = List.copyOf(headers);
    }

    /** Whether it asks for the collection of system sessions, which may be very large. */
    boolean isOfCollection() {
        return isGet() && target.matches("/api/systemSessions/?([?].*)?");
    }

    /** The same with another reader of the body. */
    public HttpRequest with(BodyConsumer other) {
        return new HttpRequest(method, target, headers, onItsOwnConnection, maxBody, Optional.of(other), timeLimit);
    }

    /** The same, answered within that time or not at all. */
    public HttpRequest within(Duration limit) {
        return new HttpRequest(method, target, headers, onItsOwnConnection, maxBody, consumer, Optional.of(limit));
    }

    /** The deadline, or what is left of the run where that is less. */
    Duration limited(Duration deadline) {
        return timeLimit.filter(limit -> limit.compareTo(deadline) < 0).orElse(deadline);
    }

    /** Whether it does no harm to send it twice: it reads, or it logs on; a second logoff would be answered otherwise. */
    boolean mayBeRepeated() {
        return REPEATABLE.contains(method);
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
