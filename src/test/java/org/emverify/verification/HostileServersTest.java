package org.emverify.verification;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.client.EnterpriseManager;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Delivery;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Simulator;
import org.emverify.simulator.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that let one log on and then try to read the client's files, to fill its memory or to hold it for ever. All of
 * them are verified by one process with a heap that an honest run just fits into.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Tag("slow")
class HostileServersTest {
    private static final String CANARY = "canary-that-nobody-may-read";
    private static final byte[] OK = bytes("HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n");
    private static final int DEEP = 100_000;
    private static final int MEGABYTE = 1 << 20;
    /** As large as this, and as many as those, answers would not fit into the little memory together. */
    private static final int LARGE = MEGABYTE / 2;

    private static final int SESSIONS_IN_ALL = 60;
    private static final int HUGE_MEGABYTES = 500;

    @TempDir
    static Path folder;

    private static final AtomicInteger VISITS = new AtomicInteger();
    private static Map<String, Hostile> servers;
    private static ServerSocket canary;
    private static int processExit;
    private static String processSaid;

    /**
     * A server's trick.
     *
     * @param patience the client's deadline in milliseconds: short for those who make it wait
     */
    private record Hostile(List<Change> changes, int patience, int sessions) {
        static Hostile saying(Change... changes) {
            return new Hostile(List.of(changes), 20_000, 2);
        }

        static Hostile sending(AnswerMatcher where, Delivery delivery) {
            return new Hostile(List.of(Change.reply(where, r -> r.delivered(delivery))), 1_000, 1);
        }

        /** Sends much, and ends by the client's bound and not by its deadline. */
        static Hostile flooding(Delivery delivery) {
            return saying(ofSessions(where -> Change.reply(where, r -> r.delivered(delivery))));
        }
    }

    static Stream<String> tricks() {
        return tricksWith(Path.of("canary"), 1).keySet().stream();
    }

    private static Map<String, Hostile> tricksWith(Path canaryFile, int canaryPort) {
        String url = "http://localhost:" + canaryPort + "/";
        Map<String, Hostile> tricks = new LinkedHashMap<>();
        Map.ofEntries(
                        entry("file", "[<!ENTITY f SYSTEM \"" + canaryFile.toUri() + "\">]"),
                        entry("url", "[<!ENTITY f SYSTEM \"" + url + "\">]"),
                        entry("parameter-entity", "[<!ENTITY % p SYSTEM \"" + url + "\"> %p; <!ENTITY f \"\">]"),
                        entry("external-dtd", "SYSTEM \"" + url + "\""),
                        entry("bomb", bomb()),
                        entry("quadratic", "[<!ENTITY f \"" + "ha".repeat(50_000) + "\">]"))
                .forEach((name, dtd) -> {
                    int times = name.equals("quadratic") ? 50_000 : 1;
                    String reference = name.equals("bomb") ? "&a9;" : "&f;".repeat(times);
                    tricks.put(name, Hostile.saying(ofSessions(matcher -> withDoctype(dtd, reference, matcher))));
                    tricks.put(
                            name + "-everywhere",
                            Hostile.saying(withDoctype(dtd, reference, AnswerMatcher.anyDocument())));
                });
        tricks.put(
                "xinclude-and-schema-elsewhere",
                Hostile.saying(Change.text(
                        AnswerMatcher.anyDocument().inXml(),
                        t -> t.replaceFirst(
                                        "(<[A-Z]\\w+) ",
                                        "$1 xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:schemaLocation=\"http://www.veeam.com/ent/v1.0 "
                                                + url + "\" ")
                                .replaceFirst(
                                        "</(\\w+)>\\s*$",
                                        "<include xmlns=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                                                + canaryFile.toUri() + "\"/></$1>"))));
        tricks.put(
                "deep",
                Hostile.saying(
                        deepXml(AnswerMatcher.page()),
                        deepJson(AnswerMatcher.page()),
                        deepXml(AnswerMatcher.events())));
        tricks.put(
                "deep-everywhere",
                Hostile.saying(deepXml(AnswerMatcher.anyDocument()), deepJson(AnswerMatcher.anyDocument())));
        tricks.put(
                "large-values", new Hostile(List.of(largeValue("Name"), largeValue("State")), 20_000, SESSIONS_IN_ALL));
        tricks.put(
                "large-bodies",
                new Hostile(
                        List.of(Change.reply(AnswerMatcher.page(), r -> r.withBody(blanks(LARGE)))),
                        20_000,
                        SESSIONS_IN_ALL));
        tricks.put("many-elements", Hostile.saying(manyElements()));
        tricks.put("many-values", Hostile.saying(manyValues()));
        tricks.put("huge-by-length", Hostile.flooding(HostileServersTest::hugeByLength));
        tricks.put("huge-by-chunks", Hostile.flooding(HostileServersTest::hugeByChunks));
        tricks.put("huge-until-close", Hostile.flooding(HostileServersTest::hugeUntilClose));
        tricks.put("endless-headers", Hostile.flooding(HostileServersTest::endlessHeaders));
        tricks.put("endless-header", Hostile.flooding(HostileServersTest::endlessHeader));
        Map<String, AnswerMatcher> wheres = Map.of(
                "entity", AnswerMatcher.entity().inXml(),
                "collection", AnswerMatcher.collection(),
                "logon", AnswerMatcher.logonSession(),
                "root", AnswerMatcher.serviceRoot());
        wheres.forEach((place, matcher) -> {
            tricks.put("hang-before-head-of-" + place, Hostile.sending(matcher, (r, wire) -> wire.hang()));
            tricks.put("hang-in-head-of-" + place, Hostile.sending(matcher, (r, wire) -> {
                wire.send(OK);
                wire.hang();
            }));
            tricks.put("hang-after-head-of-" + place, Hostile.sending(matcher, (r, wire) -> {
                wire.send(OK);
                wire.send(bytes("Content-Length: 1000\r\n\r\n"));
                wire.hang();
            }));
            tricks.put("drip-of-" + place, Hostile.sending(matcher, (r, wire) -> {
                wire.send(OK);
                wire.send(bytes("Transfer-Encoding: chunked\r\n\r\nffffff\r\n"));
                while (true) {
                    wire.send(bytes(" "));
                    wire.pause(50);
                }
            }));
        });
        return tricks;
    }

