package org.emverify;

import static org.emverify.contract.DocumentKind.ENTITY;
import static org.emverify.contract.Format.XML;
import static org.emverify.restassured.ContractMatchers.documented;
import static org.emverify.restassured.ContractMatchers.keepsItsContract;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.emverify.client.EnterpriseManager;
import org.emverify.client.LogonSession;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings.Trust;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
    @Test
    void a_session_that_has_ended_keeps_its_contract() {
        try (Simulator server = Simulator.conforming().start();
                EnterpriseManager em = EnterpriseManager.at(server.root(), Trust.only(server.certificate()));
                LogonSession session = em.logOn(server.username(), Secret.of(server.password()))
                        .logonSession()) {
            String id = server.sessionIds().get(0);
            Response response =
                    session.given().accept(ContentType.XML).when().get("/systemSessions/{id}?format=Entity", id);
            response.then()
                    .spec(documented(ENTITY, XML))
                    .body("SystemSession.State", is("CompletedSuccessfully"))
                    .body("SystemSession.@UID", is("urn:veeam:SystemSession:" + id));
            assertThat(response, keepsItsContract());
        }
    }
}
