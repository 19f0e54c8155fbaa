package org.emverify.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.client.Exchange;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Received;
import org.emverify.report.history.Fingerprints;
import org.emverify.report.model.ReportedRun;
import org.emverify.report.model.RunFacts;
import org.emverify.verification.RunResult;
import org.emverify.verification.finding.SubjectSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as the reports are rendered from it, written beside them, so that {@code merge} can make one report of several
 * runs. Its form is that of em-verify's own classes and serves the same version only; {@code result.json} is for others.
 *
 * @param tool always {@value #TOOL}
 * @param harness the version of em-verify that wrote it
 * @param contract the fingerprint of catalogue and schemas
 * @param facts what is told of the run beside its result
 * @param run what it came to; bodies are kept for the findings that reports show, and are redacted
 */
record RunFile(String tool, String harness, String contract, RunFacts facts, RunResult run) {
    static final String TOOL = "em-verify";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            // A record's components only, and not what it says of itself.
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Received.class, Kind.class)
            .addMixIn(SubjectSet.class, Words.class)
            .build();

    /** An answer, or none: the name of the class tells which. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    private interface Kind {}

    /** The set's own two ways in and out. */
    private abstract static class Words {
        @JsonValue
        abstract long[] toLongArray();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static SubjectSet of(long[] words) {
            return SubjectSet.of(words);
        }
    }

    static RunFile of(ReportedRun reported, Fingerprints fingerprints) {
        Set<Exchange> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        reported.run().results().stream()
                .flatMap(result -> result.groups().stream())
                .map(group -> group.example().exchange())
                .forEach(shown::add);
        UnaryOperator<Exchange> kept =
                e -> shown.contains(e) ? withBody(e, body -> redacted(body, reported.redact())) : brief(e);
        return new RunFile(
                TOOL,
                HarnessVersion.read(),
                fingerprints.contract(),
                reported.facts(),
                reported.run().with(result -> result.with(finding -> finding.resting(kept.apply(finding.exchange())))));
    }

    /**
     * Reads what a run has left.
     *
     * @throws IOException when it cannot be read, is cut, or was written by another tool or another version of em-verify;
     *     the message says which
     */
    static RunFile read(Path file) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file));
            if (!root.path("tool").asString("").equals(TOOL)) {
                throw new IOException(file + " was not written by em-verify");
            }
            String harness = root.path("harness").asString("");
            if (!harness.equals(HarnessVersion.read())) {
                throw new IOException(file + " was written by em-verify " + harness + ", and this is "
                        + HarnessVersion.read() + ": merge with the version that verified");
            }
            return MAPPER.treeToValue(root, RunFile.class);
        } catch (JacksonException | MalformedInputException e) {
            throw new IOException(file + " is cut or damaged, or was not written by em-verify", e);
        }
    }

    String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }

    /** As much as one line about it needs. */
    private static Exchange brief(Exchange exchange) {
        Exchange.Request request = exchange.request();
        Received received = exchange.received() instanceof Answer answer
                ? new Answer(
                        answer.httpVersion(),
                        answer.status(),
                        answer.reason(),
                        List.of(),
                        new byte[0],
                        answer.framing(),
                        answer.bodyEnd(),
                        answer.surplusBytes())
                : exchange.received();
        return new Exchange(
                new Exchange.Request(
                        request.method(),
                        request.uri(),
                        request.headers().stream()
                                .filter(header -> header.isNamed("Accept"))
                                .toList()),
                received,
                List.of());
    }

    private static Exchange withBody(Exchange exchange, UnaryOperator<byte[]> change) {
        return exchange.answer()
                .map(answer -> new Exchange(
                        exchange.request(), answer.withBody(change.apply(answer.body())), exchange.earlierAttempts()))
                .orElse(exchange);
    }

    /** In whichever encoding a secret shows. */
    private static byte[] redacted(byte[] body, UnaryOperator<String> redact) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .flatMap(charset -> {
                    String text = new String(body, charset);
                    return Optional.of(redact.apply(text)).filter(clean -> !clean.equals(text)).stream()
                            .map(clean -> clean.getBytes(charset));
                })
                .findFirst()
                .orElse(body);
    }
}
