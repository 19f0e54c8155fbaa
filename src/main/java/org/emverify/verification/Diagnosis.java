package org.emverify.verification;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.HostAndPort;
import org.emverify.settings.Settings;
import org.emverify.verification.Preflight.Stage;
import org.emverify.verification.finding.AnswerParser;

/**
 * The preflight of a run, stage by stage, for people who set it up. Asks what a run asks first, and logs off.
 *
 * @param steps all stages, from the name onwards
 */
public record Diagnosis(List<Step> steps) {

    /** What became of a stage. */
    public enum State {
        HOLDS,
        BROKEN,
        NOT_REACHED
    }

    /**
     * One stage.
     *
     * @param name in words
     * @param saw what was seen, and for a broken stage what to do; empty when it was not reached
     */
    public record Step(String name, State state, String saw) {}

    public Diagnosis {
        steps = List.copyOf(steps);
    }

    /**
     * Goes through the stages.
     *
     * @param root the server, {@code https://host:port}
     */
    public static Diagnosis of(URI root, Settings settings) {
        Readers readers = Readers.of(Schemas.bundled());
        try (EnterpriseManager enterpriseManager = EnterpriseManager.at(root, settings)) {
            Preflight.PreflightResult preflight =
                    new Preflight(enterpriseManager, settings, new RetryLog(), readers).run();
            preflight.reader().ifPresent(ResourceReader::close);
            Observer observer = new Observer(root, settings, preflight, enterpriseManager, new AnswerParser(readers));
            return new Diagnosis(
                    Arrays.stream(Stage.values()).map(observer::step).toList());
        }
    }

    /** Whether a run would come as far as judging sessions. */
    public boolean isReady() {
        return steps.stream().allMatch(step -> step.state() == State.HOLDS);
    }

    /** Says what the preflight saw at each stage. */
    private record Observer(
            URI root,
            Settings settings,
            Preflight.PreflightResult preflight,
            EnterpriseManager enterpriseManager,
            AnswerParser parser) {

        Step step(Stage stage) {
            String name = stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            int distance = preflight.broken().map(stage::compareTo).orElse(-1);
            if (distance > 0) {
                return new Step(name, State.NOT_REACHED, "");
            }
            State state = distance < 0 ? State.HOLDS : State.BROKEN;
            String saw = distance < 0 ? saw(stage) : preflight.cause().orElse("");
            return new Step(name, state, enterpriseManager.redaction().redact(saw));
        }

        private String saw(Stage stage) {
            return switch (stage) {
                case NAME ->
                    settings.proxy()
                            .map(proxy -> HostAndPort.of(root).host() + " is left to the proxy " + proxy.host() + ":"
                                    + proxy.port())
                            .orElse(HostAndPort.of(root).host() + " has an address");
                case CONNECTION -> "port " + root.getPort() + " accepts connections";
                case TRUST -> trust();
                case SERVICE_ROOT -> serviceRoot(preflight.serviceRoot());
                case LOGON -> "\"" + settings.username() + "\" is logged on, with v=" + settings.apiVersion();
                case PERMISSION ->
                    "the account may read system sessions (the reference names the role Portal Administrator for it)";
                case COLLECTION -> preflight.snapshot().orElseThrow().exchange().inOneLine();
                case SESSIONS -> sessions(preflight.snapshot().orElseThrow());
            };
        }

        private String trust() {
            String why = settings.trust().insecure()
                    ? "ACCEPTED UNSEEN (insecure)"
                    : !settings.trust().pins().isEmpty()
                            ? "good by certificateSha256"
                            : settings.trust().certificates().isEmpty()
                                    ? "good by the system's store"
                                    : "good by caCertificate";
            return enterpriseManager
                    .certificateSeen()
                    .map(c -> "the certificate is " + why + ": subject "
                            + c.getSubjectX500Principal().getName() + ", valid from "
                            + c.getNotBefore().toInstant() + " to "
                            + c.getNotAfter().toInstant() + ", SHA-256 "
                            + EnterpriseManager.fingerprint(c))
                    .orElse("no certificate: http:// is not encrypted");
        }

        private String serviceRoot(Exchange exchange) {
            String versions =
                    String.join(", ", Observations.Server.of(exchange, parser).versions());
            return "GET /api/ " + exchange.received().inWords() + ", versions offered: "
                    + (versions.isEmpty() ? "none" : versions);
        }

        private static String sessions(CollectionSnapshot snapshot) {
            Map<String, Long> states = snapshot.candidates().stream()
                    .collect(Collectors.groupingBy(Candidate::state, TreeMap::new, Collectors.counting()));
            return snapshot.candidates().size() + " system sessions of the last 30 days: "
                    + states.entrySet().stream()
                            .map(e -> e.getValue() + " " + e.getKey())
                            .collect(Collectors.joining(", "));
        }
    }
}
