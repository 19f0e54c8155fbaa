package org.emverify.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.emverify.simulator.Simulator;

/**
 * Times whole runs, each a cold process, beside {@link Floor}, in turn and in the same minutes, so that the ratios hold
 * where the absolute figures do not. The simulator runs in this process and answers all of them.
 */
public final class Benchmark {
    private static final String CONNECTIONS = "4";
    /** The recorded ratios for one session, by who is measured. */
    private static final Path RECORD = Path.of("src/test/resources/benchmark/one-session.properties");
    /** Writes the measured ratios to {@link #RECORD}. */
    private static final boolean RECORDS = Boolean.getBoolean("benchmark.record");

    private static final double TOLERATED = 1.1;
    private static final int SLOW_SESSIONS = 25;
    private static final Duration SLOW = Duration.ofMillis(300);

    private final Path jar;
    private final Path folder;
    private final int runs;

    private Benchmark(Path jar, Path folder, int runs) {
        this.jar = jar;
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * Arguments: the jar, how many runs of each, then the numbers of sessions. The launcher is measured too where the
     * distribution was made beside the jar. Ends with 1 when one session takes a tenth longer than recorded.
     *
     * @throws Exception whatever goes wrong: this is no product
     */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("em-verify-benchmark");
        boolean isSlower;
        try {
            Benchmark benchmark = new Benchmark(Path.of(args[0]), folder, Integer.parseInt(args[1]));
            List<Integer> sizes =
                    Stream.of(args).skip(2).map(Integer::valueOf).sorted().toList();
            isSlower = benchmark.measure(sizes);
            benchmark.measureSlowServer();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        System.exit(isSlower ? 1 : 0);
    }

    /** Whether one session takes longer than recorded. */
    private boolean measure(List<Integer> sizes) throws Exception {
        System.out.println(
                "medians of " + runs + " cold processes, in turn; ratios are medians of the ratios of each turn");
        System.out.println("sessions  what        wall s    CPU s   peak MiB   wall / floor");
        boolean isSlower = false;
        Map<String, Cost> before = new LinkedHashMap<>();
        for (int i = 0; i < sizes.size(); i++) {
            int sessions = sizes.get(i);
            Map<String, List<Cost>> costs = inTurn(sessions);
            List<Cost> floor = costs.get("floor");
            for (Map.Entry<String, List<Cost>> of : costs.entrySet()) {
                Cost median = Cost.median(of.getValue());
                System.out.printf(
                        "%8d  %-10s %7.2f %8.2f %10.0f %14.2f%n",
                        sessions,
                        of.getKey(),
                        median.wallSeconds(),
                        median.cpuSeconds(),
                        median.peakMiB(),
                        Cost.ratio(of.getValue(), floor));
            }
            Map<String, Cost> medians = new LinkedHashMap<>();
            costs.forEach((what, of) -> medians.put(what, Cost.median(of)));
            if (i > 0) {
                printSlope(before, medians, sessions - sizes.get(i - 1));
            }
            before = medians;
            isSlower |= sessions == 1 && isSlowerThanRecorded(costs);
        }
        return isSlower;
    }

    private static void printSlope(Map<String, Cost> before, Map<String, Cost> now, int sessions) {
        Map<String, Double> slopes = new LinkedHashMap<>();
        now.forEach((what, cost) ->
                slopes.put(what, 1000 * (cost.wallSeconds() - before.get(what).wallSeconds()) / sessions));
        slopes.forEach((what, slope) -> System.out.printf(
                "    each further session, %-10s %6.2f ms %27.2f%n", what, slope, slope / slopes.get("floor")));
    }

    private static boolean isSlowerThanRecorded(Map<String, List<Cost>> costs) throws IOException {
        Properties record = new Properties();
        if (Files.exists(RECORD)) {
            try (var in = Files.newBufferedReader(RECORD)) {
                record.load(in);
            }
        }
        boolean isSlower = false;
        StringBuilder lines = new StringBuilder(
                "# wall time of one session as a multiple of the floor's; written by" + " -Dbenchmark.record=true\n");
        for (String what : List.of("jar", "launcher")) {
            if (costs.containsKey(what)) {
                record.putIfAbsent(what, "0");
                double ratio = Cost.ratio(costs.get(what), costs.get("floor"));
                double recorded = Double.parseDouble(record.getProperty(what));
                isSlower |= recorded > 0 && ratio > TOLERATED * recorded;
                System.out.printf("    %s: %.2f x floor, recorded %.2f%n", what, ratio, recorded);
                record.setProperty(what, String.format(java.util.Locale.ROOT, "%.2f", ratio));
            }
            if (record.containsKey(what)) {
                lines.append(what).append('=').append(record.getProperty(what)).append('\n');
            }
        }
        if (RECORDS) {
            Files.createDirectories(RECORD.getParent());
            Files.writeString(RECORD, lines);
        } else if (isSlower) {
            System.out.println(
                    "    SLOWER by more than a tenth: find out why, or record it by -Dbenchmark.record=true");
        }
        return isSlower && !RECORDS;
    }

    private Map<String, List<Cost>> inTurn(int sessions) throws Exception {
        try (Simulator simulator =
                Simulator.conforming().sessions(Math.max(60, sessions)).start()) {
            Target target = Target.of(simulator, folder);
            Map<String, List<String>> commands = new LinkedHashMap<>();
            commands.put("floor", floor(target, sessions));
            commands.put("jar", verify(target, sessions, java(), "-jar", jar.toString()));
            launcher().ifPresent(path -> commands.put("launcher", verify(target, sessions, path.toString())));
            Map<String, List<Cost>> costs = new LinkedHashMap<>();
            for (int i = 0; i <= runs; i++) {
                for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                    Cost cost = Cost.of(command.getValue(), folder);
                    if (i > 0) {
                        costs.computeIfAbsent(command.getKey(), what -> new ArrayList<>())
                                .add(cost);
                    }
                }
            }
            return costs;
        }
    }

