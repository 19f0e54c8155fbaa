package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.restassured.AllureRestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.config.LogConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.Filter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emverify.client.http.Answer;
import org.emverify.client.http.NoAnswer;
import org.emverify.settings.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REST Assured's given(), when() and then() on our connection. */
class GivenTest {
    private static final String ID = "d7e9bd4c-0a5d-4a5a-8a1e-2c7a5ffd9f5f";
    private static final String TOKEN = "dGhlLXNlc3Npb24tSUQtb2YtdGhlLWxvZ29u";
    private static final String ENTITY =
            "<SystemSession Name=\"Backup of \u00e9\"><State>Stopped</State></SystemSession>";
    private static final String OK = "HTTP/1.1 200 Fine with me\r\nContent-Type: application/xml; charset=utf-8\r\n"
            + "X-Twice: one\r\nX-Twice: two\r\nX-RestSvcSessionId: " + TOKEN + "\r\nSet-Cookie: X-RestSvcSessionId="
            + TOKEN + "; path=/\r\nContent-Length: " + utf8(ENTITY).length + "\r\n\r\n"
            + new String(utf8(ENTITY), StandardCharsets.ISO_8859_1);

    @Test
    void a_request_leaves_as_specified_with_the_token_of_its_caller() {
        assertThat(sentBy(given -> given.accept("application/json")
                        .header("X-Mine", "a")
                        .cookie("b", "c")
                        .get("/systemSessions/{id}?format=Entity", ID)))
                .startsWith("GET /api/systemSessions/" + ID + "?format=Entity HTTP/1.1\r\nHost: localhost:")
                .contains("\r\nX-RestSvcSessionId: " + TOKEN + "\r\n")
                .contains("\r\nAccept: application/json\r\n", "\r\nX-Mine: a\r\n", "\r\nCookie: b=c\r\n")
                .contains("\r\nUser-Agent: em-verify/", "\r\nAccept-Encoding: identity\r\n");
        assertThat(sentBy(given -> given.queryParam("format", "Entity").get("/systemSessions/{id}", "a/b c")))
                .startsWith("GET /api/systemSessions/a%2Fb%20c?format=Entity HTTP/1.1\r\n");
        assertThat(sentBy(given -> given.get("/"))).startsWith("GET /api/ HTTP/1.1\r\n");
        assertThat(sentBy(given -> given.head("/"))).startsWith("HEAD /api/ HTTP/1.1\r\n");
        assertThat(sentBy(given -> given.header("X-RestSvcSessionId", "mine").get("/")))
                .contains("\r\nX-RestSvcSessionId: mine\r\n")
                .doesNotContain(TOKEN);
        assertThat(sentBy(
                        given -> given.auth().preemptive().basic("user", "word").get("/")))
                .contains("\r\nAuthorization: Basic dXNlcjp3b3Jk\r\n");
        assertThat(sentBy(given -> given.noFilters().proxy("localhost", 1).get("/")))
                .contains("\r\nX-RestSvcSessionId: " + TOKEN + "\r\n");
    }

