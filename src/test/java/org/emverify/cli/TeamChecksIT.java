package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of a team's own feature and steps, run by the jar together with the built-in features. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class TeamChecksIT {
    private static final String JAR = System.getProperty("jar");
    private static final Path EXAMPLE =
            Path.of("src", "examples", "team-checks", "src", "test").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void they_run_in_the_same_suite_and_hold() throws Exception {
        assertThat(exitCode("", "")).isZero();
        assertThat(folder.resolve("out/junit.xml"))
                .content()
                .contains("What our nightly reports rely on", "SessionType", "errors=\"0\"");
        assertThat(folder.resolve("out/result.json")).content().contains("\"exitCode\" : 0");
    }

    /** The jar has no list of Groovy's own and the JDK's packages, which only makes its compiler faster. */
    @Test
    void their_paths_of_rest_assured_know_the_classes_that_groovy_imports() throws Exception {
        assertThat(exitCode("\"UID\"", "\"UID.tokenize().findAll { new Date(0) < new Date() }.join('')\""))
                .isZero();
    }

    @Test
    void a_failed_assertion_of_theirs_is_a_finding() throws Exception {
        assertThat(exitCode("statusCode(200)", "statusCode(299)")).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("said.txt")))
                .contains(
                        "an assertion of your own steps failed in the scenario \"The entity of every selected session");
    }

    @Test
    void an_exception_of_theirs_is_no_fault_of_the_harness() throws Exception {
        assertThat(exitCode("kib * 1024", "kib / (kib - kib)")).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("said.txt")))
                .contains("an exception of your own steps ended the scenario \"The entity of every selected session")
                .containsPattern("java.lang.ArithmeticException: / by zero \\(AgreementSteps.java:\\d+\\)"
                        + " at the step \"each answer is 200 OK with a body below 64 KiB\"")
                .doesNotContain("\tat ");
    }

    /** Compiles the example, with something in it replaced, and runs it. */
    private int exitCode(String replaced, String by) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-cp", JAR, "-d", classes.toString()));
        try (Stream<Path> sources = Files.list(EXAMPLE.resolve("java/com/example/checks"))) {
            for (Path source : sources.toList()) {
                String text = Files.readString(source);
                Path copy = folder.resolve(source.getFileName());
                Files.writeString(copy, replaced.isEmpty() ? text : text.replace(replaced, by));
                options.add(copy.toString());
            }
        }
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        assertThat(compiled).isZero();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR,
                        "verify",
                        "--url=simulator",
                        "--sample=3",
                        "--features=" + EXAMPLE.resolve("resources/team"),
                        "--glue=com.example.checks",
                        "--classpath=" + classes,
                        "--output=out")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }
}
