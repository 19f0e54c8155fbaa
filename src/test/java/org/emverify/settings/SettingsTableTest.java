package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTableTest {

    @Test
    void every_setting_has_a_row() {
        assertThat(SettingsTable.markdown().lines()).hasSize(2 + Setting.values().length);
        assertThat(SettingsTable.markdown().lines())
                .contains(
                        "| `caCertificate` | `--ca-certificate` | `EM_CA_CERTIFICATE` | PEM, DER, PKCS#7, PKCS#12 or JKS"
                                + " files, separated by commas, or the text of PEM itself"
                                + " |  | Certificates to trust instead of the system's |")
                .contains("| `timeout` | `--timeout` | `EM_TIMEOUT` | a duration from 1ms to 60m, such as 500ms, 30s or"
                        + " 2m | `30s` | Deadline of one request with its whole answer |");
    }

    @Test
    void the_password_has_no_option() {
        assertThat(SettingsTable.markdown())
                .contains("| `password` | refused | `EM_PASSWORD` |")
                .doesNotContain("`--password`");
    }

    @Test
    void the_page_on_settings_shows_the_table() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/settings.md")).replace("\r\n", "\n");

        assertThat(page)
                .as("what stands between the markers is SettingsTable.markdown()")
                .contains("<!-- settings -->\n" + SettingsTable.markdown() + "<!-- /settings -->");
    }
}
