package org.emverify.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.emverify.client.Caller;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.ResourceRequest;
import org.emverify.client.TokenForgery;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Decision;
import org.emverify.contract.DocumentKind;
import org.emverify.contract.Format;
import org.emverify.contract.Representation;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.ParseResult;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.verification.check.ErrorChecks;
import org.emverify.verification.check.HttpChecks;
import org.emverify.verification.check.HttpRules;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * The few requests that are about the request itself: without a session ID, with an unknown one, without Accept, for
 * sessions that do not exist. Each is judged on arrival.
 */
final class RequestChecks {
    /** One challenge among others, whatever stands before it. */
    private static final Pattern BASIC = Pattern.compile("(^|,)\\s*Basic\\b", Pattern.CASE_INSENSITIVE);

    private final EnterpriseManager enterpriseManager;
    private final Settings settings;
    private final AuthenticatedClient client;
    private final AnswerParser reader;
    private final CollectionSnapshot snapshot;
    private final List<SubjectResult> collected = new ArrayList<>();

    RequestChecks(
            EnterpriseManager enterpriseManager,
            Settings settings,
            AuthenticatedClient client,
            AnswerParser reader,
            CollectionSnapshot snapshot) {
        this.enterpriseManager = enterpriseManager;
        this.settings = settings;
        this.client = client;
        this.reader = reader;
        this.snapshot = snapshot;
    }

    /** What was judged so far. */
    List<SubjectResult> collected() {
        return List.copyOf(collected);
    }

    /** Whether the session was answered with 404 to the operator, who knows that it exists. */
    boolean hasLostTheSession() {
        return collected.stream()
                .flatMap(v -> v.findings().stream())
                .filter(f -> f.representation().kind() != DocumentKind.ERROR)
                .anyMatch(f ->
                        f.exchange().answer().filter(a -> a.status() == 404).isPresent());
    }

    /** Twice the same (see {@link RepeatProbe}). */
    void repeat(Subject subject, boolean hasEnded) {
        collected.add(new RepeatProbe(client, reader, subject, hasEnded).judge());
    }

    /** Without a session ID, and with ones that no logon gave (page, "Request Headers", row X-RestSvcSessionId). */
    void askWithoutLogon(String id) {
        Caller stranger = enterpriseManager.withoutLogon();
        for (Format format : Format.values()) {
            refused(
                    Requirement.LOGON_REQUIRED,
                    401,
                    format,
                    stranger.systemSession(id).entity());
            refused(
                    Requirement.LOGON_REQUIRED,
                    401,
                    format,
                    stranger.systemSession(id).reference());
        }
        refused(
                Requirement.LOGON_REQUIRED,
                401,
                Format.XML,
                stranger.systemSession(id).events());
        refused(Requirement.LOGON_REQUIRED, 401, Format.XML, stranger.systemSessions());
        for (String token : List.of(inventedToken("unknown"), "no-session-id")) {
            Caller pretender = enterpriseManager.withToken(Secret.of(token));
            for (Format format : Format.values()) {
                refused(
                        Requirement.UNKNOWN_TOKEN_REFUSED,
                        401,
                        format,
                        pretender.systemSession(id).entity());
            }
            refused(
                    Requirement.UNKNOWN_TOKEN_REFUSED,
                    401,
                    Format.XML,
                    pretender.systemSession(id).reference());
            refused(
                    Requirement.UNKNOWN_TOKEN_REFUSED,
                    401,
                    Format.XML,
                    pretender.systemSession(id).events());
            refused(Requirement.UNKNOWN_TOKEN_REFUSED, 401, Format.XML, pretender.systemSessions());
        }
    }

    /** With session IDs that are almost the one in use. */
    void askAsImpostor(String id) {
        for (TokenForgery how : TokenForgery.values()) {
            client.impostor(how)
                    .ifPresent(impostor -> refused(
                            Requirement.UNKNOWN_TOKEN_REFUSED,
                            401,
                            Format.XML,
                            impostor.systemSession(id).entity()));
        }
    }

    private String inventedToken(String purpose) {
        String guid = UUID.nameUUIDFromBytes((purpose + seed()).getBytes(StandardCharsets.UTF_8))
                .toString();
        return Base64.getEncoder().encodeToString(guid.getBytes(StandardCharsets.UTF_8));
    }

    private long seed() {
        return settings.selection() instanceof Settings.Selection.Sample sample ? sample.seed() : 1;
    }

    private void refused(Requirement refusal, int status, Format format, ResourceRequest request) {
        ParsedAnswer answer = errorRead(format, request.in(format).ask());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(answer, result.on(answer)).judge(refusal, status);
        collected.add(result);
    }

    private ParsedAnswer errorRead(Format format, Exchange exchange) {
        return reader.read(format == Format.XML ? Representation.ERROR_IN_XML : Representation.ERROR_IN_JSON, exchange);
    }

    /** Without Accept (see {@link NoAcceptProbe}). */
    void askWithoutAccept(Subject subject) {
        collected.addAll(new NoAcceptProbe(client, reader, subject).judge());
    }

    /** IDs that no session has, and text that is no ID ({@link Decision#MALFORMED_ID_REFUSED}). */
    void askForUnknownIds() {
        String unknown = unknownId();
        for (Format format : Format.values()) {
            refusedTo(
                    Requirement.UNKNOWN_ID_404,
                    format,
                    c -> c.systemSession(unknown).entity());
            refusedTo(
                    Requirement.UNKNOWN_ID_404,
                    format,
                    c -> c.systemSession(unknown).reference());
            malformed(format);
        }
        refusedTo(
                Requirement.UNKNOWN_ID_404,
                Format.XML,
                c -> c.systemSession(unknown).events());
    }

