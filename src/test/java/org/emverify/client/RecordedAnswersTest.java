package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.emverify.client.http.Answer;
import org.emverify.client.http.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedAnswersTest {
    private static final String COLLECTION = "/api/systemSessions?format=Entity";

    @TempDir
    Path folder;

    @Test
    void a_collection_that_was_answered_is_in_the_file() throws IOException {
        assertThat(read(entry(COLLECTION, 401), entry(COLLECTION, 200)).holdsCollection())
                .isTrue();
    }

    @Test
    void a_refusal_is_no_collection() throws IOException {
        assertThat(read(entry(COLLECTION, 401), entry(COLLECTION, 503)).holdsCollection())
                .isFalse();
    }

    @Test
    void a_session_is_no_collection() throws IOException {
        assertThat(read(entry("/api/systemSessions/7?format=Entity", 200)).holdsCollection())
                .isFalse();
    }

    @Test
    void the_one_in_json_is_not_the_one_that_sessions_are_chosen_from() throws IOException {
        assertThat(read(entry(COLLECTION, 200, "application/json")).holdsCollection())
                .isFalse();
    }

    private static HarEntry entry(String target, int status) {
        return entry(target, status, "application/xml");
    }

    private static HarEntry entry(String target, int status, String accept) {
        Answer answer = new Answer(
                "HTTP/1.1", status, "", List.of(), new byte[0], Answer.Framing.LENGTH, Answer.BodyEnd.COMPLETE, 0);
        URI uri = URI.create("https://em.example.test:9398" + target);
        return new HarEntry(Instant.EPOCH, Duration.ZERO, "GET", uri, List.of(new Header("Accept", accept)), answer);
    }

    private RecordedAnswers read(HarEntry... entries) throws IOException {
        String all =
                Arrays.stream(entries).map(entry -> entry.json().toString()).collect(Collectors.joining(","));
        return RecordedAnswers.read(Files.writeString(
                folder.resolve("evidence.har"),
                "{\"log\": {\"creator\": {\"name\": \"em-verify\", \"version\": \"1\"}, \"_run\": {\"form\": 1},"
                        + " \"entries\": [" + all + "]}}"));
    }
}
