package org.emverify.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WarmUpTest {
    @Test
    @Timeout(60)
    void whoever_warms_up_may_ask_meanwhile_and_waits_no_longer_than_for_the_search() throws InterruptedException {
        EnterpriseManager.warmUp();
        EnterpriseManager.awaitSearchOfJar();

        try (RawServer server = RawServer.https(RawServer.sending("HTTP/1.1 204 No Content\r\n\r\n"));
                EnterpriseManager enterpriseManager = Clients.of(server, Clients.limits(Duration.ofSeconds(20)))) {
            assertThat(enterpriseManager.withoutLogon().serviceRoot().ask().answer())
                    .map(Answer::status)
                    .hasValue(204);
        }
    }
}
