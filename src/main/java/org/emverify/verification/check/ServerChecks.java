package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.client.Logon;
import org.emverify.contract.Decision;
import org.emverify.contract.Format;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Link;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Observed;
import org.emverify.contract.document.ParseResult;
import org.emverify.contract.document.SystemSession;
import org.emverify.verification.finding.CheckContext;
import org.emverify.verification.finding.ParsedAnswer;
import org.emverify.verification.finding.Subject;
import org.emverify.verification.finding.SubjectResult;

/**
 * Judges what the server says of itself: its service root, the logon and the logoff
 * ({@link Decision#SERVICE_ROOT_IS_OPEN}, {@link Decision#TOKEN_IN_HEADER_AND_COOKIE},
 * {@link Decision#LOGON_SESSION_DOCUMENT}, {@link Decision#BASIC_CHALLENGE} and {@link Decision#LOGOFF_BY_DELETE}).
 */
public final class ServerChecks {

    private static final Pattern VERSION = Pattern.compile("[?&]v=([^&]*)");
    private static final Pattern COOKIE_PATH = Pattern.compile(";\\s*Path=/api/?\\s*(;|$)", Pattern.CASE_INSENSITIVE);
    private static final String LOGON_URL = "the absolute URL of the logon, /api/sessionMngr/,";

    private ServerChecks() {}

