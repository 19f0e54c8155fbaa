package org.emverify.client;

import io.restassured.specification.FilterableRequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.emverify.client.http.BodyConsumer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.OneLine;
import org.emverify.contract.Format;

/**
 * A request for a resource, not yet made. Immutable: each word gives a new one, so half a sentence can be kept and finished
 * twice. Only {@link #read()}, {@link #ask()} and {@link #stream} talk to the server. Unless a word says otherwise it is a GET without the
 * header Accept.
 */
@API(status = API.Status.STABLE)
public final class ResourceRequest {
    private final Caller.Identity caller;
    private final String method;
    private final String target;
    private final Optional<String> accept;
    private final boolean onItsOwnConnection;
    private final boolean once;

    private ResourceRequest(
            Caller.Identity caller,
            String method,
            String target,
            Optional<String> accept,
            boolean onItsOwnConnection,
            boolean once) {
        this.caller = caller;
        this.method = method;
        this.target = target;
        this.accept = accept;
        this.onItsOwnConnection = onItsOwnConnection;
        this.once = once;
    }

    static ResourceRequest of(Caller.Identity caller, String target) {
        return new ResourceRequest(caller, "GET", target, Optional.empty(), false, false);
    }

    /** Accepts XML and nothing else. */
    public ResourceRequest inXml() {
        return in(Format.XML);
    }

    /** Accepts JSON and nothing else. */
    public ResourceRequest inJson() {
        return in(Format.JSON);
    }

    /** Accepts that format and nothing else. */
    public ResourceRequest in(Format format) {
        return accepting(format.mediaType());
    }

    /**
     * Sends this value of Accept.
     *
     * @throws IllegalArgumentException if it cannot stand in a header
     */
    public ResourceRequest accepting(String mediaRanges) {
        if (mediaRanges.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header cannot hold control characters: " + OneLine.of(mediaRanges));
        }
        return new ResourceRequest(caller, method, target, Optional.of(mediaRanges), onItsOwnConnection, once);
    }

    /** Sends no header Accept at all. */
    public ResourceRequest withoutAccept() {
        return new ResourceRequest(caller, method, target, Optional.empty(), onItsOwnConnection, once);
    }

    /** Opens a connection for this request, asks the server to close it, and reads to its end: no byte too many is missed. */
    public ResourceRequest onItsOwnConnection() {
        return new ResourceRequest(caller, method, target, accept, true, once);
    }

    /** Makes one attempt, whatever comes of it. */
    public ResourceRequest once() {
        return new ResourceRequest(caller, method, target, accept, onItsOwnConnection, true);
    }

    /** Asks for the head of the answer alone: the method HEAD, which is as safe as GET. */
    public ResourceRequest head() {
        return unsupportedMethod("HEAD");
    }

    /**
     * Uses a method that the resource does not support, without a body. Only for a run that the user allowed to be
     * intrusive.
     */
    public ResourceRequest unsupportedMethod(String unsupported) {
        if (!unsupported.matches("[A-Z]+")) {
            throw new IllegalArgumentException("not an HTTP method in capital letters: " + OneLine.of(unsupported));
        }
        return new ResourceRequest(caller, unsupported, target, accept, onItsOwnConnection, once);
    }

    /**
     * Asks, and reads the answer as the entity of a system session: for {@link SystemSessionResource#entity()}, and for any
     * other URL that leads to one. Read as JSON when exactly that is accepted, else as XML, the documented default.
     *
     * @throws UnreadableAnswer if the answer is no success with an entity in that format; its message tells what was asked
     *     and what came
     */
    public Entity read() {
        boolean isJson = accept.filter(Format.JSON.mediaType()::equals).isPresent();
        return caller.context().entities().read(ask(), isJson ? Format.JSON : Format.XML);
    }

    /** Asks, and keeps the whole answer. Nothing that the server does makes it throw. */
    public Exchange ask() {
        return send(caller.context().maxBody(), Optional.empty(), false);
    }

    /**
     * Asks, and hands the body of a success to the consumer while it comes; the exchange then has an empty body. The body of
     * any other answer is kept as by {@link #ask()}.
     *
     * @param maxBody the largest body that is read, in bytes
     * @throws java.io.UncheckedIOException if the consumer failed for a reason of its own
     */
    @API(status = API.Status.INTERNAL)
    public Exchange stream(long maxBody, BodyConsumer consumer) {
        return send(maxBody, Optional.of(consumer), false);
    }

    /** For logoff, which is tried even when the target has stopped answering. */
    Exchange delete() {
        return unsupportedMethod("DELETE").send(caller.context().maxBody(), Optional.empty(), true);
    }

    private Exchange send(long maxBody, Optional<BodyConsumer> consumer, boolean ignoresCircuitBreaker) {
        Optional<Header> acceptHeader = accept.map(value -> new Header("Accept", value));
        String carrying = caller.token().map(token -> token.target(target)).orElse(target);
        return caller.context().transport().send(method, carrying, acceptHeader, specification -> {
            HttpRequest request = request(specification, maxBody, consumer);
            return caller.context()
                    .executor()
                    .execute(request, (request.isGet() || method.equals("HEAD")) && !once, ignoresCircuitBreaker)
                    .exchange();
        });
    }

    private HttpRequest request(
            FilterableRequestSpecification specification, long maxBody, Optional<BodyConsumer> consumer) {
        List<Header> headers = new ArrayList<>();
        caller.token().map(LogonToken::headers).ifPresent(headers::addAll);
        // REST Assured adds an Accept of its own where none is specified.
        accept.map(specified -> specification.getHeaders().getValue("Accept"))
                .ifPresent(value -> headers.add(new Header("Accept", value)));
        return new HttpRequest(
                specification.getMethod(),
                specification.getBasePath(),
                caller.context().executor().completed(method, headers, onItsOwnConnection),
                onItsOwnConnection,
                maxBody,
                consumer,
                Optional.empty());
    }

    /** The request without its caller. */
    @Override
    public String toString() {
        return method + " " + caller.context().executor().redaction().redact(target)
                + accept.map(a -> " as " + a).orElse("");
    }
}
