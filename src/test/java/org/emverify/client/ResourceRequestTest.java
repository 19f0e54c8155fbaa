package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.contract.Format;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;
import org.junit.jupiter.api.Test;

class ResourceRequestTest {
    private static final String ID = "7d0c3a52-8f1a-4b54-a265-391441981e25";

    @Test
    void exactly_the_documented_request_is_sent() {
        String head = headOf(caller -> caller.systemSession(ID).entity().inJson());

        assertThat(head.replaceAll("localhost:[0-9]+", "localhost:9398"))
                .isEqualTo("GET /api/systemSessions/" + ID + "?format=Entity HTTP/1.1\r\n"
                        + "Host: localhost:9398\r\n"
                        + "X-RestSvcSessionId: c29tZS10b2tlbg==\r\n"
                        + "Accept: application/json\r\n"
                        + "User-Agent: em-verify/dev\r\n"
                        + "Accept-Encoding: identity\r\n\r\n");
    }

    @Test
    void each_resource_has_its_documented_path() {
        assertThat(pathOf(caller -> caller.systemSession(ID).reference())).isEqualTo("/api/systemSessions/" + ID);
        assertThat(pathOf(caller -> caller.systemSession(ID).events()))
                .isEqualTo("/api/systemSessions/" + ID + "/events");
        assertThat(pathOf(Caller::systemSessions)).isEqualTo("/api/systemSessions");
        assertThat(pathOf(Caller::serviceRoot)).isEqualTo("/api/");
    }

    @Test
    void accept_is_what_was_said_and_nothing_when_nothing_was_said() {
        assertThat(headOf(caller -> caller.serviceRoot().inXml())).contains("\r\nAccept: application/xml\r\n");
        assertThat(headOf(caller -> caller.serviceRoot().in(Format.JSON))).contains("\r\nAccept: application/json\r\n");
        assertThat(headOf(caller -> caller.serviceRoot().accepting("*/*"))).contains("\r\nAccept: */*\r\n");
        assertThat(headOf(Caller::serviceRoot)).doesNotContain("\r\nAccept:");
        assertThat(headOf(caller -> caller.serviceRoot().inXml().withoutAccept()))
                .doesNotContain("\r\nAccept:");
    }

    @Test
    void malformed_ids_stay_one_part_of_the_path() {
        assertThat(pathOf(caller -> caller.systemSession("not a/guid?x=%41#{é}").entity()))
                .isEqualTo("/api/systemSessions/not%20a%2Fguid%3Fx%3D%2541%23%7B%C3%A9%7D?format=Entity");
        assertThat(pathOf(caller -> caller.systemSession("").reference())).isEqualTo("/api/systemSessions/");
        assertThat(pathOf(caller -> caller.systemSession("..").reference())).isEqualTo("/api/systemSessions/..");
    }

    @Test
    void links_are_followed_on_the_named_host_only() {
        for (String href : List.of(
                "https://elsewhere.example.test:9398/api/systemSessions/1?format=Entity",
                "//elsewhere.example.test/api/systemSessions/1?format=Entity",
                "/api/systemSessions/1?format=Entity#part",
                "api/systemSessions/1?format=Entity")) {
            assertThat(pathOf(caller -> caller.link(href))).as(href).isEqualTo("/api/systemSessions/1?format=Entity");
        }
    }

    @Test
    void links_cannot_smuggle_lines_or_blanks_into_the_request() {
        assertThat(headOf(caller -> caller.link("https://h/api/a b\r\nX-Evil: 1\u00e9{x}%zz%41?q=[1]")))
                .startsWith("GET /api/a%20b%0D%0AX-Evil:%201%C3%A9%7Bx%7D%25zz%41?q=%5B1%5D HTTP/1.1\r\n");
        assertThat(pathOf(caller -> caller.link("https://h"))).isEqualTo("/");
        assertThat(pathOf(caller -> caller.link("https://h/api/x?"))).isEqualTo("/api/x");
        assertThat(pathOf(caller -> caller.link("https://h//api//x/"))).isEqualTo("//api//x/");
    }

