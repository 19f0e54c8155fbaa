package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who answers GET /api/ and is no Enterprise Manager gets no password; who is an unusual one gets it. */
class AnotherServiceTest {
    private static final String OTHER = "this is another service and no Enterprise Manager: GET /api/ was answered ";
    private static final String IN_FRONT =
            "something in front of the server answers in its place: GET /api/ was answered ";

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of(OTHER + "404 Not Found (Server: nginx)", reply(404, "Not Found", "")),
                Arguments.of(
                        OTHER + "200 OK, a web page with the title \"Veeam EnterpriseManager\" (Server: nginx)",
                        reply(200, "OK", "<!DOCTYPE html><html><title>Veeam EnterpriseManager</title></html>")),
                Arguments.of(OTHER + "200 OK (Server: nginx)", reply(200, "OK", "{\"apiVersion\":\"v1\"}")),
                Arguments.of(
                        OTHER + "401 Unauthorized (Server: nginx)",
                        reply(401, "Unauthorized", "", "WWW-Authenticate", "Basic realm=x")),
                Arguments.of(
                        IN_FRONT + "301 Moved Permanently, to https://signin.example.test/ (Server: nginx)",
                        reply(301, "Moved Permanently", "", "Location", "https://signin.example.test/")),
                Arguments.of(
                        IN_FRONT + "502 Bad Gateway, a web page with the title \"502\" (Server: nginx)",
                        reply(502, "Bad Gateway", "<html><head><title>\n502\n</title></head></html>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void another_service_gets_no_password_and_is_described(String headline, UnaryOperator<Reply> everywhere) {
        try (Simulator simulator = answering(everywhere)) {
            ShortRun run = ShortRun.against(simulator, 2, Duration.ofSeconds(20));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.conclusion().headline()).startsWith(headline).endsWith("; no password was sent");
            assertThat(simulator.requests())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
        }
    }

    static Stream<Arguments> enterpriseManagers() {
        return Stream.of(
                Arguments.of(
                        reply(404, "Not Found", "<Error xmlns=\"http://www.veeam.com/ent/v1.0\" StatusCode=\"404\"/>")),
                Arguments.of(reply(401, "Unauthorized", "", "WWW-Authenticate", "Basic Realm=RestSvc")),
                Arguments.of(reply(200, "OK", "{\"Links\":[{\"Href\":\"https://em/api/sessionMngr/?v=latest\"}]}")));
    }

    @ParameterizedTest
    @MethodSource("enterpriseManagers")
    void an_enterprise_manager_with_a_broken_service_root_is_verified(UnaryOperator<Reply> serviceRoot) {
        try (Simulator simulator = Simulator.conforming()
                .with(Change.reply(AnswerMatcher.serviceRoot(), serviceRoot))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 1, Duration.ofSeconds(20));

            assertThat(run.that(RequirementResult.Status.BROKEN)).containsExactly("SERVICE-ROOT");
        }
    }

    @Test
    void a_sign_in_page_in_place_of_the_logon_is_named_as_such() {
        try (Simulator simulator = Simulator.conforming()
                .with(Change.reply(
                        AnswerMatcher.logonSession(),
                        reply(302, "Found", "", "Location", "https://signin.example.test/")))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 1, Duration.ofSeconds(20));

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.conclusion().headline())
                    .contains(
                            "gave no session ID: something in front of the server answers in its place: POST ",
                            "was answered 302 Found, to https://signin.example.test/");
        }
    }

    @Test
    void a_sign_in_page_in_the_middle_of_a_run_is_one_cause_and_no_finding() {
        Change signIn = Change.requests((request, next) -> request.number() < 60
                ? next.apply(request)
                : reply(302, "Found", "", "Location", "https://signin.example.test/")
                        .apply(next.apply(request)));
        try (Simulator simulator = Simulator.conforming().with(signIn).start()) {
            ShortRun run = ShortRun.against(simulator, 25, Duration.ofSeconds(20));

            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.conclusion().headline()).startsWith(IN_FRONT + "302 Found, to https://signin.example.test/");
            assertThat(run.that(RequirementResult.Status.BROKEN)).isEmpty();
            assertThat(run.that(RequirementResult.Status.HOLDS)).contains("STATUS-200");
        }
    }

    @Test
    @Tag("slow")
    void a_gateway_that_fails_now_and_then_is_told_and_no_finding() {
        // Never the same request again: requests overlap, so that a repeated one may be the eleventh once more.
        Set<String> refused = ConcurrentHashMap.newKeySet();
        Change gateway = Change.requests((request, next) -> request.number() % 11 == 0 && refused.add(request.target())
                ? reply(502, "Bad Gateway", "<html></html>", "Content-Type", "text/html")
                        .apply(next.apply(request))
                : next.apply(request));
        try (Simulator simulator = Simulator.conforming().with(gateway).start()) {
            ShortRun run = ShortRun.against(simulator, 10, Duration.ofSeconds(20));

            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(run.conclusion().notes())
                    .anyMatch(note -> note.startsWith("repeated: GET /api/systemSessions/")
                            && note.endsWith("answered 502 Bad Gateway by something in front of the server"));
        }
    }

    @Test
    void what_an_answer_looks_like_stays_on_its_line() {
        UnaryOperator<Reply> odd = reply(200, "OK", "<html><title>a\nb\u202Ec</title></html>");
        try (Simulator simulator = answering(odd)) {
            ShortRun run = ShortRun.against(simulator, 1, Duration.ofSeconds(20));

            assertThat(run.conclusion().headline()).doesNotContain("\n", "\u202E");
        }
    }

    private static Simulator answering(UnaryOperator<Reply> everywhere) {
        return Simulator.conforming()
                .with(Change.requests((request, next) -> everywhere.apply(next.apply(request))))
                .start();
    }

    private static UnaryOperator<Reply> reply(int status, String reason, String body) {
        return reply(status, reason, body, "Cache-Control", "no-store");
    }

    private static UnaryOperator<Reply> reply(int status, String reason, String body, String header, String value) {
        return r -> r.withBody(body.getBytes(StandardCharsets.UTF_8))
                .withStatus(status, reason)
                .withoutHeader("WWW-Authenticate")
                .withHeader("Server", "nginx")
                .withHeader(header, value);
    }
}
