package org.emverify.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emverify.report.MergeRefused;
import org.emverify.report.MergedReport;
import org.emverify.report.OutputFolder;
import org.emverify.report.OutputLock;
import org.emverify.report.UnusableOutput;
import org.emverify.report.history.HistoryFolder;
import org.emverify.report.model.Executor;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One report of many runs. */
@Command(
        name = "merge",
        description =
                "Makes one report, result and JUnit XML of the shards of a selection, and of runs against many servers.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples%n",
        footer = {
            "  em-verify merge shards/1 shards/2 shards/3 shards/4 --output out --history history",
            "  em-verify merge servers/*"
        },
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            " 0:all that was verified holds",
            " 1:at least one finding",
            " 2:wrong usage: runs that do not belong together, or that another version has left",
            " 3:could not be verified: a shard is missing, or could not verify",
            "70:a fault of em-verify itself"
        })
final class MergeCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The output folders of runs")
    private List<Path> folders = List.of();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/em-verify-merged",
            description = "Where the report goes; ${DEFAULT-VALUE} unless given")
    private Path output;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "Where merged runs are remembered; beside the output unless given. EM_HISTORY is not asked:"
                    + " a run that is remembered there would be compared with itself")
    private Optional<Path> history = Optional.empty();

    MergeCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (folders.stream().anyMatch(folder -> context.at(folder).equals(context.at(output)))) {
            throw refused(output + " is one of the folders to merge: name another one by --output");
        }
        OutputFolder merged = new OutputFolder(context.at(output));
        HistoryFolder remembered = history.map(context::at)
                .map(HistoryFolder::new)
                .orElseGet(() -> new HistoryFolder(HistoryFolder.beside(merged.root())));
        try {
            MergedReport report = MergedReport.of(
                    folders.stream().map(context::at).toList(), remembered, Executor.of(context.environment()));
            OutputLock lock = merged.claim();
            try {
                report.write(merged);
            } finally {
                lock.close();
            }
            ProcessContext.print(context.out(), report.lastScreen(merged));
            return report.exitCode().code();
        } catch (MergeRefused refused) {
            refused.reasons().forEach(context::tell);
        } catch (UnusableOutput unusable) {
            context.tell(unusable.getMessage());
        }
        return ExitCode.USAGE.code();
    }

    private ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
