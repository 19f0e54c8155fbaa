package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.settings.Secret;

/**
 * The session ID of a logon session, and how it is carried.
 *
 * @param carrier where it is sent: in the header, unless the logon's answer gave it as nothing but a cookie
 */
record LogonToken(Secret value, TokenCarrier carrier) {
    LogonToken {
        if (value.reveal().chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a session ID with control characters cannot be sent in a header");
        }
    }

    List<Header> headers() {
        return carrier.headers(value.reveal());
    }

    /** Path and query of a request of its caller. */
    String target(String target) {
        return carrier.target(target, value.reveal());
    }

    /** The first session ID that the answer gives in a header, if it gives one that could be sent back. */
    static Optional<String> inHeader(Answer answer) {
        return answer.headers(TokenCarrier.NAME).stream()
                .filter(LogonToken::isSendable)
                .findFirst();
    }

    /** The first session ID that the answer gives in a cookie. */
    static Optional<String> inCookie(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .map(LogonToken::cookieValue)
                .flatMap(Optional::stream)
                .filter(LogonToken::isSendable)
                .findFirst();
    }

    private static Optional<String> cookieValue(String setCookie) {
        int equals = setCookie.indexOf('=');
        if (equals < 0 || !setCookie.substring(0, equals).strip().equalsIgnoreCase(TokenCarrier.NAME)) {
            return Optional.empty();
        }
        int end = setCookie.indexOf(';', equals);
        String value = setCookie
                .substring(equals + 1, end < 0 ? setCookie.length() : end)
                .strip();
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return Optional.of(isQuoted ? value.substring(1, value.length() - 1) : value);
    }

    /** The text that a session ID or another secret is the base64 of, in UTF-8; empty when it is none. */
    static Optional<String> decoded(String secret) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(secret), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSendable(String value) {
        return !value.isEmpty() && value.chars().noneMatch(Character::isISOControl);
    }
}
