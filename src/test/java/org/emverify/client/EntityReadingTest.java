package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.emverify.contract.Format;
import org.emverify.settings.Secret;
import org.junit.jupiter.api.Test;

class EntityReadingTest {
    private static final String ID = "7d0c3a52-8f1a-4b54-a265-391441981e25";
    private static final String TOKEN = "c29tZS10b2tlbg==";
    private static final String IN_JSON = "{\"UID\":\"urn:veeam:SystemSession:" + ID + "\",\"State\":\"InProgress\"}";
    private static final String IN_XML = "<SystemSession xmlns=\"http://www.veeam.com/ent/v1.0\" UID=\"" + ID + "\"/>";

    @Test
    void an_entity_is_read_in_the_format_that_was_accepted() {
        Entity json = readFrom(ok(IN_JSON), ResourceRequest::inJson);
        assertThat(json.session().state().text()).contains("InProgress");
        assertThat(json.document().format()).isEqualTo(Format.JSON);
        assertThat(json.document().violations()).isNotEmpty();
        assertThat(json.exchange().answer()).isPresent();

        assertThat(readFrom(ok(IN_XML), ResourceRequest::inXml).session().uid().text())
                .contains(ID);
        assertThat(readFrom(ok(IN_XML), ResourceRequest::withoutAccept)
                        .session()
                        .format())
                .isEqualTo(Format.XML);
    }

    @Test
    void a_session_is_read_wherever_a_link_leads_to_one() {
        try (RawServer server = RawServer.https(RawServer.sending(ok(IN_JSON)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Entity entity = enterpriseManager
                    .withoutLogon()
                    .link("https://em01/api/systemSessions/" + ID)
                    .inJson()
                    .read();
            assertThat(entity.session().uid().text()).contains("urn:veeam:SystemSession:" + ID);
        }
    }

    @Test
    void a_refusal_is_told_with_the_question_and_what_came_instead() {
        assertUnreadable(
                "HTTP/1.1 404 Not Found\r\nContent-Length: 23\r\n\r\n{\"Message\":\r\n\t\"nobody\"}",
                "answered 404 Not Found",
                "status 404 with a body that begins with \"{\"Message\": \"nobody\"}\"");
        assertUnreadable("HTTP/1.1 204 No Content\r\n\r\n", "answered 204 No Content", "status 204 with an empty body");
    }

    @Test
    void what_is_no_entity_is_told_as_what_it_is() {
        assertUnreadable(ok("{}"), "answered 200 OK", "an object without members");
        assertUnreadable(ok("[]"), "answered 200 OK", "an array");
        assertUnreadable(ok("{\"Message\":\"x\"}"), "answered 200 OK", "an object with the members Message");
        assertThatThrownBy(() -> readFrom(ok("<EntityRef/>"), ResourceRequest::inXml))
                .hasMessageEndingWith("\n  found     the element EntityRef");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place() {
        assertUnreadable(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 99\r\n\r\n{\"UID\":",
                "answered 200 OK",
                "a body that was cut off or badly framed, a body that begins with \"{\"UID\":\"");
        assertThatThrownBy(() -> readFrom(ok("<a"), ResourceRequest::inJson))
                .message()
                .contains("\n  found     no document in JSON: ")
                .endsWith(", at (the whole document) (line 1, column 1) of a body that begins with \"<a\"");
    }

    @Test
    void no_answer_is_told_too() {
        assertUnreadable(
                "nonsense\r\n",
                "not answered: what came is not HTTP: Not a valid protocol version: nonsense; it begins with \"nonsense\"",
                "no answer");
    }

    @Test
    void a_secret_that_the_server_repeats_is_masked_in_all_that_is_read() {
        Entity entity = readFrom(ok(IN_JSON.replace("InProgress", TOKEN)), ResourceRequest::inJson);

        String body = new String(entity.exchange().answer().orElseThrow().body(), StandardCharsets.UTF_8);
        assertThat(entity.session().toString() + entity + entity.document() + body)
                .doesNotContain(TOKEN)
                .contains("(redacted)");
        assertThatThrownBy(() -> readFrom(ok("{\"a\":\"" + TOKEN + "\","), ResourceRequest::inJson))
                .message()
                .doesNotContain(TOKEN)
                .contains("(redacted)");
    }

    @Test
    void one_sentence_may_be_finished_by_many_threads() {
        try (RawServer server = RawServer.https(RawServer.sending(ok(IN_JSON)));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest request =
                    enterpriseManager.withoutLogon().systemSession(ID).entity().inJson();
            assertThat(IntStream.range(0, 40)
                            .parallel()
                            .mapToObj(i -> request.read().session().state().text())
                            .distinct())
                    .containsExactly(Optional.of("InProgress"));
        }
    }

    @Test
    void a_logon_without_a_session_id_says_what_came_instead() {
        try (RawServer server =
                        RawServer.https(RawServer.sending("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            Logon refused = enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD));
            assertThatThrownBy(refused::logonSession)
                    .isInstanceOf(UnreadableAnswer.class)
                    .hasMessage("The logon gives no session ID:"
                            + "\n  asked     POST " + server.root()
                            + "/api/sessionMngr/?v=latest (Accept: application/xml), answered 401 Unauthorized"
                            + "\n  expected  201 Created with a session ID in the header X-RestSvcSessionId"
                            + "\n  found     answered 401 Unauthorized; check the user name, the password and the"
                            + " server's address");
        }
    }

    @Test
    void a_logon_session_that_is_closed_is_logged_off() {
        try (RawServer server = RawServer.https(visit -> visit.send(
                        visit.head().startsWith("POST")
                                ? "HTTP/1.1 201 Created\r\nX-RestSvcSessionId: " + TOKEN
                                        + "\r\nContent-Length: 0\r\n\r\n"
                                : "HTTP/1.1 204 No Content\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            try (LogonSession operator =
                    enterpriseManager.logOn("user", Secret.of(Clients.PASSWORD)).logonSession()) {
                operator.serviceRoot().ask();
            }
            assertThat(server.requests().get(2)).startsWith("DELETE /api/logonSessions/");
        }
    }

    private static void assertUnreadable(String answer, String answered, String found) {
        try (RawServer server = RawServer.https(RawServer.closingAfter(answer));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            ResourceRequest request = enterpriseManager
                    .withToken(Secret.of(TOKEN))
                    .systemSession(ID)
                    .entity()
                    .inJson();
            assertThatThrownBy(request::read)
                    .isInstanceOf(UnreadableAnswer.class)
                    .hasMessage("The answer tells no system session:"
                            + "\n  asked     GET " + server.root() + "/api/systemSessions/" + ID
                            + "?format=Entity (Accept: application/json), " + answered
                            + "\n  expected  200 OK with the entity of a system session in JSON"
                            + "\n  found     " + found);
        }
    }

    private static Entity readFrom(String answer, UnaryOperator<ResourceRequest> words) {
        try (RawServer server = RawServer.https(RawServer.sending(answer));
                EnterpriseManager enterpriseManager = Clients.of(server)) {
            return words.apply(enterpriseManager
                            .withToken(Secret.of(TOKEN))
                            .systemSession(ID)
                            .entity())
                    .read();
        }
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }
}
