package org.emverify.examples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.emverify.client.Clients;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.RawServer;
import org.emverify.client.ResourceRequest;
import org.emverify.client.http.Answer;
import org.emverify.settings.Secret;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.finding.ParsedAnswer;

/** Has bytes read by the client of a run. */
final class RealClient {
    private RealClient() {}

    /**
     * The sound answer as it would have been read, had these bytes come instead, to a request that asks to close the
     * connection behind them.
     *
     * @param bytes head and body, each character a byte
     */
    static ParsedAnswer read(ParsedAnswer sound, String bytes) {
        return read(sound, RawServer.closingAfter(bytes), ResourceRequest::onItsOwnConnection);
    }

    /** The same to a request that leaves it to the server whether the connection is closed. */
    static ParsedAnswer read(ParsedAnswer sound, String bytes, boolean isClosed) {
        return read(
                sound, isClosed ? RawServer.closingAfter(bytes) : RawServer.sending(bytes), UnaryOperator.identity());
    }

    private static ParsedAnswer read(ParsedAnswer sound, RawServer.Script script, UnaryOperator<ResourceRequest> way) {
        try (RawServer server = RawServer.https(script);
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Exchange exchange = way.apply(enterpriseManager
                            .withoutLogon()
                            .resource(sound.exchange().request().target())
                            .inXml())
                    .ask();
            return SessionFixture.READER.read(
                    sound.representation(), new Exchange(sound.exchange().request(), exchange.received(), List.of()));
        }
    }

    /** The logon that is answered in that way. */
    static Logon logOn(Answer answer, String username) {
        try (RawServer server = RawServer.https(RawServer.closingAfter(bytes(answer)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            return enterpriseManager.logOn(username, Secret.of("a password"));
        }
    }

    private static String bytes(Answer answer) {
        String headers = answer.headers().stream()
                .map(header -> header.name() + ": " + header.value() + "\r\n")
                .collect(Collectors.joining());
        return answer.statusLine() + "\r\n" + headers + "\r\n" + new String(answer.body(), StandardCharsets.ISO_8859_1);
    }
}
