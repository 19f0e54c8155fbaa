package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingTest {

    @ParameterizedTest
    @CsvSource({
        "URL, em.url, --url, EM_URL",
        "CA_CERTIFICATE, em.caCertificate, --ca-certificate, EM_CA_CERTIFICATE",
        "CERTIFICATE_SHA256, em.certificateSha256, --certificate-sha256, EM_CERTIFICATE_SHA256",
        "REQUESTS_PER_SECOND, em.requestsPerSecond, --requests-per-second, EM_REQUESTS_PER_SECOND",
    })
    void one_name_makes_all_spellings(Setting setting, String property, String option, String environment) {
        assertThat(setting.property()).isEqualTo(property);
        assertThat(setting.option()).isEqualTo(option);
        assertThat(setting.environment()).isEqualTo(environment);
    }

    @ParameterizedTest
    @EnumSource
    void the_constant_is_named_as_the_environment_variable(Setting setting) {
        assertThat(setting.environment()).isEqualTo("EM_" + setting.name());
    }

    @ParameterizedTest
    @EnumSource
    void form_and_meaning_are_one_line_that_fits_into_a_table(Setting setting) {
        assertThat(setting.form()).isNotBlank().doesNotContain("\n", "|");
        assertThat(setting.meaning()).isNotBlank().doesNotContain("\n", "|");
    }

    @Test
    void passwords_are_secret_and_no_other_setting() {
        assertThat(Arrays.stream(Setting.values()).filter(Setting::secret))
                .containsExactly(Setting.PASSWORD, Setting.CA_CERTIFICATE_PASSWORD, Setting.PROXY_PASSWORD);
    }
}
