package org.emverify.restassured;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emverify.contract.DocumentKind.COLLECTION;
import static org.emverify.contract.DocumentKind.ENTITY;
import static org.emverify.contract.DocumentKind.REFERENCE;
import static org.emverify.contract.Format.JSON;
import static org.emverify.contract.Format.XML;
import static org.emverify.restassured.ContractMatchers.documented;
import static org.emverify.restassured.ContractMatchers.keepsItsContract;
import static org.emverify.restassured.ContractMatchers.matchesSchema;
import static org.emverify.restassured.ContractMatchers.xmlSchema;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.contract.Format;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings.Trust;
import org.emverify.simulator.Fault;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xmlunit.matchers.CompareMatcher;
import org.xmlunit.matchers.ValidationMatcher;

/** The matchers on answers of the simulator, sound ones and faulty ones. */
class ContractMatchersTest {
    private static Simulator sound;

    @BeforeAll
    static void start() {
        sound = Simulator.conforming().start();
    }

    @AfterAll
    static void stop() {
        sound.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_sound_answer_is_as_documented_and_keeps_its_contract(Format format) {
        Response entity = get(sound, "/systemSessions/{id}?format=Entity", format);
        entity.then().spec(documented(ENTITY, format)).body(keepsItsContract(ENTITY, format));
        assertThat(entity, keepsItsContract());

        Response reference = get(sound, "/systemSessions/{id}", format);
        reference.then().spec(documented(REFERENCE, format)).body(keepsItsContract(REFERENCE, format));
        assertThat(reference, keepsItsContract());
    }

    @Test
    @SuppressWarnings("unchecked") // XMLUnit's matcher has no type.
    void xmlunits_own_matchers_work_with_the_schema_and_between_answers() {
        Response once = get(sound, "/systemSessions/{id}?format=Entity", XML);
        Response again = get(sound, "/systemSessions/{id}?format=Entity", XML);

        assertThat(once.asString(), ValidationMatcher.valid(xmlSchema()));
        assertThat(once.asString(), CompareMatcher.isSimilarTo(again.asString()).ignoreWhitespace());
    }

    @Test
    void what_breaks_the_contract_is_listed_as_a_run_lists_it() {
        try (Simulator server = Simulator.conforming()
                .with(Fault.named("session-type-unlisted").orElseThrow())
                .start()) {
            Response entity = get(server, "/systemSessions/{id}?format=Entity", XML);

            assertThatThrownBy(() -> assertThat(entity, keepsItsContract()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("SESSION-TYPE-LISTED")
                    .hasMessageContaining("/SystemSession")
                    .hasMessageContaining("expected  one of ");
            assertThatThrownBy(() -> entity.then().body(keepsItsContract(ENTITY, XML)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("SESSION-TYPE-LISTED")
                    .hasMessageContaining("expected  one of ");
            assertThatThrownBy(() -> entity.then().spec(documented(ENTITY, XML)))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void another_status_media_type_or_document_is_not_as_documented() {
        Response unknown = logOn(sound)
                .given()
                .accept("application/json")
                .get("/systemSessions/00000000-0000-0000-0000-000000000000?format=Entity");
        assertThatThrownBy(() -> unknown.then().spec(documented(ENTITY, JSON)))
                .hasMessageContaining("STATUS-200")
                .hasMessageContaining("404");
        assertThat(unknown, not(keepsItsContract()));

        Response json = get(sound, "/systemSessions/{id}?format=Entity", JSON);
        assertThatThrownBy(() -> json.then().spec(documented(ENTITY, XML))).hasMessageContaining("CONTENT-TYPE says");
        assertThat(json.asString(), not(keepsItsContract(ENTITY, XML)));
        assertThatThrownBy(() -> assertThat("{\"UID\": 1}", matchesSchema(ENTITY, JSON)))
                .hasMessageContaining("/UID")
                .hasMessageContaining("entity.schema.json");
    }

    @Test
    void what_cannot_be_judged_is_refused() {
        Response collection = get(sound, "/systemSessions", XML);
        assertThatThrownBy(() -> assertThat(collection, keepsItsContract()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/systemSessions/{ID}");
        Response foreign = new ResponseBuilder().setStatusCode(200).build();
        assertThatThrownBy(() -> assertThat(foreign, keepsItsContract()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("given()");
        assertThatThrownBy(() -> keepsItsContract(COLLECTION, XML)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Response get(Simulator server, String path, Format format) {
        String id = server.sessionIds().get(0);
        LogonSession session = logOn(server);
        return path.contains("{id}")
                ? session.given().accept(format.mediaType()).get(path, id)
                : session.given().accept(format.mediaType()).get(path);
    }

    private static LogonSession logOn(Simulator server) {
        return EnterpriseManager.at(server.root(), Trust.only(server.certificate()))
                .logOn(server.username(), Secret.of(server.password()))
                .logonSession();
    }
}
