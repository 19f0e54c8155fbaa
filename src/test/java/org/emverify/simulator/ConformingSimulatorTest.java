package org.emverify.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ConformingSimulatorTest {

    private static final String NS = "http://www.veeam.com/ent/v1.0";

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private Simulator simulator;
    private IndependentClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.conforming().clock(clock).start();
        client = new IndependentClient(simulator);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/"})
    void the_service_root_needs_no_logon_and_lists_the_versions(String target) throws Exception {
        HttpResponse<String> answer = client.get(target);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><EnterpriseManager xmlns=\"" + NS + "\"><Links>")
                .contains("Rel=\"Create\" Href=\"" + simulator.root() + "/api/sessionMngr/?v=latest\"")
                .contains("<SupportedVersion Name=\"v1_7\">");
    }

    @Test
    void headers_are_written_as_enterprise_manager_writes_them() throws Exception {
        String raw = client.rawUntilClosed("GET /api/ HTTP/1.1\r\nHost: em01\r\nConnection: close\r\n\r\n");

        assertThat(raw)
                .startsWith("HTTP/1.1 200 OK\r\nContent-Length: ")
                .contains("\r\nContent-Type: application/xml\r\n")
                .contains("\r\nServer: Microsoft-HTTPAPI/2.0\r\n")
                .contains("\r\nDate: Sun, 01 Mar 2026 12:00:00 GMT\r\n")
                .contains("https://em01/api/logonSessions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "v1_7", "v1_6", "v1_5"})
    void a_logon_gives_the_token_as_header_and_as_cookie(String version) throws Exception {
        HttpResponse<String> answer = client.send(
                "POST",
                "/api/sessionMngr/?v=" + version,
                "Authorization",
                IndependentClient.basic(Simulator.USERNAME, Simulator.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(201);
        String token = answer.headers().firstValue("X-RestSvcSessionId").orElseThrow();
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValue("X-RestSvcSessionId=" + token + "; Path=/api;");
        Element session = IndependentClient.xml(answer.body()).getDocumentElement();
        assertThat(session.getLocalName()).isEqualTo("LogonSession");
        assertThat(answer.headers().firstValue("Location")).hasValue(session.getAttribute("Href"));
        assertThat(only(session, "Link").getAttribute("Rel")).isEqualTo("Delete");
        assertThat(simulator.openLogonSessions()).isEqualTo(1);
    }

    @Test
    void wrong_credentials_are_refused_with_a_challenge() throws Exception {
        HttpResponse<String> answer = client.send(
                "POST", "/api/sessionMngr/?v=latest", "Authorization", IndependentClient.basic("simulator", "no"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Basic Realm=RestSvc");
        assertThat(IndependentClient.xml(answer.body()).getDocumentElement().getAttribute("StatusCode"))
                .isEqualTo("401");
    }

    @Test
    void a_logoff_is_answered_204_and_its_token_is_refused_afterwards() throws Exception {
        String token = client.logon();
        String session = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);

        HttpResponse<String> logoff = client.send("DELETE", "/api/logonSessions/" + session, Request.TOKEN, token);

        assertThat(logoff.statusCode()).isEqualTo(204);
        assertThat(logoff.body()).isEmpty();
        assertThat(client.get("/api/systemSessions", Request.TOKEN, token).statusCode())
                .isEqualTo(401);
        assertThat(simulator.openLogonSessions()).isZero();
    }

    @Test
    void a_logon_session_expires_after_15_idle_minutes() throws Exception {
        String token = client.logon();

        clock.advance(Duration.ofMinutes(14));
        assertThat(statusOfCollection(Request.TOKEN, token)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(statusOfCollection(Request.TOKEN, token)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(15));
        assertThat(statusOfCollection(Request.TOKEN, token)).isEqualTo(401);
    }

    @Test
    void the_cookie_wins_over_the_header() throws Exception {
        String token = client.logon();

        assertThat(statusOfCollection("Cookie", "X-RestSvcSessionId=" + token, Request.TOKEN, "nonsense"))
                .isEqualTo(200);
        assertThat(statusOfCollection("Cookie", "X-RestSvcSessionId=nonsense", Request.TOKEN, token))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|application/xml",
                "*/*|application/xml",
                "text/html|application/xml",
                "application/xml|application/xml",
                "application/json|application/json",
                "Application/JSON; charset=utf-8|application/json",
                "application/xml;q=0.5, application/json|application/json",
                "application/json;q=0.5, application/xml;q=0.6|application/xml",
                "application/json;q=0, */*;q=0.1|application/xml"
            })
    void accept_chooses_the_format(String accept, String mediaType) throws Exception {
        String[] header = accept == null ? new String[0] : new String[] {"Accept", accept};

        HttpResponse<String> root = client.get("/api/", header);
        HttpResponse<String> refused = client.get("/api/systemSessions", header);

        assertThat(root.headers().firstValue("Content-Type")).hasValue(mediaType);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue(mediaType);
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void the_collection_holds_whole_entities_of_the_last_30_days_newest_first() throws Exception {
        Element root =
                IndependentClient.xml(asXml("/api/systemSessions").body()).getDocumentElement();

        assertThat(root.getNodeName()).isEqualTo("SystemSessions");
        NodeList entries = root.getChildNodes();
        assertThat(entries.getLength()).isEqualTo(60);
        List<String> created = new ArrayList<>();
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertThat(entry.getLocalName()).isEqualTo("Sessions");
            assertThat(entry.getAttribute("UID"))
                    .endsWith(simulator.sessionIds().get(i));
            created.add(only(entry, "CreationTimeUTC").getTextContent());
            pairs.add(only(entry, "SessionType").getTextContent()
                    + only(entry, "State").getTextContent());
        }
        assertThat(created.stream().map(Instant::parse).toList())
                .isSortedAccordingTo((a, b) -> b.compareTo(a))
                .allMatch(t -> t.isAfter(clock.instant().minus(Duration.ofDays(30))));
        assertThat(pairs).as("all types in all states").hasSize(48);
    }

    @Test
    void older_sessions_answer_but_are_not_listed() throws Exception {
        String older = simulator.olderSessionIds().get(0);

        assertThat(asXml("/api/systemSessions").body()).doesNotContain(older);
        assertThat(asXml("/api/systemSessions/" + older).statusCode()).isEqualTo(200);
    }

    @Test
    void the_entity_is_written_as_the_reference_shows_it() throws Exception {
        String id = simulator.sessionIds().get(0);
        String href = simulator.root() + "/api/systemSessions/" + id;

        String xml = asXml("/api/systemSessions/" + id + "?format=Entity").body();
        String json = asJson("/api/systemSessions/" + id.toUpperCase(Locale.ROOT) + "?format=entity")
                .body();

        assertThat(xml)
                .matches("<\\?xml version=\"1.0\" encoding=\"utf-8\"\\?><SystemSession xmlns=\"" + NS + "\" Href=\""
                        + href
                        + "\\?format=Entity\" Type=\"SystemSession\" Name=\"[A-Za-z ]+ @2026-03-01 11:4\\d:\\d\\d\\.\\d{6}\""
                        + " UID=\"urn:veeam:SystemSession:" + id + "\"><Links><Link Href=\"" + href
                        + "\" Name=\"[^\"]+\" Type=\"BackupJobSessionReference\" Rel=\"Alternate\"/><Link Href=\""
                        + href
                        + "/events\" Name=\"Events\" Type=\"SystemSessionEvents\" Rel=\"Down\"/></Links>"
                        + "<SessionType>\\w+</SessionType><CreationTimeUTC>[^<]+Z</CreationTimeUTC><EndTimeUTC>[^<]+Z</EndTimeUTC>"
                        + "<State>CompletedSuccessfully</State><Result><Result>Success</Result><Message>[^<]*</Message>"
                        + "<IsCanceled>false</IsCanceled></Result></SystemSession>");
        assertThat(json)
                .matches("\\{\"SessionType\":\"\\w+\",\"CreationTimeUTC\":\"[^\"]+Z\",\"EndTimeUTC\":\"[^\"]+Z\","
                        + "\"State\":\"CompletedSuccessfully\",\"Result\":\\{\"Result\":\"Success\",\"Message\":\".*\","
                        + "\"IsCanceled\":false\\},\"Name\":\"[^\"]+\",\"UID\":\"urn:veeam:SystemSession:" + id + "\","
                        + "\"Links\":\\[\\{\"Rel\":\"Alternate\",\"Href\":\"" + href + "\",.*\\],\"Href\":\"" + href
                        + "\\?format=Entity\",\"Type\":\"SystemSession\"\\}");
    }

    @Test
    void the_plain_url_gives_the_entity_reference() throws Exception {
        String id = simulator.sessionIds().get(0);
        String href = simulator.root() + "/api/systemSessions/" + id;

        assertThat(asXml("/api/systemSessions/" + id).body())
                .contains("<EntityRef xmlns=\"" + NS + "\" UID=\"urn:veeam:SystemSession:" + id + "\" Name=")
                .contains("Href=\"" + href + "\" Type=\"SystemSessionReference\"><Links><Link Href=\"" + href
                        + "?format=Entity\"")
                .endsWith("Type=\"SystemSession\" Rel=\"Alternate\"/></Links></EntityRef>");
        assertThat(asJson("/api/systemSessions/" + id).body()).startsWith("{\"UID\":\"urn:veeam:SystemSession:" + id);
    }

    @Test
    void a_running_session_has_no_end() throws Exception {
        String id = simulator.sessionIds().get(1);

        assertThat(asXml("/api/systemSessions/" + id + "?format=Entity").body())
                .contains("<State>InProgress</State>")
                .doesNotContain("EndTimeUTC", "<Result>");
        assertThat(asJson("/api/systemSessions/" + id + "?format=Entity").body())
                .contains("\"EndTimeUTC\":null,\"State\":\"InProgress\",\"Result\":null");
    }

    @Test
    void events_are_numbered_and_have_times_without_zone() throws Exception {
        for (String id : simulator.sessionIds()) {
            String body = asXml("/api/systemSessions/" + id + "/events").body();
            assertThat(body).contains("Rel=\"Up\"").contains("?format=Entity");
            NodeList orders = IndependentClient.xml(body).getElementsByTagNameNS(NS, "Order");
            for (int i = 0; i < orders.getLength(); i++) {
                assertThat(orders.item(i).getTextContent()).isEqualTo(Integer.toString(i + 1));
            }
            assertThat(body).doesNotContainPattern("<CreationTimeUTC>[^<]*Z<");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/systemSessions/00000000-0000-0000-0000-000000000000, 404",
        "GET,    /api/systemSessions/00000000-0000-0000-0000-000000000000/events, 404",
        "GET,    /api/systemSessions/not-a-guid, 400",
        "GET,    /api/elsewhere, 404",
        "GET,    /elsewhere, 404",
        "PUT,    /api/systemSessions, 405",
        "DELETE, /api/systemSessions/00000000-0000-0000-0000-000000000000, 405",
        "GET,    /api/sessionMngr/?v=latest, 405",
        "POST,   /api/sessionMngr/?v=v1_0, 400"
    })
    void errors_come_as_error_documents_in_the_accepted_format(String method, String target, int status)
            throws Exception {
        String token = client.logon();

        HttpResponse<String> xml = client.send(method, target, Request.TOKEN, token);
        HttpResponse<String> json = client.send(method, target, Request.TOKEN, token, "Accept", "application/json");

        assertThat(xml.statusCode()).isEqualTo(status);
        assertThat(IndependentClient.xml(xml.body()).getDocumentElement().getAttribute("StatusCode"))
                .isEqualTo(Integer.toString(status));
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(json.body())
                .startsWith("{\"FirstChanceExceptionMessage\":null,")
                .endsWith("\"StatusCode\":" + status + "}");
        assertThat(xml.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void the_log_of_requests_says_that_a_token_came_and_never_which() throws Exception {
        String token = client.logon();
        statusOfCollection(Request.TOKEN, token);

        assertThat(simulator.requests())
                .containsExactly(
                        new Simulator.Served("POST", "/api/sessionMngr/?v=latest", false, 201),
                        new Simulator.Served("GET", "/api/systemSessions", true, 200));
        assertThat(simulator.requests().toString()).doesNotContain(token);
    }

    @Test
    void the_same_seed_gives_the_same_sessions_and_another_seed_other_ones() throws Exception {
        try (Simulator same = Simulator.conforming().clock(clock).start();
                Simulator other = Simulator.conforming().clock(clock).seed(2).start()) {
            assertThat(same.sessionIds()).isEqualTo(simulator.sessionIds());
            assertThat(other.sessionIds()).doesNotContainAnyElementsOf(simulator.sessionIds());
        }
    }

    private int statusOfCollection(String... headers) throws Exception {
        return client.get("/api/systemSessions", headers).statusCode();
    }

    private HttpResponse<String> asXml(String target) throws Exception {
        return client.get(target, Request.TOKEN, client.logon());
    }

    private HttpResponse<String> asJson(String target) throws Exception {
        return client.get(target, Request.TOKEN, client.logon(), "Accept", "application/json");
    }

    private static Element only(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS(NS, name);
        assertThat(found.getLength()).as(name).isPositive();
        return (Element) found.item(0);
    }

    private static final class AdjustableClock extends Clock {

        private volatile Instant now;

        AdjustableClock(Instant now) {
            this.now = now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
