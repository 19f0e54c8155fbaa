package org.emverify.client;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.Received;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what is sent and received, without secrets, as evidence in one HAR file: everything until its size is reached, and
 * from there on the exchanges of sessions with findings. Entries go to a file beside as they come; the evidence takes its
 * place when it is whole. Thread-safe.
 */
final class EvidenceRecorder {
    private static final Pattern SESSION =
            Pattern.compile("(?i)/systemSessions/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    /** In the output folder. */
    private static final String NAME = "evidence.har";

    private final Function<HttpRequest, Received> engine;
    private final URI root;
    private final Redaction redaction;
    private final StandIns standIns;
    private final GivenTokens tokens;
    private final Path part;
    private final long size;
    private final AtomicLong order = new AtomicLong();
    private final Map<Long, long[]> written = new TreeMap<>();
    private final Map<String, List<Raw>> undecided = new HashMap<>();
    private final List<Raw> logons = new ArrayList<>();
    private final Set<String> incomplete = new TreeSet<>();
    private long end;
    private long leftOut;
    private Optional<UncheckedIOException> failure = Optional.empty();

    /** An exchange as it was. */
    private record Raw(long order, Instant started, Duration time, HttpRequest request, Received received) {}

    /**
     * @param engine sends one request once
     * @param part where entries are gathered; its folder is made
     * @param size in bytes
     */
    EvidenceRecorder(Function<HttpRequest, Received> engine, URI root, Redaction redaction, Path part, long size) {
        this.engine = engine;
        this.root = root;
        this.redaction = redaction;
        this.standIns = new StandIns(redaction);
        this.tokens = new GivenTokens(redaction);
        this.part = part;
        this.size = size;
    }

    /** Where entries are gathered for that output folder; gone when the run has ended. */
    static Path partIn(Path output) {
        return output.resolve(".em-verify-staging").resolve(NAME);
    }

    Received exchange(HttpRequest request) {
        long number = order.getAndIncrement();
        Instant started = Instant.now();
        long nanos = System.nanoTime();
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        Received received = engine.apply(request.consumer()
                .map(consumer -> request.with(body -> consumer.read(new Copying(body, streamed, size))))
                .orElse(request));
        Received whole = received instanceof Answer answer && streamed.size() > 0
                ? answer.withBody(streamed.toByteArray())
                : received;
        tokens.note(received);
        add(new Raw(number, started, Duration.ofNanos(System.nanoTime() - nanos), request, whole), streamed.size());
        return received;
    }

    private synchronized void add(Raw raw, long streamed) {
        if (!raw.request().isGet() && raw.request().target().contains("sessionMngr")) {
            // What is secret in a logon's body is known a moment later.
            logons.add(raw);
        } else if (end < size && streamed < size) {
            write(raw);
        } else {
            addUndecided(raw);
        }
    }

    private void addUndecided(Raw raw) {
        Matcher id = SESSION.matcher(raw.request().target());
        if (id.find()) {
            String session = id.group(1).toLowerCase(Locale.ROOT);
            undecided.computeIfAbsent(session, i -> new ArrayList<>()).add(raw);
        } else {
            leftOut++;
        }
    }

    /** Decides about the exchanges of a session that were not kept for the size. */
    synchronized void judged(String sessionId, boolean hasFindings) {
        List<Raw> raws = undecided.remove(sessionId);
        if (raws != null && hasFindings) {
            raws.forEach(this::write);
        } else if (raws != null) {
            leftOut += raws.size();
            incomplete.add(sessionId);
        }
    }

    private void write(Raw raw) {
        if (failure.isPresent()) {
            return;
        }
        byte[] json = HarEntry.JSON.writeValueAsBytes(entry(raw).json());
        try {
            append(json);
            written.put(raw.order(), new long[] {end, json.length});
            end += json.length;
        } catch (IOException e) {
            giveUp(new UncheckedIOException("cannot keep the evidence in " + part + ": " + e, e));
        }
    }

    private void append(byte[] json) throws IOException {
        if (written.isEmpty()) {
            Files.createDirectories(part.toAbsolutePath().getParent());
        }
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
            file.seek(end);
            file.write(json);
        }
    }

