package org.emverify.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.emverify.settings.Settings.Target;
import org.emverify.settings.Settings.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsBuilderTest {
    private static final Settings DEFAULTS =
            Settings.of(new Target.Simulator(), "tester", Secret.of("sesame"), Trust.system());

    static Stream<RecordComponent> components() {
        return Stream.of(Settings.class.getRecordComponents());
    }

    @ParameterizedTest
    @MethodSource("components")
    void each_component_is_set_by_the_method_of_its_name_and_no_other_is(RecordComponent component) throws Exception {
        Method method = SettingsBuilder.class.getMethod(component.getName(), component.getType());
        Object other = other(component);
        Settings changed = DEFAULTS.with(builder -> (SettingsBuilder) invoked(method, builder, other));

        assertThat(components())
                .allSatisfy(each -> assertThat(valueOf(each, changed))
                        .isEqualTo(each.getName().equals(component.getName()) ? other : valueOf(each, DEFAULTS)));
        assertThat(changed).isNotEqualTo(DEFAULTS);
    }

    @Test
    void what_is_not_set_stays() {
        Settings strict = DEFAULTS.with(builder -> builder.strict(true).tags(Optional.of("@UID")));

        assertThat(strict.strict()).isTrue();
        assertThat(strict.with(builder -> builder.strict(false).tags(Optional.empty())))
                .isEqualTo(DEFAULTS);
    }

    /** A value that is not the default. What an Optional holds is not looked at. */
    private static Object other(RecordComponent component) {
        return switch (component.getName()) {
            case "target" -> new Target.Server(URI.create("https://em01:9398"));
            case "username", "apiVersion" -> "other";
            case "password" -> Secret.of("other");
            case "trust" -> new Trust(List.of(), List.of(), true);
            case "selection" -> new Settings.Selection.Sample(3, 7);
            case "limits" -> new Settings.Limits(2, OptionalDouble.of(1), Duration.ofSeconds(1), 1 << 20, 0);
            case "ownSteps" -> new Settings.OwnSteps(List.of("com.example"), List.of());
            case "output" -> Path.of("elsewhere");
            case "evidence" -> new Settings.Evidence.Kept(1);
            case "spelling" -> Origin.Source.OPTION;
            default ->
                component.getType() == boolean.class
                        ? (Object) !(boolean) valueOf(component, DEFAULTS)
                        : Optional.of("other");
        };
    }

    private static Object valueOf(RecordComponent component, Settings settings) {
        return invoked(component.getAccessor(), settings);
    }

    private static Object invoked(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
