package org.emverify.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.emverify.report.RunConsole;
import org.emverify.report.Terminal;
import org.emverify.settings.Secret;
import org.emverify.settings.Setting;
import org.emverify.settings.SettingsResult;
import org.emverify.steps.SuiteLauncher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The main job: the suite that the Maven build runs, against the server that the settings name. */
@Command(
        name = "verify",
        description = "Verifies a server, and leaves results and a summary in the output folder.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false,
        footerHeading =
                "%nEvery option is also an environment variable (EM_CA_CERTIFICATE for --ca-certificate) and a line"
                        + " in the settings file (caCertificate=…). The password never stands on a command line: set EM_PASSWORD,"
                        + " name --password-file, or type it when asked.%n%nExamples%n",
        footer = {
            "  em-verify verify --url simulator",
            "  EM_PASSWORD=… em-verify verify --url https://em01:9398 --username 'DOMAIN\\user' --ca-certificate em01.pem",
            "  em-verify verify --url https://em01 --username user --password-file pw --sample all --output results",
            "  em-verify verify --url https://em01 --username user --tags '@SESSION-TYPE-LISTED or @RESULT-LISTED'",
            "  em-verify verify --url simulator --features team/features --glue com.example.checks --classpath team.jar"
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            " 0:all that was verified holds",
            " 1:at least one finding",
            " 2:wrong usage or settings",
            " 3:could not be verified",
            "70:a fault of em-verify itself"
        })
final class VerifyCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    VerifyCommand(ProcessContext context) {
        this.context = context;
    }

    static CommandLine in(ProcessContext context) {
        return SettingOptions.added(new VerifyCommand(context), EnumSet.allOf(Setting.class));
    }

    @Override
    public Integer call() {
        AtomicReference<Optional<Secret>> typed = new AtomicReference<>(Optional.empty());
        Supplier<Optional<Secret>> prompt =
                () -> typed.updateAndGet(nothing -> context.prompt().get());
        SettingsResult read = SettingOptions.read(spec, context, prompt);
        if (read instanceof SettingsResult.Invalid invalid) {
            invalid.problems().forEach(context::tell);
            return SuiteLauncher.refuse(invalid);
        }
        SettingsResult.Valid valid = (SettingsResult.Valid) read;
        List<Path> ownClasses = valid.settings().ownSteps().classPath();
        if (OwnClassPath.lacks(ownClasses)) {
            return OwnClassPath.run(
                    ownClasses, spec.root().commandLine().getParseResult().originalArgs(), typed.get());
        }
        return SuiteLauncher.run(valid, console());
    }

    /** Standard output gets the result alone, unless a person looks at it. */
    private RunConsole console() {
        Terminal terminal = Terminal.of(context.isTerminal(), context.environment());
        Consumer<String> out = text -> ProcessContext.print(context.out(), text);
        Consumer<String> err = text -> ProcessContext.print(context.err(), text);
        return new RunConsole(terminal, out, terminal.isTerminal() ? out : err, System::nanoTime);
    }
}
