package org.emverify.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.emverify.settings.Secret;
import org.emverify.settings.SettingsReader;
import org.emverify.settings.SettingsResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands have in common: the process that they run in, and the words by which they refuse wrong usage. */
abstract class ProcessCommand implements Callable<Integer> {
    final ProcessContext context;

    @Spec
    CommandSpec spec;

    ProcessCommand(ProcessContext context) {
        this.context = context;
    }

    /** The path, seen from the working directory. */
    final Path at(Path given) {
        return context.workingDirectory().resolve(given);
    }

    /** Wrong usage, which ends the command with exit code 2 and these words. */
    final ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    /** The settings, from the command's options and all other places. */
    final SettingsResult settings(Supplier<Optional<Secret>> prompt) {
        return SettingsReader.of(
                        SettingOptions.given(spec.commandLine().getParseResult()),
                        context.systemProperties(),
                        context.environment(),
                        context.workingDirectory(),
                        prompt)
                .read(Optional.empty());
    }

    /** Writes at once, whatever is printed behind it. */
    static void print(PrintWriter to, String text) {
        to.print(text);
        to.flush();
    }

    /** Tells a problem in a line on standard error. */
    final void tell(String problem) {
        context.err().println("em-verify: " + problem);
    }
}
