package org.emverify.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.settings.Settings;

/** Takes a request through pace, repetitions and redaction to its exchange. */
final class Asker {
    private final URI root;
    private final Specification specification;
    private final Redaction redaction;
    private final Time time;
    private final Pace pace;
    private final Patience patience;
    private final WireRequest signOfLife;
    private final TargetHealth health = new TargetHealth();

    Asker(URI root, HttpEngine engine, Redaction redaction, Settings.Limits limits, Time time) {
        this.root = root;
        this.specification = new Specification(root, engine::exchange);
        this.redaction = redaction;
        this.time = time;
        this.pace = new Pace(limits.requestsPerSecond(), time);
        this.patience = new Patience(limits, time);
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
    record Asked(Received raw, Exchange exchange) {
        @Override
        public String toString() {
            return exchange.toString();
        }
    }

    TargetHealth health() {
        return health;
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
    Asked ask(WireRequest request, boolean isRepeatable, boolean isLast) {
        Exchange.Request shown = show(request);
        List<Received> earlier = new ArrayList<>();
        while (true) {
            Optional<NoAnswer> down = isLast ? Optional.empty() : health.insteadOfAsking();
            if (down.isPresent()) {
                return new Asked(down.get(), new Exchange(shown, redaction.redact(down.get()), earlier));
            }
            waitForTurn();
            Received raw = specification.send(request);
            health.note(raw);
            if (health.isInDoubt() && !isLast) {
                health.noteSignOfLife(specification.send(signOfLife));
            }
            learn(raw);
            Received received = redaction.redact(raw);
            boolean mayRepeat = isRepeatable || (raw instanceof NoAnswer none && none.isBeforeRequest());
            Optional<Duration> pause = mayRepeat ? patience.pauseAfter(raw, earlier.size() + 1) : Optional.empty();
            if (pause.isEmpty() || health.isDown() || !hasPaused(pause.get())) {
                return new Asked(raw, new Exchange(shown, received, earlier));
            }
            earlier.add(received);
        }
    }

    private Exchange.Request show(WireRequest request) {
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
            pace.await();
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
