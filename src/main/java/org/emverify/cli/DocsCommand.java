package org.emverify.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emverify.report.HarnessVersion;
import org.emverify.report.docs.FeatureSource;
import org.emverify.report.docs.LastOutcomes;
import org.emverify.report.docs.LivingDocumentation;
import org.emverify.report.model.WholeFile;
import org.emverify.simulator.Fault;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The living documentation of the resource, from the features and the catalogue. */
@Command(
        name = "docs",
        description = "Writes the living documentation: one page with every requirement, its scenarios and its faults.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample%n",
        footer = "  em-verify docs --output docs --result target/em-verify/result.json",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {" 0:the page is written", " 2:wrong usage"})
final class DocsCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/em-verify-docs",
            description = "Where index.html goes; ${DEFAULT-VALUE} unless given")
    private Path output;

    @Option(names = "--features", paramLabel = "DIR", description = "Edited features, instead of the built-in ones")
    private Optional<Path> features = Optional.empty();

    @Option(names = "--result", paramLabel = "FILE", description = "The result.json of a run, for the last outcomes")
    private Optional<Path> result = Optional.empty();

    DocsCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<LivingDocumentation.Proof> faults = Fault.catalogue().stream()
                .map(fault -> new LivingDocumentation.Proof(fault.name(), fault.description(), fault.breaks()))
                .toList();
        Path page = context.at(output).resolve("index.html");
        try {
            String html = LivingDocumentation.html(HarnessVersion.read(), features(), faults, outcomes());
            WholeFile.write(page, html);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        } catch (IOException e) {
            throw refused("cannot write " + page + " (" + e.getClass().getSimpleName()
                    + "): name another folder by --output");
        }
        context.out().println(page);
        return ExitCode.HOLDS.code();
    }

    private List<FeatureSource> features() {
        if (features.isEmpty()) {
            return FeatureSource.bundled();
        }
        Path folder = context.at(features.get());
        List<FeatureSource> sources = Files.isDirectory(folder) ? FeatureSource.in(folder) : List.of();
        if (sources.isEmpty()) {
            throw refused("--features: " + folder + " holds no file that ends in .feature");
        }
        return sources;
    }

    private LastOutcomes outcomes() {
        if (result.isEmpty()) {
            return LastOutcomes.NONE;
        }
        try {
            return LastOutcomes.in(context.at(result.get()));
        } catch (IOException e) {
            throw refused("--result: cannot read " + context.at(result.get()) + ": give the result.json of a run");
        }
    }

    private ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
