import java.io.IOException;
import java.io.PrintWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the folder of the distribution: em-verify linked into a Java of its own, its class archive, the launcher, licences.
 * Run by the profile "distribution" as a single source file, with the Java that runs Maven.
 *
 * <p>em-verify becomes a module of the run-time image because Java checks the classes of an image by its size alone: on a
 * class path the archive would be void as soon as somebody copied the jar, whose path and time stamp it remembers.
 */
public final class Distribution {
    private static final String MODULE = "org.emverify.app";
    private static final String MAIN = "org.emverify.cli.Main";
    /** Reached by name only: elliptic curves of TLS, jar files as file systems. */
    private static final List<String> FURTHER_MODULES = List.of("jdk.crypto.ec", "jdk.zipfs");
    /** JUnit records each test for Java's flight recorder wherever there is one; nobody starts it here. */
    private static final String NEEDLESS_MODULE = "jdk.jfr";
    /** Looked for by libraries that declare no module, and provided by nobody. */
    private static final List<String> FURTHER_USES = List.of(
            "io.cucumber.cucumberexpressions.PatternCompiler",
            "io.qameta.allure.listener.ContainerLifecycleListener",
            "io.qameta.allure.listener.FixtureLifecycleListener",
            "io.qameta.allure.listener.StepLifecycleListener");

    private final Path jar;
    private final List<Path> libraries;
    private final Path work;
    private final Path folder;

    private Distribution(Path jar, List<Path> libraries, Path work, Path folder) {
        this.jar = jar;
        this.libraries = libraries;
        this.work = work;
        this.folder = folder;
    }

    /** Takes the jar with everything in it, the class path that it was made of, the launcher, and the folder to make. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[3]);
        List<Path> libraries = Arrays.stream(arguments[1].split(":"))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .toList();
        delete(folder.getParent());
        Path work = Files.createDirectories(folder.resolveSibling("work"));
        Distribution distribution = new Distribution(Path.of(arguments[0]), libraries, work, folder);
        distribution.link();
        distribution.copyLauncher(Path.of(arguments[2]));
        distribution.copyLicences();
        distribution.archiveClasses();
    }

    private void link() throws IOException {
        Path module = work.resolve("em-verify.jar");
        Files.copy(jar, module);
        Path source = work.resolve("module-info.java");
        Files.writeString(source, moduleInfo());
        run("javac", "--patch-module", MODULE + "=" + jar, "-d", work.toString(), source.toString());
        run("jar", "--update", "--file", module.toString(), "-C", work.toString(), "module-info.class");
        Files.createDirectories(folder);
        run(
                "jlink",
                "--module-path",
                module.toString(),
                "--add-modules",
                MODULE + "," + String.join(",", FURTHER_MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.resolve("runtime").toString());
    }

    private String moduleInfo() throws IOException {
        Set<String> classes = new TreeSet<>();
        Map<String, List<String>> services = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    classes.add(name.substring(0, name.length() - 6).replace('/', '.'));
                } else if (name.matches("META-INF/services/[^/]+")) {
                    services.put(name.substring("META-INF/services/".length()), lines(file, entry));
                }
            }
        }
        services.values().forEach(providers -> providers.retainAll(classes));
        services.keySet().removeIf(type -> !type.startsWith("java") && !classes.contains(type));
        Set<String> uses = new TreeSet<>(services.keySet());
        uses.addAll(FURTHER_USES);
        libraries.stream().flatMap(Distribution::usesOf).forEach(uses::add);
        uses.removeIf(type -> !type.startsWith("java.") && !classes.contains(type));
        return "open module " + MODULE + " {\n"
                + lines("requires %s;", required())
                + lines("uses %s;", uses)
                + lines(
                        "provides %s;",
                        services.entrySet().stream()
                                .filter(service -> !service.getValue().isEmpty())
                                .map(service -> service.getKey() + " with " + String.join(", ", service.getValue()))
                                .toList())
                + "}\n";
    }

    private static List<String> lines(JarFile file, JarEntry entry) throws IOException {
        String text = new String(file.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String lines(String form, Iterable<String> names) {
        StringBuilder lines = new StringBuilder();
        names.forEach(name ->
                lines.append("  ").append(form.formatted(name.replace('$', '.'))).append('\n'));
        return lines.toString();
    }

    private static Stream<String> usesOf(Path library) {
        return ModuleFinder.of(library).findAll().stream()
                .map(ModuleReference::descriptor)
                .flatMap(descriptor -> descriptor.uses().stream());
    }

    /** The modules of Java that the classes refer to. */
    private List<String> required() {
        java.io.StringWriter found = new java.io.StringWriter();
        int code = tool("jdeps")
                .run(
                        new PrintWriter(found),
                        new PrintWriter(System.err, true),
                        "--multi-release",
                        "17",
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        jar.toString());
        if (code != 0) {
            throw new IllegalStateException("jdeps ended with " + code + ": " + found);
        }
        return Arrays.stream(found.toString().strip().split(","))
                .filter(name -> !name.equals("java.base") && !name.equals(NEEDLESS_MODULE))
                .toList();
    }

