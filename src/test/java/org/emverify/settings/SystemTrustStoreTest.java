package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTrustStoreTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void write() throws GeneralSecurityException, IOException {
        store = Files.write(
                folder.resolve("store.p12"),
                Certificates.store("PKCS12", Certificates.read(Certificates.der("CN=one")), "changeit"));
    }

    @Test
    void a_store_that_opens_is_no_problem() {
        assertThat(named(store, "changeit").valid().warnings()).isEmpty();
        assertThat(ReadSettings.aServer(folder)
                        .property("javax.net.ssl.trustStore", "NONE")
                        .valid()
                        .warnings())
                .isEmpty();
    }

    @Test
    void a_store_that_is_missing_damaged_or_locked_is_told_before_the_run() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged"), "no store");

        assertProblem(named(folder.resolve("gone"), "changeit"), "NoSuchFileException");
        assertProblem(named(damaged, "changeit"), "EOFException");
        assertProblem(named(store, "wrong"), "javax.net.ssl.trustStorePassword is not its password");
    }

    @Test
    void a_type_or_provider_that_this_java_has_not_is_told_before_the_run() {
        assertProblem(named(store, "changeit").property("javax.net.ssl.trustStoreType", "FOO"), "FOO not found");
        assertProblem(
                named(Path.of("NONE"), "").property("javax.net.ssl.trustStoreProvider", "Foo"),
                "no such provider: Foo");
    }

    @Test
    void a_store_without_its_password_shows_nothing_and_says_what_is_missing() {
        assertProblem(named(store, ""), "it shows no certificate without javax.net.ssl.trustStorePassword");
    }

    @Test
    void whoever_names_certificates_does_not_need_it() {
        assertThat(named(folder.resolve("gone"), "")
                        .option("--certificate-sha256", "ab".repeat(32))
                        .valid()
                        .warnings())
                .isEmpty();
    }

    private static void assertProblem(ReadSettings asked, String reason) {
        assertThat(asked.problems())
                .singleElement()
                .asString()
                .startsWith("system property javax.net.ssl.trustStore is \"")
                .contains("cannot be used (" + reason + ")", "--ca-certificate")
                .doesNotContain("wrong");
    }

    private ReadSettings named(Path file, String password) {
        return ReadSettings.aServer(folder)
                .property("javax.net.ssl.trustStore", file.toString())
                .property("javax.net.ssl.trustStorePassword", password);
    }
}
