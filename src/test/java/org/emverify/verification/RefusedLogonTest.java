package org.emverify.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.emverify.settings.Settings;
import org.emverify.simulator.Simulator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refused logon says of a user name that quoting may have spoilt. */
class RefusedLogonTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "DOMAIN\\\\user, two backslashes in a row",
                "'DOMAIN\\user', holds quotation marks",
                "\"user\", holds quotation marks",
                "DOMAIN\\user, the password in EM_PASSWORD"
            })
    void it_hints_at_quotes_and_doubled_backslashes(String username, String hint) {
        try (Simulator simulator = Simulator.conforming().start()) {
            Settings settings = ShortRun.settings(simulator.root(), Settings.Trust.only(simulator.certificate()))
                    .with(changed -> changed.username(username));
            ShortRun run = ShortRun.of(simulator.root(), settings);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.conclusion().headline()).contains("was refused (401)", hint);
            assertThat(run.conclusion().headline().endsWith("EM_PASSWORD")).isEqualTo(username.equals("DOMAIN\\user"));
        }
    }
}
