package org.emverify.report.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emverify.verification.Observations;
import org.emverify.verification.finding.Printable;

/**
 * What a verdict depends on beside the server's data, so that a verdict that flips can be attributed to what changed.
 *
 * @param server the versions that the server offers and its software, in words; empty when it was not reached
 * @param contract of the catalogue and the schemas
 * @param harness the version of em-verify and a digest of its classes and features
 */
public record Fingerprints(String server, String contract, String harness) {

    /**
     * Those of a run.
     *
     * @param version of em-verify
     * @param schemas the user's own schemas, if any
     */
    public static Fingerprints of(Observations.Server server, String version, Optional<Path> schemas) {
        String versions = String.join(", ", server.versions());
        String software = server.software().isEmpty() ? "" : " (" + server.software() + ")";
        return new Fingerprints(
                Printable.of(versions + software).strip(),
                Digest.ofCatalogue() + "-"
                        + schemas.map(Digest::of).orElseGet(() -> Digest.ofClassPath("schemas", "entity.xsd")),
                version + " " + Digest.ofClassPath("org/emverify", "report/version.properties"));
    }

    /** What differs from the earlier ones, a line each; a server that was not reached tells nothing. */
    List<String> changesSince(Fingerprints earlier) {
        List<String> changes = new ArrayList<>();
        if (!server.isEmpty() && !earlier.server.isEmpty()) {
            change(changes, "the server", earlier.server, server);
        }
        change(changes, "the catalogue or the schemas", earlier.contract, contract);
        change(changes, "em-verify", earlier.harness, harness);
        return changes;
    }

    private static void change(List<String> changes, String what, String before, String now) {
        if (!before.equals(now)) {
            changes.add(what + " changed: " + before + " → " + now);
        }
    }
}
