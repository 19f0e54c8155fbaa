package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.emverify.settings.Settings.Proxy;
import org.emverify.settings.Settings.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "https://em01:9398, https://em01:9398",
        "https://em01.example.test:9398/, https://em01.example.test:9398",
        "https://em01:9398/api, https://em01:9398",
        "https://em01:9398/api/, https://em01:9398",
        "HTTPS://EM01.Example.Test:443, https://em01.example.test:443",
        "https://em01, https://em01:9398",
        "https://em01/api/, https://em01:9398",
        "https://192.0.2.7:19398, https://192.0.2.7:19398",
        "https://[2001:db8::7], https://[2001:db8::7]:9398",
        "https://[2001:db8::7]:19398/api, https://[2001:db8::7]:19398",
    })
    void a_server_is_its_scheme_host_and_port(String url, URI root) {
        assertThat(ReadSettings.aServer(folder).option("--url", url).settings().target())
                .isEqualTo(new Target.Server(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulator", "Simulator", " simulator "})
    void the_simulator_needs_neither_user_nor_password(String url) {
        Settings settings = ReadSettings.nothing(folder).option("--url", url).settings();

        assertThat(settings.target()).isEqualTo(new Target.Simulator());
        assertThat(settings.username()).isEmpty();
        assertThat(settings.password()).isEqualTo(Secret.of(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simulatr                              | neither simulator nor a URL that begins with https://
            em01:9398                             | neither simulator nor a URL that begins with https://
            C:\\em                                | neither simulator nor a URL that begins with https://
            ftp://em01:9398                       | the scheme is not https
            https://                              | the host is missing
            https://:9398                         | the host is missing
            https:///api                          | the host is missing
            https://em 01:9398                    | "em 01" is not a host name (letters, digits, hyphens, underscores and dots) or an address
            https://em01:                         | the port after the colon is missing
            https://em01:abc                      | "abc" is not a port
            https://em01:-1                       | "-1" is not a port
            https://em01:0                        | port 0 is not between 1 and 65535
            https://em01:65536                    | port 65536 is not between 1 and 65535
            https://em01:99999999999              | "99999999999" is not a port
            https://2001:db8::7:9398              | more than one colon: an IPv6 address stands in brackets, like [::1]
            https://em01:9398/api/systemSessions  | nothing but /api may follow host and port
            https://em01:9398/apis                | nothing but /api may follow host and port
            https://em01:9398/#/                  | nothing but /api may follow host and port
            https://em01:9398//api                | nothing but /api may follow host and port
            """)
    void a_url_that_is_not_accepted_is_explained(String url, String reason) {
        assertThat(ReadSettings.aServer(folder).option("--url", url).problems())
                .singleElement()
                .asString()
                .isEqualTo("option --url is \"%s\": %s. Accepted: https://host:port or simulator."
                        .formatted(url.replaceFirst("#.*", "?…"), reason));
    }

    @Test
    void http_is_refused_and_https_proposed() {
        assertThat(ReadSettings.aServer(folder)
                        .option("--url", "http://em01:9399")
                        .problems())
                .containsExactly("option --url is \"http://em01:9399\": http:// would send the password unencrypted."
                        + " Enterprise Manager speaks https://, on port 9398 unless changed; if it must be http://,"
                        + " set allowHttp. Accepted: https://host:port or simulator.");
    }

    @Test
    void http_is_accepted_with_a_warning_when_allowed() {
        SettingsResult.Valid valid = ReadSettings.aServer(folder)
                .option("--url", "http://em01")
                .option("--allow-http", "")
                .valid();

        assertThat(valid.settings().target()).isEqualTo(new Target.Server(URI.create("http://em01:9399")));
        assertThat(valid.warnings()).containsExactly("option --url is http://: the password travels unencrypted.");
    }

    @Test
    void https_on_the_port_of_http_is_warned_about() {
        assertThat(ReadSettings.aServer(folder)
                        .option("--url", "https://em01:9399")
                        .valid()
                        .warnings())
                .containsExactly("option --url names port 9399, where Enterprise Manager usually speaks http://.");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy:3128, proxy, 3128",
        "192.0.2.1:80, 192.0.2.1, 80",
        "[::1]:8080, [::1], 8080",
        "http://proxy:3128, proxy, 3128",
        "HTTP://Proxy:3128/, proxy, 3128"
    })
    void a_proxy_is_host_and_port(String text, String host, int port) {
        assertThat(ReadSettings.aServer(folder)
                        .option("--proxy", text)
                        .settings()
                        .proxy())
                .contains(new Proxy(host, port, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy             | the port is missing
            :3128             | the host is missing
            http://proxy:3128/x | no path belongs here
            http://proxy      | the port is missing
            https://proxy:443 | only proxies that are reached by http:// are supported; that is also the scheme of most proxies for https
            socks5://proxy:1  | only proxies that are reached by http:// are supported; that is also the scheme of most proxies for https
            proxy:0           | port 0 is not between 1 and 65535
            """)
    void a_proxy_that_is_not_accepted_is_explained(String text, String reason) {
        assertThat(ReadSettings.aServer(folder).option("--proxy", text).problems())
                .containsExactly("option --proxy is \"%s\": %s. Accepted: host:port or http://host:port."
                        .formatted(text, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "https://em_01, https://em_01:9398",
        "https://EM_01.corp.example:443, https://em_01.corp.example:443",
        "https://prüfung.example, https://xn--prfung-4ya.example:9398"
    })
    void a_host_may_have_an_underscore_or_letters_beyond_ascii(String url, URI root) {
        assertThat(ReadSettings.aServer(folder).option("--url", url).settings().target())
                .isEqualTo(new Target.Server(root));
        assertThat(HostAndPort.of(root).host()).isEqualTo(root.getRawAuthority().replaceFirst(":\\d+$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".example"})
    void a_label_of_a_host_has_at_most_63_letters(String domain) {
        ReadSettings longest = ReadSettings.aServer(folder).option("--url", "https://" + "a".repeat(63) + domain);
        ReadSettings longer = ReadSettings.aServer(folder).option("--url", "https://" + "a".repeat(64) + domain);

        assertThat(longest.settings().target())
                .isEqualTo(new Target.Server(URI.create("https://" + "a".repeat(63) + domain + ":9398")));
        assertThat(longer.problems()).singleElement().asString().contains("is not a host name");
    }
}
