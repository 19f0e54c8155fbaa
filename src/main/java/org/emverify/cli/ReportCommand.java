package org.emverify.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.emverify.report.AllureHistory;
import org.emverify.report.OutputFolder;
import org.emverify.settings.Setting;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The Allure report of a run. Allure's generator is not in the jar: it is as large as all the rest, is of use to one command
 * only, and brings other versions of the libraries that the jar holds. The build leaves it, in the version that it pins, in a
 * file of its own beside the jar.
 */
@Command(
        name = "report",
        description = "Makes the Allure report, one HTML file, of the results that a run has left.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample%n",
        footer = "  em-verify report target/em-verify")
final class ReportCommand implements Callable<Integer> {
    private static final String ZIP = "em-verify-allure.zip";

    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The output folder of a run, or its allure-results")
    private Path results;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "Where runs are remembered, as for verify; beside the output unless given")
    private Optional<Path> history = Optional.empty();

    ReportCommand(ProcessContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OutputFolder folder = folder();
        Optional<Path> own =
                Optional.ofNullable(context.environment().get("ALLURE_HOME")).map(Path::of);
        Path zip = besideTheJar().resolve(ZIP);
        if (own.isPresent()) {
            report(own.get(), folder);
        } else if (Files.isRegularFile(zip)) {
            try (Unzipped unzipped = Unzipped.of(zip);
                    Stream<Path> homes = Files.list(unzipped.folder())) {
                report(homes.findFirst().orElseThrow(), folder);
            }
        } else {
            context.tell("Allure's generator is not here: put " + ZIP + ", which the build leaves beside"
                    + " the jar, back to it, or set ALLURE_HOME to an Allure 2 of your own");
            return ExitCode.USAGE.code();
        }
        context.out().println(folder.allureReport().resolve("index.html"));
        return 0;
    }

    private void report(Path allure, OutputFolder folder) throws IOException, InterruptedException {
        int exitCode = generate(allure, folder);
        if (exitCode != 0) {
            throw new IllegalStateException("Allure ended with exit code " + exitCode);
        }
        AllureHistory.of(folder, remembered().map(context::at)).keep(folder);
    }

    /** Where the run was told to remember, in the places where a run looks for it. */
    private Optional<Path> remembered() {
        Setting setting = Setting.HISTORY;
        return history.or(() -> Optional.ofNullable(context.systemProperties().getProperty(setting.property()))
                .filter(Predicate.not(String::isEmpty))
                .or(() -> Optional.ofNullable(context.environment().get(setting.environment())))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of));
    }

    private OutputFolder folder() throws IOException {
        Path given =
                context.workingDirectory().toAbsolutePath().resolve(results).normalize();
        OutputFolder folder = new OutputFolder(given.endsWith("allure-results") ? given.getParent() : given);
        if (!Files.isDirectory(folder.allureResults())) {
            throw refused("there is no folder " + folder.allureResults()
                    + ": give the output folder of a run, which is what --output said");
        }
        try (Stream<Path> files = Files.list(folder.allureResults())) {
            if (files.noneMatch(file -> file.toString().endsWith("-result.json"))) {
                throw refused("no scenario has left a result in " + folder.allureResults()
                        + "; what the run came to is in " + folder.summary());
            }
        }
        return folder;
    }

    private static Path besideTheJar() {
        try {
            return Path.of(ReportCommand.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar has no place", e);
        }
    }

    private int generate(Path allure, OutputFolder folder) throws IOException, InterruptedException {
        Path lib = allure.toAbsolutePath().resolve("lib");
        ProcessBuilder generator = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                lib.resolve("*") + System.getProperty("path.separator") + lib.resolve("config"),
                "io.qameta.allure.CommandLine",
                "generate",
                "--clean",
                "--single-file",
                "--output",
                folder.allureReport().toString(),
                folder.allureResults().toString()));
        generator.environment().put("APP_HOME", allure.toAbsolutePath().toString());
        Path said = Files.createTempFile("em-verify-allure", ".txt");
        try {
            generator.redirectErrorStream(true).redirectOutput(said.toFile());
            int exitCode = generator.start().waitFor();
            if (exitCode != 0) {
                Files.readAllLines(said).forEach(context.err()::println);
            }
            return exitCode;
        } finally {
            Files.delete(said);
        }
    }

    private ParameterException refused(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