    /** A server far away: what a run takes beside its start is to be little more than what its connections allow. */
    private void measureSlowServer() throws Exception {
        try (Simulator simulator = Simulator.conforming().start();
                DelayingProxy proxy = DelayingProxy.before(simulator.port(), SLOW)) {
            Target near = Target.of(simulator, folder);
            Target far = new Target(
                    "https://localhost:" + proxy.port(), near.username(), near.password(), near.certificate());
            double start = Cost.of(verify(near, 1, java(), "-jar", jar.toString()), folder)
                    .wallSeconds();
            int before = simulator.requests().size();
            double wall = Cost.of(verify(far, SLOW_SESSIONS, java(), "-jar", jar.toString()), folder)
                    .wallSeconds();
            int requests = simulator.requests().size() - before;
            double least = requests * SLOW.toMillis() / 1000.0 / Integer.parseInt(CONNECTIONS);
            System.out.printf(
                    "%d sessions at %d ms: %.1f s for %d requests over %s connections, which take %.1f s at least: %.2f x,"
                            + " after a start of %.1f s%n",
                    SLOW_SESSIONS, SLOW.toMillis(), wall, requests, CONNECTIONS, least, (wall - start) / least, start);
        }
    }

    /** Where the runs go: root URL, user name, and the files with password and certificate. */
    private record Target(String root, String username, Path password, Path certificate) {
        static Target of(Simulator simulator, Path folder) throws IOException {
            return new Target(
                    simulator.root().toString(),
                    simulator.username(),
                    // A file, because the password is beyond ASCII and the locale may not be.
                    Files.writeString(folder.resolve("password"), simulator.password()),
                    Files.writeString(folder.resolve("server.pem"), simulator.certificatePem()));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> floor(Target target, int sessions) {
        return List.of(
                java(),
                "-cp",
                System.getProperty("java.class.path"),
                Floor.class.getName(),
                target.root(),
                target.username(),
                target.password().toString(),
                target.certificate().toString(),
                CONNECTIONS,
                String.valueOf(sessions));
    }

    private List<String> verify(Target target, int sessions, String... program) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(
                "verify",
                "--url=" + target.root(),
                "--username=" + target.username(),
                "--password-file=" + target.password(),
                "--ca-certificate=" + target.certificate(),
                "--sample=" + sessions,
                "--connections=" + CONNECTIONS,
                "--output=" + folder.resolve("output")));
        return command;
    }

    private java.util.Optional<Path> launcher() throws IOException {
        Path distribution = jar.toAbsolutePath().resolveSibling("distribution");
        if (!Files.isDirectory(distribution)) {
            return java.util.Optional.empty();
        }
        try (Stream<Path> files = Files.walk(distribution, 3)) {
            return files.filter(file -> file.endsWith("bin/em-verify")).findFirst();
        }
    }
}
