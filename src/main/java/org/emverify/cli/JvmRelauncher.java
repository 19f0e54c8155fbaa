package org.emverify.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the main job once more, in a Java whose flags suit it, because a jar cannot carry flags of its own: without the
 * optimising compiler, which spends more on a run than it saves, also on thousands of sessions; with less inlining by the
 * other one, because most methods run a few times only; with a small nursery, which keeps the process small; with room
 * for the classes, which else cost a collection each time it grows; and without the file by which tools watch a Java from
 * outside.
 *
 * <p>It stays in the first Java where the user has given flags, also by the environment, where the command line cannot be
 * read, where an argument would not reach a second Java, and for every other command. Public because {@link Main} may have
 * another class loader.
 *
 * <p>Written with loops and without lambdas, patterns or formats: the first of each costs a starting Java more than all that
 * is done here.
 */
public final class JvmRelauncher {
    /** The file that the second Java deletes when its main method begins; a system property of the second Java only. */
    private static final String STARTING = "org.emverify.starting";

    /** Where the environment gives flags to every Java: a debugger's port, an agent, another collector. */
    private static final List<String> FLAG_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** For a run of seconds; Java 17 knows the first of the two properties, which keep it from writing classes for reflection. */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=16",
            "-XX:C1MaxInlineLevel=4",
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmn24m",
            "-XX:MetaspaceSize=128m",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Dsun.reflect.inflationThreshold=2147483647",
            "-Djdk.reflect.useNativeAccessorOnly=true");

    private JvmRelauncher() {}

    /** Runs the command, here or in the second Java, and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        String starting = System.getProperty(STARTING);
        if (starting != null) {
            deleteQuietly(Path.of(starting));
            // Whoever kills the first has no way to tell the second.
            ProcessHandle.current().parent().ifPresent(first -> first.onExit().thenRun(() -> System.exit(0)));
        } else if (List.of(arguments).contains("verify")
                && hasNoFlags(System.getenv())
                && survive(List.of(arguments), encodingOfArguments())
                && survive(System.getenv())) {
            Path jar = Path.of(System.getProperty("java.class.path"));
            if (Files.isRegularFile(jar)) {
                startAgain(jar, arguments);
            }
        }
        EmVerify.main(arguments);
    }

    private static boolean hasNoFlags(Map<String, String> environment) {
        String[] words = ProcessHandle.current().info().arguments().orElse(new String[0]);
        return environmentHasNoFlags(environment) && words.length > 0 && words[0].equals("-jar");
    }

    static boolean environmentHasNoFlags(Map<String, String> environment) {
        for (String name : FLAG_VARIABLES) {
            if (!environment.getOrDefault(name, "").isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a second Java would get the same: what Java could not decode is lost on the way, and an open file that has a
     * number for a name, as {@code <(…)} in a shell makes one, is not passed on.
     */
    static boolean survive(List<String> arguments, Charset encoding) {
        for (String argument : arguments) {
            if (argument.indexOf('\uFFFD') >= 0
                    || !encoding.newEncoder().canEncode(argument)
                    || namesOpenFile(argument)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no variable of ours names such an open file. */
    static boolean survive(Map<String, String> environment) {
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith("EM_") && namesOpenFile(variable.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** As {@code /dev/fd/63} and {@code /proc/self/fd/63} do. */
    private static boolean namesOpenFile(String text) {
        return text.contains("/dev/fd/") || (text.contains("/proc/") && text.contains("/fd/"));
    }

    private static Charset encodingOfArguments() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }

    /** Does not return, unless there is no second Java to be had, or it ended before its main method began. */
    private static void startAgain(Path jar, String... arguments) throws InterruptedException {
        Path starting;
        Process second;
        try {
            // Another process has another number; a temporary file of Java's would need a random one.
            starting = Files.createFile(Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "em-verify-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".starting"));
            second = new ProcessBuilder(words(jar, starting, arguments))
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            // Some places allow a process no other, or no file: then all is done here, at its own pace.
            return;
        }
        Thread hook = new Thread("em-verify end") {
            @Override
            public void run() {
                end(second);
            }
        };
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode = second.waitFor();
        if (exitCode != 0 && Files.exists(starting)) {
            // It was Java itself that failed, and not the run.
            deleteQuietly(starting);
            Runtime.getRuntime().removeShutdownHook(hook);
            return;
        }
        System.exit(exitCode);
    }

    private static List<String> words(Path jar, Path starting, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(archiveFlags(jar, List.of(arguments), System.err));
        words.addAll(List.of("-D" + STARTING + "=" + starting, "-jar", jar.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** An archive that is of no use slows a run down and changes nothing else: only who asks for details is told. */
    static List<String> archiveFlags(Path jar, List<String> arguments, PrintStream err) {
        Optional<ClassArchive> archive = ClassArchive.beside(jar);
        if (archive.isEmpty()) {
            return List.of();
        }
        if (archive.get().isWhole()) {
            return archive.get().flags();
        }
        if (arguments.contains("--debug")) {
            err.println("em-verify: runs without the class archive "
                    + archive.get().file() + ", which is cut, or of another Java than " + Runtime.version());
        }
        return List.of();
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file without content in the folder for temporary ones; the system removes it.
        }
    }

    /** Passes the wish to end on, and waits for the logoff. */
    private static void end(Process second) {
        second.destroy();
        second.onExit().join();
    }
}