    private String unknownId() {
        for (int i = 0; ; i++) {
            String id = UUID.nameUUIDFromBytes(("nobody" + seed() + i).getBytes(StandardCharsets.UTF_8))
                    .toString();
            if (!snapshot.lists(id)) {
                return id;
            }
        }
    }

    private void refusedTo(Requirement refusal, Format format, Function<Caller, ResourceRequest> resource) {
        ParsedAnswer answer =
                errorRead(format, client.ask(c -> resource.apply(c).in(format).ask()));
        SubjectResult result = new SubjectResult(Subject.SERVER);
        new ErrorChecks(answer, result.on(answer)).judge(refusal, 404);
        collected.add(result);
    }

    private void malformed(Format format) {
        ParsedAnswer answer = errorRead(
                format,
                client.ask(
                        c -> c.systemSession("not-a-guid").entity().in(format).ask()));
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        on.judged(Requirement.MALFORMED_ID_4XX);
        int status = answer.answer().map(Answer::status).orElse(0);
        if (status < 400 || status > 499) {
            on.breaksOutsideBody(
                    Requirement.MALFORMED_ID_4XX,
                    "a client error, 400 to 499",
                    answer.exchange().received().inWords(),
                    "");
        } else if (answer.document().filter(ErrorChecks::isError).isEmpty()) {
            on.breaksOutsideBody(
                    Requirement.MALFORMED_ID_4XX,
                    "an Error document in " + format,
                    status + " with "
                            + answer.document()
                                    .map(ParseResult.Document::inWords)
                                    .orElseGet(() -> bodyInWords(answer)),
                    "");
        }
        collected.add(result);
    }

    private static String bodyInWords(ParsedAnswer answer) {
        byte[] body = answer.answer().map(Answer::body).orElse(new byte[0]);
        return body.length == 0 ? "an empty body" : "a body: " + HttpChecks.beginning(body);
    }

    /** A logon session of its own: logs on, logs off, and asks again ({@link Decision#LOGOFF_BY_DELETE}). */
    void logOff(String id) {
        Logon logon = enterpriseManager.logOn(settings.username(), settings.password());
        if (isLost(logon.exchange())) {
            logon = enterpriseManager.logOn(settings.username(), settings.password());
        }
        if (logon.session().isEmpty()) {
            SubjectResult result = new SubjectResult(Subject.SERVER);
            result.on(reader.read(Representation.LOGON_SESSION_IN_XML, logon.exchange()))
                    .breaksOutsideBody(
                            Requirement.LOGON_CREATED,
                            "a second logon like the first one",
                            logon.exchange().received().inWords(),
                            "");
            collected.add(result);
            return;
        }
        LogonSession session = logon.session().get();
        Exchange logoff = session.logOff();
        if (isLost(logoff)) {
            // It may have arrived: to try again takes another logon session.
            Optional<LogonSession> another = enterpriseManager
                    .logOn(settings.username(), settings.password())
                    .session();
            if (another.isPresent()) {
                session.close();
                session = another.get();
                logoff = session.logOff();
            }
        }
        collected.add(ServerChecks.logoff(reader.read(Representation.LOGON_SESSION_IN_XML, logoff)));
        if (logoff.answer().isEmpty()) {
            // Nobody knows whether the session ID is still good.
            return;
        }
        for (Format format : Format.values()) {
            refused(
                    Requirement.LOGGED_OFF_TOKEN_REFUSED,
                    401,
                    format,
                    session.systemSession(id).entity());
        }
    }

    /** Whether the network lost the request or its answer. */
    private static boolean isLost(Exchange exchange) {
        return exchange.received() instanceof NoAnswer none && none.isTransportHiccup();
    }

    /** What only a user may allow: another method, and a wrong password. */
    void intrude(String id) {
        for (Format format : Format.values()) {
            ParsedAnswer answer = errorRead(
                    format,
                    client.ask(c -> c.systemSession(id)
                            .entity()
                            .in(format)
                            .unsupportedMethod("PUT")
                            .ask()));
            SubjectResult result = new SubjectResult(Subject.SERVER);
            new ErrorChecks(answer, result.on(answer)).judge(Requirement.UNSUPPORTED_METHOD_405, 405);
            collected.add(result);
        }
        refusedLogon(
                Requirement.WRONG_CREDENTIALS_REFUSED,
                enterpriseManager.logOn(
                        settings.username(), Secret.of(settings.password().reveal() + "-wrong")));
    }

    /** A logon that no account can suffer from ({@link Decision#BASIC_CHALLENGE}). */
    void logOnWithoutCredentials() {
        refusedLogon(Requirement.MISSING_CREDENTIALS_REFUSED, enterpriseManager.logOnWithoutCredentials());
    }

    private void refusedLogon(Requirement refusal, Logon logon) {
        ParsedAnswer answer = errorRead(Format.XML, logon.exchange());
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        if (isLost(logon.exchange()) && logon.exchange().earlierAttempts().isEmpty()) {
            on.notVerified(refusal, "the logon or its answer got lost on the way, and was not repeated");
            collected.add(result);
            return;
        }
        boolean isRefused = new HttpChecks(answer, HttpRules.allOf(refusal), on).judgeStatus(401);
        List<String> challenges =
                answer.answer().map(a -> a.headers("WWW-Authenticate")).orElse(List.of());
        if (isRefused && challenges.stream().noneMatch(BASIC.asPredicate())) {
            on.breaksOutsideBody(
                    refusal,
                    "a WWW-Authenticate header that asks for Basic",
                    challenges.isEmpty() ? "absent" : String.join(", ", challenges),
                    "");
        }
        collected.add(result);
        logon.session().ifPresent(LogonSession::logOff);
    }
}
