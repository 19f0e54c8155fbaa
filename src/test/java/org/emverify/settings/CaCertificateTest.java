package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaCertificateTest {
    private static final String ONE = Certificates.pem("CN=one");
    private static final String TWO = Certificates.pem("CN=two");
    private static final String THREE = Certificates.pem("CN=three");

    @TempDir
    Path folder;

    @Test
    void several_files_with_several_certificates_each_are_read() throws IOException {
        write("a.pem", "subject=one\n" + ONE + "some text - with hyphens --\n" + TWO.replace("\n", "\r\n"));
        write("b.pem", THREE);

        assertThat(asked("a.pem, " + folder.resolve("b.pem")).settings().trust().certificates())
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .containsExactly("CN=one", "CN=two", "CN=three");
    }

    @Test
    void a_missing_file_is_named() {
        assertProblem("a.pem", folder.resolve("a.pem") + " does not exist");
    }

    @Test
    void a_folder_is_named() {
        assertProblem(".", folder.normalize() + " is a folder, not a file");
    }

    @Test
    void a_missing_name_is_said() throws IOException {
        write("a.pem", ONE);

        assertProblem("a.pem,", "a file name is missing beside a comma");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        write("a.pem", "");

        assertProblem("a.pem", folder.resolve("a.pem") + " is empty");
    }

    /** The forms in which tools and administrators hand a certificate on. */
    static Stream<Arguments> forms() throws GeneralSecurityException, IOException {
        byte[] der = Certificates.der("CN=one");
        String pem = Certificates.pem("CN=one");
        X509Certificate certificate = Certificates.read(der);
        return Stream.of(
                Arguments.of("DER", der),
                Arguments.of("PKCS#7 in DER", Certificates.pkcs7(certificate)),
                Arguments.of("PKCS#7 in PEM", Certificates.pem("PKCS7", Certificates.pkcs7(certificate))),
                Arguments.of("X509 CERTIFICATE", bytes(pem.replace("CERTIFICATE", "X509 CERTIFICATE"))),
                Arguments.of(
                        "TRUSTED CERTIFICATE, with OpenSSL's settings behind",
                        Certificates.pem("TRUSTED CERTIFICATE", Certificates.withTrustSettings(der))),
                Arguments.of("one line with \\n", bytes(pem.replace("\n", "\\n"))),
                Arguments.of("UTF-16 as PowerShell writes it", ("\uFEFF" + pem).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("UTF-16 without a mark", pem.getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("PKCS#12", Certificates.store("PKCS12", certificate, "changeit")),
                Arguments.of("JKS", Certificates.store("JKS", certificate, "changeit")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_certificate_is_read_in_the_form_in_which_it_comes(String form, byte[] content) throws IOException {
        Files.write(folder.resolve("a.cer"), content);

        assertThat(asked("a.cer")
                        .environment("EM_CA_CERTIFICATE_PASSWORD", "changeit")
                        .settings()
                        .trust()
                        .certificates())
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .as(form)
                .containsExactly("CN=one");
    }

    @Test
    void the_value_may_be_the_certificate_itself() {
        assertThat(ReadSettings.aServer(folder)
                        .environment("EM_CA_CERTIFICATE", (ONE + TWO).replace("\n", "\\n"))
                        .settings()
                        .trust()
                        .certificates())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void a_store_says_what_opens_it(String type) throws IOException, GeneralSecurityException {
        Files.write(
                folder.resolve("store"),
                Certificates.store(type, Certificates.read(Certificates.der("CN=one")), "changeit"));
        Files.writeString(folder.resolve("right"), "changeit\n");

        assertThat(asked("store")
                        .environment("EM_CA_CERTIFICATE_PASSWORD", "wrong")
                        .problems())
                .singleElement()
                .asString()
                .contains("cannot be opened as a PKCS#12 or JKS store: its password is another one, or the file is"
                        + " damaged")
                .doesNotContain("wrong");
        assertThat(asked("store")
                        .option("--ca-certificate-password-file", "right")
                        .settings()
                        .trust()
                        .certificates())
                .hasSize(1);
    }

    @Test
    void a_pkcs12_without_its_password_asks_for_it() throws IOException, GeneralSecurityException {
        Files.write(
                folder.resolve("store"),
                Certificates.store("PKCS12", Certificates.read(Certificates.der("CN=one")), "changeit"));

        assertProblem(
                "store",
                "the store " + folder.resolve("store") + " shows no certificate: give its password by"
                        + " EM_CA_CERTIFICATE_PASSWORD or --ca-certificate-password-file; if it was made without Java,"
                        + " convert it: openssl pkcs12 -nokeys -in store -out server.pem");
    }

    @Test
    void text_may_stand_before_a_certificate_that_is_the_value_itself() {
        assertThat(ReadSettings.aServer(folder)
                        .environment("EM_CA_CERTIFICATE", "# staging\n" + ONE)
                        .settings()
                        .trust()
                        .certificates())
                .hasSize(1);
    }

    @Test
    void a_file_of_something_else_is_named() throws IOException {
        write("key.pem", ONE.replace("CERTIFICATE", "PRIVATE KEY"));
        write("note.txt", "to be done");

        assertProblem(
                "key.pem",
                folder.resolve("key.pem") + " holds no -----BEGIN CERTIFICATE-----; it holds a PRIVATE KEY, which is no"
                        + " certificate");
        assertProblem(
                "note.txt",
                folder.resolve("note.txt") + " holds no -----BEGIN CERTIFICATE-----; it is neither a certificate in PEM"
                        + " or DER nor a PKCS#7, PKCS#12 or JKS file");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_file_that_is_cut_off_is_named() throws IOException {
        write("a.pem", ONE + TWO.substring(0, TWO.length() / 2));

        assertProblem("a.pem", folder.resolve("a.pem") + " holds a certificate without an end; it may be cut off");
    }

    @Test
    void a_test_in_java_names_its_certificates_or_their_file() throws IOException {
        Path pem = Files.writeString(folder.resolve("a.pem"), Certificates.pem("CN=a"));
        Settings.Trust trust = Settings.Trust.onlyIn(pem);

        assertThat(trust.certificates())
                .extracting(certificate -> certificate.getSubjectX500Principal().getName())
                .containsExactly("CN=a");
        assertThat(Settings.Trust.only(trust.certificates().get(0))).isEqualTo(trust);
        Path nothing = Files.createFile(folder.resolve("nothing.pem"));
        assertThatThrownBy(() -> Settings.Trust.onlyIn(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(nothing + " is empty");
    }

    @Test
    void a_damaged_certificate_is_counted() throws IOException {
        write("a.pem", ONE + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertProblem("a.pem", "certificate 2 in " + folder.resolve("a.pem") + " is damaged");

        write("b.pem", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n");
        assertProblem("b.pem", "certificate 1 in " + folder.resolve("b.pem") + " is damaged");
    }

    private void assertProblem(String value, String reason) {
        assertThat(asked(value).problems())
                .containsExactly("option --ca-certificate is \"%s\": %s. Accepted: %s."
                        .formatted(value, reason, Setting.CA_CERTIFICATE.form()));
    }

    private ReadSettings asked(String value) {
        return ReadSettings.aServer(folder).option("--ca-certificate", value);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