    public static SubjectResult serviceRoot(ParsedAnswer answer) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        Optional<ParseResult.Document> document = new HttpChecks(answer, HttpRules.allOf(SERVICE_ROOT), on).judge(200);
        document.filter(d -> on.isRoot(SERVICE_ROOT, d.root(), "EnterpriseManager"))
                .ifPresent(d -> judgeServiceRoot(d, on));
        return result;
    }

    private static void judgeServiceRoot(ParseResult.Document document, CheckContext on) {
        Node root = document.root();
        List<Link> links = SystemSession.links(Format.XML, root);
        requireLink(links, "Create", ServerChecks::isLogon, LOGON_URL, root.child("Links"), SERVICE_ROOT, on);
        requireLink(
                links,
                "Down",
                target -> true,
                "the absolute URL of the logon sessions",
                root.child("Links"),
                SERVICE_ROOT,
                on);
        SchemaViolations.judge(document, SERVICE_ROOT, v -> v.place().path().contains("SupportedVersion"), on);
        judgeVersions(root, on);
    }

    private static void judgeVersions(Node root, CheckContext on) {
        List<Node> versions = root.entries("SupportedVersions").stream()
                .flatMap(v -> v.entries("SupportedVersion").stream())
                .toList();
        List<String> names =
                versions.stream().map(v -> v.child("Name").text().orElse("")).toList();
        on.holds(
                API_VERSIONS,
                names.contains("v1_7"),
                root.child("SupportedVersions").place(),
                "supported versions with v1_7 among them",
                () -> names.isEmpty() ? "no versions" : String.join(", ", names));
        for (Node version : versions) {
            String name = version.child("Name").text().orElse("");
            requireLink(
                    version.entries("Links").isEmpty()
                            ? version.entries("Link").stream()
                                    .map(ServerChecks::link)
                                    .toList()
                            : SystemSession.links(Format.XML, version),
                    "Create",
                    target -> isLogon(target) && isOfVersion(target, name),
                    LOGON_URL + " for the version \"" + name + '"',
                    version.child("Links"),
                    API_VERSIONS,
                    on);
        }
    }

    private static boolean isLogon(LinkTarget target) {
        return target.path().matches("(?i)/api/sessionMngr/?");
    }

    /** A link that names no version may mean the latest one. */
    private static boolean isOfVersion(LinkTarget target, String name) {
        Matcher version = VERSION.matcher(target.target());
        return !version.find() || version.group(1).equals(name);
    }

    private static Link link(Node node) {
        return new Link(node.place(), node.child("Rel"), node.child("Href"), node.child("Name"), node.child("Type"));
    }

    /** @param username who logged on */
    public static SubjectResult logon(Logon logon, ParsedAnswer answer, String username) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        boolean isCreated = new HttpChecks(answer, HttpRules.allOf(LOGON_CREATED), on).judgeStatus(201);
        Optional<ParseResult.Document> document =
                isCreated ? new HttpChecks(answer, HttpRules.allOf(LOGON_BODY), on).judge(201) : Optional.empty();
        document.filter(d -> on.isRoot(LOGON_BODY, d.root(), "LogonSession"))
                .ifPresent(d -> judgeLogonSession(d, logon, username, on));
        if (isCreated) {
            judgeToken(logon, on);
            judgeCookie(logon, on);
        }
        return result;
    }

    private static void judgeToken(Logon logon, CheckContext on) {
        on.judged(LOGON_TOKEN);
        if (!logon.tokenInHeader()) {
            on.breaksOutsideBody(
                    LOGON_TOKEN,
                    "the session ID in the header X-RestSvcSessionId",
                    "absent",
                    logon.cookiePresent() ? "the run goes on with the session ID of the cookie" : "");
        }
    }

    private static void judgeCookie(Logon logon, CheckContext on) {
        on.judged(LOGON_COOKIE);
        if (!logon.cookiePresent() || (logon.tokenInHeader() && !logon.cookieAgrees())) {
            on.breaksOutsideBody(
                    LOGON_COOKIE,
                    "a cookie X-RestSvcSessionId with the session ID of the header",
                    logon.cookiePresent() ? "a cookie with another session ID" : "absent");
        }
        on.answerHeader("Set-Cookie")
                .filter(cookie ->
                        logon.cookiePresent() && !COOKIE_PATH.matcher(cookie).find())
                .ifPresent(
                        cookie -> on.advisesOutsideBody(LOGON_COOKIE, "a cookie with Path=/api", '"' + cookie + '"'));
    }

    private static void judgeLogonSession(
            ParseResult.Document document, Logon logon, String username, CheckContext on) {
        Node root = document.root();
        Observed href = root.child("Href");
        on.holds(
                LOGON_BODY,
                LinkTarget.isIn(href, LinkTarget::leadsToLogonSession),
                href,
                "the absolute URL of the logon session, below /api/logonSessions/, in Href");
        Observed type = root.child("Type");
        on.string(LOGON_BODY, LOGON_BODY, type)
                .filter(t -> !t.equals("LogonSession"))
                .ifPresent(t -> on.advises(LOGON_BODY, type, "\"LogonSession\""));
        for (Observed parameter : List.of(root.child("UserName"), root.child("SessionId"))) {
            on.string(LOGON_BODY, LOGON_BODY, parameter);
        }
        requireLink(
                SystemSession.links(Format.XML, root),
                "Delete",
                LinkTarget::leadsToLogonSession,
                "the absolute URL of the logon session, below /api/logonSessions/,",
                root.child("Links"),
                LOGON_BODY,
                on);
        judgeWhose(root, logon, username, on);
        SchemaViolations.judge(
                document,
                LOGON_BODY,
                v -> v.place().path().matches(".*/(UserName|SessionId|@Href|@Type)")
                        || v.place().path().contains("/Links"),
                on);
    }

    /** Documented nowhere in words, and what anybody would expect. */
    private static void judgeWhose(Node root, Logon logon, String username, CheckContext on) {
        if (on.hasFindingOn(Set.of(LOGON_BODY))) {
            return;
        }
        Observed user = root.child("UserName");
        if (!accountOf(user.text().orElse("")).equalsIgnoreCase(accountOf(username))) {
            on.advises(LOGON_BODY, user, "the name of who logged on, \"" + username + '"');
        }
        if (!logon.bodyFitsToken()) {
            on.advises(
                    LOGON_BODY,
                    root.child("SessionId").place(),
                    "one logon session in SessionId, in the Delete link and behind the session ID of the header",
                    "different ones; they are secrets, and not shown");
        }
    }

    /** The account without its domain, which a server may write in another way or leave out. */
    private static String accountOf(String username) {
        String account = username.substring(username.lastIndexOf('\\') + 1);
        return account.contains("@") ? account.substring(0, account.indexOf('@')) : account;
    }

    public static SubjectResult logoff(ParsedAnswer answer) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        CheckContext on = result.on(answer);
        boolean isDone = new HttpChecks(answer, HttpRules.allOf(LOGOFF), on).judgeStatus(204);
        if (isDone && answer.answer().orElseThrow().body().length > 0) {
            on.breaksOutsideBody(LOGOFF, "no body", answer.answer().get().body().length + " bytes");
        }
        if (isDone && answer.answer().orElseThrow().surplusBytes() > 0) {
            on.breaksOutsideBody(LOGOFF, "no body", answer.answer().get().surplusBytes() + " bytes behind the head");
        }
        return result;
    }

    private static void requireLink(
            List<Link> links,
            String rel,
            Predicate<LinkTarget> leads,
            String where,
            Observed place,
            Requirement requirement,
            CheckContext on) {
        boolean isThere = links.stream()
                .filter(l -> Objects.equals(l.rel().text().orElse(""), rel))
                .anyMatch(l -> LinkTarget.isIn(l.href(), leads));
        on.holds(
                requirement,
                isThere,
                place.place(),
                "a link whose Rel is \"" + rel + "\", with " + where + " in Href",
                () -> links.isEmpty()
                        ? "no links"
                        : String.join(
                                ", ",
                                links.stream()
                                        .map(l -> l.rel().inWords() + " to "
                                                + l.href().inWords())
                                        .toList()));
    }
}
