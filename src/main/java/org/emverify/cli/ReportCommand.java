package org.emverify.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emverify.report.OutputFolder;
import org.emverify.verification.RunResult.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The Allure report of a run. Allure's generator is not in the jar: it is three times as large as all the rest, and the
 * build brings it in the version that it pins.
 */
@Command(
        name = "report",
        description = "Makes the Allure report, one HTML file, of the results that a run has left.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample%n",
        footer = "  em-verify report target/em-verify")
final class ReportCommand implements Callable<Integer> {
    private final ProcessContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The output folder of a run, or its allure-results")
    private Path results;

    private ReportCommand(ProcessContext context) {
        this.context = context;
    }

    static CommandLine in(ProcessContext context) {
        return new CommandLine(new ReportCommand(context));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OutputFolder folder = folder();
        Optional<Path> allure = allureHome();
        if (allure.isEmpty()) {
            context.err()
                    .println("em-verify: Allure's generator is not here; the build brings it: run"
                            + " ./mvnw allure:report -Dem.output=" + folder.root() + " where em-verify's pom.xml is, or"
                            + " set ALLURE_HOME to an Allure 2 of your own");
            return ExitCode.USAGE.code();
        }
        int exitCode = generate(allure.get(), folder);
        if (exitCode != 0) {
            throw new IllegalStateException("Allure ended with exit code " + exitCode);
        }
        context.out().println(folder.allureReport().resolve("index.html"));
        return 0;
    }

    private OutputFolder folder() throws IOException {
        Path given =
                context.workingDirectory().toAbsolutePath().resolve(results).normalize();
        OutputFolder folder = new OutputFolder(given.endsWith("allure-results") ? given.getParent() : given);
        if (!Files.isDirectory(folder.allureResults())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no folder " + folder.allureResults()
                            + ": give the output folder of a run, which is what --output said");
        }
        try (Stream<Path> files = Files.list(folder.allureResults())) {
            if (files.noneMatch(file -> file.toString().endsWith("-result.json"))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no scenario has left a result in " + folder.allureResults() + "; what the run came to is in "
                                + folder.summary());
            }
        }
        return folder;
    }

    /** The user's own Allure, or the one that the build has unpacked beside the jar. */
    private Optional<Path> allureHome() {
        return Stream.concat(
                        Optional.ofNullable(context.environment().get("ALLURE_HOME")).map(Path::of).stream(),
                        Stream.of(besideTheJar(), context.workingDirectory().resolve("target"))
                                .flatMap(target -> unpacked(target.resolve("allure-cli"))))
                .filter(home -> Files.isDirectory(home.resolve("lib")))
                .findFirst();
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

    private static Stream<Path> unpacked(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
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
}