    @BeforeAll
    static void verify_them_all_in_a_process_with_little_memory() throws Exception {
        Path file = Files.writeString(folder.resolve("canary"), CANARY);
        canary = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(HostileServersTest::countVisits, "canary");
        listener.setDaemon(true);
        listener.start();
        servers = tricksWith(file, canary.getLocalPort());
        Map<String, Simulator> running = new LinkedHashMap<>();
        try {
            running.put("honest", Simulator.conforming().start());
            for (Map.Entry<String, Hostile> server : servers.entrySet()) {
                Simulator.Setup setup = Simulator.conforming();
                for (Change change : server.getValue().changes()) {
                    setup = setup.with(change);
                }
                running.put(server.getKey(), setup.start());
            }
            verify(running);
        } finally {
            running.values().forEach(Simulator::close);
        }
    }

    private static void verify(Map<String, Simulator> running) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                HostileRuns.class.getName(),
                folder.toString()));
        running.forEach((name, simulator) -> line.addAll(List.of(
                name,
                simulator.root().toString(),
                EnterpriseManager.fingerprint(simulator.certificate())
                        .replace(":", "")
                        .toLowerCase(Locale.ROOT),
                Integer.toString(
                        name.equals("honest") ? 20_000 : servers.get(name).patience()),
                Integer.toString(name.equals("honest") ? 5 : servers.get(name).sessions()))));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        processSaid = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        processExit = process.waitFor();
    }

    @AfterAll
    static void close() throws IOException {
        canary.close();
    }

    @Test
    void the_little_memory_is_enough_and_nothing_is_printed_by_libraries() {
        assertThat(processSaid).isEmpty();
        assertThat(processExit).isZero();
        assertThat(folder.resolve("honest")).content().startsWith("exit 0\n");
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void each_ends_as_a_finding_or_as_not_verified(String trick) throws IOException {
        String said = Files.readString(folder.resolve(trick));

        assertThat(said.lines().findFirst().orElse("")).isIn(isLegal(trick) ? "exit 0" : "exit 1", "exit 3");
        assertThat(said).doesNotContain(CANARY, "\tat ", "Exception", "java.", "OutOfMemory");
        assertThat(said).hasSizeLessThan(MEGABYTE);
    }

    @Test
    void nothing_is_fetched() {
        assertThat(VISITS).hasValue(0);
    }

    /** Undocumented additions are advisory; what matters is that they are not followed. */
    private static boolean isLegal(String trick) {
        return trick.equals("xinclude-and-schema-elsewhere");
    }

    private static void countVisits() {
        while (!canary.isClosed()) {
            try {
                canary.accept().close();
                VISITS.incrementAndGet();
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The change in all that is asked of sessions; the collection stays right, so that the run comes to them. */
    private static Change[] ofSessions(Function<AnswerMatcher, Change> change) {
        return new Change[] {change.apply(AnswerMatcher.page()), change.apply(AnswerMatcher.events())};
    }

    private static Change withDoctype(String dtd, String reference, AnswerMatcher matcher) {
        return Change.text(
                matcher.inXml(),
                t -> t.replaceFirst("<([A-Z]\\w+)", "<!DOCTYPE $1 " + dtd.replace("$", "\\$") + "><$1")
                        .replaceFirst("<(State|Message|SessionId|Events?)>", "<$1>" + reference));
    }

    private static String bomb() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "[<!ENTITY a0 \"ha\">", "]"));
    }

    private static Change deepXml(AnswerMatcher matcher) {
        return Change.text(
                matcher.inXml(), t -> t.replaceFirst("</\\w+>\\s*$", "<a>".repeat(DEEP) + "</a>".repeat(DEEP) + "$0"));
    }

    private static Change deepJson(AnswerMatcher matcher) {
        return Change.text(
                matcher.inJson(), t -> t.replaceFirst("\\{", "{\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + ","));
    }

    private static Change manyElements() {
        return Change.text(
                AnswerMatcher.page().inXml(), t -> t.replaceFirst("</\\w+>\\s*$", "<a/>".repeat(2 * MEGABYTE) + "$0"));
    }

    private static Change manyValues() {
        return Change.text(
                AnswerMatcher.page().inJson(),
                t -> t.replaceFirst("\\{", "{\"a\":[" + "0,".repeat(4 * MEGABYTE) + "0],"));
    }

    private static Change largeValue(String name) {
        String large = "n".repeat(LARGE);
        return Change.text(
                AnswerMatcher.page(), t -> t.replaceFirst("(\\b" + name + "(=\"|>|\":\\s*\"))", "$1" + large));
    }

    private static void hugeByLength(Reply reply, Wire wire) throws IOException {
        wire.send(OK);
        wire.send(bytes("Content-Length: " + (long) HUGE_MEGABYTES * MEGABYTE + "\r\n\r\n"));
        for (int i = 0; i < HUGE_MEGABYTES; i++) {
            wire.send(blanks(MEGABYTE));
        }
    }

    private static void hugeByChunks(Reply reply, Wire wire) throws IOException {
        wire.send(OK);
        wire.send(bytes("Transfer-Encoding: chunked\r\n\r\n"));
        for (int i = 0; i < HUGE_MEGABYTES; i++) {
            wire.send(bytes("100000\r\n"));
            wire.send(blanks(MEGABYTE));
            wire.send(bytes("\r\n"));
        }
        wire.send(bytes("0\r\n\r\n"));
    }

    private static void hugeUntilClose(Reply reply, Wire wire) throws IOException {
        wire.send(OK);
        wire.send(bytes("\r\n"));
        for (int i = 0; i < HUGE_MEGABYTES; i++) {
            wire.send(blanks(MEGABYTE));
        }
        wire.close();
    }

    private static void endlessHeaders(Reply reply, Wire wire) throws IOException {
        wire.send(OK);
        while (true) {
            wire.send(bytes("X-More: and more\r\n".repeat(100)));
        }
    }

    private static void endlessHeader(Reply reply, Wire wire) throws IOException {
        wire.send(OK);
        wire.send(bytes("X-More: "));
        while (true) {
            wire.send(blanks(1000));
        }
    }

    private static byte[] blanks(int count) {
        byte[] blanks = new byte[count];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
