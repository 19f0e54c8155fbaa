package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.emverify.settings.Origin.Source;
import org.emverify.settings.Settings.Evidence;
import org.emverify.settings.Settings.Limits;
import org.emverify.settings.Settings.Target;
import org.emverify.settings.Settings.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedenceTest {
    @TempDir
    Path folder;

    @Test
    void the_option_is_stronger_than_the_property_the_environment_and_the_file() throws IOException {
        ReadSettings asked = everywhere().option("--connections", "1");

        assertThat(connections(asked)).isEqualTo(1);
        assertThat(origin(asked)).isEqualTo(new Origin(Source.OPTION, "option --connections"));
    }

    @Test
    void the_property_is_stronger_than_the_environment_and_the_file() throws IOException {
        assertThat(connections(everywhere())).isEqualTo(2);
        assertThat(origin(everywhere()))
                .isEqualTo(new Origin(Source.SYSTEM_PROPERTY, "system property em.connections"));
    }

    @Test
    void the_environment_is_stronger_than_the_file() throws IOException {
        ReadSettings asked = ReadSettings.theSimulator(folder)
                .environment("EM_CONNECTIONS", "3")
                .file("em-verify.properties", "connections=5");

        assertThat(connections(asked)).isEqualTo(3);
        assertThat(origin(asked)).isEqualTo(new Origin(Source.ENVIRONMENT, "environment variable EM_CONNECTIONS"));
    }

    @Test
    void the_file_is_stronger_than_the_default() throws IOException {
        ReadSettings asked =
                ReadSettings.theSimulator(folder).file("em-verify.properties", "# ours", "connections = 5");

        assertThat(connections(asked)).isEqualTo(5);
        assertThat(origin(asked)).isEqualTo(new Origin(Source.FILE, "connections (em-verify.properties, line 2)"));
    }

    @Test
    void what_nobody_says_has_its_documented_default() {
        SettingsResult.Valid valid = ReadSettings.theSimulator(folder).valid();

        Settings defaults = Settings.of(new Target.Simulator(), "", Secret.of(""), Trust.system());
        assertThat(valid.settings())
                .usingRecursiveComparison()
                .ignoringFields("output", "evidence", "spelling")
                .isEqualTo(defaults);
        assertThat(valid.settings().evidence()).isEqualTo(new Evidence.Kept(8 << 20));
        assertThat(valid.settings().output()).isEqualTo(folder.resolve(defaults.output()));
        assertThat(valid.settings().limits()).isEqualTo(Limits.defaults());
        assertThat(valid.origins().get(Setting.CONNECTIONS).place()).isEqualTo(Source.DEFAULT);
        assertThat(valid.origins()).doesNotContainKey(Setting.XSD);
        assertThat(valid.warnings()).isEmpty();
    }

    @Test
    void an_overridden_value_is_not_judged() {
        ReadSettings asked =
                ReadSettings.theSimulator(folder).option("--connections", "7").environment("EM_CONNECTIONS", "many");

        assertThat(connections(asked)).isEqualTo(7);
    }

    @Test
    void the_caller_decides_what_no_url_means() {
        SettingsResult maven = ReadSettings.nothing(folder).read(Optional.of("simulator"));

        assertThat(maven).isInstanceOfSatisfying(SettingsResult.Valid.class, valid -> {
            assertThat(valid.settings().target()).isEqualTo(new Target.Simulator());
            assertThat(valid.origins().get(Setting.URL).place()).isEqualTo(Source.DEFAULT);
        });
        assertThat(ReadSettings.nothing(folder).problems())
                .containsExactly("The url is missing: give --url, em.url, EM_URL or, in a settings file, url."
                        + " Accepted: https://host:port or simulator.");
    }

    @Test
    void an_empty_url_is_never_the_default() {
        SettingsResult result =
                ReadSettings.nothing(folder).property("em.url", "").read(Optional.of("simulator"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        SettingsResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly("The url is missing (system property em.url is empty): give --url,"
                                        + " em.url, EM_URL or, in a settings file, url. Accepted: https://host:port or"
                                        + " simulator."));
        assertThat(ReadSettings.nothing(folder)
                        .property("em.url", "")
                        .environment("EM_URL", "simulator")
                        .read(Optional.of("https://other")))
                .isInstanceOfSatisfying(
                        SettingsResult.Valid.class,
                        valid -> assertThat(valid.settings().target()).isEqualTo(new Target.Simulator()));
    }

    private ReadSettings everywhere() throws IOException {
        return ReadSettings.theSimulator(folder)
                .property("em.connections", "2")
                .environment("EM_CONNECTIONS", "3")
                .file("em-verify.properties", "connections=5");
    }

    private static int connections(ReadSettings asked) {
        return asked.settings().limits().connections();
    }

    private static Origin origin(ReadSettings asked) {
        return asked.valid().origins().get(Setting.CONNECTIONS);
    }
}
