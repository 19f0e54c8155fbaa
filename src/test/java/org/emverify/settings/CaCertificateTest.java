package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void a_file_in_der_is_named_with_the_way_to_convert_it() throws IOException {
        Files.write(folder.resolve("a.cer"), Certificates.der("CN=one"));

        assertProblem(
                "a.cer",
                folder.resolve("a.cer") + " holds no -----BEGIN CERTIFICATE-----; it looks like DER: convert it with"
                        + " openssl x509 -inform der -in a.cer");
    }

    @Test
    void a_file_of_something_else_is_named() throws IOException {
        write("key.pem", ONE.replace("CERTIFICATE", "PRIVATE KEY"));

        assertProblem(
                "key.pem",
                folder.resolve("key.pem") + " holds no -----BEGIN CERTIFICATE-----; it is not a certificate in PEM");
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
                .containsExactly("option --ca-certificate is \"%s\": %s. Accepted: PEM files, separated by commas."
                        .formatted(value, reason));
    }

    private ReadSettings asked(String value) {
        return ReadSettings.aServer(folder).option("--ca-certificate", value);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
