package org.emverify.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts the main job once more, in a Java whose flags suit it, because a jar cannot carry flags of its own: without the
 * optimising compiler, which spends more on a run than it saves, also on thousands of sessions; with a small nursery, which
 * keeps the process small; and with room for the classes, which else cost a collection each time it grows. It stands aside
 * where the user has given flags, where the command line cannot be told, and for every other command.
 */
final class JvmRelauncher {
    /** What the second Java is known by. */
    private static final String SECOND = "org.emverify.second";

    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn48m", "-XX:MetaspaceSize=128m", "-Xshare:auto");

    private JvmRelauncher() {}

    /** Runs the command, here or in the second Java, and ends the process with its exit code. */
    public static void main(String[] arguments) throws InterruptedException {
        if (Boolean.getBoolean(SECOND)) {
            // Whoever kills the first has no way to tell the second.
            ProcessHandle.current().parent().ifPresent(first -> first.onExit().thenRun(() -> System.exit(0)));
        } else if (List.of(arguments).contains("verify") && hasNoFlags()) {
            Optional<Path> jar = jar();
            if (jar.isPresent()) {
                startAgain(jar.get(), arguments);
            }
        }
        EmVerify.main(arguments);
    }

    private static boolean hasNoFlags() {
        return ProcessHandle.current()
                .info()
                .arguments()
                .filter(words -> words.length > 0 && words[0].equals("-jar"))
                .isPresent();
    }

    private static Optional<Path> jar() {
        return Optional.of(Path.of(System.getProperty("java.class.path"))).filter(Files::isRegularFile);
    }

    /** Does not return, unless there is no second Java to be had. */
    private static void startAgain(Path jar, String... arguments) throws InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(archive(jar));
        words.addAll(List.of("-D" + SECOND + "=true", "-jar", jar.toString()));
        words.addAll(List.of(arguments));
        Process second;
        try {
            second = new ProcessBuilder(words).inheritIO().start();
        } catch (IOException e) {
            // Some places allow a process no other: then all is done here, at its own pace.
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(second), "em-verify end"));
        System.exit(second.waitFor());
    }

    /** Passes the wish to end on, and waits for the logoff. */
    private static void end(Process second) {
        second.destroy();
        second.onExit().join();
    }

    /** The classes as they lie in memory, where the build has left them beside its jar. Java ignores those of another build. */
    private static List<String> archive(Path jar) {
        File archive = new File(jar.toString().replaceFirst("\\.jar$", ".jsa"));
        return archive.isFile()
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
