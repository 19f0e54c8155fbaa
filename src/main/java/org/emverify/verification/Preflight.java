package org.emverify.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Representation;
import org.emverify.contract.document.CollectionReader;
import org.emverify.settings.Settings;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.SubjectResult;

/**
 * The ladder that a run climbs before its first judgement: name, connection, trust, service root, logon, permission,
 * collection, sessions. The first broken rung is told once, with what to do about it; nothing above it is verified.
 */
final class Preflight {
    private final EnterpriseManager enterpriseManager;
    private final Settings settings;
    private final RetryLog retries;
    private final AnswerParser reader;
    private final CollectionReader collection;

    /** The rungs, in the order in which they are climbed. */
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
     * @param broken the first rung that broke, if any
     * @param cause one line: what was seen there, and what to do about it; empty when none broke
     * @param serviceRoot the exchange of the first four rungs
     * @param operator who is logged on, from the rung of permission upwards
     * @param snapshot the collection, when it was read
     * @param verdicts what was judged on the way: service root and logon, once there was a logon
     */
    record PreflightResult(
            Optional<Stage> broken,
            String cause,
            Exchange serviceRoot,
            Optional<AuthenticatedClient> operator,
            Optional<CollectionSnapshot> snapshot,
            List<SubjectResult> verdicts) {}

    Preflight(
            EnterpriseManager enterpriseManager,
            Settings settings,
            RetryLog retries,
            AnswerParser reader,
            CollectionReader collection) {
        this.enterpriseManager = enterpriseManager;
        this.settings = settings;
        this.retries = retries;
        this.reader = reader;
        this.collection = collection;
    }

    PreflightResult run() {
        Exchange root = enterpriseManager.withoutLogon().serviceRoot().inXml().ask();
        if (root.received() instanceof NoAnswer none) {
            return broken(rungOf(none), root, "the server could not be asked: " + none.detail() + advice(none));
        }
        Logon logon = enterpriseManager.logOn(settings.username(), settings.password());
        if (logon.session().isEmpty()) {
            return logonRefused(root, logon.exchange());
        }
        AuthenticatedClient client = new AuthenticatedClient(
                logon.session().get(),
                () -> enterpriseManager.logOn(settings.username(), settings.password()),
                retries);
        List<SubjectResult> verdicts = new ArrayList<>();
        verdicts.add(ServerChecks.serviceRoot(reader.read(Representation.SERVICE_ROOT_IN_XML, root)));
        verdicts.add(ServerChecks.logon(
                logon, reader.read(Representation.LOGON_SESSION_IN_XML, logon.exchange()), settings.username()));
        return collection(root, client, verdicts);
    }

    private PreflightResult collection(Exchange root, AuthenticatedClient client, List<SubjectResult> verdicts) {
        CollectionSnapshot snapshot = CollectionSnapshot.read(client, collection, (id, session) -> {});
        boolean isNeeded = settings.selection() instanceof Settings.Selection.Sample;
        int status = snapshot.exchange().answer().map(a -> a.status()).orElse(0);
        Optional<Stage> broken = Optional.empty();
        String cause = "";
        if (status == 403) {
            broken = Optional.of(Stage.PERMISSION);
            cause = "the account \"" + settings.username()
                    + "\" may not read system sessions (403): give it the role Portal Administrator";
        } else if (!snapshot.isReadable() && isNeeded) {
            broken = Optional.of(Stage.COLLECTION);
            cause = "the collection of system sessions could not be read, so there is nothing to choose from: "
                    + snapshot.exchange().inOneLine()
                    + (status == 200
                            ? snapshot.whyUnreadable().map(why -> ", " + why).orElse("")
                            : "")
                    + "; name sessions with em.sessions to verify without it";
        } else if (isNeeded && snapshot.candidates().isEmpty()) {
            broken = Optional.of(Stage.SESSIONS);
            cause = "the server lists no system session of the last 30 days: wait for one, or name one with"
                    + " em.sessions";
        }
        return new PreflightResult(broken, cause, root, Optional.of(client), Optional.of(snapshot), verdicts);
    }

    private static PreflightResult broken(Stage stage, Exchange root, String cause) {
        return new PreflightResult(Optional.of(stage), cause, root, Optional.empty(), Optional.empty(), List.of());
    }

    private static Stage rungOf(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST -> Stage.NAME;
            case TLS_FAILED -> Stage.TRUST;
            default -> Stage.CONNECTION;
        };
    }

    private static String advice(NoAnswer none) {
        return switch (none.cause()) {
            case UNKNOWN_HOST -> "; check the host in em.url";
            case CONNECT_FAILED -> "; check the port in em.url (the documented one is 9398), and that the service runs";
            case DEADLINE -> "; check that the service answers, or raise em.timeout";
            case NOT_HTTP, CONNECTION_LOST, HANDSHAKE_CUT -> "; check that em.url names the port of the REST API";
            default -> "";
        };
    }

    private PreflightResult logonRefused(Exchange root, Exchange logon) {
        boolean rootIsFine = root.answer().filter(a -> a.status() == 200).isPresent();
        int status = logon.answer().map(a -> a.status()).orElse(0);
        if (!rootIsFine) {
            return broken(
                    Stage.SERVICE_ROOT,
                    root,
                    "this does not answer like an Enterprise Manager: GET /api/ is "
                            + root.received().inWords() + ", and so is no logon; check host and port in em.url");
        }
        String account = "the logon of \"" + settings.username() + "\" ";
        return broken(
                Stage.LOGON,
                root,
                switch (status) {
                    case 401 -> account + "was refused (401): check em.username and the password in EM_PASSWORD";
                    case 403 -> account + "is not permitted (403): the account has no role in Enterprise Manager";
                    default -> account + "gave no session ID: " + logon.inOneLine();
                });
    }
}
