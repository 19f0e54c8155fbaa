package org.emverify.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.emverify.client.EnterpriseManager;
import org.emverify.report.HarnessVersion;
import org.emverify.settings.Secret;
import org.emverify.settings.Setting;
import org.emverify.settings.Spelling;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: puts the commands together, and sees to it that whatever happens ends in plain words and an exit code. */
@Command(
        name = "em-verify",
        description = "Verifies that an Enterprise Manager answers GET /systemSessions/{ID} as documented.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands%n",
        footerHeading = "%nExamples%n",
        footer = {
            "  java -jar em-verify.jar verify --url simulator",
            "  java -jar em-verify.jar doctor --url https://em01:9398 --username user --password-file pw",
            "  java -jar em-verify.jar verify --help"
        })
public final class EmVerify implements Callable<Integer> {
    private static final int HELP_WIDTH = 110;

    @Spec
    private CommandSpec spec;

    private EmVerify() {}

    /** Runs a command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        main(arguments, Optional.empty());
    }

    /**
     * Runs a command whose password was typed before, and ends the process with its exit code. Of classes of Java alone:
     * whoever calls it may have loaded em-verify a first time.
     *
     * @param password empty when nobody was asked for it yet
     */
    public static void main(String[] arguments, Optional<String> password) {
        if (!List.of(arguments).contains(Setting.DEBUG.option())) {
            // Libraries log their stack traces to the console. What they run into is told by the results.
            LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        }
        System.exit(run(ProcessContext.ofTheProcess(password.map(Secret::of)), arguments));
    }

    /** Runs a command; whatever happens, there is an exit code. */
    static int run(ProcessContext context, String... arguments) {
        if (List.of(arguments).contains("verify")) {
            // What the first request needs is loaded while the rest of the run is prepared.
            EnterpriseManager.warmUp();
        }
        // A run is in a hurry, and needs no other command's options.
        boolean onlyVerify = arguments.length > 0 && arguments[0].equals("verify");
        return (onlyVerify ? verifyAlone(context) : commandLine(context)).execute(arguments);
    }

    private static CommandLine verifyAlone(ProcessContext context) {
        return in(context, new CommandLine(new EmVerify()).addSubcommand(VerifyCommand.in(context)));
    }

    static CommandLine commandLine(ProcessContext context) {
        CommandLine line = new CommandLine(new EmVerify())
                .addSubcommand(VerifyCommand.in(context))
                .addSubcommand(DoctorCommand.in(context))
                .addSubcommand(new SimulateCommand(context))
                .addSubcommand(new MergeCommand(context))
                .addSubcommand(RejudgeCommand.in(context))
                .addSubcommand(new ReportCommand(context))
                .addSubcommand(new DocsCommand(context))
                .addSubcommand(new MatrixCommand(context))
                .addSubcommand(new CompletionCommand(context))
                .addSubcommand(new VersionCommand(context))
                .addSubcommand(new HelpCommand());
        for (String command : List.of("doctor", "simulate", "merge", "report", "docs", "matrix")) {
            CommandSpec its = line.getSubcommands().get(command).getCommandSpec();
            if (its.findOption(Setting.DEBUG.option()) == null) {
                its.addOption(SettingOptions.option(Setting.DEBUG, true));
            }
        }
        return in(context, line);
    }

    private static CommandLine in(ProcessContext context, CommandLine line) {
        IVersionProvider version = () -> new String[] {"em-verify " + HarnessVersion.read()};
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(version));
        return line.setOut(context.out())
                .setErr(context.err())
                // A tag expression begins with @ and is no file of arguments.
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler((problem, given) -> misused(problem))
                .setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, command, parsed, context));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }

    private static int misused(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        String text = problem instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched.getUnmatched().get(0), command)
                : problem.getMessage();
        err.println("em-verify: " + text);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.code();
    }

    /** Never quotes more than a name: a mistyped option may carry a password. */
    private static String unknown(String argument, CommandLine command) {
        boolean isOption = argument.startsWith("-");
        String name = isOption ? argument.split("=", 2)[0] : argument;
        List<String> known = isOption
                ? command.getCommandSpec().optionsMap().keySet().stream()
                        .filter(option -> option.startsWith("--"))
                        .toList()
                : List.copyOf(command.getSubcommands().keySet());
        String kind = isOption ? "option " + name : known.isEmpty() ? "argument" : "command " + name;
        String hint = Spelling.nearest(name, known)
                .map(nearest -> nearest.equals(Setting.PASSWORD.option()) ? Setting.PASSWORD.environment() : nearest)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
        return (isOption || !known.isEmpty() ? "unknown " + kind : "an argument without an option") + hint;
    }

    private static int failed(Exception fault, CommandLine command, ParseResult parsed, ProcessContext context) {
        PrintWriter err = command.getErr();
        if (wantsStackTrace(parsed, context)) {
            fault.printStackTrace(err);
        }
        err.println("em-verify: a fault of em-verify itself: " + fault
                + (wantsStackTrace(parsed, context) ? "" : " (" + Setting.DEBUG.option() + " shows where)"));
        return ExitCode.HARNESS_FAULT.code();
    }

    private static boolean wantsStackTrace(ParseResult parsed, ProcessContext context) {
        Map<String, String> environment = context.environment();
        return Stream.iterate(parsed, Objects::nonNull, ParseResult::subcommand)
                        .anyMatch(p -> p.hasMatchedOption(Setting.DEBUG.option()))
                || "true".equalsIgnoreCase(environment.get(Setting.DEBUG.environment()))
                || "true".equalsIgnoreCase(context.systemProperties().getProperty(Setting.DEBUG.property()));
    }
}
