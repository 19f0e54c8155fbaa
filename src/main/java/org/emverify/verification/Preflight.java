package org.emverify.verification;

import java.util.List;
import java.util.Optional;
import org.emverify.client.AnswerOrigin;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Readers;
import org.emverify.settings.Settings;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.SubjectResult;

/**
 * What a run needs before its first judgement, stage by stage: name, connection, trust, service root, logon, permission,
 * collection, sessions. The first broken stage is reported once, with what to do about it; nothing after it is verified.
 */
record Preflight(EnterpriseManager enterpriseManager, Settings settings, RetryLog retries, Readers readers) {

    /** The stages, in the order in which they are reached. */
    enum Stage {
        NAME,
        CONNECTION,
        TRUST,
        SERVICE_ROOT,
        LOGON,
        PERMISSION,
        COLLECTION,
        SESSIONS
    }

    /**
     * How far the run came.
     *
     * @param broken the first stage that broke, if any
     * @param cause one line: what was seen there, and what to do about it; absent when none broke
     * @param serviceRoot the exchange of the first four stages
     * @param reader who is logged on, from the stage of permission onwards
     * @param snapshot the collection, when it was read
     * @param results what was judged on the way: service root and logon, once there was a logon
     */
    record PreflightResult(
            Optional<Stage> broken,
            Optional<String> cause,
            Exchange serviceRoot,
            Optional<ResourceReader> reader,
            Optional<CollectionSnapshot> snapshot,
            List<SubjectResult> results) {

        /** Whether somebody is logged on who may read system sessions. */
        boolean mayRead() {
            return reader.isPresent()
                    && broken.filter(stage -> stage == Stage.PERMISSION).isEmpty();
        }

        private static PreflightResult broken(Stage stage, Exchange root, String cause) {
            return new PreflightResult(
                    Optional.of(stage), Optional.of(cause), root, Optional.empty(), Optional.empty(), List.of());
        }
    }

    PreflightResult run() {
        Exchange root = enterpriseManager.withoutLogon().serviceRoot().inXml().ask();
        if (root.received() instanceof NoAnswer none) {
            return PreflightResult.broken(
                    stageOf(none), root, "the server could not be asked: " + none.detail() + advice(none));
        }
        AnswerOrigin origin = new AnswerOrigin((Answer) root.received());
        if (!origin.isEnterpriseManager()) {
            return PreflightResult.broken(Stage.SERVICE_ROOT, root, whoAnswers(origin) + "; no password was sent");
        }
        Logon logon = logOn();
        return logon.session()
                .map(session -> loggedOn(root, logon, session))
                .orElseGet(() -> PreflightResult.broken(Stage.LOGON, root, whyRefused(logon.exchange())));
    }

    /** The password is for an Enterprise Manager alone. */
    static String whoAnswers(AnswerOrigin origin) {
        return (origin.isIntermediary()
                        ? "something in front of the server answers in its place"
                        : "this is another service and no Enterprise Manager")
                + ": GET /api/ was " + origin.inWords() + "; "
                + (origin.isIntermediary()
                        ? "ask those who run the gateway, or name the server itself in em.url"
                        : "check host and port in em.url (the documented port is 9398)");
    }

    private Logon logOn() {
        return enterpriseManager.logOn(settings.username(), settings.password());
    }

    private PreflightResult loggedOn(Exchange root, Logon logon, LogonSession session) {
        ResourceReader reader =
                new ResourceReader(session, this::logOn, enterpriseManager.redaction()::redact, retries, readers);
        List<SubjectResult> results = List.of(
                ServerChecks.serviceRoot(reader.parser().read(Representation.SERVICE_ROOT_IN_XML, root)),
                ServerChecks.logon(
                        logon,
                        reader.parser()
                                .read(Representation.LOGON_SESSION_IN_XML, logon.exchange(), logon.unmaskedBody()),
                        settings.username()));
        CollectionSnapshot snapshot = reader.collection((id, listed) -> {});
        Optional<Stage> broken = broken(snapshot);
        Optional<String> cause = broken.map(stage -> cause(stage, snapshot));
        return new PreflightResult(broken, cause, root, Optional.of(reader), Optional.of(snapshot), results);
    }

    private Optional<Stage> broken(CollectionSnapshot snapshot) {
        boolean isNeeded = settings.selection() instanceof Settings.Selection.Sample;
        if (snapshot.status() == 403) {
            return Optional.of(Stage.PERMISSION);
        }
        if (isNeeded && !snapshot.isReadable()) {
            return Optional.of(Stage.COLLECTION);
        }
        return isNeeded && snapshot.candidates().isEmpty() ? Optional.of(Stage.SESSIONS) : Optional.empty();
    }

    private String cause(Stage stage, CollectionSnapshot snapshot) {
        return switch (stage) {
            case PERMISSION ->
                "the account \"" + settings.username()
                        + "\" may not read system sessions (403): give it the role Portal Administrator";
            case COLLECTION ->
                CollectionSnapshot.whyUnfinished(snapshot.exchange()).orElseGet(() -> unreadable(snapshot))
                        + "; name sessions with em.sessions to verify without it";
            default ->
                "the server lists no system session of the last 30 days: wait for one, or name one with em.sessions";
        };
    }

    private static String unreadable(CollectionSnapshot snapshot) {
        return "the collection of system sessions could not be read, so there is nothing to choose from: "
                + snapshot.exchange().inOneLine()
                + (snapshot.status() == 200
                        ? snapshot.whyUnreadable().map(why -> ", " + why).orElse("")
                        : "");
    }

    private static Stage stageOf(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST -> Stage.NAME;
            case TLS_FAILED -> Stage.TRUST;
            default -> Stage.CONNECTION;
        };
    }

    /** Behind a proxy, a name that has no address here and a refused connection are the proxy's. */
    private String advice(NoAnswer none) {
        boolean isOfProxy = settings.proxy().isPresent();
        String proxy = "; check the proxy (em.proxy or HTTPS_PROXY), and host and port in em.url";
        return switch (none.cause()) {
            case UNKNOWN_HOST -> isOfProxy ? proxy : "; check the host in em.url";
            case CONNECT_FAILED ->
                isOfProxy
                        ? proxy
                        : "; check the port in em.url (the documented one is 9398), and that the service runs";
            case DEADLINE -> "; check that the service answers, or raise em.timeout";
            case NOT_HTTP, CONNECTION_LOST, HANDSHAKE_CUT -> "; check that em.url names the port of the REST API";
            default -> "";
        };
    }

    private String whyRefused(Exchange logon) {
        String account = "the logon of \"" + settings.username() + "\" ";
        return switch (logon.answer().map(Answer::status).orElse(0)) {
            case 401 ->
                account + "was refused (401): check em.username and the password in EM_PASSWORD"
                        + hint(settings.username());
            case 403 -> account + "is not permitted (403): the account has no role in Enterprise Manager";
            default ->
                account + "gave no session ID: "
                        + logon.answer()
                                .map(AnswerOrigin::new)
                                .filter(AnswerOrigin::isForeign)
                                .map(origin -> "something in front of the server answers in its place: POST "
                                        + logon.request().target() + " was " + origin.inWords())
                                .orElseGet(logon::inOneLine);
        };
    }

    /** What quoting in a shell or a file may have left in a name. */
    private static String hint(String username) {
        if (username.contains("\\\\")) {
            return "; the user name has two backslashes in a row, where one is usual: DOMAIN\\user";
        }
        return username.matches(".*[\"'`\u201C\u201D].*")
                ? "; the user name holds quotation marks: leave them out unless they belong to it"
                : "";
    }
}
