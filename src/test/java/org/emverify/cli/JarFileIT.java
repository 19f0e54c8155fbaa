package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a file: built once more, and copied without its class archive. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@Tag("slow")
class JarFileIT {
    private static final Path JAR = Path.of(System.getProperty("jar"));
    private static final Path PAGE = Path.of("src", "site", "markdown", "distribution.md");
    private static final Pattern COMMANDS =
            Pattern.compile("```\n(java -XX:ArchiveClassesAtExit.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** When it was built must not show, or two builds of one commit differ. Entries of libraries keep the time they came with. */
    @Test
    void what_the_build_adds_has_the_time_of_the_version() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String time = pom.replaceFirst("(?s).*<project.build.outputTimestamp>(.*?)Z</.*", "$1");
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .filter(entry ->
                                    entry.getName().matches("org/emverify/.*|features/.*|META-INF/MANIFEST.MF"))
                            .map(ZipEntry::getTimeLocal)
                            .distinct())
                    .containsExactly(LocalDateTime.parse(time));
        }
    }

    /** Groovy would list packages at its start, and Allure look for its properties at each scenario. */
    @Test
    void what_only_slows_a_run_down_is_left_out() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("ClassFinder") && name.startsWith("org/codehaus/groovy/"))
                    .doesNotContain("allure.properties");
            // Where Groovy lists them by another class, leaving this one out does nothing.
            ZipEntry user = jar.getEntry("org/codehaus/groovy/vmplugin/v9/Java9.class");
            byte[] code = jar.getInputStream(user).readAllBytes();
            assertThat(new String(code, StandardCharsets.ISO_8859_1))
                    .contains("org/codehaus/groovy/vmplugin/v9/ClassFinder");
        }
    }

    /** Whether Java takes a copied archive or not, its own classes come from one. */
    @Test
    void a_copied_archive_takes_nothing_from_java() throws Exception {
        Path archive = ClassArchive.beside(JAR).orElseThrow().file();
        for (Path file : List.of(JAR, archive)) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        String copy = folder.resolve(archive.getFileName()).toString();

        assertThat(run("java", "-XX:SharedArchiveFile=" + copy, "-Xlog:class+load", "-jar", "em-verify.jar", "version"))
                .as(console())
                .isZero();

        assertThat(console()).contains("java.lang.String source: shared objects file");
    }

    @Test
    void the_commands_on_the_page_make_the_class_archive_of_a_copy() throws Exception {
        Path copy = Files.copy(JAR, folder.resolve("em-verify.jar"));
        assertThat(ClassArchive.beside(copy)).isEmpty();
        Matcher commands = COMMANDS.matcher(Files.readString(PAGE));
        assertThat(commands.find()).isTrue();

        assertThat(run("bash", "-e", "-c", commands.group(1))).as(console()).isZero();

        assertThat(ClassArchive.beside(copy)).hasValueSatisfying(archive -> {
            assertThat(archive.isWhole()).isTrue();
            assertThat(archive.flags()).isNotEmpty();
        });
        // Java ends with an error when it cannot use the archive.
        List<String> flags = ClassArchive.beside(copy).orElseThrow().flags();
        assertThat(run("java", "-Xshare:on", flags.get(0), "-jar", copy.toString(), "version"))
                .as(console())
                .isZero();
    }

    private int run(String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.txt").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("EM_"));
        // The Java that runs the tests, because an archive belongs to one Java.
        process.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + ":", (path, bin) -> bin + path);
        return process.start().waitFor();
    }

    private String console() throws IOException {
        return Files.readString(folder.resolve("console.txt"));
    }
}