    @Test
    void the_response_is_the_answer_on_the_wire() {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            Response response = em.given().when().get("/systemSessions/{id}?format=Entity", ID);

            response.then()
                    .statusCode(200)
                    .statusLine("HTTP/1.1 200 Fine with me")
                    .contentType(ContentType.XML)
                    .header("Content-Length", String.valueOf(utf8(ENTITY).length))
                    .body("SystemSession.State", equalTo("Stopped"))
                    .body("SystemSession.@Name", equalTo("Backup of \u00e9"));
            assertThat(response.getHeaders().getValues("X-Twice")).containsExactly("one", "two");
            assertThat(response.asByteArray()).isEqualTo(utf8(ENTITY));
            assertThat(response.time()).isNotNegative();
            assertThat(response.getDetailedCookies().getValues("X-RestSvcSessionId"))
                    .containsExactly(Redaction.MARK);
        }
    }

    @Test
    void json_and_unusual_answers_are_read_as_well() {
        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 599 \r\nContent-Type: application/json\r\n"
                        + "Content-Length: 25\r\n\r\n{\"SystemSessions\":[1,2,3]}"));
                EnterpriseManager em = Clients.of(server)) {
            em.given().when().get("/systemSessions").then().statusCode(599).statusLine("HTTP/1.1 599 ");
        }
        try (RawServer server =
                        RawServer.https(RawServer.sending("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 15\r\n\r\n{\"Links\":[1,2]}"));
                EnterpriseManager em = Clients.of(server)) {
            em.given().when().get("/x").then().statusLine("HTTP/1.0 200 OK").body("Links", hasItem(2));
        }
    }

    @Test
    void redirects_are_not_followed_and_cookies_not_kept() {
        try (RawServer server = RawServer.https(RawServer.sending(
                        "HTTP/1.1 302 Found\r\nLocation: /api/other\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager em = Clients.of(server)) {
            em.given().get("/").then().statusCode(302).header("Location", "/api/other");
            em.given().get("/").then().statusCode(302);

            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(
                            head -> assertThat(head).startsWith("GET /api/ ").doesNotContain("Cookie"));
        }
    }

    @Test
    void filters_see_neither_the_token_nor_what_came_of_it() {
        StringBuilder seen = new StringBuilder();
        Filter curious = (request, expected, context) -> {
            Response response = context.next(request, expected);
            seen.append(request.getURI())
                    .append(request.getHeaders())
                    .append(request.getCookies())
                    .append(response.getHeaders())
                    .append(response.getDetailedCookies())
                    .append(response.asString());
            return response;
        };
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        LogConfig logConfig = LogConfig.logConfig().defaultStream(new PrintStream(log, true));
        String body = "<a>" + TOKEN + "</a>";
        try (RawServer server = RawServer.https(RawServer.sending(OK.substring(0, OK.indexOf("Content-Length"))
                        + "Content-Length: " + body.length() + "\r\n\r\n" + body));
                EnterpriseManager em = Clients.of(server)) {
            Response response = em.withToken(Secret.of(TOKEN))
                    .given()
                    .config(RestAssuredConfig.config().logConfig(logConfig))
                    .filter(curious)
                    .log()
                    .all()
                    .get("/systemSessions/{id}?format=Entity", ID);
            response.then().log().all();

            assertThat(server.requests().get(0)).contains(TOKEN);
            assertThat(seen)
                    .contains("/api/systemSessions/" + ID, "X-Twice=two")
                    .doesNotContain(TOKEN);
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .contains("Request URI:", "HTTP/1.1 200 Fine with me")
                    .doesNotContain(TOKEN);
            assertThat(response.asByteArray()).hasSize(body.length());
        }
    }

    @Test
    void a_failed_expectation_is_logged_with_its_request() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        LogConfig logConfig = LogConfig.logConfig()
                .defaultStream(new PrintStream(log, true))
                .enableLoggingOfRequestAndResponseIfValidationFails();
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            assertThatThrownBy(() -> em.given()
                            .config(RestAssuredConfig.config().logConfig(logConfig))
                            .get("/systemSessions")
                            .then()
                            .statusCode(404))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Expected status code <404> but was <200>");
            assertThat(log.toString(StandardCharsets.UTF_8))
                    .contains("Request URI:", "/api/systemSessions", "HTTP/1.1 200 Fine with me")
                    .doesNotContain(TOKEN);
        }
    }

    @Test
    void allures_filter_attaches_it_without_secrets(@TempDir Path results) throws IOException {
        AllureLifecycle own = new AllureLifecycle(new FileSystemResultsWriter(results));
        AllureLifecycle before = Allure.getLifecycle();
        Allure.setLifecycle(own);
        own.scheduleTestCase(new TestResult().setUuid("a-test"));
        own.startTestCase("a-test");
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            em.withToken(Secret.of(TOKEN))
                    .given()
                    .filter(new AllureRestAssured())
                    .get("/systemSessions/{id}", ID)
                    .then()
                    .statusCode(200);
        } finally {
            Allure.setLifecycle(before);
        }
        String attached;
        try (Stream<Path> files = Files.list(results)) {
            attached = String.join("\n", files.map(GivenTest::text).toList());
        }
        assertThat(attached)
                .contains("/api/systemSessions/" + ID, "Stopped", "X-Twice")
                .doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.test:9398/api/systemSessions",
                "https://localhost:1/api/systemSessions",
                "http://localhost/api/systemSessions",
                "https://127.0.0.1:9398/api/"
            })
    void no_other_server_is_asked(String url) {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            RequestSpecification given = em.withToken(Secret.of(TOKEN)).given();
            assertThatThrownBy(() -> given.get(url))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("bound to " + server.root())
                    .hasMessageContaining("nothing was sent to")
                    .message()
                    .doesNotContain(TOKEN);
            RequestSpecification moved =
                    em.withToken(Secret.of(TOKEN)).given().baseUri("https://elsewhere.example.test");
            assertThatThrownBy(() -> moved.get("/")).hasMessageContaining("bound to " + server.root());
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void an_absolute_url_of_the_target_is_its_path() {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            em.given()
                    .get(server.root() + "/api/systemSessions/1/events")
                    .then()
                    .statusCode(200);

            assertThat(server.requests().get(0)).startsWith("GET /api/systemSessions/1/events HTTP/1.1\r\n");
        }
    }

    @Test
    void what_this_client_does_not_send_is_refused_and_said() {
        refused(given -> given.delete("/logonSessions/1"), "intrusive");
        refused(given -> given.body("a").get("/"), "no body");
        refused(given -> given.formParam("a", "b").post("/logonSessions/1"), "intrusive");
    }

    @Test
    void no_answer_is_an_exception_with_its_exchange() {
        try (RawServer server = RawServer.https(RawServer.Visit::hang);
                EnterpriseManager em = Clients.of(server, Clients.limits(Duration.ofMillis(300)))) {
            assertThatThrownBy(() -> em.given().get("/"))
                    .isInstanceOfSatisfying(
                            UnreadableAnswer.class,
                            none -> assertThat(none.exchange().received())
                                    .isInstanceOfSatisfying(
                                            NoAnswer.class,
                                            came -> assertThat(came.cause()).isEqualTo(NoAnswer.Cause.DEADLINE)))
                    .hasMessageContaining("/api/")
                    .hasMessageContaining("deadline of 300 ms");
        }
    }

    @Test
    void response_and_exchange_lead_to_each_other() {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            Exchange exchange =
                    em.withoutLogon().systemSession(ID).entity().inXml().ask();
            exchange.response().then().statusCode(200).body("SystemSession.State", equalTo("Stopped"));
            assertThat(Exchange.of(exchange.response())).isSameAs(exchange);

            Response response = em.given().accept("application/xml").get("/systemSessions/{id}?format=Entity", ID);
            assertThat(Exchange.of(response).request().target())
                    .isEqualTo(exchange.request().target());
            assertThat(Exchange.of(response).answer().map(Answer::statusLine)).contains("HTTP/1.1 200 Fine with me");
            Response copy = new ResponseBuilder().clone(response).build();
            assertThat(Exchange.of(copy)).isSameAs(Exchange.of(response));
        }
        Response foreign = new ResponseBuilder().setStatusCode(200).build();
        assertThatThrownBy(() -> Exchange.of(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("given()");
    }

    private static void refused(Function<RequestSpecification, Response> ask, String why) {
        try (RawServer server = RawServer.https(RawServer.sending(OK));
                EnterpriseManager em = Clients.of(server)) {
            RequestSpecification given = em.withToken(Secret.of(TOKEN)).given();
            assertThatThrownBy(() -> ask.apply(given))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("given() was not sent")
                    .hasMessageContaining(why);
            assertThat(server.requests()).isEmpty();
        }
    }

    private static String sentBy(Function<RequestSpecification, Response> ask) {
        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
                EnterpriseManager em = Clients.of(server)) {
            ask.apply(em.withToken(Secret.of(TOKEN)).given());
            return List.copyOf(server.requests()).get(0);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
