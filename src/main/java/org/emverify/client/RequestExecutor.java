package org.emverify.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpEngine;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;

/** Takes a request through pace, repetitions and redaction to its exchange. */
final class RequestExecutor {
    private final URI root;
    private final RestAssuredTransport transport;
    private final Redaction redaction;
    private final Time time;
    private final RateLimiter rateLimiter;
    private final RetryPolicy retryPolicy;
    private final HttpRequest signOfLife;
    private final CircuitBreaker circuitBreaker = new CircuitBreaker();

    RequestExecutor(URI root, HttpEngine engine, Redaction redaction, Settings.Limits limits, Time time) {
        this.root = root;
        this.transport = new RestAssuredTransport(root, engine::exchange);
        this.redaction = redaction;
        this.time = time;
        this.rateLimiter = new RateLimiter(limits.requestsPerSecond(), time);
        this.retryPolicy = new RetryPolicy(limits, time);
        this.signOfLife = ResourceRequest.onTheWire(
                this,
                "GET",
                "/api/",
                List.of(new Header("Accept", "application/xml")),
                false,
                limits.maxBody(),
                Optional.empty());
    }

    /**
     * What came, for the one who must see secrets, and the same for everyone else.
     *
     * @param raw with the secrets
     * @param exchange without them
     */
    record Executed(Received raw, Exchange exchange) {
        @Override
        public String toString() {
            return exchange.toString();
        }
    }

    CircuitBreaker health() {
        return circuitBreaker;
    }

    Redaction redaction() {
        return redaction;
    }

    /** The target's name and port, as the header Host tells them. */
    String authority() {
        return root.getRawAuthority();
    }

    /**
     * Asks.
     *
     * @param isRepeatable whether a hiccup is worth another attempt although the request may have arrived
     * @param isLast whether the request is made even if the target has fallen silent: a logoff is
     */
    Executed ask(HttpRequest request, boolean isRepeatable, boolean isLast) {
        Exchange.Request shown = show(request);
        List<Received> earlier = new ArrayList<>();
        while (true) {
            Optional<NoAnswer> down = isLast ? Optional.empty() : circuitBreaker.insteadOfAsking();
            if (down.isPresent()) {
                return new Executed(down.get(), new Exchange(shown, redaction.redact(down.get()), earlier));
            }
            waitForTurn();
            Received raw = transport.send(request);
            circuitBreaker.note(raw);
            if (circuitBreaker.isInDoubt() && !isLast) {
                circuitBreaker.noteSignOfLife(transport.send(signOfLife));
            }
            learn(raw);
            Received received = redaction.redact(raw);
            boolean mayRepeat = isRepeatable || (raw instanceof NoAnswer none && none.isBeforeRequest());
            Optional<Duration> pause = mayRepeat ? retryPolicy.pauseAfter(raw, earlier.size() + 1) : Optional.empty();
            if (pause.isEmpty() || circuitBreaker.isDown() || !hasPaused(pause.get())) {
                return new Executed(raw, new Exchange(shown, received, earlier));
            }
            earlier.add(received);
        }
    }

    private Exchange.Request show(HttpRequest request) {
        return new Exchange.Request(
                request.method(),
                redaction.redact(URI.create(root + request.target())),
                request.headers().stream().map(redaction::redact).toList());
    }

    private void learn(Received received) {
        if (received instanceof Answer answer) {
            LogonToken.inHeader(answer).ifPresent(redaction::learn);
            LogonToken.inCookie(answer).ifPresent(redaction::learn);
        }
    }

    private void waitForTurn() {
        try {
            rateLimiter.await();
        } catch (InterruptedException e) {
            // Whoever is in a hurry to end still wants to log off.
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasPaused(Duration pause) {
        try {
            time.pause(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
