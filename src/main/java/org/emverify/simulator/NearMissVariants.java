package org.emverify.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Correct answers to requests that are almost right. */
final class NearMissVariants {

    private static final String HTTP = "RFC 9110";
    private static final String FRAME = "logon of %s, node 01";
    private static final Pattern TOKEN = Pattern.compile("(?<=^|X-RestSvcSessionId=)[A-Za-z0-9+/]+=*(?=$|;)");
    private static final String NO_ID = "MALFORMED-ID-REFUSED";

    private NearMissVariants() {}

    // spotless:off
    static List<LegalVariant> all() {
        return List.of(
            LegalVariant.of("head-supported", HTTP, "HEAD is answered as GET is",
                Change.request(r -> r.method().equals("HEAD") ? r.withMethod("GET") : r)),
            answered("head-501", HTTP, "HEAD is answered 501", r -> r.method().equals("HEAD"), r -> r.withStatus(501)),
            LegalVariant.of("path-in-any-case", HTTP, "a URL that begins with /API is answered like one that begins with /api",
                Change.request(r -> r.target().startsWith("/API/") ? r.withTarget("/api/" + r.target().substring(5)) : r)),
            answered("final-slash-redirected", HTTP, "a URL with a slash behind the ID is redirected to the one without",
                r -> r.target().matches("/api/systemSessions/[^/]+/(\\?.*)?"),
                r -> r.withBody(new byte[0]).withStatus(301).withHeader("Location", r.request().base() + "/systemSessions")),
            LegalVariant.of("id-in-capitals-404", "GUID-IN-ANY-CASE", "an ID in capital letters is not found",
                Change.lookup((sessions, id, context) -> id.equals(id.toLowerCase(Locale.ROOT)) ? sessions.find(id) : Optional.empty())),
            LegalVariant.of("links-escaped", "RFC 3986", "a hyphen of the ID is escaped in links to system sessions",
                Change.text(AnswerMatcher.anyDocument(), t -> t.replaceAll("(?<=/systemSessions/[0-9a-f]{8})-(?=[0-9a-f-]{27})", "%2D")),
                Change.request(r -> r.withTarget(r.target().replace("%2D", "-")))),
            LegalVariant.of("escaped-digit-understood", "RFC 3986", "an escaped digit in an ID is a digit",
                Change.request(r -> r.target().matches(".*/%(3[0-9]|6[1-6]).*") ? r.withTarget(decoded(r.target())) : r)),
            answered("id-of-zeros-400", "ZEROS-ARE-NO-ID", "an ID of zeros is no ID", r -> r.path().endsWith("00000000-0000-0000-0000-000000000000"), r -> r.refusedWith(400)),
            answered("malformed-id-404", NO_ID, "what is no ID is not found", r -> r.path().matches("/api/systemSessions/.*(%|not-a-guid|aaaaaa).*"), r -> r.refusedWith(404)),
            answered("long-url-414", HTTP, "a long URL is refused before the server by a page for people", r -> r.target().length() > 260,
                r -> r.withText(t -> "<!doctype html><title>URI Too Long</title>").withHeader("Content-Type", "text/html").withStatus(414, "URI Too Long")),
            answered("small-letters-answered-in-small-letters", HTTP, "who writes header names in small letters is answered so",
                r -> r.headers().stream().anyMatch(h -> h.name().equals(Request.TOKEN.toLowerCase(Locale.ROOT))),
                r -> r.withEachHeader(h -> new HeaderField(h.name().toLowerCase(Locale.ROOT), h.value()))),
            answered("logoff-by-others-403", "LOGOFF-NEEDS-TOKEN", "a logoff by others is refused with 403",
                r -> r.method().equals("DELETE"), r -> r.status() == 401 ? r.refusedWith(403).withoutHeader("WWW-Authenticate") : r),
            LegalVariant.of("last-come-first-served", HTTP, "of requests at the same moment, the one that came last is answered first",
                Change.lastComeFirstServed(r -> r.readsSystemSession() && (r.token().isEmpty() || r.repetition() > 2))),
            LegalVariant.of("tokens-alike", "TOKEN-IN-HEADER-AND-COOKIE", "the tokens of two logons begin alike and end alike",
                Change.requests((request, next) -> next.apply(request.withEachHeader(h -> edited(h, NearMissVariants::withoutFrame)))
                    .withEachHeader(h -> edited(h, NearMissVariants::framed)))),
            answered("two-tokens-400", HTTP, "a request with two headers for the token is a bad one",
                r -> r.headers().stream().filter(h -> h.isNamed(Request.TOKEN)).count() > 1, r -> r.refusedWith(400)));
    }
    // spotless:on

    private static LegalVariant answered(
            String name, String allowedBy, String description, Predicate<Request> which, UnaryOperator<Reply> edit) {
        return LegalVariant.of(name, allowedBy, description, Change.replyTo(which, edit));
    }

    private static HeaderField edited(HeaderField header, UnaryOperator<String> edit) {
        return header.isNamed(Request.TOKEN) || header.value().startsWith(Request.TOKEN)
                ? new HeaderField(header.name(), TOKEN.matcher(header.value()).replaceFirst(m -> edit.apply(m.group())))
                : header;
    }

    private static String framed(String token) {
        return LogonSessions.tokenOf(
                FRAME.formatted(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8)));
    }

    /** The token that the server knows; what was not framed is none. */
    private static String withoutFrame(String token) {
        try {
            String content = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            String id = content.replaceAll("^logon of |, node 01$", "");
            return FRAME.formatted(id).equals(content)
                            && framed(LogonSessions.tokenOf(id)).equals(token)
                    ? LogonSessions.tokenOf(id)
                    : "none";
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }

    /** The target with its first escaped letter or digit as it is. */
    private static String decoded(String target) {
        int at = target.indexOf('%');
        char c = (char) Integer.parseInt(target.substring(at + 1, at + 3), 16);
        return target.substring(0, at) + c + target.substring(at + 3);
    }
}
