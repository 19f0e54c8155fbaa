package org.emverify.client;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.emverify.settings.Secret;

/** A logon session: a caller whom Enterprise Manager knows, until it logs off. Thread-safe. */
@API(status = API.Status.STABLE)
public final class LogonSession implements Caller, AutoCloseable {
    private static final Pattern LOGON_SESSION = Pattern.compile("/api/logonSessions/[^/?]+", Pattern.CASE_INSENSITIVE);

    private final Identity identity;
    private final String resource;

    LogonSession(Identity identity, LogonDocument document) {
        this.identity = identity;
        this.resource = document.deleteHref()
                .map(RequestTarget::of)
                // A link that leads elsewhere must not make a read-only client delete something else.
                .filter(target -> LOGON_SESSION.matcher(target).matches())
                .orElseGet(() -> "/api/logonSessions/"
                        + RequestTarget.segment(document.sessionId().orElseGet(this::decodedToken)));
    }

    @Override
    @API(status = API.Status.INTERNAL)
    public Identity identity() {
        return identity;
    }

    /** A caller with this session ID, which it sends in another way. */
    @API(status = API.Status.INTERNAL)
    public Caller withTokenIn(TokenCarrier carrier) {
        return new UnauthenticatedCaller(identity.withToken(new LogonToken(sessionId(), carrier)));
    }

    /** A caller whose session ID is almost this one, and was never issued; empty when it cannot be altered in that way. */
    @API(status = API.Status.INTERNAL)
    public Optional<Caller> withForgedToken(TokenForgery how, TokenCarrier carrier) {
        return how.of(sessionId().reveal()).map(forged -> {
            identity.context().executor().redaction().learn(forged);
            return new UnauthenticatedCaller(identity.withToken(new LogonToken(Secret.of(forged), carrier)));
        });
    }

    /** Whether both logons gave the same session ID, so that the end of one is the end of the other. */
    @API(status = API.Status.INTERNAL)
    public boolean hasSessionIdOf(LogonSession other) {
        return sessionId().equals(other.sessionId());
    }

    /** Ends the logon session: DELETE on its Delete link, or on its resource when the logon gave no such link. */
    public Exchange logOff() {
        return ResourceRequest.of(identity, resource).delete();
    }

    /** Asks for the end of this logon session as somebody else, who must not be heard. */
    @API(status = API.Status.INTERNAL)
    public Exchange logOffAs(Caller other) {
        return ResourceRequest.of(other.identity(), resource).delete();
    }

    /** Logs off, whatever comes of it. */
    @Override
    public void close() {
        logOff();
    }

    private String decodedToken() {
        String token = sessionId().reveal();
        return LogonToken.decoded(token).orElse(token);
    }

    private Secret sessionId() {
        return identity.token().orElseThrow().value();
    }

    @Override
    public String toString() {
        return "LogonSession[" + Redaction.MARK + "]";
    }
}
