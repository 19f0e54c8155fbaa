package org.emverify.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.Received;

/**
 * The session IDs that a server gave, so that requests with different ones of them, or with a forged one, look different in
 * evidence, where none is shown. Thread-safe.
 */
final class GivenTokens {
    /** A shorter beginning is alike by chance. */
    private static final int ALIKE = 8;

    private static final String OTHER_CREDENTIALS = " (another's)";

    private static final Pattern REMARK =
            Pattern.compile(" \\((?:another(?:'s|: \\d+ characters, the first \\d+ as given)|of logon \\d+)\\)$");

    /** In the order in which they came, from 1. */
    private final Map<String, Integer> given = new ConcurrentHashMap<>();

    private final AtomicInteger logons = new AtomicInteger();
    private final AtomicReference<String> credentials = new AtomicReference<>("");
    private final Redaction redaction;

    GivenTokens(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Takes note of what an answer gives, which no output shows from now on. */
    void note(Received received) {
        if (received instanceof Answer answer) {
            Stream.of(LogonToken.inHeader(answer), LogonToken.inCookie(answer))
                    .flatMap(token -> token.stream())
                    .forEach(token -> {
                        given.computeIfAbsent(token, first -> logons.incrementAndGet());
                        redaction.learn(token);
                    });
        }
    }

    /** The headers of a request as evidence shows them. */
    List<Header> shown(HttpRequest request) {
        return request.headers().stream().map(this::shown).toList();
    }

    private Header shown(Header header) {
        Header hidden = redaction.redact(header);
        if (header.value().startsWith("Basic ")) {
            // A run begins with its own.
            boolean isOwn = credentials.compareAndSet("", header.value())
                    || credentials.get().equals(header.value());
            return isOwn ? hidden : new Header(hidden.name(), hidden.value() + OTHER_CREDENTIALS);
        }
        boolean mayCarryToken = Stream.of(TokenCarrier.NAME, "Cookie").anyMatch(header::isNamed)
                || header.value().startsWith("Bearer ");
        String token = header.value().replaceFirst("^(" + TokenCarrier.NAME + "=|Bearer )", "");
        return mayCarryToken && !hidden.equals(header)
                ? new Header(hidden.name(), hidden.value() + remark(token))
                : hidden;
    }

    /** Which one it is, or how it is forged, as far as that tells nothing of the one that was given. */
    private String remark(String token) {
        Integer logon = given.get(token);
        if (logon != null) {
            // The first is the run's own, as in most of its requests.
            return logon == 1 ? "" : " (of logon " + logon + ")";
        }
        int alike = given.keySet().stream()
                .mapToInt(one -> Math.max(0, Arrays.mismatch(one.toCharArray(), token.toCharArray())))
                .max()
                .orElse(0);
        return " (another: " + token.length() + " characters, the first " + (alike < ALIKE ? 0 : alike) + " as given)";
    }

    /** The header as evidence shows it, when it comes out of a file of evidence: without that remark. */
    static Header withoutRemark(Header header) {
        return new Header(header.name(), REMARK.matcher(header.value()).replaceFirst(""));
    }
}
