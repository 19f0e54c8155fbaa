package org.emverify.cli;

import java.util.concurrent.Callable;
import org.emverify.report.HarnessVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Which em-verify this is, and which Java runs it. */
@Command(name = "version", description = "Says which em-verify this is.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    private final ProcessContext surroundings;

    private VersionCommand(ProcessContext surroundings) {
        this.surroundings = surroundings;
    }

    static CommandLine in(ProcessContext surroundings) {
        return new CommandLine(new VersionCommand(surroundings));
    }

    @Override
    public Integer call() {
        surroundings.out().println("em-verify " + HarnessVersion.read() + ", Java " + Runtime.version());
        return 0;
    }
}
