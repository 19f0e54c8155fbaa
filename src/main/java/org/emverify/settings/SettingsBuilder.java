package org.emverify.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emverify.settings.Settings.Limits;
import org.emverify.settings.Settings.Proxy;
import org.emverify.settings.Settings.Selection;
import org.emverify.settings.Settings.Target;
import org.emverify.settings.Settings.Trust;

/**
 * Settings in the making. Each method sets the component of {@link Settings} that bears its name, and returns this builder;
 * what is not set keeps its documented default, or the value of the settings that are being changed.
 */
public final class SettingsBuilder {
    /** By the name of the component, so that none can be forgotten where all are copied. */
    private final Map<String, Object> values = new HashMap<>();

    /** The defaults. */
    SettingsBuilder(Target target, String username, Secret password, Trust trust) {
        target(target).username(username).password(password).trust(trust);
        proxy(Optional.empty()).apiVersion("latest");
        selection(new Selection.Sample(25, 1)).shard(Optional.empty()).limits(Limits.defaults());
        strict(false).intrusive(false).power(false).neighbours(true);
        tags(Optional.empty()).features(Optional.empty()).ownSteps(Settings.OwnSteps.NONE);
        schemas(Optional.empty()).xsd(Optional.empty()).deviations(Optional.empty());
        output(Path.of("target", "em-verify"))
                .evidence(new Settings.Evidence.None())
                .history(Optional.empty());
        debug(false).spelling(Origin.Source.SYSTEM_PROPERTY);
    }

    SettingsBuilder(Settings from) {
        for (RecordComponent component : Settings.class.getRecordComponents()) {
            set(component.getName(), invoked(() -> component.getAccessor().invoke(from)));
        }
    }

    Settings build() {
        RecordComponent[] components = Settings.class.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] all = Stream.of(components)
                .map(component -> values.get(component.getName()))
                .toArray();
        return invoked(() -> Settings.class.getDeclaredConstructor(types).newInstance(all));
    }

    private static <T> T invoked(Callable<T> reflective) {
        try {
            return reflective.call();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException("a record's own components cannot be missing", e);
        }
    }

    private SettingsBuilder set(String component, Object value) {
        values.put(component, value);
        return this;
    }

    public SettingsBuilder target(Target value) {
        return set("target", value);
    }

    public SettingsBuilder username(String value) {
        return set("username", value);
    }

    public SettingsBuilder password(Secret value) {
        return set("password", value);
    }

    public SettingsBuilder trust(Trust value) {
        return set("trust", value);
    }

    public SettingsBuilder proxy(Optional<Proxy> value) {
        return set("proxy", value);
    }

    public SettingsBuilder apiVersion(String value) {
        return set("apiVersion", value);
    }

    public SettingsBuilder selection(Selection value) {
        return set("selection", value);
    }

    public SettingsBuilder shard(Optional<Shard> value) {
        return set("shard", value);
    }

    public SettingsBuilder limits(Limits value) {
        return set("limits", value);
    }

    public SettingsBuilder strict(boolean value) {
        return set("strict", value);
    }

    public SettingsBuilder intrusive(boolean value) {
        return set("intrusive", value);
    }

    public SettingsBuilder power(boolean value) {
        return set("power", value);
    }

    public SettingsBuilder neighbours(boolean value) {
        return set("neighbours", value);
    }

    public SettingsBuilder tags(Optional<String> value) {
        return set("tags", value);
    }

    public SettingsBuilder features(Optional<Path> value) {
        return set("features", value);
    }

    public SettingsBuilder ownSteps(Settings.OwnSteps value) {
        return set("ownSteps", value);
    }

    public SettingsBuilder schemas(Optional<Path> value) {
        return set("schemas", value);
    }

    public SettingsBuilder xsd(Optional<Path> value) {
        return set("xsd", value);
    }

    public SettingsBuilder deviations(Optional<Path> value) {
        return set("deviations", value);
    }

    public SettingsBuilder output(Path value) {
        return set("output", value);
    }

    public SettingsBuilder evidence(Settings.Evidence value) {
        return set("evidence", value);
    }

    public SettingsBuilder history(Optional<Path> value) {
        return set("history", value);
    }

    public SettingsBuilder debug(boolean value) {
        return set("debug", value);
    }

    public SettingsBuilder spelling(Origin.Source value) {
        return set("spelling", value);
    }
}
