package org.emverify.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.NoAnswer;
import org.emverify.client.http.OneLine;
import org.emverify.client.http.Received;
import org.emverify.settings.PublicText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The answers of an earlier run, in the place of a server: each request is answered as the same one was, the second time as
 * the second one was. What was never asked is not answered. Thread-safe.
 */
public final class RecordedAnswers {
    /** When the run began, in ISO 8601. */
    public static final String STARTED = "started";
    /** The IDs of the verified sessions, separated by commas. */
    public static final String SESSIONS = "sessions";
    /** How many connections the run opened. */
    static final String CONNECTIONS = "connections";
    /** How many requests it sent. */
    static final String REQUESTS = "requests";

    /** How it is told that a request is not in the file; part of every reason why something was not judged for it. */
    public static final String NOT_IN_FILE = "the file holds no such exchange";

    static final String CREATOR = "em-verify";
    /** Raised when a reader of an earlier form would be misled. */
    static final int FORM = 1;

    /** They differ from version to version, or from host to host, and no server answers by them. */
    private static final Set<String> UNIMPORTANT = Set.of("host", "user-agent");

    private static final int MOST_NAMED = 20;
    /** In characters; requests for IDs of extreme length are among them. */
    private static final int LONGEST_NAMED = 160;

    private final JsonNode run;
    private final String version;
    private final Map<String, Deque<Received>> answers = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    private RecordedAnswers(JsonNode run, String version, List<HarEntry> entries) {
        this.run = run;
        this.version = version;
        entries.forEach(entry -> answers.computeIfAbsent(
                        key(entry.method(), entry.uri(), entry.headers()), key -> new ArrayDeque<>())
                .add(entry.received()));
    }

    /**
     * Reads the evidence of a run.
     *
     * @throws IOException when it cannot be read, is cut, was written by another tool, or still holds secrets; the message
     *     says which
     */
    public static RecordedAnswers read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        try {
            JsonNode log = HarEntry.JSON.readTree(Files.readString(file)).path("log");
            boolean isOurs = log.path("creator").path("name").asString("").equals(CREATOR)
                    && log.path("_run").path("form").asInt(0) == FORM;
            if (!isOurs) {
                throw new IOException(file + " is no evidence of an em-verify run: it was written by "
                        + log.path("creator").path("name").asString("an unknown tool"));
            }
            List<HarEntry> entries =
                    log.required("entries").valueStream().map(HarEntry::of).toList();
            String version = log.path("creator").path("version").asString("");
            RecordedAnswers recorded = new RecordedAnswers(log.required("_run"), version, entries);
            recorded.refuseSecrets(file, entries);
            return recorded;
        } catch (JacksonException | IllegalArgumentException | MalformedInputException e) {
            throw new IOException(file + " is cut or damaged, or is no evidence of an em-verify run", e);
        }
    }

    /** Somebody may have put back what was taken out. */
    private void refuseSecrets(Path file, List<HarEntry> entries) throws IOException {
        Set<String> harmless = new HashSet<>(standIns());
        Redaction nothingKnown = new Redaction(PublicText.OWN);
        for (HarEntry entry : entries) {
            List<Header> answered = entry.received() instanceof Answer answer ? answer.headers() : List.of();
            Optional<String> leaking = Stream.concat(entry.headers().stream(), answered.stream())
                    .map(GivenTokens::withoutRemark)
                    .filter(header -> !nothingKnown.redact(header).equals(header))
                    .filter(header -> harmless.stream().noneMatch(header.value()::contains))
                    .map(Header::name)
                    .findFirst();
            if (leaking.isPresent()) {
                throw new IOException(file + " still holds a secret, in the header " + leaking.get()
                        + ": treat it as one, and judge the file that the run has left");
            }
        }
    }

    /** Whether the collection of sessions is among the answers; a very large one is not, and its refusals may be. */
    public boolean holdsCollection() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("GET /api/systemSessions?"))
                // Sessions are chosen from the one in XML.
                .filter(entry -> entry.getKey().contains("Accept: application/xml"))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(received -> received instanceof Answer answer && isSuccess(answer));
    }

    /** What the run tells of itself by that name; the empty string when it tells nothing. */
    public String fact(String name) {
        return run.path(name).asString("");
    }

    /** The settings of the run by their options. */
    public Map<String, String> settings() {
        return run.propertyNames().stream()
                .filter(name -> name.startsWith("--"))
                .collect(Collectors.toMap(name -> name, this::fact));
    }

    long count(String name) {
        return run.path(name).asLong(0);
    }

    List<String> standIns() {
        return texts("standIns");
    }

    /** The sessions of which the file does not hold everything, for its size. */
    public Set<String> incompleteSessions() {
        return Set.copyOf(texts("incompleteSessions"));
    }

    private List<String> texts(String name) {
        return run.path(name).valueStream().map(JsonNode::asString).toList();
    }

    /** What could not be judged from the file, in lines for the report. */
    public synchronized List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!version.equals(RequestExecutor.version())) {
            notes.add("recorded by em-verify " + OneLine.of(version) + " and judged by " + RequestExecutor.version()
                    + ": a request that only one of the two makes is not judged");
        }
        int incomplete = incompleteSessions().size();
        if (incomplete > 0) {
            notes.add("not judged again, because the file does not hold all of their exchanges: " + incomplete
                    + " system sessions; a larger em.evidence keeps more");
        }
        missing.stream()
                .limit(MOST_NAMED)
                .forEach(request -> notes.add(
                        "not in the file, so that nothing is judged by it: " + OneLine.of(request, LONGEST_NAMED)));
        if (missing.size() > MOST_NAMED) {
            notes.add("not in the file either: " + (missing.size() - MOST_NAMED) + " further requests");
        }
        return notes;
    }

    /**
     * The answer to a request.
     *
     * @param tokens those that were given by answers before
     */
    synchronized Received answer(URI root, HttpRequest request, Redaction redaction, GivenTokens tokens) {
        List<Header> headers = tokens.shown(request);
        URI uri = redaction.redact(URI.create(root + request.target()));
        Deque<Received> recorded = answers.get(key(request.method(), uri, headers));
        if (recorded == null || recorded.isEmpty()) {
            missing.add(request.method() + " " + uri.getRawPath());
            return new NoAnswer(NoAnswer.Cause.NOT_RECORDED, NOT_IN_FILE);
        }
        // Who reads more often than the run did gets what was true last; nothing else can be done once more.
        boolean isLastOfReads = recorded.size() == 1 && request.isGet();
        Received received = isLastOfReads ? recorded.peek() : recorded.poll();
        tokens.note(received);
        return received instanceof Answer answer ? streamed(answer, request) : received;
    }

    private static Received streamed(Answer answer, HttpRequest request) {
        if (request.consumer().isEmpty() || !isSuccess(answer)) {
            return answer;
        }
        try {
            request.consumer().get().read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
        return answer.withBody(new byte[0]);
    }

    private static boolean isSuccess(Answer answer) {
        return answer.status() >= 200 && answer.status() < 300;
    }

    private static String key(String method, URI uri, List<Header> headers) {
        return headers.stream()
                .filter(header -> !UNIMPORTANT.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> header.name() + ": " + header.value())
                .collect(
                        Collectors.joining("\n", method + " " + uri.getRawPath() + "?" + uri.getRawQuery() + "\n", ""));
    }
}
