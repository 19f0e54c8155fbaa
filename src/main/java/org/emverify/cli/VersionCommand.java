package org.emverify.cli;

import java.util.concurrent.Callable;
import org.emverify.report.HarnessVersion;
import picocli.CommandLine.Command;

/** Which em-verify this is, and which Java runs it. */
@Command(name = "version", description = "Says which em-verify this is.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer> {
    private final ProcessContext context;

    VersionCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.out().println("em-verify " + HarnessVersion.read() + ", Java " + Runtime.version());
        return 0;
    }
}
