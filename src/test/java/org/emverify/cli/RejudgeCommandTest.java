package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is judged again is tried by RejudgedRunTest. */
class RejudgeCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_is_named() {
        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har");

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.console()).contains("there is no file " + folder.resolve("out/evidence.har"));
    }

    @Test
    @Tag("slow")
    void a_night_that_did_not_come_to_its_sessions_says_so_again() {
        Map<String, String> environment = Map.of("EM_PASSWORD", "Tr0ub4dor&3");
        Invocation night = Invocation.in(
                folder, environment, "verify", "--url=https://localhost:1", "--username=user", "--output=out");
        assertThat(night.exitCode()).as(night.console()).isEqualTo(3);

        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har", "--output", "again");

        assertThat(again.exitCode()).as(again.console()).isEqualTo(3);
        assertThat(again.console()).contains("the server could not be asked");
    }

    @Test
    @Tag("slow")
    void a_night_with_three_faults_has_the_same_result_but_for_times() throws IOException {
        try (Simulator simulator = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .with(Fault.named("name-missing").orElseThrow())
                .with(Fault.named("token-ignored").orElseThrow())
                .start()) {
            Invocation night = night(simulator);
            assertThat(night.exitCode()).as(night.console()).isEqualTo(1);
        }

        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har", "--output", "again");

        assertThat(again.exitCode()).as(again.console()).isEqualTo(1);
        assertThat(result("again")).isEqualTo(result("out"));
        assertThat(folder.resolve("again/evidence.har")).doesNotExist();
        assertThat(folder.resolve("again-history")).doesNotExist();
        assertThat(again.console()).doesNotContain("remembered");
        assertThat(folder.resolve("again/report.html")).content().doesNotContain("remembered", "What changed");
    }

    @Test
    @Tag("slow")
    void a_night_whose_collection_is_too_large_for_the_file_is_judged_by_the_names_of_its_sessions()
            throws IOException {
        try (Simulator simulator = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .start()) {
            assertThat(night(simulator, "--evidence=32KiB", "--sample=3").exitCode())
                    .isEqualTo(1);
        }
        assertThat(folder.resolve("out/evidence.har"))
                .content()
                .contains("/api/systemSessions/")
                .doesNotContain("/api/systemSessions?");

        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har", "--output", "again");

        assertThat(again.exitCode()).as(again.console()).isEqualTo(1);
        assertThat(folder.resolve("again/summary.txt"))
                .content()
                .contains("SESSION-TYPE-LISTED  in 3 system sessions", "cannot be judged from the file: ");
        assertThat(folder.resolve("again/sessions.txt")).hasSameTextualContentAs(folder.resolve("out/sessions.txt"));
    }

    @Test
    @Tag("slow")
    void a_night_of_whose_collection_only_a_refusal_is_in_the_file_is_judged_by_the_names_of_its_sessions()
            throws IOException {
        try (Simulator simulator = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .start()) {
            assertThat(night(simulator, "--sample=3").exitCode()).isEqualTo(1);
        }
        refuseCollection(folder.resolve("out/evidence.har"));

        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har", "--output", "again");

        assertThat(again.exitCode()).as(again.console()).isEqualTo(1);
        assertThat(folder.resolve("again/summary.txt")).content().contains("SESSION-TYPE-LISTED  in 3 system sessions");
        assertThat(folder.resolve("again/sessions.txt")).hasSameTextualContentAs(folder.resolve("out/sessions.txt"));
    }

    @Test
    @Tag("slow")
    void a_night_that_was_refused_the_collection_is_refused_it_again() throws IOException {
        try (Simulator simulator = Simulator.conforming()
                .with(Change.reply(AnswerMatcher.collection(), reply -> reply.withStatus(500, "Broken")))
                .start()) {
            assertThat(night(simulator).exitCode()).isEqualTo(1);
        }

        Invocation again = Invocation.in(folder, "rejudge", "out/evidence.har", "--output", "again");

        assertThat(again.exitCode()).as(again.console()).isEqualTo(1);
        assertThat(result("again")).isEqualTo(result("out"));
    }

    private static void refuseCollection(Path evidence) throws IOException {
        JsonNode har = JSON.readTree(Files.readString(evidence));
        har.path("log").path("entries").forEach(entry -> {
            if (entry.path("request").path("url").asString().contains("/api/systemSessions?")) {
                ((ObjectNode) entry.path("response")).put("status", 401);
            }
        });
        Files.writeString(evidence, har.toString());
    }

    private Invocation night(Simulator simulator, String... options) throws IOException {
        Files.writeString(folder.resolve("server.pem"), simulator.certificatePem());
        Map<String, String> environment = Map.of(
                "EM_URL", simulator.root().toString(),
                "EM_USERNAME", simulator.username(),
                "EM_PASSWORD", simulator.password());
        String[] words = Stream.concat(
                        Stream.of("verify", "--ca-certificate=server.pem", "--output=out"), Stream.of(options))
                .toArray(String[]::new);
        return Invocation.in(folder, environment, words);
    }

    /** Without how long it took, and without when it began, which is told of the requests and not of the command. */
    private String result(String output) throws IOException {
        return Files.readString(folder.resolve(output).resolve("result.json"), StandardCharsets.UTF_8)
                .replaceAll("\"(milliseconds|started|since)\" : [^,\n]*", "")
                // The list of sessions lies in the folder of each.
                .replace(output + "/sessions.txt", "sessions.txt");
    }

    @Test
    void a_file_of_another_tool_is_the_users_mistake() throws IOException {
        Files.writeString(folder.resolve("browser.har"), "{\"log\": {\"creator\": {\"name\": \"Firefox\"}}}");

        Invocation call = Invocation.in(folder, "rejudge", "browser.har");

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err()).contains("browser.har is no evidence of an em-verify run: it was written by Firefox");
    }
}
