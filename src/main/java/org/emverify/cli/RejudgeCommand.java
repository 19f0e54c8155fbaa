package org.emverify.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.emverify.client.RecordedAnswers;
import org.emverify.report.OutputFolder;
import org.emverify.report.RunConsole;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import org.emverify.steps.SuiteLauncher;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges an earlier run again, from the evidence that it has left: the same suite, whose requests the file answers. */
@Command(
        name = "rejudge",
        description = "Judges the evidence.har of an earlier run again, without a server.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false,
        footerHeading = "%nWhat the run was asked for stands in the file; the user's own files are named again."
                + "%n%nExample%n",
        footer = "  em-verify rejudge out/evidence.har --output again --deviations known.yaml",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            " 0:all that was verified holds",
            " 1:at least one finding",
            " 2:wrong usage, or a file that is cut, of another tool, or holds secrets",
            " 3:could not be verified",
            "70:a fault of em-verify itself"
        })
final class RejudgeCommand implements Callable<Integer> {
    private static final Set<Setting> SHOWN = EnumSet.of(
            Setting.STRICT,
            Setting.POWER,
            Setting.TAGS,
            Setting.DEVIATIONS,
            Setting.SCHEMAS,
            Setting.XSD,
            Setting.FEATURES,
            Setting.OUTPUT);

    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The evidence.har of a run")
    private Path file;

    RejudgeCommand(ProcessContext context) {
        this.context = context;
    }

    static CommandLine in(ProcessContext context) {
        return SettingOptions.added(new RejudgeCommand(context), SHOWN);
    }

    @Override
    public Integer call() {
        Path evidence = context.at(file);
        try {
            RecordedAnswers recorded = RecordedAnswers.read(evidence);
            if (read(recorded) instanceof SettingsResult.Valid valid) {
                return judge(valid, evidence, Instant.parse(recorded.fact(RecordedAnswers.STARTED)));
            }
            ((SettingsResult.Invalid) read(recorded)).problems().forEach(context::tell);
        } catch (IOException e) {
            context.tell(e.getMessage());
        }
        return ExitCode.USAGE.code();
    }

    /** The settings of the run, and those that are given now; nothing else may have a say. */
    private SettingsResult read(RecordedAnswers recorded) {
        Map<String, String> options = new HashMap<>(recorded.settings());
        String complete = complete(recorded);
        // A run that was refused the collection has no sessions to name, and is refused again.
        if (!recorded.holdsCollection() && !complete.isEmpty()) {
            List.of(Setting.SAMPLE, Setting.SEED, Setting.SHARD).forEach(s -> options.remove(s.option()));
            options.put(Setting.SESSIONS.option(), complete);
        }
        options.putAll(SettingOptions.given(spec));
        return SettingsReader.of(
                        options,
                        new Properties(),
                        Map.of(Setting.PASSWORD.environment(), "no password is sent"),
                        context.workingDirectory(),
                        Optional::empty)
                .read(Optional.empty());
    }

    private static String complete(RecordedAnswers recorded) {
        return Arrays.stream(recorded.fact(RecordedAnswers.SESSIONS).split(","))
                .filter(id -> !recorded.incompleteSessions().contains(id))
                .collect(Collectors.joining(","));
    }

    private int judge(SettingsResult.Valid valid, Path evidence, Instant started) {
        Settings settings = valid.settings();
        // It is no further night, and is not remembered as one.
        Path forgotten = new OutputFolder(settings.output()).staging();
        Settings replayed = settings.with(changed -> changed.evidence(new Settings.Evidence.Replayed(evidence, started))
                .history(Optional.of(forgotten)));
        return SuiteLauncher.run(
                new SettingsResult.Valid(replayed, List.of(), valid.origins()),
                RunConsole.keeping(text -> ProcessContext.print(context.out(), text)));
    }
}
