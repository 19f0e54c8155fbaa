package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.emverify.settings.Settings;
import org.emverify.simulator.AnswerMatcher;
import org.emverify.simulator.Change;
import org.emverify.simulator.Reply;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that answer everything alike. None of them may earn a single word of praise. */
@Tag("slow")
class TrivialServersTest {
    private static final byte[] PAGE =
            "<!DOCTYPE html><html><head><title>It works</title></head><body><p>Welcome</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> servers() {
        return Stream.of(
                server("500", r -> r.withStatus(500, "Internal Server Error")),
                server("401", r -> r.withStatus(401, "Unauthorized")),
                server("404", r -> r.withStatus(404, "Not Found")),
                server("204", r -> r.withBody(new byte[0]).withStatus(204, "No Content")),
                server(
                        "an empty 200 without a type",
                        r -> r.withBody(new byte[0])
                                .withoutHeader("Content-Type")
                                .withStatus(200, "OK")),
                server(
                        "an empty 200 with the right headers",
                        r -> r.withBody(new byte[0]).withStatus(200, "OK")),
                server(
                        "an empty 201 with the right headers",
                        r -> r.withBody(new byte[0]).withStatus(201, "Created")),
                server(
                        "a web page",
                        r -> r.withBody(PAGE)
                                .withHeader("Content-Type", "text/html")
                                .withStatus(200, "OK")),
                server(
                        "a web page that calls itself XML",
                        r -> r.withBody(PAGE)
                                .withHeader("Content-Type", "application/xml")
                                .withStatus(200, "OK")),
                server("a redirect", r -> r.withHeader("Location", "/login").withStatus(302, "Found")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void a_server_that_always_answers_the_same_earns_nothing(String name, UnaryOperator<Reply> sameForAll) {
        // What the simulator itself would have said does not matter, as long as no logon session is opened.
        Change always = Change.requests((request, next) -> {
            Reply reply = request.method().equals("POST")
                    ? next.apply(request).withoutHeader("X-RestSvcSessionId").withoutHeader("Set-Cookie")
                    : next.apply(request);
            return sameForAll.apply(reply);
        });
        try (Simulator simulator = Simulator.conforming().with(always).start()) {
            ShortRun run = ShortRun.against(simulator, 5, Duration.ofSeconds(20));

            assertThat(run.that(RequirementResult.Status.HOLDS)).as(run.text()).isEmpty();
            assertThat(run.exitCode()).as(run.text()).isEqualTo(3);
            assertThat(run.conclusion().cause()).isPresent();
            assertThat(simulator.requests()).hasSizeLessThan(5);
            assertThat(run.text()).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void a_port_that_nothing_listens_on_earns_nothing() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        URI root = URI.create("https://localhost:" + port);
        ShortRun run = ShortRun.of(
                root,
                ShortRun.settings(root, Settings.Trust.system())
                        .with(changed -> changed.limits(ShortRun.limits(2, Duration.ofSeconds(20), 0))));

        assertThat(run.that(RequirementResult.Status.HOLDS)).isEmpty();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.conclusion().headline()).contains("nothing accepts connections at localhost:" + port);
    }

    /** What such a server does keep: status, headers, refusals, and the format of a body that has one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';",
                "null; WELL-FORMED",
                "<Nothing/>; WELL-FORMED CONTENT-TYPE-TRUE ACCEPT-XML DEFAULT-XML",
                "{}; WELL-FORMED CONTENT-TYPE-TRUE ACCEPT-JSON",
                "[]; WELL-FORMED CONTENT-TYPE-TRUE ACCEPT-JSON"
            })
    void bodies_that_say_nothing_of_sessions_earn_nothing_about_sessions(String body, String earned) {
        try (Simulator simulator = Simulator.conforming()
                .with(saying(body, AnswerMatcher.page()))
                .with(saying(body, AnswerMatcher.events()))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 5, Duration.ofSeconds(20));

            List<String> kept = new ArrayList<>(List.of(
                    "LOGON-REQUIRED",
                    "UNKNOWN-TOKEN-REFUSED",
                    "ACCEPT-OPTIONAL",
                    "STATUS-200",
                    "CONTENT-LENGTH",
                    "CONTENT-LENGTH-TRUE",
                    "CONTENT-TYPE"));
            kept.addAll(List.of((earned == null ? "" : earned).split(" ")));
            assertThat(run.conclusion().results())
                    .filteredOn(o -> o.requirement().section().isOfThePage())
                    .filteredOn(o -> o.status() == RequirementResult.Status.HOLDS)
                    .extracting(o -> o.requirement().id())
                    .isSubsetOf(kept);
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void who_only_lets_one_log_on_earns_that_and_no_more() {
        try (Simulator simulator = Simulator.conforming()
                .with(saying("<Nothing/>", AnswerMatcher.page()))
                .with(saying("<Nothing/>", AnswerMatcher.events()))
                .with(saying("<Nothing/>", AnswerMatcher.collection()))
                .start()) {
            ShortRun run = ShortRun.against(simulator, 5, Duration.ofSeconds(20));

            assertThat(run.conclusion().results())
                    .filteredOn(o -> o.requirement().section().isOfThePage())
                    .allSatisfy(o -> assertThat(o.subjects()).isZero());
            assertThat(run.that(RequirementResult.Status.BROKEN)).containsExactly("COLLECTION-FORM");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.conclusion().cause().orElse("none"))
                    .contains("collection of system sessions could not be read");
            assertThat(simulator.openLogonSessions()).isZero();
        }
    }

    private static Change saying(String body, AnswerMatcher matcher) {
        return Change.reply(matcher, r -> r.withBody(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments server(String name, UnaryOperator<Reply> sameForAll) {
        return Arguments.of(name, sameForAll);
    }
}
