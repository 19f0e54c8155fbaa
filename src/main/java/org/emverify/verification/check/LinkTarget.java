package org.emverify.verification.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.contract.Decision;
import org.emverify.contract.document.Observed;

/**
 * Where a link leads, whatever name the server gives itself in it ({@link Decision#LINKS_NAME_THE_SERVER_OTHERWISE}).
 *
 * @param isHttps whether it leads there encrypted
 * @param resource the kind of resource that the path names
 * @param id the session's ID in lower case; the empty string for other resources
 * @param asksForEntity whether the query has format=Entity
 * @param target path and query, as a request for it would carry them
 * @param authority the host and port that the link names
 */
public record LinkTarget(
        boolean isHttps, Resource resource, String id, boolean asksForEntity, String target, String authority) {
    private static final String SYSTEM_SESSIONS = "/api/systemSessions/";
    private static final int DOCUMENTED_PORT = 9398;
    private static final int OBSOLETE_PORT = 9399;
    private static final String LOGON_SESSIONS = "/api/logonSessions/";

    /** The resources that links of a system session lead to. */
    public enum Resource {
        SYSTEM_SESSION,
        EVENTS,
        OTHER
    }

    private static final Pattern SESSION_PATH =
            Pattern.compile(".*/systemSessions/([^/]+?)(/events)?/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMAT_ENTITY =
            Pattern.compile("(?:.*&)?format=entity(?:&.*)?", Pattern.CASE_INSENSITIVE);

    /** A character that is the same escaped and not (RFC 3986, section 6.2.2.2). */
    private static final Pattern NEEDLESS_ESCAPE =
            Pattern.compile("%(2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe])");

    /** The target of an absolute http or https URL; empty for anything else. */
    public static Optional<LinkTarget> of(String href) {
        URI uri;
        try {
            uri = new URI(href);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getRawAuthority() == null) {
            return Optional.empty();
        }
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        String target = (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
        boolean asksForEntity = query != null && FORMAT_ENTITY.matcher(query).matches();
        Matcher session = SESSION_PATH.matcher(unescaped(path));
        boolean isOfSession = session.matches();
        Resource ofSession = isOfSession && session.group(2) != null ? Resource.EVENTS : Resource.SYSTEM_SESSION;
        return Optional.of(new LinkTarget(
                scheme.equals("https"),
                isOfSession ? ofSession : Resource.OTHER,
                isOfSession ? session.group(1).toLowerCase(Locale.ROOT) : "",
                asksForEntity,
                target,
                uri.getRawAuthority()));
    }

    /** Whether who asked at that URL can go where this leads ({@link Decision#LINKS_BY_THE_WAY_OF_THE_CLIENT}). */
    boolean isByTheWayOf(URI asked) {
        URI own = URI.create((isHttps ? "https://" : "http://") + authority);
        boolean isSameHost = String.valueOf(own.getHost()).equalsIgnoreCase(asked.getHost());
        int port = port(own);
        return (isHttps || !"https".equalsIgnoreCase(asked.getScheme()))
                && (port != OBSOLETE_PORT || port == port(asked))
                && (!isSameHost || port == DOCUMENTED_PORT || port == port(asked));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** Whether a value is the absolute URL of such a target. */
    public static boolean isIn(Observed href, Predicate<LinkTarget> wanted) {
        return href.text().flatMap(LinkTarget::of).filter(wanted).isPresent();
    }

    /**
     * Whether this is that resource of that session, at the documented address ({@link Decision#HTTPS_ON_PORT_9398}).
     */
    public boolean leadsTo(Resource wanted, String wantedId) {
        return resource == wanted && id.equals(wantedId) && isBelow(SYSTEM_SESSIONS);
    }

    /** Whether this is a resource of another session than that one. */
    boolean leadsToAnother(String ownId) {
        return resource != Resource.OTHER && !id.equals(ownId);
    }

    /** Whether this is one logon session ({@link Decision#LOGON_SESSION_DOCUMENT}). */
    boolean leadsToLogonSession() {
        return isBelow(LOGON_SESSIONS)
                && path().substring(LOGON_SESSIONS.length()).matches("[^/]+/?");
    }

    /** The path alone, without escapes that mean nothing. */
    String path() {
        return unescaped(target.split("\\?", 2)[0]);
    }

    private static String unescaped(String path) {
        return NEEDLESS_ESCAPE
                .matcher(path)
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    private boolean isBelow(String address) {
        return path().regionMatches(true, 0, address, 0, address.length());
    }
}