    @Test
    void header_values_with_line_ends_are_refused_without_showing_them() {
        try (EnterpriseManager enterpriseManager =
                Clients.trusting(URI.create("https://localhost:1"), Settings.Trust.system())) {
            assertThatThrownBy(() -> enterpriseManager.withToken(Secret.of("secret\r\nX: y")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain("secret\r");
            assertThatThrownBy(
                            () -> enterpriseManager.withoutLogon().serviceRoot().accepting("a\nb"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_sentence_can_be_kept_and_finished_twice() {
        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest half =
                    enterpriseManager.withoutLogon().systemSession(ID).entity();
            half.inXml().ask();
            half.inJson().ask();
            half.unsupportedMethod("PUT").ask();

            assertThat(server.requests().get(0)).contains("Accept: application/xml");
            assertThat(server.requests().get(1)).contains("Accept: application/json");
            assertThat(server.requests().get(2))
                    .startsWith("PUT ")
                    .contains("Content-Length: 0")
                    .doesNotContain("\r\nAccept:");
        }
    }

    @Test
    void redirects_are_not_followed_and_cookies_not_kept() {
        try (RawServer server = RawServer.https(RawServer.sending(
                        "HTTP/1.1 302 Found\r\nLocation: /api/other\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            assertThat(enterpriseManager
                            .withoutLogon()
                            .serviceRoot()
                            .ask()
                            .answer()
                            .orElseThrow()
                            .status())
                    .isEqualTo(302);
            enterpriseManager.withoutLogon().serviceRoot().ask();

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(
                            head -> assertThat(head).startsWith("GET /api/ ").doesNotContain("Cookie"));
        }
    }

    @Test
    void a_large_body_is_streamed_within_a_bound_of_its_own() {
        String chunk = "x".repeat(1 << 16);
        int chunks = 40;
        try (RawServer server = RawServer.https(visit -> {
                    visit.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    for (int i = 0; i < chunks; i++) {
                        visit.send("10000\r\n" + chunk + "\r\n");
                    }
                    visit.send("0\r\n\r\n");
                });
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            AtomicLong count = new AtomicLong();
            ResourceRequest collection = enterpriseManager.withoutLogon().systemSessions();

            Answer answer = collection.stream(
                            1L << 24, body -> count.set(body.transferTo(java.io.OutputStream.nullOutputStream())))
                    .answer()
                    .orElseThrow();
            assertThat(count.get()).isEqualTo((long) chunks << 16);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.bodyEnd()).isEqualTo(Answer.BodyEnd.COMPLETE);

            assertThat(collection.stream(1L << 20, body -> body.transferTo(java.io.OutputStream.nullOutputStream()))
                            .received())
                    .isInstanceOfSatisfying(
                            NoAnswer.class, none -> assertThat(none.cause()).isEqualTo(NoAnswer.Cause.TOO_LARGE));

            collection.stream(1L << 24, body -> body.read());
            collection.ask();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_streamed_body_ends_where_the_bytes_end() {
        try (RawServer server =
                        RawServer.https(RawServer.closingAfter("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            StringBuilder text = new StringBuilder();
            Exchange exchange = enterpriseManager.withoutLogon().systemSessions().stream(
                    100, body -> text.append(new String(body.readAllBytes(), StandardCharsets.US_ASCII)));

            assertThat(text).hasToString("abc");
            assertThat(exchange.answer().orElseThrow().bodyEnd()).isEqualTo(Answer.BodyEnd.CUT);
        }
    }

    @Test
    void a_refusal_is_kept_and_not_streamed() {
        try (RawServer server =
                        RawServer.https(RawServer.sending("HTTP/1.1 403 Forbidden\r\nContent-Length: 3\r\n\r\nabc"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Exchange exchange = enterpriseManager.withoutLogon().systemSessions().stream(100, body -> {
                throw new IOException("never called");
            });

            assertThat(exchange.answer().orElseThrow().body()).hasSize(3);
        }
    }

    @Test
    void a_consumer_that_fails_by_itself_is_told() {
        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest request = enterpriseManager.withoutLogon().systemSessions();
            assertThatThrownBy(() -> request.stream(100, body -> {
                        throw new IOException("not what I expected");
                    }))
                    .isInstanceOf(UncheckedIOException.class);
            assertThat(request.ask().answer()).isPresent();
        }
    }

    private static String pathOf(Function<Caller, ResourceRequest> words) {
        return headOf(words).split(" ")[1];
    }

    private static String headOf(Function<Caller, ResourceRequest> words) {
        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            words.apply(enterpriseManager.withToken(Secret.of("c29tZS10b2tlbg==")))
                    .ask();
            return server.requests().get(0);
        }
    }
}
