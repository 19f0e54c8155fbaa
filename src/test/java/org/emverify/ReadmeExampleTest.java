package org.emverify;

import static org.emverify.verification.SystemSessionAssert.assertThat;

import org.emverify.client.EnterpriseManager;
import org.emverify.client.Entity;
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
                LogonSession operator = em.logOn(server.username(), Secret.of(server.password()))
                        .operator()) {
            String id = server.sessionIds().get(0);
            Entity session = operator.systemSession(id).entity().inJson().read();

            assertThat(session)
                    .meetsItsContract()
                    .hasEnded()
                    .endedNoEarlierThanItWasCreated()
                    .linksToItsEvents();
        }
    }
}
