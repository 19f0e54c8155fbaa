package org.emverify.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one command cost, with the process that it may start in its turn.
 *
 * @param peakMiB the largest resident sets together, where the system tells them; else 0
 */
record Cost(double wallSeconds, double cpuSeconds, double peakMiB) {

    /** Runs a command to its end, in that folder. */
    static Cost of(List<String> command, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<Long, Duration> cpu = new HashMap<>();
        Map<Long, Double> peak = new HashMap<>();
        long start = System.nanoTime();
        Process process = builder.start();
        while (process.isAlive()) {
            Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(one -> {
                one.info().totalCpuDuration().ifPresent(spent -> cpu.put(one.pid(), spent));
                peak.merge(one.pid(), residentMiB(one.pid()), Math::max);
            });
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n" + Files.readString(output));
        }
        return new Cost(
                wall,
                cpu.values().stream().mapToLong(Duration::toMillis).sum() / 1000.0,
                peak.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** The largest resident set so far, where the system keeps it in /proc. */
    private static double residentMiB(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // The process has ended in between, or this system has no /proc: nothing to add to what is known.
            return 0;
        }
    }

    static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Cost::wallSeconds), median(costs, Cost::cpuSeconds), median(costs, Cost::peakMiB));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return median(costs.stream().mapToDouble(part).toArray());
    }

    /** The wall time of these as a multiple of that of those, turn by turn: the median. */
    static double ratio(List<Cost> costs, List<Cost> floor) {
        return median(IntStream.range(0, costs.size())
                .mapToDouble(i -> costs.get(i).wallSeconds() / floor.get(i).wallSeconds())
                .toArray());
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
