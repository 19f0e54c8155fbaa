package org.emverify.steps;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.emverify.contract.Requirement;
import org.emverify.report.model.Executor;
import org.emverify.report.model.RunFacts;
import org.emverify.settings.Settings;
import org.emverify.settings.Shard;

/**
 * What a run was asked for, in the words of its reports.
 *
 * @param settings absent when they were wrong
 */
record SettingsInWords(Optional<Settings> settings) {

    /** The target's URL, or {@code simulator}, whose port changes. */
    String target() {
        return settings.map(s -> s.target() instanceof Settings.Target.Server server
                        ? server.root().toString()
                        : "simulator")
                .orElse("no-target");
    }

    /** The name under which runs against the target are remembered. */
    String rememberedAs() {
        return facts(Instant.EPOCH, Map.of()).rememberedAs();
    }

    /** Which sessions were asked for. */
    private String selection() {
        return settings.map(s -> {
                    if (s.selection() instanceof Settings.Selection.Sample sample) {
                        String size = sample.size() instanceof Settings.SampleSize.All
                                ? "all"
                                : "a sample of " + sample.size();
                        return size + ", seed " + sample.seed();
                    }
                    return "named by the user";
                })
                .orElse("none asked for");
    }

    /** The seed of the sample; absent when there is none. */
    Optional<String> seed() {
        return settings.map(Settings::selection)
                .filter(Settings.Selection.Sample.class::isInstance)
                .map(selection -> Long.toString(((Settings.Selection.Sample) selection).seed()));
    }

    /**
     * What reports say beside the result.
     *
     * @param scenarios how many ran for each requirement
     */
    RunFacts facts(Instant started, Map<Requirement, Integer> scenarios) {
        return new RunFacts(
                started,
                selection(),
                target(),
                settings.flatMap(Settings::shard).map(Shard::toString).orElse(""),
                settings.flatMap(Settings::schemas),
                settings.flatMap(Settings::tags).orElse(""),
                settings.map(s -> s.trust().insecure()).orElse(false),
                settings.map(Settings::strict).orElse(false),
                Executor.of(System.getenv()),
                scenarios);
    }
}
