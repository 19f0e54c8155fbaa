package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emverify.client.http.HttpRequest;
import org.emverify.client.http.NoAnswer;
import org.emverify.settings.PublicText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRecorderTest {
    private static final NoAnswer NONE = new NoAnswer(NoAnswer.Cause.DEADLINE, "nothing came");

    @TempDir
    Path folder;

    @Test
    void evidence_that_cannot_be_kept_stops_no_request_and_is_told_at_the_end() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("staging"), "x");
        EvidenceRecorder recorder = recorder(inTheWay.resolve("evidence.har"));

        assertThat(recorder.exchange(request())).isEqualTo(NONE);
        assertThat(recorder.exchange(request())).isEqualTo(NONE);
        assertThatThrownBy(() -> recorder.finish(Map.of()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot keep the evidence");
    }

    @Test
    void evidence_that_cannot_be_moved_to_its_place_leaves_the_space_to_the_verdict() throws IOException {
        Path part = folder.resolve("staging/evidence.har");
        Files.createDirectories(folder.resolve("evidence.har/in the way"));
        EvidenceRecorder recorder = recorder(part);
        recorder.exchange(request());

        assertThatThrownBy(() -> recorder.finish(Map.of())).hasMessageContaining("cannot write the evidence");
        assertThat(part.getParent()).isEmptyDirectory();
    }

    private static EvidenceRecorder recorder(Path part) {
        return new EvidenceRecorder(
                request -> NONE, URI.create("https://em01.example.test"), new Redaction(PublicText.OWN), part, 1 << 20);
    }

    private static HttpRequest request() {
        return new HttpRequest("GET", "/api/", List.of(), false, 1 << 20, Optional.empty(), Optional.empty());
    }
}
