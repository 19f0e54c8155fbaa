package org.emverify.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What lets a shell complete commands and options. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample, for an alias or a script named em-verify%n",
        footer = "  source <(em-verify completion)")
final class CompletionCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    CompletionCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        CommandSpec all = spec.root();
        context.out().println(AutoComplete.bash(all.name(), all.commandLine()));
        return 0;
    }
}
