package org.emverify.verification;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.Exchange;
import org.emverify.contract.Representation;
import org.emverify.contract.document.Node;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Settings;
import org.emverify.verification.Preflight.Stage;
import org.emverify.verification.finding.AnswerParser;

/**
 * The pre-flight ladder of a run, told rung by rung, for people who set it up. Asks what a run asks first, and logs off.
 *
 * @param steps all rungs, from the name upwards
 */
public record Diagnosis(List<Step> steps) {

    /** What became of a rung. */
    public enum State {
        HOLDS,
        BROKEN,
        NOT_REACHED
    }

    /**
     * One rung.
     *
     * @param name in words
     * @param saw what was seen, and for a broken rung what to do; empty when it was not reached
     */
    public record Step(String name, State state, String saw) {}

    public Diagnosis {
        steps = List.copyOf(steps);
    }

    /**
     * Climbs.
     *
     * @param root the server, {@code https://host:port}
     */
    public static Diagnosis of(URI root, Settings settings) {
        Readers readers = Readers.of(Schemas.bundled());
        AnswerParser reader = new AnswerParser(readers.xml(), readers.json());
        try (EnterpriseManager enterpriseManager = EnterpriseManager.at(root, settings)) {
            Preflight.PreflightResult climb =
                    new Preflight(enterpriseManager, settings, new RetryLog(), reader, readers.collection()).run();
            climb.operator().ifPresent(AuthenticatedClient::close);
            Stage broken = climb.broken().orElse(null);
            List<Step> steps = new ArrayList<>();
            for (Stage rung : Stage.values()) {
                String name = rung.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                boolean isBelow = broken == null || rung.compareTo(broken) < 0;
                if (isBelow) {
                    String saw = saw(rung, root, settings, climb, enterpriseManager, reader);
                    steps.add(new Step(
                            name, State.HOLDS, enterpriseManager.redaction().redact(saw)));
                } else if (rung == broken) {
                    String cause = enterpriseManager.redaction().redact(climb.cause());
                    steps.add(new Step(name, State.BROKEN, cause));
                } else {
                    steps.add(new Step(name, State.NOT_REACHED, ""));
                }
            }
            return new Diagnosis(steps);
        }
    }

    /** Whether a run would come as far as judging sessions. */
    public boolean isReady() {
        return steps.stream().allMatch(step -> step.state() == State.HOLDS);
    }

    private static String saw(
            Stage rung,
            URI root,
            Settings settings,
            Preflight.PreflightResult climb,
            EnterpriseManager enterpriseManager,
            AnswerParser reader) {
        return switch (rung) {
            case NAME ->
                settings.proxy()
                        .map(proxy -> root.getHost() + " is left to the proxy " + proxy.host() + ":" + proxy.port())
                        .orElse(root.getHost() + " has an address");
            case CONNECTION -> "port " + root.getPort() + " accepts connections";
            case TRUST -> trust(settings, enterpriseManager);
            case SERVICE_ROOT -> serviceRoot(climb.serviceRoot(), reader);
            case LOGON -> "\"" + settings.username() + "\" is logged on, with v=" + settings.apiVersion();
            case PERMISSION ->
                "the account may read system sessions (the reference names the role Portal Administrator for it)";
            case COLLECTION -> climb.snapshot().orElseThrow().exchange().inOneLine();
            case SESSIONS -> sessions(climb.snapshot().orElseThrow());
        };
    }

    private static String trust(Settings settings, EnterpriseManager enterpriseManager) {
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

    private static String serviceRoot(Exchange exchange, AnswerParser reader) {
        String versions = reader.read(Representation.SERVICE_ROOT_IN_XML, exchange).document().stream()
                .flatMap(d -> d.root().entries("SupportedVersions").stream())
                .flatMap(list -> list.entries("SupportedVersion").stream())
                .map((Node version) -> version.child("Name").text().orElse("?"))
                .collect(Collectors.joining(", "));
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
