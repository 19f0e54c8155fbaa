package org.emverify.client;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.emverify.client.http.HttpEngine;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.Received;
import org.emverify.client.http.ServerTrust;
import org.emverify.client.http.Time;
import org.emverify.contract.document.Lazy;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.HostAndPort;
import org.emverify.settings.PublicText;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;

/**
 * The Enterprise Manager that is asked, and the entry point of this package.
 *
 * <pre>{@code
 * try (EnterpriseManager enterpriseManager = EnterpriseManager.at(root, Settings.Trust.system());
 *         LogonSession session = enterpriseManager.logOn(username, password).logonSession()) {
 *     Entity entity = session.systemSession(id).entity().inJson().read();
 * }
 * }</pre>
 *
 * <p>All its requests go to one scheme, host and port, share a few kept connections, and end within a deadline. Thread-safe.
 */
@API(status = API.Status.STABLE)
public final class EnterpriseManager implements AutoCloseable {
    private final ServerTrust trust;
    private final HttpEngine engine;
    private final Redaction redaction;
    private final GivenTokens replayedTokens;
    private final Context context;
    private final Optional<RecordedAnswers> recorded;
    private final Optional<EvidenceRecorder> recorder;

    private EnterpriseManager(URI root, Settings settings, Time time) {
        this.trust = new ServerTrust(HostAndPort.of(root).host(), settings.trust(), time);
        this.redaction = new Redaction(PublicText.of(root, settings.proxy()));
        this.replayedTokens = new GivenTokens(redaction);
        this.engine = new HttpEngine(root, settings.proxy(), trust, settings.limits());
        this.recorded = settings.evidence() instanceof Settings.Evidence.Replayed replayed
                ? Optional.of(recordedIn(replayed))
                : Optional.empty();
        this.recorder = settings.evidence() instanceof Settings.Evidence.Kept kept
                ? Optional.of(new EvidenceRecorder(
                        engine::exchange, root, redaction, EvidenceRecorder.partIn(settings.output()), kept.size()))
                : Optional.empty();
        settings.proxy()
                .flatMap(Settings.Proxy::credentials)
                .ifPresent(credentials -> redaction.learn(credentials.password().reveal()));
        recorded.ifPresent(answers -> answers.standIns().forEach(redaction::learn));
        Time pace = recorded.isPresent() ? Time.STANDING : time;
        RequestExecutor executor =
                new RequestExecutor(root, request -> send(root, request), redaction, settings.limits(), pace);
        Lazy<Readers> readers = new Lazy<>(
                () -> Readers.of(settings.schemas().map(Schemas::from).orElseGet(Schemas::bundled)));
        EntityReader entities = new EntityReader(readers, redaction);
        this.context = new Context(new RestAssuredTransport(root), executor, entities, settings);
    }

    private Received send(URI root, HttpRequest request) {
        return recorded.map(answers -> answers.answer(root, request, redaction, replayedTokens))
                .or(() -> recorder.map(evidence -> evidence.exchange(request)))
                .orElseGet(() -> engine.exchange(request));
    }

