package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.client.Logon;
import org.emverify.client.LogonSession;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Change;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Request;
import org.emverify.simulator.Simulator;
import org.emverify.verification.check.ServerChecks;
import org.emverify.verification.finding.AnswerParser;
import org.emverify.verification.finding.ParsedAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users whose name and password are a word of the protocol: their logon is judged as it came, and nothing tells the word. */
class ProtocolWordsTest {
    private static final AnswerParser PARSER = new AnswerParser(Readers.of(Schemas.bundled()));

    private static final String RIGHT = base64(Simulator.USERNAME + ":" + Simulator.PASSWORD);

    /** Lets everybody in, by the name that was given. */
    private static final Simulator SIMULATOR = Simulator.conforming()
            .sessions(1)
            .with(Change.requests((request, next) -> nameGivenBy(request)
                    .map(name -> named(name, next.apply(request.withHeader("Authorization", "Basic " + RIGHT))))
                    .orElseGet(() -> next.apply(request))))
            .start();

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    static Set<String> words() {
        try (EnterpriseManager enterpriseManager = enterpriseManager();
                LogonSession session =
                        enterpriseManager.logOn("user", Secret.of("any")).logonSession()) {
            String id = SIMULATOR.sessionIds().get(0);
            Stream<Exchange> exchanges = Stream.of(
                    session.serviceRoot().inXml().ask(),
                    session.systemSession(id).reference().inXml().ask(),
                    session.systemSession(id).entity().inJson().ask(),
                    session.systemSession(id).events().inXml().ask());
            Set<String> words =
                    new TreeSet<>(List.of("xml", "true", "False", "Basic", "RestSvc", "sessionMngr", "utf-8", "v1.0"));
            exchanges
                    .map(ProtocolWordsTest::textOf)
                    // What a session is called is its own affair.
                    .map(text -> text.replaceAll("Name\\W+[^\"]*\"", ""))
                    .flatMap(text -> Arrays.stream(text.split("[^A-Za-z]+")))
                    .filter(word -> word.length() >= 4)
                    .forEach(words::add);
            return words;
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void is_name_and_password_of_a_sound_logon(String word) {
        try (EnterpriseManager enterpriseManager = enterpriseManager()) {
            Logon logon = enterpriseManager.logOn(word, Secret.of(word));
            logon.logonSession().close();
            ParsedAnswer answer =
                    PARSER.read(Representation.LOGON_SESSION_IN_XML, logon.exchange(), logon.unmaskedBody());
            String shown = textOf(
                    enterpriseManager.withoutLogon().serviceRoot().inXml().ask());

            assertThat(ServerChecks.logon(logon, answer, word).findings()).isEmpty();
            assertThat(enterpriseManager.redaction().redact(shown)).isEqualTo(shown);
            assertThat(shown).doesNotContain("redacted");
        }
    }

    private static EnterpriseManager enterpriseManager() {
        return EnterpriseManager.at(SIMULATOR.root(), Settings.Trust.only(SIMULATOR.certificate()));
    }

    private static String textOf(Exchange exchange) {
        return exchange.request() + "\n" + exchange.response().headers() + "\n"
                + exchange.response().asString();
    }

    private static Optional<String> nameGivenBy(Request request) {
        return request.header("Authorization")
                .map(basic -> new String(
                        Base64.getDecoder().decode(basic.replaceFirst("^Basic ", "")), StandardCharsets.UTF_8))
                .map(credentials -> credentials.split(":")[0]);
    }

    private static Reply named(String name, Reply logon) {
        String body = new String(logon.body(), StandardCharsets.UTF_8);
        return logon.withBody(
                body.replaceFirst("(<UserName>)[^<]*", "$1" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
