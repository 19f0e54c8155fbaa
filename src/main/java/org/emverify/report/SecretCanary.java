package org.emverify.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emverify.settings.PublicText;
import org.emverify.settings.TextSearch;

/**
 * Searches what a run has written for its secrets, although each was taken out before: the last line of defence. Knows the
 * secrets in forms of its own, and those that the client met besides.
 */
public final class SecretCanary {
    /** A shorter secret is found in every text. */
    private static final int SHORTEST = 4;

    /** Behind a body in base64, as HAR writes it; within a text its quotes would be escaped. */
    private static final String ENCODED = "\",\"encoding\":\"base64\"";

    private final TextSearch search;
    private final UnaryOperator<String> redact;

    /**
     * @param username who logged on; empty when nobody did
     * @param password the empty string when there is none
     * @param shown in which nothing is hidden
     * @param redact takes the secrets that the client met out of a text
     */
    public SecretCanary(String username, String password, PublicText shown, UnaryOperator<String> redact) {
        this.redact = redact;
        this.search = new TextSearch(Stream.of(password, basic(username + ":" + password), basic(password))
                .filter(secret -> password.length() >= SHORTEST)
                .flatMap(SecretCanary::forms)
                .filter(form -> !shown.holds(form))
                .toList());
    }

    private static String basic(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> forms(String secret) {
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        String xml = secret.replace("&", "&amp;").replace("<", "&lt;");
        String html = xml.replace(">", "&gt;").replace("\"", "&quot;");
        return Stream.of(
                        List.of(secret, percent, percent.replace("+", "%20"), json, json.replace("/", "\\/"), xml),
                        List.of(
                                html,
                                html.replace("'", "&apos;"),
                                html.replace("'", "&#39;"),
                                html.replace("'", "&#x27;")))
                .flatMap(List::stream)
                .distinct();
    }

    /**
     * Removes every file that holds a secret, unless {@link PublicText} holds that.
     *
     * @param remembered the file in which the run was remembered, which quotes findings too
     * @return the removed files
     * @throws UncheckedIOException when a file cannot be read or removed
     */
    public List<Path> removeLeaks(OutputFolder output, Path remembered) {
        List<Path> removed = new ArrayList<>();
        try {
            for (Path file : written(output, remembered)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                // Only there the encoding is ours; in an attachment a server may have written the same words.
                boolean isEvidence = file.equals(output.evidence());
                if (holdsSecret(text) || (isEvidence && encodedBodies(text).anyMatch(this::holdsSecret))) {
                    Files.delete(file);
                    removed.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search the output folder for secrets: " + e.getMessage(), e);
        }
        return removed;
    }

    private boolean holdsSecret(String text) {
        return search.findsIn(text) || !redact.apply(text).equals(text);
    }

    /** What stands in a file of evidence as base64, because it is no text in UTF-8; UTF-16 without its empty bytes. */
    private static Stream<String> encodedBodies(String text) {
        return IntStream.iterate(
                        text.indexOf(ENCODED), end -> end >= 0, end -> text.indexOf(ENCODED, end + ENCODED.length()))
                .mapToObj(end -> text.substring(text.lastIndexOf('"', end - 1) + 1, end))
                .map(encoded -> new String(Base64.getDecoder().decode(encoded), StandardCharsets.ISO_8859_1))
                .map(body -> body.replace("\0", ""));
    }

    private static List<Path> written(OutputFolder output, Path remembered) throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                output.reportHtml(),
                output.resultJson(),
                output.runFile(),
                output.evidence(),
                output.summary(),
                output.junitXml(),
                remembered));
        try (Stream<Path> results = Files.list(output.allureResults())) {
            results.forEach(files::add);
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }
}
