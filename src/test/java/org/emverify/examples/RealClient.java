package org.emverify.examples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.emverify.client.Clients;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.RawServer;
import org.emverify.client.http.Answer;
import org.emverify.settings.Secret;
import org.emverify.verification.SessionFixture;
import org.emverify.verification.finding.ParsedAnswer;

/** Has bytes read by the client of a run, over a connection that is closed behind them. */
final class RealClient {
    private RealClient() {}

    /**
     * The sound answer as it would have been read, had these bytes come instead.
     *
     * @param bytes head and body, each character a byte
     */
    static ParsedAnswer read(ParsedAnswer sound, String bytes) {
        try (RawServer server = RawServer.https(RawServer.closingAfter(bytes));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Exchange exchange = enterpriseManager
                    .withoutLogon()
                    .resource(sound.exchange().request().target())
                    .inXml()
                    .onItsOwnConnection()
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
