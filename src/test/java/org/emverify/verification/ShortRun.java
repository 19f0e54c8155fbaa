package org.emverify.verification;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.client.http.Time;
import org.emverify.contract.Requirement;
import org.emverify.contract.document.Readers;
import org.emverify.contract.document.Schemas;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.emverify.verification.finding.FindingText;
import org.emverify.verification.finding.Weight;

/**
 * One whole run with little patience, over all promises.
 *
 * @param conclusion what it came to
 * @param text everything that it has to tell, as a reader would see it
 */
record ShortRun(RunResult conclusion, String text) {
    static final Set<Requirement> PROMISES = EnumSet.copyOf(Requirement.promises());
    private static final int CARDS = 20;
    private static final Readers READERS = Readers.of(Schemas.bundled());

    static ShortRun against(Simulator simulator, int sessions, Duration timeout) {
        Settings settings = settings(simulator.root(), Settings.Trust.only(simulator.certificate()));
        return of(
                simulator.root(),
                settings.with(changed -> changed.limits(limits(2, timeout, 1)))
                        .with(changed -> changed.selection(new Settings.Selection.Sample(sessions, 1))));
    }

    static ShortRun of(URI root, Settings settings) {
        return of(root, settings, Time.SYSTEM);
    }

    static ShortRun of(URI root, Settings settings, Time time) {
        try (Verification verification = Verification.of(root, settings, READERS, time)) {
            verification.result(Requirement.STATUS_200);
            RunResult conclusion = verification.finish(PROMISES);
            return new ShortRun(conclusion, text(conclusion));
        }
    }

    static Settings settings(URI root, Settings.Trust trust) {
        return Settings.of(new Settings.Target.Server(root), Simulator.USERNAME, Secret.of(Simulator.PASSWORD), trust);
    }

    static Settings.Limits limits(int connections, Duration timeout, int retries) {
        return new Settings.Limits(connections, OptionalDouble.empty(), timeout, 1 << 20, retries);
    }

    int exitCode() {
        return conclusion.exitCode().code();
    }

    /** The IDs of the requirements that have this outcome. */
    List<String> that(RequirementResult.Status status) {
        return conclusion.results().stream()
                .filter(outcome -> outcome.status() == status)
                .map(outcome -> outcome.requirement().id())
                .toList();
    }

    private static String text(RunResult conclusion) {
        Stream<String> outcomes = conclusion.results().stream()
                .flatMap(o -> Stream.of(
                        FindingText.ofBroken().cards(o.groups(Weight.BROKEN), CARDS),
                        FindingText.ofAdvisories().cards(o.groups(Weight.ADVISORY), CARDS),
                        String.join("\n", o.notVerified())));
        return Stream.of(Stream.of(conclusion.headline()), conclusion.notes().stream(), outcomes)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