    private static RecordedAnswers recordedIn(Settings.Evidence.Replayed replayed) {
        try {
            return RecordedAnswers.read(replayed.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /**
     * The one at that address. Nothing is sent yet.
     *
     * @param root scheme, host and port, with neither path nor final slash: {@code https://em01:9398}
     * @param settings where trust, limits, proxy and API version come from; its target is not looked at
     * @throws IllegalArgumentException if the root is not such an address
     */
    @API(status = API.Status.INTERNAL)
    public static EnterpriseManager at(URI root, Settings settings) {
        return at(root, settings, Time.SYSTEM);
    }

    /**
     * The one at that address, with everything but the trust at its default.
     *
     * @throws IllegalArgumentException if the root is not such an address
     */
    public static EnterpriseManager at(URI root, Settings.Trust trust) {
        return at(root, Settings.of(new Settings.Target.Server(root), "", Secret.of(""), trust));
    }

    /** The same with a time of its own for pauses, repetitions and {@link #stopAfter}. */
    @API(status = API.Status.INTERNAL)
    public static EnterpriseManager at(URI root, Settings settings, Time time) {
        boolean isHttp = "https".equalsIgnoreCase(root.getScheme()) || "http".equalsIgnoreCase(root.getScheme());
        boolean isBare = root.getRawAuthority() != null
                && !root.getRawAuthority().isEmpty()
                && root.getUserInfo() == null
                && root.getRawPath().isEmpty()
                && root.getRawQuery() == null
                && root.getRawFragment() == null;
        if (!isHttp || !isBare) {
            throw new IllegalArgumentException(
                    "an address needs scheme, host and port, and nothing else, such as https://em01:9398");
        }
        return new EnterpriseManager(root, settings, time);
    }

    /**
     * Begins to load what the first request needs, on a thread of its own. It takes most of a second, which a program can spend
     * on its other preparations. Calling it is never necessary, and calling it again does nothing.
     */
    @API(status = API.Status.INTERNAL)
    public static void warmUp() {
        RestAssuredTransport.warmUp();
    }

    /**
     * Logs on by Basic authentication, in UTF-8. Whatever the server does, it is told and not thrown.
     *
     * @param username as the server knows it, {@code DOMAIN\\user} included
     */
    public Logon logOn(String username, Secret password) {
        return new Authenticator(context).logOn(username, password);
    }

    /** Asks for a logon session without any credentials: to see it refused. */
    public Logon logOnWithoutCredentials() {
        return new Authenticator(context).logOnWithoutCredentials();
    }

    /**
     * REST Assured's own specification, bound to this target, without a token.
     *
     * @see Caller#given()
     */
    public RequestSpecification given() {
        return withoutLogon().given();
    }

    /** A caller without a session ID. */
    public Caller withoutLogon() {
        return caller(Optional.empty());
    }

    /**
     * A caller with this session ID, wherever it is from.
     *
     * @throws IllegalArgumentException if it cannot stand in a header
     */
    public Caller withToken(Secret token) {
        redaction.learn(token.reveal());
        return caller(Optional.of(new LogonToken(token, TokenCarrier.HEADER)));
    }

    /** A caller who sends user name and password with each request, in the place of a session ID: to see it refused. */
    public Caller withCredentials(String username, Secret password) {
        return caller(Optional.of(new Authenticator(context).credentials(username, password)));
    }

    /** What takes the secrets of this client out of a text that is going to be shown. */
    @API(status = API.Status.INTERNAL)
    public Redaction redaction() {
        return redaction;
    }

    /** Whether the target has said nothing at all for five attempts in a row; then it is not asked again. */
    @API(status = API.Status.INTERNAL)
    public boolean targetIsDown() {
        return context.executor().circuitBreaker().isOpen();
    }

    /** From that time on nothing is sent or waited for any more but logoffs. */
    @API(status = API.Status.INTERNAL)
    public void stopAfter(Duration duration) {
        context.executor().circuitBreaker().openAfter(duration);
    }

    /** Whether requests were not sent, or cut off, because of {@link #stopAfter}. */
    @API(status = API.Status.INTERNAL)
    public boolean isOutOfTime() {
        return context.executor().circuitBreaker().isOutOfTime();
    }

    /** The certificate that the server presented last, trusted or not; empty before a first handshake. */
    public Optional<X509Certificate> certificateSeen() {
        return trust.seen();
    }

    /** SHA-256 over the whole certificate, in the form that the setting {@code certificateSha256} takes. */
    public static String fingerprint(X509Certificate certificate) {
        return ServerTrust.fingerprint(certificate);
    }

    /** How many connections were opened so far. */
    @API(status = API.Status.INTERNAL)
    public long connectionsOpened() {
        return recorded.map(answers -> answers.count(RecordedAnswers.CONNECTIONS))
                .orElseGet(engine::connectionsOpened);
    }

    /** How many requests were sent so far, repetitions included. */
    @API(status = API.Status.INTERNAL)
    public long requestsSent() {
        return recorded.map(answers -> answers.count(RecordedAnswers.REQUESTS)).orElseGet(engine::requestsSent);
    }

    /** The answers of an earlier run that are judged again, if nobody is asked. */
    @API(status = API.Status.INTERNAL)
    public Optional<RecordedAnswers> recorded() {
        return recorded;
    }

    /** Lets the evidence know that a session is judged; it may let its exchanges go. */
    @API(status = API.Status.INTERNAL)
    public void judged(String sessionId, boolean hasFindings) {
        recorder.ifPresent(evidence -> evidence.judged(sessionId, hasFindings));
    }

    /**
     * Leaves the evidence in its place, whole, when some is to be kept; nothing may be asked afterwards.
     *
     * @param facts what is told of the run beside its exchanges
     * @throws UncheckedIOException when it cannot be written
     */
    @API(status = API.Status.INTERNAL)
    public void finishEvidence(Map<String, String> facts) {
        recorder.ifPresent(evidence -> {
            Map<String, String> all = new TreeMap<>(facts);
            all.put(RecordedAnswers.CONNECTIONS, Long.toString(connectionsOpened()));
            all.put(RecordedAnswers.REQUESTS, Long.toString(requestsSent()));
            evidence.finish(all);
        });
    }

    /** Closes the connections. It does not log off. */
    @Override
    public void close() {
        engine.close();
    }

    private Caller caller(Optional<LogonToken> token) {
        return new UnauthenticatedCaller(new Caller.Identity(context, token));
    }
}
