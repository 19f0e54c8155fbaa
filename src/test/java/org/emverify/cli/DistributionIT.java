package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unpacked distribution as whoever downloads it has it: copied, moved, without rights and without a home. */
@Tag("distribution")
class DistributionIT {
    /** A whole run loads more than eight thousand classes; the few that no archive can hold are made while it runs. */
    private static final int NEARLY_ALL = 8000;

    private static final Path UNPACKED = Path.of(System.getProperty("distribution", "target/distribution"));

    private static final Path IN_AN_EMPTY_ROOT = Path.of("src/test/resources/org/emverify/cli/in-an-empty-root.sh");

    @TempDir
    Path folder;

    private Path copy;

    /** A plain copy has new time stamps, which would void an archive of jars. */
    @BeforeEach
    void copyOfTheDistribution() throws IOException, InterruptedException {
        copy = folder.resolve("copied to a folder with blanks");
        assertThat(run(List.of("cp", "-r", UNPACKED.toString(), copy.toString())))
                .isZero();
    }

    @Test
    void a_copy_verifies_the_simulator_with_its_class_archive() throws Exception {
        assertThat(verify(List.of())).isZero();
        assertThat(classesFromTheArchive()).isGreaterThan(NEARLY_ALL);
    }

    @Test
    void it_is_started_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("em-verify"), copy.resolve("bin/em-verify"));

        assertThat(run(List.of(link.toString(), "version"))).isZero();
    }

    @Test
    void it_needs_no_right_to_write_beside_it_no_home_and_no_name() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become another user")
                .isEqualTo("root");
        run(List.of("chmod", "-R", "a-w,a+rX", copy.toString()));
        run(List.of("chmod", "a+rwx", folder.toString()));

        assertThat(verify(List.of("setpriv", "--reuid=64999", "--regid=64999", "--clear-groups")))
                .isZero();
        assertThat(classesFromTheArchive()).isGreaterThan(NEARLY_ALL);
    }

    /** As in a container: what the image would copy, and nothing of this machine but its C library. */
    @Test
    void it_runs_in_an_empty_root_without_java_that_cannot_be_written() throws Exception {
        List<String> inNamespaces = List.of("unshare", "--mount", "--pid", "--fork");
        assumeThat(run(withMore(inNamespaces, "mount", "-t", "tmpfs", "none", folder.toString())))
                .as("only root can make a root, and not in every container")
                .isZero();
        Path root = Files.createDirectory(folder.resolve("root"));

        int code = run(withMore(
                inNamespaces,
                "bash",
                IN_AN_EMPTY_ROOT.toString(),
                root.toString(),
                System.getProperty("tarball"),
                "/opt/" + UNPACKED.getFileName() + "/bin/em-verify",
                "verify",
                "--url=simulator",
                "--output=/out/run",
                "--history=/out/history"));

        assertThat(code).as(Files.readString(folder.resolve("console.txt"))).isZero();
        assertThat(root.resolve("out/run/report.html")).isNotEmptyFile();
        assertThat(root.resolve("out/history")).isNotEmptyDirectory();
    }

    private static List<String> withMore(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toList();
    }

    @Test
    void steps_of_a_team_run_beside_the_built_in_ones() throws Exception {
        Path example = Path.of("src", "examples", "team-checks", "src", "test").toAbsolutePath();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-cp", System.getProperty("jar"), "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(example.resolve("java/com/example/checks"))) {
            sources.map(Path::toString).forEach(options::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)))
                .isZero();

        assertThat(verify(
                        List.of(),
                        "--features=" + example.resolve("resources/team"),
                        "--glue=com.example.checks",
                        "--classpath=" + classes))
                .isZero();
        assertThat(folder.resolve("out/junit.xml"))
                .content()
                .contains("What our nightly reports rely on", "GET /systemSessions/{ID} - Links");
    }

    private int verify(List<String> as, String... more) throws IOException, InterruptedException {
        String program = copy.resolve("bin/em-verify").toString();
        List<String> command = withMore(as, program, "verify", "--url=simulator", "--output=" + folder.resolve("out"));
        return run(withMore(command, more));
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        process.environment().keySet().removeIf(name -> !name.equals("PATH"));
        process.environment().put("EM_VERIFY_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded());
        return process.start().waitFor();
    }

    /** Java splits the option's value at blanks and colons, which the temporary folder has none of. */
    private Path loaded() {
        return folder.resolve("loaded.txt");
    }

    private long classesFromTheArchive() throws IOException {
        return Files.readString(loaded(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("shared objects file"))
                .count();
    }
}
