package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingConflictsTest {
    private static final String PIN = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void a_pin_and_any_certificate() {
        assertThat(ReadSettings.aServer(folder)
                        .environment("EM_CERTIFICATE_SHA256", PIN)
                        .option("--insecure", "")
                        .problems())
                .containsExactly(
                        "environment variable EM_CERTIFICATE_SHA256 and option --insecure contradict each other:"
                                + " any certificate would be accepted, and this one not be looked at. Leave one of them out.");
    }

    @Test
    void trusted_certificates_and_any_certificate() throws IOException {
        assertThat(ReadSettings.aServer(folder)
                        .file("ca.pem", Certificates.pem("CN=ca.example.test"))
                        .option("--ca-certificate", "ca.pem")
                        .option("--insecure", "on")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("option --ca-certificate and option --insecure contradict each other");
    }

    @Test
    void a_pin_with_the_check_left_on() {
        ReadSettings asked =
                ReadSettings.aServer(folder).option("--certificate-sha256", PIN).option("--insecure", "off");

        assertThat(asked.valid().warnings()).isEmpty();
    }

    @Test
    void any_certificate_is_warned_about() {
        assertThat(ReadSettings.aServer(folder).option("--insecure", "").valid().warnings())
                .containsExactly("option --insecure is on: nothing proves that the server is the one meant.");
    }

    @Test
    void a_sample_and_named_sessions() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .option("--sessions", "7d0c3a52-1111-4222-8333-00aabbccddee")
                        .file("em-verify.properties", "sample=25")
                        .problems())
                .containsExactly("sample (em-verify.properties, line 1) and option --sessions contradict each other:"
                        + " either a sample is verified or the sessions that you name. Leave one of them out.");
    }

    @Test
    void certificates_and_http() throws IOException {
        ReadSettings asked = ReadSettings.aServer(folder)
                .option("--url", "http://em01:9399")
                .option("--allow-http", "")
                .file("ca.pem", Certificates.pem("CN=ca.example.test"))
                .option("--ca-certificate", "ca.pem")
                .option("--certificate-sha256", PIN);

        String rest = " and option --url contradict each other: over http:// there is no certificate to look at."
                + " Leave one of them out.";
        assertThat(asked.problems())
                .containsExactly("option --ca-certificate" + rest, "option --certificate-sha256" + rest);
    }

    @Test
    void two_passwords() throws IOException {
        assertThat(ReadSettings.aServer(folder)
                        .file("pw.txt", "other")
                        .option("--password-file", "pw.txt")
                        .problems())
                .containsExactly("environment variable EM_PASSWORD and option --password-file contradict each other:"
                        + " there is only one password. Leave one of them out.");
    }
}
