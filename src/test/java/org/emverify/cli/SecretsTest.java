package org.emverify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.emverify.client.EnterpriseManager;
import org.emverify.simulator.Change;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte that a run prints and leaves is searched for what nobody may read. */
class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_server_that_echoes_credentials_and_session_ids_gets_them_into_nothing() throws IOException {
        Set<String> secrets = ConcurrentHashMap.newKeySet();
        Change echoing = Change.requests((request, next) -> {
            String said = request.header("Authorization")
                    .map(value -> value.replaceFirst("^Basic ", ""))
                    .or(() -> request.header("X-RestSvcSessionId"))
                    .orElse("bm9ib2R5");
            String id = new String(Base64.getMimeDecoder().decode(said), StandardCharsets.UTF_8);
            Reply reply = next.apply(request);
            if (request.header("Authorization").isPresent()) {
                secrets.addAll(List.of(said, id));
                reply.headers().stream()
                        .filter(header -> header.name().equals("X-RestSvcSessionId"))
                        .map(header -> header.value())
                        .forEach(token -> secrets.addAll(
                                List.of(token, new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8))));
            }
            String body = new String(reply.body(), StandardCharsets.UTF_8)
                    .replaceFirst("(\\bName(=\"|\":\\s*\"))", "$1" + said + " " + id.replace("$", "") + " ");
            return reply.withBody(body.getBytes(StandardCharsets.UTF_8)).withHeader("X-Echo", said);
        });
        try (Simulator simulator = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .with(echoing)
                .start()) {
            Invocation call = Invocation.in(
                    folder,
                    Map.of("EM_PASSWORD", simulator.password()),
                    "verify",
                    "--url",
                    simulator.root().toString(),
                    "--username",
                    simulator.username(),
                    "--certificate-sha256",
                    EnterpriseManager.fingerprint(simulator.certificate()),
                    "--sample",
                    "3",
                    "--debug",
                    "--output",
                    "out");

            assertThat(call.exitCode()).as(call.console()).isEqualTo(1);
            assertThat(secrets).hasSizeGreaterThanOrEqualTo(4);
            secrets.add(simulator.password());
            try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
                List<Path> written = files.filter(Files::isRegularFile).toList();
                assertThat(written).anyMatch(file -> file.toString().endsWith("-attachment.xml"));
                for (Path file : written) {
                    assertKeepsQuiet(file.toString(), Files.readString(file, StandardCharsets.UTF_8), secrets);
                }
            }
            assertKeepsQuiet("console", call.console(), secrets);
        }
    }

    @Test
    void a_password_that_is_a_word_of_the_protocol_spoils_nothing_and_is_warned_of() throws IOException {
        assertThat(resultWithPassword("veeam")).contains("veeam").doesNotContain("redacted].com");
    }

    @Test
    void a_password_that_is_a_part_of_the_url_leaves_the_url_readable_and_is_not_told() throws IOException {
        assertThat(resultWithPassword("calhos")).contains("https://localhost:").doesNotContain("redacted");
        assertThat(folder.resolve("out/report.html")).content().contains("https://localhost:");
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("lo[redacted]", "lo(redacted)", "lo******");
            }
        }
    }

    /** What a run that holds leaves in result.json, against a server that accepts every password. */
    private String resultWithPassword(String password) throws IOException {
        String right = Base64.getEncoder()
                .encodeToString((Simulator.USERNAME + ":" + Simulator.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Change anyPassword = Change.requests((request, next) -> next.apply(
                request.header("Authorization").isPresent()
                        ? request.withHeader("Authorization", "Basic " + right)
                        : request));
        try (Simulator simulator = Simulator.conforming().with(anyPassword).start()) {
            Invocation call = Invocation.in(
                    folder,
                    Map.of("EM_PASSWORD", password),
                    "verify",
                    "--url",
                    simulator.root().toString(),
                    "--username",
                    Simulator.USERNAME,
                    "--certificate-sha256",
                    EnterpriseManager.fingerprint(simulator.certificate()),
                    "--sample",
                    "1",
                    "--neighbours=false",
                    "--output",
                    "out");

            assertThat(call.exitCode()).as(call.console()).isZero();
            assertThat(call.console())
                    .contains(
                            "The password is a part of the URL, or a word that the protocol or em-verify itself uses");
            return Files.readString(folder.resolve("out/result.json"));
        }
    }

    private static void assertKeepsQuiet(String where, String text, Set<String> secrets) {
        assertThat(secrets).as(where).noneMatch(text::contains);
    }
}
