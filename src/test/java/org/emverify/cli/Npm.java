package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Packages of npm, each fetched once into {@code target} and read there by every later run. Which registry is asked is npm's
 * own configuration. Without npm, or without an answer of its registry, a test is skipped.
 */
final class Npm {
    private static final Path KEPT = Path.of("target", "npm").toAbsolutePath();
    private static final long MINUTES = 2;

    private final Path workspace;

    /** Why it is not tried again: who waited for one package in vain need not wait for each. */
    private String silence = "";

    Npm(Path workspace) {
        this.workspace = workspace;
    }

    /** The only file of that name in a package. */
    String text(NpmPackage from, String name) throws IOException, InterruptedException {
        String archive = archive(from).toString();
        List<String> found = run(workspace, "tar", "-tzf", archive)
                .output()
                .lines()
                .filter(entry -> entry.endsWith("/" + name))
                .toList();
        assertThat(found).as("%s in %s", name, from).hasSize(1);
        return run(workspace, "tar", "-xzOf", archive, found.get(0)).output();
    }

    /** What a script prints that may require the packages. */
    String node(String script, Path argument, List<NpmPackage> packages) throws IOException, InterruptedException {
        List<String> roots = new ArrayList<>();
        for (NpmPackage each : packages) {
            roots.add(root(each).toString());
        }
        String path = "NODE_PATH=" + String.join(File.pathSeparator, roots);
        Ended ended = run(workspace, "env", path, "node", "--eval", script, argument.toString());
        // A script that breaks down has judged nothing, and must not look like one without complaints.
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        return ended.output();
    }

    /** Where node finds the package, as by NODE_PATH. */
    private Path root(NpmPackage wanted) throws IOException, InterruptedException {
        Path archive = archive(wanted);
        Path root = workspace.resolve(wanted.fileName());
        if (!Files.exists(root)) {
            Path inside = Files.createDirectories(root.resolve(wanted.name()));
            Ended ended = run(inside, "tar", "-xzf", archive.toString(), "--strip-components=1");
            assertThat(ended.exitCode()).as(ended.output()).isZero();
        }
        return root;
    }

    private Path archive(NpmPackage wanted) throws IOException, InterruptedException {
        Path archive = KEPT.resolve(wanted.fileName() + ".tgz");
        if (!Files.exists(archive)) {
            Path fetched = fetched(wanted);
            // The last step is one, so that a download that was cut is never taken for a package.
            Path half = Files.createDirectories(KEPT).resolve(fetched.getFileName() + ".half");
            Files.move(fetched, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, archive, StandardCopyOption.ATOMIC_MOVE);
        }
        return archive;
    }

    private Path fetched(NpmPackage wanted) throws IOException, InterruptedException {
        assumeThat(silence).as("npm is not asked for %s", wanted).isEmpty();
        Path folder = Files.createTempDirectory(workspace, "fetched");
        Ended ended = pack(wanted, folder);
        assumeThat(ended.exitCode())
                .as("npm has not fetched %s: %s", wanted, ended.output())
                .isZero();
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private Ended pack(NpmPackage wanted, Path folder) throws IOException, InterruptedException {
        try {
            Ended ended = run(folder, "npm", "pack", wanted.toString(), "--ignore-scripts", "--fetch-retries=0");
            silence = ended.isLate() ? ended.output() : "";
            return ended;
        } catch (IOException e) {
            silence = "npm is not on this machine: " + e.getMessage();
            return new Ended(1, silence);
        }
    }

    private Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(workspace, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            return new Ended(process.exitValue(), Files.readString(said));
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return new Ended(Ended.LATE, "no answer within " + MINUTES + " minutes");
    }

    private record Ended(int exitCode, String output) {
        static final int LATE = -1;

        boolean isLate() {
            return exitCode == LATE;
        }
    }
}
