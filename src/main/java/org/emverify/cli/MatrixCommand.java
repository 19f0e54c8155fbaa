package org.emverify.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.emverify.simulator.Fault;
import org.emverify.simulator.LegalVariant;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves the harness's power in front of the user's eyes: every fault is caught, and no legal variant is. */
@Command(
        name = "matrix",
        description = "Runs every fault and every legal variant of the simulator, and shows what was caught.",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        sortOptions = false,
        footerHeading = "%nExample%n",
        footer = "  em-verify matrix --output target/matrix",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            " 0:each fault is caught where it says, no variant raises anything",
            " 1:the harness is wrong somewhere"
        })
final class MatrixCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Runs side by side; as many as processors unless given")
    private int parallel = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/em-verify-matrix",
            description = "Where matrix.html and matrix.json go; ${DEFAULT-VALUE} unless given")
    private Path output;

    MatrixCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        if (parallel < 1) {
            throw refused("--parallel " + parallel + ": at least 1 is needed");
        }
        Path folder = madeFolder();
        int all = Fault.catalogue().size() + LegalVariant.catalogue().size();
        AtomicInteger done = new AtomicInteger();
        long started = System.nanoTime();
        List<FaultMatrix.Row> rows =
                FaultMatrix.run(parallel, row -> tell(row, MatrixReport.inOneLine(row, done.incrementAndGet(), all)));
        MatrixReport report = new MatrixReport(rows, Duration.ofNanos(System.nanoTime() - started));
        Files.writeString(folder.resolve("matrix.html"), MatrixHtml.of(report));
        Files.writeString(folder.resolve("matrix.json"), report.json());
        context.out().println(report.headline() + "; see " + folder.resolve("matrix.html"));
        return report.objections() == 0 ? ExitCode.HOLDS.code() : ExitCode.FINDINGS.code();
    }

    private void tell(FaultMatrix.Row row, String inOneLine) {
        context.out().println(inOneLine);
        row.objections().forEach(objection -> context.out().println("      " + objection));
    }

    private Path madeFolder() {
        Path folder = context.at(output);
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw refused("cannot make the folder " + folder + ": name another one by --output");
        }
    }

    private ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
