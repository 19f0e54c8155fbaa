package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.emverify.settings.Settings.Proxy;
import org.emverify.settings.Settings.Proxy.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy, as the settings and the variables of other programs name it. */
class ProxyTest {
    private static final Proxy PROXY = new Proxy("proxy", 3128, Optional.empty());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
    void the_usual_variables_are_heeded(String variable) {
        ReadSettings asked = ReadSettings.aServer(folder).environment(variable, "http://proxy:3128");

        assertThat(asked.settings().proxy()).contains(PROXY);
        assertThat(asked.valid().origins().get(Setting.PROXY)).hasToString("environment variable " + variable);
    }

    @Test
    void what_is_said_to_em_verify_alone_is_stronger() {
        assertThat(ReadSettings.aServer(folder)
                        .environment("HTTPS_PROXY", "http://other:1")
                        .environment("EM_PROXY", "proxy:3128")
                        .settings()
                        .proxy())
                .contains(PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "em01.example.test", "example.test", ".example.test", "*.test", "a.b, EXAMPLE.TEST"})
    void exceptions_are_heeded(String exceptions) {
        ReadSettings asked = ReadSettings.aServer(folder).environment("HTTPS_PROXY", "http://proxy:3128");

        assertThat(asked.environment("NO_PROXY", exceptions).settings().proxy()).isEmpty();
        assertThat(asked.environment("no_proxy", "other.test").settings().proxy())
                .contains(PROXY);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, false", "10.1.2.0/24, false", "0.0.0.0/0, false", "10.1.3.0/24, true", "10.1.2.3/33, false"
    })
    void a_block_of_addresses_is_an_exception_for_each_of_them(String block, boolean isProxied) {
        assertThat(ReadSettings.aServer(folder)
                        .option("--url", "https://10.1.2.3")
                        .environment("HTTPS_PROXY", "http://proxy:3128")
                        .environment("NO_PROXY", "em01, " + block)
                        .settings()
                        .proxy()
                        .isPresent())
                .isEqualTo(isProxied);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ample.test", "em01", "em01.example.test.other", "192.0.2.0/24"})
    void a_name_that_only_looks_alike_is_no_exception(String exceptions) {
        assertThat(ReadSettings.aServer(folder)
                        .environment("HTTPS_PROXY", "http://proxy:3128")
                        .environment("NO_PROXY", exceptions)
                        .settings()
                        .proxy())
                .contains(PROXY);
    }

    @Test
    void the_simulator_needs_none() {
        assertThat(ReadSettings.theSimulator(folder)
                        .environment("HTTPS_PROXY", "nonsense://")
                        .settings()
                        .proxy())
                .isEmpty();
    }

    @Test
    void credentials_have_their_own_settings() {
        assertThat(ReadSettings.aServer(folder)
                        .option("--proxy", "proxy:3128")
                        .option("--proxy-username", "qa")
                        .environment("EM_PROXY_PASSWORD", "s3cret")
                        .settings()
                        .proxy())
                .contains(new Proxy("proxy", 3128, Optional.of(new Credentials("qa", Secret.of("s3cret")))));
    }

    @Test
    void credentials_may_be_part_of_the_url_in_the_environment_only() {
        assertThat(ReadSettings.aServer(folder)
                        .environment("HTTPS_PROXY", "http://q%40a:s3%20cret+@proxy:3128")
                        .settings()
                        .proxy())
                .contains(new Proxy("proxy", 3128, Optional.of(new Credentials("q@a", Secret.of("s3 cret+")))));
        assertThat(ReadSettings.aServer(folder)
                        .option("--proxy", "http://qa:s3cret@proxy:3128")
                        .problems())
                .singleElement()
                .asString()
                .contains("set EM_PROXY_USERNAME and EM_PROXY_PASSWORD")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({"--proxy-username, proxyUsername", "--proxy-password-file, proxyPasswordFile"})
    void credentials_without_a_proxy_are_a_mistake(String option, String name) {
        assertThat(ReadSettings.aServer(folder).option(option, "x").problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("option " + option + " says nothing without ")
                        .doesNotContain(name + " says"));
    }

    @Test
    void a_password_is_refused_in_plain_sight() {
        assertThat(ReadSettings.aServer(folder)
                        .option("--proxy-password", "s3cret")
                        .problems())
                .containsExactly("option --proxy-password is refused: process lists, build logs and reports show what"
                        + " stands there. Set the environment variable EM_PROXY_PASSWORD, or name a file by"
                        + " --proxy-password-file.");
    }
}
