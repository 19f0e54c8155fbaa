package org.emverify.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.emverify.settings.Setting;
import org.emverify.settings.Settings;
import org.emverify.settings.SettingsResult;
import org.emverify.steps.TargetServer;
import org.emverify.verification.Diagnosis;
import org.emverify.verification.RunResult.ExitCode;
import org.emverify.verification.finding.Printable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says rung by rung how far a run would come, and what to set where it would not. */
@Command(
        name = "doctor",
        description = "Climbs to the system sessions of a server step by step, and says what it sees and what to set.",
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
    private static final Set<Setting> SHOWN = EnumSet.range(Setting.URL, Setting.API_VERSION);

    private final ProcessContext surroundings;

    @Spec
    private CommandSpec spec;

    private DoctorCommand(ProcessContext surroundings) {
        this.surroundings = surroundings;
    }

    static CommandLine in(ProcessContext surroundings) {
        CommandLine line = new CommandLine(new DoctorCommand(surroundings));
        SettingOptions.addTo(line.getCommandSpec(), SHOWN);
        return line;
    }

    @Override
    public Integer call() {
        SettingsResult read = VerifyCommand.read(spec, surroundings);
        if (read instanceof SettingsResult.Invalid invalid) {
            invalid.problems().forEach(problem -> surroundings.err().println("em-verify: " + problem));
            return ExitCode.USAGE.code();
        }
        SettingsResult.Valid valid = (SettingsResult.Valid) read;
        valid.warnings().forEach(warning -> surroundings.err().println("em-verify: " + warning));
        return examine(valid.settings()) ? ExitCode.HOLDS.code() : ExitCode.NOT_VERIFIED.code();
    }

    private boolean examine(Settings settings) {
        try (TargetServer server = TargetServer.of(settings)) {
            surroundings.out().println("em-verify doctor, " + server.root());
            Diagnosis examination = Diagnosis.of(server.root(), server.settings());
            examination.steps().forEach(this::tell);
            surroundings
                    .out()
                    .println(
                            examination.isReady()
                                    ? "ready: verify will judge these sessions"
                                    : "NOT ready: set what is said above, and ask again");
            return examination.isReady();
        }
    }

    private void tell(Diagnosis.Step step) {
        String mark = switch (step.state()) {
            case HOLDS -> "ok";
            case BROKEN -> "BROKEN";
            case NOT_REACHED -> "-";
        };
        String saw = step.state() == Diagnosis.State.NOT_REACHED ? "not reached" : step.saw();
        surroundings.out().println(String.format("  %-6s  %-12s  %s", mark, step.name(), Printable.of(saw)));
    }
}