    /** The run goes on without evidence, and leaves what space there is to its verdict; its end tells why. */
    private void giveUp(UncheckedIOException why) {
        failure = Optional.of(why);
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(whole());
        } catch (IOException e) {
            // The folder for such parts is removed when the run has ended.
        }
    }

    private Path whole() {
        return part.resolveSibling(part.getFileName() + ".whole");
    }

    private HarEntry entry(Raw raw) {
        return new HarEntry(
                raw.started(),
                raw.time(),
                raw.request().method(),
                redaction.redact(URI.create(root + raw.request().target())),
                tokens.shown(raw.request()),
                clean(raw.received()));
    }

    private Received clean(Received received) {
        return received instanceof Answer answer
                ? answer.withHead(
                                standIns.replacedIn(answer.reason()),
                                answer.headers().stream().map(this::clean).toList())
                        .withBody(standIns.replacedIn(answer.body()))
                : redaction.redact(received);
    }

    /** A session ID that the server gives is needed to follow it; whatever else is secret by its name is hidden. */
    private Header clean(Header header) {
        String replaced = standIns.replacedIn(header.value());
        return replaced.equals(header.value()) ? redaction.redact(header) : new Header(header.name(), replaced);
    }

    /**
     * Moves the evidence to its place, whole.
     *
     * <p>Without any exchange there is none.
     *
     * @param facts what is told of the run beside its exchanges
     * @throws UncheckedIOException when it cannot be written
     */
    synchronized void finish(Map<String, String> facts) {
        Path file = part.toAbsolutePath().getParent().resolveSibling(NAME);
        logons.forEach(this::write);
        if (failure.isEmpty() && written.isEmpty() && undecided.isEmpty()) {
            return;
        }
        undecided.values().forEach(raws -> raws.forEach(this::write));
        if (failure.isEmpty()) {
            moveTo(file, facts);
        }
        failure.ifPresent(why -> {
            throw why;
        });
    }

    private void moveTo(Path file, Map<String, String> facts) {
        try (RandomAccessFile entries = new RandomAccessFile(part.toFile(), "r")) {
            try (OutputStream out = Files.newOutputStream(whole())) {
                write(out, entries, facts);
            }
            Files.move(whole(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            giveUp(new UncheckedIOException("cannot write the evidence " + file + ": " + e, e));
        }
    }

    private void write(OutputStream out, RandomAccessFile entries, Map<String, String> facts) throws IOException {
        ObjectNode run = HarEntry.JSON.createObjectNode();
        run.put("form", RecordedAnswers.FORM).put("leftOut", leftOut);
        facts.forEach(run::put);
        ArrayNode names = run.putArray("standIns");
        standIns.all().forEach(names::add);
        ArrayNode sessions = run.putArray("incompleteSessions");
        incomplete.forEach(sessions::add);
        ObjectNode creator = HarEntry.JSON.createObjectNode();
        creator.put("name", RecordedAnswers.CREATOR).put("version", RequestExecutor.version());
        out.write(("{\"log\":{\"version\":\"1.2\",\"creator\":" + creator + ",\"pages\":[],\"_run\":" + run
                        + ",\"entries\":[")
                .getBytes(StandardCharsets.UTF_8));
        String separator = "\n";
        for (long[] place : written.values()) {
            out.write(separator.getBytes(StandardCharsets.UTF_8));
            byte[] entry = new byte[(int) place[1]];
            entries.seek(place[0]);
            entries.readFully(entry);
            out.write(entry);
            separator = ",\n";
        }
        out.write("\n]}}\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what is read, as far as evidence may be large. */
    private static final class Copying extends FilterInputStream {
        private final ByteArrayOutputStream copy;
        private final long most;

        Copying(InputStream body, ByteArrayOutputStream copy, long most) {
            super(body);
            this.copy = copy;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0 && copy.size() < most) {
                copy.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0 && copy.size() < most) {
                copy.write(bytes, offset, read);
            }
            return read;
        }
    }
}
