package org.emverify.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.emverify.steps.ServerUnderTest;
import org.emverify.verification.Diagnosis;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says stage by stage how far a run would come, and what to set where it would not. */
@Command(
        name = "doctor",
        description =
                "Tries step by step to reach the system sessions of a server, and says what it sees and what to set.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false,
        footerHeading = "%nAll other options of verify are accepted too, and say nothing here.%n%nExamples%n",
        footer = {
            "  em-verify doctor --url https://em01:9398 --username user --password-file pw",
            "  em-verify doctor --url simulator"
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {" 0:a run would verify", " 2:wrong usage or settings", " 3:a run could not verify"})
final class DoctorCommand implements Callable<Integer> {
    private static final Set<Setting> SHOWN = Arrays.stream(Setting.values())
            .filter(setting -> setting.group() == Setting.Group.SERVER || setting.group() == Setting.Group.CONNECTION)
            .collect(Collectors.toSet());

    private static final String NOT_READY = "NOT ready: set what is said above, and ask again";

    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    DoctorCommand(ProcessContext context) {
        this.context = context;
    }

    static CommandLine in(ProcessContext context) {
        return SettingOptions.added(new DoctorCommand(context), SHOWN);
    }

    @Override
    public Integer call() {
        SettingsResult read = SettingOptions.read(spec, context, context.prompt());
        if (read instanceof SettingsResult.Invalid invalid) {
            invalid.problems().forEach(context::tell);
            return ExitCode.USAGE.code();
        }
        SettingsResult.Valid valid = (SettingsResult.Valid) read;
        valid.warnings().forEach(context::tell);
        return examine(valid.settings()) ? ExitCode.HOLDS.code() : ExitCode.NOT_VERIFIED.code();
    }

    private boolean examine(Settings settings) {
        try (ServerUnderTest server = ServerUnderTest.of(settings)) {
            context.out().println("em-verify doctor, " + server.root());
            Diagnosis examination = Diagnosis.of(server.root(), server.settings());
            examination.steps().forEach(this::show);
            boolean isReady = examination.isReady();
            context.out().println(isReady ? "ready: verify will judge these sessions" : NOT_READY);
            return isReady;
        }
    }

    private void show(Diagnosis.Step step) {
        String mark = switch (step.state()) {
            case HOLDS -> "ok";
            case BROKEN -> "BROKEN";
            case NOT_REACHED -> "-";
        };
        String saw = step.state() == Diagnosis.State.NOT_REACHED ? "not reached" : step.saw();
        context.out().println(String.format("  %-6s  %-12s  %s", mark, step.name(), Printable.of(saw)));
    }
}
