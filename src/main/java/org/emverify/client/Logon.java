package org.emverify.client;

import java.util.Optional;
import org.apiguardian.api.API;
import org.emverify.contract.Decision;

/**
 * What came of a logon. The exchange hides the session ID in headers and body, so what must be known of it is told here.
 *
 * @param exchange the request and what came; secrets in the body are masked, its length is kept
 * @param unmaskedBody the body as it came: to be judged, and never shown
 * @param session the caller to go on with, when a success gave a session ID in any way
 * @param tokenInHeader whether the header {@code X-RestSvcSessionId} gave one
 * ({@link Decision#TOKEN_IN_HEADER_AND_COOKIE})
 * @param cookiePresent whether a cookie of that name gave one
 * @param cookieAgrees whether both gave the same one
 * @param bodyFitsToken whether the body's SessionId and the Delete link's last part, as far as present, are one, and what
 *     the session ID stands for unless that is opaque; false when there is nothing to compare
 */
@API(status = API.Status.STABLE)
public record Logon(
        Exchange exchange,
        @API(status = API.Status.INTERNAL) byte[] unmaskedBody,
        Optional<LogonSession> session,
        boolean tokenInHeader,
        boolean cookiePresent,
        boolean cookieAgrees,
        boolean bodyFitsToken) {

    /**
     * The caller to go on with.
     *
     * @throws UnreadableAnswer if the logon gave none; its message tells what came instead
     */
    public LogonSession logonSession() {
        return session.orElseThrow(() -> new UnreadableAnswer(
                "The logon gives no session ID",
                exchange,
                "201 Created with a session ID in the header X-RestSvcSessionId",
                exchange.received().inWords() + "; check the user name, the password and the server's address"));
    }
}
