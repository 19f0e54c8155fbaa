package org.emverify.client;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.Received;
import org.emverify.client.http.Time;
import org.emverify.settings.Settings;

/** Executes a request on the HTTP engine: rate limit, circuit breaker, retries and redaction. Thread-safe. */
final class RequestExecutor {
    private static final String USER_AGENT = "em-verify/" + version();

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final Duration FOR_LOGOFF = Duration.ofSeconds(5);

    private final URI root;
    private final Function<HttpRequest, Received> engine;
    private final Redaction redaction;
    private final Time time;
    private final RateLimiter rateLimiter;
    private final RetryPolicy retryPolicy;
    private final long maxBody;
    private final HttpRequest probe;
    private final CircuitBreaker circuitBreaker;

    /** @param engine sends one request once, and returns what came */
    RequestExecutor(
            URI root, Function<HttpRequest, Received> engine, Redaction redaction, Settings.Limits limits, Time time) {
        this.root = root;
        this.engine = engine;
        this.redaction = redaction;
        this.time = time;
        this.circuitBreaker = new CircuitBreaker(time);
        this.rateLimiter = new RateLimiter(limits.requestsPerSecond(), time);
        this.retryPolicy = new RetryPolicy(limits, time);
        this.maxBody = limits.maxBody();
        this.probe = request("GET", "/api/", List.of(new Header("Accept", "application/xml")));
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

    static String version() {
        return Optional.ofNullable(RequestExecutor.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    CircuitBreaker circuitBreaker() {
        return circuitBreaker;
    }

    Redaction redaction() {
        return redaction;
    }

    URI root() {
        return root;
    }

    /** A request with the given headers and those that every request carries, whose whole answer is kept. */
    HttpRequest request(String method, String target, List<Header> given) {
        List<Header> headers = completed(method, given, false);
        return new HttpRequest(method, target, headers, false, maxBody, Optional.empty(), Optional.empty());
    }

    /** The given headers with those that every request carries; a given one of the same name takes its place. */
    List<Header> completed(String method, List<Header> given, boolean closesConnection) {
        List<Header> headers = new ArrayList<>(List.of(new Header("Host", root.getRawAuthority())));
        headers.addAll(given);
        // Without Accept-Encoding a server may choose any encoding, and gzip would be no fault.
        List<Header> defaults = new ArrayList<>(
                List.of(new Header("User-Agent", USER_AGENT), new Header("Accept-Encoding", "identity")));
        if (closesConnection) {
            defaults.add(new Header("Connection", "close"));
        }
        if (List.of("POST", "PUT", "PATCH").contains(method)) {
            // Servers refuse these without a length, also when there is no body.
            defaults.add(new Header("Content-Length", "0"));
        }
        defaults.removeIf(header -> given.stream().anyMatch(own -> own.isNamed(header.name())));
        headers.addAll(defaults);
        return headers;
    }

    /**
     * Sends the request, again after a transport failure where that may help, and records what came.
     *
     * @param isRepeatable whether a transport failure is worth another attempt although the request may have arrived
     * @param ignoresCircuitBreaker whether the request is sent even if the target has stopped answering, as a logoff is
     */
    Executed execute(HttpRequest request, boolean isRepeatable, boolean ignoresCircuitBreaker) {
        Exchange.Request shown = show(request);
        List<Received> earlier = new ArrayList<>();
        while (true) {
            Optional<NoAnswer> down =
                    ignoresCircuitBreaker ? Optional.empty() : circuitBreaker.rejection(kind(request), family(request));
            if (down.isPresent()) {
                return new Executed(down.get(), new Exchange(shown, redaction.redact(down.get()), earlier));
            }
            Received raw = attempt(request, ignoresCircuitBreaker);
            Received received = redaction.redact(raw);
            boolean mayRepeat = isRepeatable || wasNotHandled(request, raw);
            Optional<Duration> pause = mayRepeat ? retryPolicy.pauseAfter(raw, earlier.size() + 1) : Optional.empty();
            if (pause.isEmpty()
                    || circuitBreaker.isOpen()
                    || !hasPaused(withinRun(pause.get(), ignoresCircuitBreaker))) {
                noteWhetherPatienceHelped(raw, earlier);
                return new Executed(raw, new Exchange(shown, received, earlier));
            }
            earlier.add(received);
        }
    }

    private void noteWhetherPatienceHelped(Received last, List<Received> earlier) {
        if (last instanceof Answer answer && !new AnswerOrigin(answer).isIntermediary()) {
            retryPolicy.hasHelped(earlier);
        }
    }

    /** Whether the request came to nobody who could have acted on it; a logon, then, has opened nothing. */
    private static boolean wasNotHandled(HttpRequest request, Received raw) {
        return raw instanceof NoAnswer none
                ? none.isBeforeRequest()
                : request.method().equals("POST") && Set.of(429, 503).contains(((Answer) raw).status());
    }

    private Received attempt(HttpRequest request, boolean ignoresCircuitBreaker) {
        waitForTurn();
        Received raw = ignoresCircuitBreaker
                ? engine.apply(atTheEndOfRun(request))
                : circuitBreaker.settled(withinRun(request));
        circuitBreaker.record(kind(request), family(request), raw);
        if (circuitBreaker.isProbeDue() && !ignoresCircuitBreaker) {
            circuitBreaker.recordProbe(kind(probe), withinRun(probe));
        }
        learn(raw);
        return raw;
    }

    private Received withinRun(HttpRequest request) {
        return engine.apply(circuitBreaker.timeLeft().map(request::within).orElse(request));
    }

    /** A logoff is sent when the run's time is over, too, and waited for a little. */
    private HttpRequest atTheEndOfRun(HttpRequest request) {
        return circuitBreaker
                .timeLeft()
                .map(left -> request.within(left.compareTo(FOR_LOGOFF) < 0 ? FOR_LOGOFF : left))
                .orElse(request);
    }

    private Duration withinRun(Duration pause, boolean ignoresCircuitBreaker) {
        return circuitBreaker
                .timeLeft()
                .filter(left -> !ignoresCircuitBreaker && left.compareTo(pause) < 0)
                .orElse(pause);
    }

    /** Method and path, whichever session it is about, and whether a session ID is sent. */
    private static String kind(HttpRequest request) {
        boolean carriesToken = request.headers().stream().anyMatch(header -> header.isNamed(TokenCarrier.NAME));
        String path = GUID.matcher(request.target().split("[?]", 2)[0]).replaceAll("{ID}");
        return request.method() + " " + path + (carriesToken ? " with a session ID" : "");
    }

    /** All that is asked below one resource, such as a session of whatever ID, by whomever and by whatever method. */
    private static String family(HttpRequest request) {
        return "below "
                + request.target().replaceFirst("(?i)^(/api/[^/?]*).*", "$1").toLowerCase(Locale.ROOT)
                + (request.target().matches("(?i)/api/[^/?]+/[^/?].*") ? "/" : "");
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
            // An interrupted thread still has to log off.
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
