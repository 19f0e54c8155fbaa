package org.emverify.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emverify.settings.Settings;

/** A process with little memory that verifies hostile servers, and writes down what it would tell of each. */
final class HostileRuns {
    private static final int AT_A_TIME = 4;
    private static final Duration HURRIED = Duration.ofSeconds(2);

    private HostileRuns() {}

    /** Arguments: the folder to write to, then for each server its name, root, fingerprint, patience in ms and sessions. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ExecutorService runs = Executors.newFixedThreadPool(AT_A_TIME);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 1; i < arguments.length; i += 5) {
            Path file = folder.resolve(arguments[i]);
            URI root = URI.create(arguments[i + 1]);
            Settings.Trust trust = new Settings.Trust(List.of(), List.of(arguments[i + 2]), false);
            Settings.Limits patience = new Settings.Limits(
                    2,
                    Settings.Limits.defaults().requestsPerSecond(),
                    Duration.ofMillis(Integer.parseInt(arguments[i + 3])),
                    Settings.Limits.defaults().maxBody(),
                    1);
            Settings.Selection sample = new Settings.Selection.Sample(Integer.parseInt(arguments[i + 4]), 1);
            Settings settings = ShortRun.settings(root, trust)
                    .with(changed -> changed.limits(patience).selection(sample));
            Runnable run = () -> write(file, ShortRun.of(root, settings));
            if (settings.limits().timeout().compareTo(HURRIED) > 0) {
                // Alone: the memory is for one run at a time, and who works must not be hurried by who waits.
                run.run();
            } else {
                all.add(runs.submit(run));
            }
        }
        for (Future<?> run : all) {
            run.get();
        }
        runs.shutdown();
    }

    private static void write(Path file, ShortRun run) {
        try {
            Files.writeString(file, "exit " + run.exitCode() + "\n" + run.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