    private void copyLauncher(Path launcher) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("bin")).resolve(launcher.getFileName());
        Files.writeString(copy, Files.readString(launcher).replace("@archive@", archiveOption() + "$root/lib/" + archive()));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void copyLicences() throws IOException {
        for (Path library : libraries) {
            try (JarFile file = new JarFile(library.toFile())) {
                for (JarEntry entry : file.stream()
                        .filter(e -> e.getName().matches("(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*"))
                        .toList()) {
                    Path of = folder.resolve("licences")
                            .resolve(library.getFileName().toString().replaceFirst("\\.jar$", ""));
                    Files.copy(
                            file.getInputStream(entry),
                            Files.createDirectories(of)
                                    .resolve(Path.of(entry.getName()).getFileName().toString()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /**
     * By a run on the simulator, which loads what a run loads. Before Java 25 in two steps, so that the archive is one of its
     * own: one on top of Java's cannot hold the classes of libraries that were compiled for Java 5.
     */
    private void archiveClasses() throws IOException, InterruptedException {
        Path archive = Files.createDirectories(folder.resolve("lib")).resolve(archive());
        if (isAot()) {
            java(options("-XX:AOTCacheOutput=" + archive), training());
        } else {
            Path loaded = work.resolve("classes.txt");
            java(options("-XX:DumpLoadedClassList=" + loaded), training());
            java(options("-Xshare:dump", "-XX:SharedClassListFile=" + loaded, "-XX:SharedArchiveFile=" + archive), List.of());
        }
        if (!Files.isRegularFile(archive)) {
            throw new IllegalStateException("no class archive was written, see " + work.resolve("java.txt"));
        }
    }

    private List<String> options(String... archiving) throws IOException {
        List<String> options = new ArrayList<>(flags());
        options.add("-Xlog:disable");
        options.addAll(List.of(archiving));
        options.addAll(List.of("-m", MODULE + "/" + MAIN));
        return options;
    }

    private List<String> training() {
        return List.of("verify", "--url=simulator", "--output=" + work.resolve("training"));
    }

    private void java(List<String> options, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("runtime/bin/java").toString()));
        command.addAll(options);
        command.addAll(arguments);
        Path output = work.resolve("java.txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + code + ": " + Files.readString(output));
        }
    }

    /** Those of the launcher: an archive counts only with the flags that it was made with. */
    private List<String> flags() throws IOException {
        return Files.readAllLines(folder.resolve("bin/em-verify")).stream()
                .filter(line -> line.startsWith("flags="))
                .flatMap(line -> Arrays.stream(line.replaceAll("flags=|\"|\\$flags ", "").split(" ")))
                .toList();
    }

    private static boolean isAot() {
        return Runtime.version().feature() >= 25;
    }

    private static String archive() {
        return isAot() ? "em-verify.aot" : "em-verify.jsa";
    }

    private static String archiveOption() {
        return isAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
    }

    private static ToolProvider tool(String name) {
        return ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this Java has no " + name + ": a JDK is needed"));
    }

    private static void run(String name, String... arguments) {
        int code = tool(name).run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(name + " ended with " + code);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
