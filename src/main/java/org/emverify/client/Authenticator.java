package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.Received;
import org.emverify.contract.Decision;
import org.emverify.settings.Secret;

/**
 * Logs on ({@link Decision#TOKEN_IN_HEADER_AND_COOKIE} and {@link Decision#LOGON_SESSION_DOCUMENT}), and sees to it
 * that nobody behind it meets the session ID.
 */
record Authenticator(Context context) {
    /** A GUID has 36 characters; what is much shorter is a word that may stand elsewhere in the body too. */
    private static final int SHORTEST_ID = 16;

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    Logon logOn(String username, Secret password) {
        return ask(credentials(username, password).headers().stream().findFirst());
    }

    /** User name and password as requests carry them; no output shows them from now on. */
    LogonToken credentials(String username, Secret password) {
        String credentials = Base64.getEncoder()
                .encodeToString((username + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8));
        redaction().learn(password.reveal());
        redaction().learn(credentials);
        return new LogonToken(Secret.of(credentials), TokenCarrier.BASIC);
    }

    Logon logOnWithoutCredentials() {
        return ask(Optional.empty());
    }

    private Logon ask(Optional<Header> authorization) {
        Header accept = new Header("Accept", "application/xml");
        List<Header> headers =
                Stream.concat(authorization.stream(), Stream.of(accept)).toList();
        AtomicReference<Received> raw = new AtomicReference<>();
        Exchange exchange = context.transport().send("POST", target(), Optional.of(accept), asked -> {
            HttpRequest request = context.executor().request(asked.getMethod(), asked.getBasePath(), headers);
            // A logon without credentials opens no logon session on a sound server, so a repetition leaves none behind.
            RequestExecutor.Executed executed = context.executor().execute(request, authorization.isEmpty(), false);
            raw.set(executed.raw());
            return executed.exchange();
        });
        return raw.get() instanceof Answer answer
                ? answered(answer, exchange)
                : new Logon(exchange, new byte[0], Optional.empty(), false, false, false, false);
    }

    private String target() {
        return "/api/sessionMngr/?v=" + RequestTarget.segment(context.settings().apiVersion());
    }

    private Logon answered(Answer answer, Exchange exchange) {
        LogonDocument document = LogonDocument.in(answer.body());
        Optional<String> header = LogonToken.inHeader(answer);
        Optional<String> cookie = LogonToken.inCookie(answer);
        document.ids().stream().filter(id -> id.length() >= SHORTEST_ID).forEach(redaction()::learn);
        Optional<LogonToken> token = header.map(value -> new LogonToken(Secret.of(value), TokenCarrier.HEADER))
                .or(() -> cookie.map(value -> new LogonToken(Secret.of(value), TokenCarrier.COOKIE)))
                .filter(given -> answer.status() >= 200 && answer.status() < 300);
        return new Logon(
                redaction().withMaskedBody(exchange),
                answer.body(),
                token.map(given -> new LogonSession(new Caller.Identity(context, Optional.of(given)), document)),
                header.isPresent(),
                cookie.isPresent(),
                header.isPresent() && header.equals(cookie),
                header.or(() -> cookie).map(value -> fits(document, value)).orElse(false));
    }

    private static boolean fits(LogonDocument document, String token) {
        List<String> told = document.ids();
        return !told.isEmpty()
                && told.stream().allMatch(told.get(0)::equalsIgnoreCase)
                && LogonToken.decoded(token)
                        .filter(id -> GUID.matcher(id).matches())
                        .map(id -> id.equalsIgnoreCase(told.get(0)))
                        .orElse(true);
    }

    private Redaction redaction() {
        return context.executor().redaction();
    }
}
