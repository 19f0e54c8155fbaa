package org.emverify.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.emverify.simulator.Simulator;

/**
 * Times whole runs, each a cold process, beside {@link Floor}, in turn and in the same minutes, so that the ratios hold
 * where the absolute figures do not. The simulator runs in this process and answers all of them.
 */
public final class Benchmark {
    private static final String THREADS = "4";

    private final Path jar;
    private final Path folder;
    private final int runs;

    /**
     * What one command cost, with the process that it may start in its turn.
     *
     * @param peakMiB the largest resident sets together, where the system tells them; else 0
     */
    private record Cost(double wallSeconds, double cpuSeconds, double peakMiB) {}

    private Benchmark(Path jar, Path folder, int runs) {
        this.jar = jar;
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Arguments: the jar, how many runs of each, then the numbers of sessions.
     *
     * @throws Exception whatever goes wrong: this is no product
     */
    public static void main(String[] args) throws Exception {
        List<String> given = List.of(args).subList(1, args.length);
        Path folder = Files.createTempDirectory("em-verify-benchmark");
        try {
            Benchmark benchmark = new Benchmark(Path.of(args[0]), folder, Integer.parseInt(given.get(0)));
            System.out.println("medians of " + given.get(0) + " cold processes, each next to the others");
            System.out.println("sessions  what                wall s   CPU s   peak MiB   wall / floor");
            Map<Integer, Double> walls = new LinkedHashMap<>();
            for (String sessions : given.subList(1, given.size())) {
                walls.put(Integer.parseInt(sessions), benchmark.measure(Integer.parseInt(sessions)));
            }
            perSession(walls);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
    }

    private static void perSession(Map<Integer, Double> walls) {
        List<Integer> sizes = new ArrayList<>(walls.keySet());
        for (int i = 1; i < sizes.size(); i++) {
            double more = walls.get(sizes.get(i)) - walls.get(sizes.get(i - 1));
            System.out.printf(
                    "each further session, %d to %d: %.2f ms%n",
                    sizes.get(i - 1), sizes.get(i), 1000 * more / (sizes.get(i) - sizes.get(i - 1)));
        }
    }

    /** Measures all three with so many sessions; the median wall time of the harness, in seconds. */
    private double measure(int sessions) throws Exception {
        try (Simulator simulator = Simulator.conforming().sessions(sessions).start()) {
            Path pem = Files.writeString(folder.resolve("server.pem"), simulator.certificatePem());
            // A file, because the password is beyond ASCII and the locale may not be.
            Path password = Files.writeString(folder.resolve("password"), simulator.password());
            List<Cost> nothing = new ArrayList<>();
            List<Cost> schemas = new ArrayList<>();
            List<Cost> harness = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                nothing.add(floor(simulator, pem, password, "nothing"));
                schemas.add(floor(simulator, pem, password, "schemas"));
                harness.add(harness(simulator, pem, password));
            }
            double floor = median(nothing).wallSeconds();
            print(sessions, "floor, no checks", median(nothing), floor);
            print(sessions, "floor, schemas", median(schemas), floor);
            print(sessions, "em-verify", median(harness), floor);
            return median(harness).wallSeconds();
        }
    }

    private Cost floor(Simulator simulator, Path pem, Path password, String checks) throws Exception {
        return run(
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                simulator.root().toString(),
                simulator.username(),
                password.toString(),
                pem.toString(),
                THREADS,
                checks);
    }

    private Cost harness(Simulator simulator, Path pem, Path password) throws Exception {
        return run(
                "-jar",
                jar.toString(),
                "verify",
                "--url=" + simulator.root(),
                "--username=" + simulator.username(),
                "--password-file=" + password,
                "--ca-certificate=" + pem,
                "--sample=all",
                "--connections=" + THREADS,
                "--output=" + folder.resolve("output"));
    }

    private Cost run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile());
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
            throw new IllegalStateException("ended with " + process.exitValue() + ":\n"
                    + Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8));
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
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process has ended in between, or this system has no /proc: nothing to add to what is known.
            return 0;
        }
    }

    private static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs.stream().mapToDouble(Cost::wallSeconds).toArray()),
                median(costs.stream().mapToDouble(Cost::cpuSeconds).toArray()),
                median(costs.stream().mapToDouble(Cost::peakMiB).toArray()));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static void print(int sessions, String what, Cost cost, double floor) {
        System.out.printf(
                "%8d  %-18s %7.2f %7.2f %10.0f %14.1f%n",
                sessions, what, cost.wallSeconds(), cost.cpuSeconds(), cost.peakMiB(), cost.wallSeconds() / floor);
    }
}
