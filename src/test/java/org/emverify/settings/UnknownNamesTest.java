package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "--ulr, --url",
        "--usrname, --username",
        "--caCertificate, --ca-certificate",
        "--certificate, --ca-certificate",
        "--neighbors, --neighbours",
        "--timeouts, --timeout",
        "--pasword, environment variable EM_PASSWORD",
    })
    void a_misspelt_option_is_a_mistake_with_a_proposal(String option, String meant) {
        assertThat(ReadSettings.theSimulator(folder).option(option, "x").problems())
                .containsExactly("option " + option + " is not a setting; did you mean " + meant + "?");
    }

    @Test
    void a_misspelt_property_is_a_mistake_with_a_proposal() {
        assertThat(ReadSettings.theSimulator(folder)
                        .property("em.ca-certificate", "x")
                        .problems())
                .containsExactly("system property em.ca-certificate is not a setting; did you mean em.caCertificate?");
    }

    @Test
    void a_misspelt_line_is_a_mistake_with_a_proposal() throws IOException {
        assertThat(ReadSettings.theSimulator(folder)
                        .file("em-verify.properties", "em.ulr=simulator", "EM_TIMEOUTS=3s")
                        .problems())
                .containsExactly(
                        "em.ulr (em-verify.properties, line 1) is not a setting; did you mean url?",
                        "EM_TIMEOUTS (em-verify.properties, line 2) is not a setting; did you mean timeout?");
    }

    @Test
    void a_name_far_from_all_is_a_mistake_without_proposal() {
        assertThat(ReadSettings.theSimulator(folder).option("--frobnicate", "x").problems())
                .containsExactly("option --frobnicate is not a setting; see the list of settings.");
    }

    @ParameterizedTest
    @CsvSource({
        "EM_USER_NAME, EM_USERNAME",
        "EM_TIMEOUTS, EM_TIMEOUT",
        "em_url, EM_URL",
        "EM_PASWORD, environment variable EM_PASSWORD"
    })
    void a_misspelt_variable_is_only_warned_about(String variable, String meant) {
        assertThat(ReadSettings.theSimulator(folder)
                        .environment(variable, "x")
                        .valid()
                        .warnings())
                .containsExactly("environment variable " + variable + " is ignored; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EM_CONFIG", "EM_CACHE", "EM_HOME", "EM_PORT", "EMSDK", "URL", "PASSWORD"})
    void variables_of_other_programs_are_left_alone(String variable) {
        assertThat(ReadSettings.theSimulator(folder)
                        .environment(variable, "x")
                        .valid()
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"em.skipUnit", "emx.url", "user.name", "url"})
    void properties_of_others_and_of_the_build_are_left_alone(String property) {
        assertThat(ReadSettings.theSimulator(folder)
                        .property(property, "x")
                        .valid()
                        .warnings())
                .isEmpty();
    }
}
