package org.emverify.verification.check;

import static org.emverify.contract.Requirement.*;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String LOGON_SESSION_URL = "the absolute URL of the logon session, below /api/logonSessions/,";

    private final ParsedAnswer answer;
    private final CheckContext on;

    private ServerChecks(ParsedAnswer answer, SubjectResult result) {
        this.answer = answer;
        this.on = result.on(answer);
    }

    public static SubjectResult serviceRoot(ParsedAnswer answer) {
        return judged(answer, ServerChecks::judgeServiceRoot);
    }

    /** @param username who logged on */
    public static SubjectResult logon(Logon logon, ParsedAnswer answer, String username) {
        return judged(answer, checks -> checks.judgeLogon(logon, username));
    }

    public static SubjectResult logoff(ParsedAnswer answer) {
        return judged(answer, ServerChecks::judgeLogoff);
    }

    /** Judges the answer to a logoff by a client without the session ID; no answer is no verdict. */
    public static SubjectResult logoffByOthers(ParsedAnswer answer) {
        return judged(
                answer,
                checks -> checks.judgeByStatus(
                        status -> status < 200 || status > 299, "a refusal, for whoever asks is not logged on"));
    }

    /** Judges the answer to the logon session's own session ID after such a logoff; no answer is no verdict. */
    public static SubjectResult openAfterLogoffByOthers(ParsedAnswer answer) {
        return judged(
                answer,
                checks -> checks.judgeByStatus(
                        status -> status != 401,
                        "a logon session that is still open: only others have asked for its end"));
    }

    /**
     * Judges the answer to a request whose header X-RestSvcSessionId is written in lower case.
     *
     * @param isForWantOfLetters whether the same request with the documented letters is answered 200 and this one was not
     */
    public static SubjectResult headerInLowerCase(ParsedAnswer answer, boolean isForWantOfLetters) {
        return judged(answer, checks -> {
            checks.on.judged(HEADER_NAMES_IN_ANY_CASE);
            if (isForWantOfLetters) {
                checks.http(HEADER_NAMES_IN_ANY_CASE).judgeStatus(200);
            }
        });
    }

    private static SubjectResult judged(ParsedAnswer answer, Consumer<ServerChecks> checks) {
        SubjectResult result = new SubjectResult(Subject.SERVER);
        checks.accept(new ServerChecks(answer, result));
        return result;
    }

    private HttpChecks http(Requirement requirement) {
        return new HttpChecks(answer, HttpRules.allOf(requirement), on);
    }

    private void judgeServiceRoot() {
        http(SERVICE_ROOT)
                .judge(200)
                .filter(d -> on.isRoot(SERVICE_ROOT, d.root(), "EnterpriseManager"))
                .ifPresent(this::judgeServiceRoot);
    }

    private void judgeServiceRoot(ParseResult.Document document) {
        Node root = document.root();
        List<Link> links = SystemSession.links(Format.XML, root);
        requireLink(SERVICE_ROOT, root, links, "Create", LOGON_URL, ServerChecks::isLogon);
        requireLink(SERVICE_ROOT, root, links, "Down", "the absolute URL of the logon sessions", target -> true);
        on.violations(SERVICE_ROOT, document, v -> v.place().path().contains("SupportedVersion"));
        judgeVersions(root);
    }

    private void judgeVersions(Node root) {
        List<Node> versions = root.entries("SupportedVersions").stream()
                .flatMap(v -> v.entries("SupportedVersion").stream())
                .toList();
        List<String> names = versions.stream().map(ServerChecks::name).toList();
        on.holds(
                API_VERSIONS,
                names.contains("v1_7"),
                root.child("SupportedVersions").place(),
                "supported versions with v1_7 among them",
                () -> names.isEmpty() ? "no versions" : String.join(", ", names));
        versions.forEach(this::judgeVersion);
    }

    private void judgeVersion(Node version) {
        String name = name(version);
        List<Link> links = version.entries("Links").isEmpty()
                ? version.entries("Link").stream().map(Link::from).toList()
                : SystemSession.links(Format.XML, version);
        requireLink(
                API_VERSIONS,
                version,
                links,
                "Create",
                LOGON_URL + " for the version \"" + name + '"',
                target -> isLogon(target) && isOfVersion(target, name));
    }

    private static String name(Node version) {
        return version.child("Name").text().orElse("");
    }

    private static boolean isLogon(LinkTarget target) {
        return target.path().matches("(?i)/api/sessionMngr/?");
    }

    /** A link that names no version may mean the latest one. */
    private static boolean isOfVersion(LinkTarget target, String name) {
        Matcher version = VERSION.matcher(target.target());
        return !version.find() || version.group(1).equals(name);
    }

    private void judgeLogon(Logon logon, String username) {
        if (!http(LOGON_CREATED).judgeStatus(201)) {
            return;
        }
        http(LOGON_BODY)
                .judge(201)
                .filter(d -> on.isRoot(LOGON_BODY, d.root(), "LogonSession"))
                .ifPresent(d -> judgeLogonSession(d, logon, username));
        judgeToken(logon);
        judgeCookie(logon);
    }

    private void judgeToken(Logon logon) {
        on.holdsOutsideBody(
                LOGON_TOKEN,
                logon.tokenInHeader(),
                "the session ID in the header X-RestSvcSessionId",
                "absent",
                logon.cookiePresent() ? "the run goes on with the session ID of the cookie" : "");
    }

    private void judgeCookie(Logon logon) {
        on.holdsOutsideBody(
                LOGON_COOKIE,
                logon.cookiePresent() && (logon.cookieAgrees() || !logon.tokenInHeader()),
                "a cookie X-RestSvcSessionId with the session ID of the header",
                logon.cookiePresent() ? "a cookie with another session ID" : "absent",
                "");
        logon.exchange().answer().stream()
                .flatMap(answer -> answer.headers("Set-Cookie").stream())
                .filter(cookie -> cookie.strip().startsWith("X-RestSvcSessionId="))
                .filter(cookie -> !COOKIE_PATH.matcher(cookie).find())
                .findFirst()
                .ifPresent(cookie ->
                        on.advisesOutsideBody(LOGON_COOKIE, "a cookie with Path=/api", '"' + cookie + '"', ""));
    }

    private void judgeLogonSession(ParseResult.Document document, Logon logon, String username) {
        Node root = document.root();
        Observed href = root.child("Href");
        boolean leadsThere = LinkTarget.isIn(href, LinkTarget::leadsToLogonSession);
        on.holds(LOGON_BODY, leadsThere, href, LOGON_SESSION_URL + " in Href");
        Observed type = root.child("Type");
        on.string(LOGON_BODY, LOGON_BODY, type)
                .filter(t -> !t.equals("LogonSession"))
                .ifPresent(t -> on.advises(LOGON_BODY, type, "\"LogonSession\""));
        on.string(LOGON_BODY, LOGON_BODY, root.child("UserName"));
        on.string(LOGON_BODY, LOGON_BODY, root.child("SessionId"));
        List<Link> links = SystemSession.links(Format.XML, root);
        requireLink(LOGON_BODY, root, links, "Delete", LOGON_SESSION_URL, LinkTarget::leadsToLogonSession);
        judgeWhose(root, logon, username);
        on.violations(
                LOGON_BODY, document, v -> v.place().path().matches(".*/(UserName|SessionId|@Href|@Type)|.*/Links.*"));
    }

    /** Documented nowhere in words, and what anybody would expect. */
    private void judgeWhose(Node root, Logon logon, String username) {
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
        return username.substring(username.lastIndexOf('\\') + 1).replaceFirst("(?s)@.*", "");
    }

    private void judgeLogoff() {
        new MessageChecks(answer, on).judge();
        if (!http(LOGOFF).judgeStatus(204)) {
            return;
        }
        int length = answer.answer().orElseThrow().body().length;
        if (length > 0) {
            on.breaksOutsideBody(LOGOFF, "no body", length + " bytes");
        }
        long surplus = answer.answer().get().surplusBytes();
        if (surplus > 0) {
            on.breaksOutsideBody(LOGOFF, "no body", surplus + " bytes behind the head");
        }
    }

    private void judgeByStatus(IntPredicate isRight, String expected) {
        answer.answer()
                .ifPresent(received -> on.holdsOutsideBody(
                        LOGOFF_NEEDS_TOKEN, isRight.test(received.status()), expected, received.inWords(), ""));
    }

    /** Judges that one of a resource's links has that relationship and leads where it should. */
    private void requireLink(
            Requirement requirement,
            Node resource,
            List<Link> links,
            String rel,
            String where,
            Predicate<LinkTarget> leads) {
        on.holds(
                requirement,
                links.stream()
                        .filter(l -> l.rel().text().orElse("").equals(rel))
                        .anyMatch(l -> LinkTarget.isIn(l.href(), leads)),
                resource.child("Links").place(),
                "a link whose Rel is \"" + rel + "\", with " + where + " in Href",
                () -> inWords(links));
    }

    private static String inWords(List<Link> links) {
        return links.isEmpty()
                ? "no links"
                : links.stream()
                        .map(l -> l.rel().inWords() + " to " + l.href().inWords())
                        .collect(Collectors.joining(", "));
    }
}
