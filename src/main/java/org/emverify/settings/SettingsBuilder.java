package org.emverify.settings;

import java.nio.file.Path;
import java.util.Optional;
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
    private Target target;
    private String username;
    private Secret password;
    private Trust trust;
    private Optional<Proxy> proxy = Optional.empty();
    private String apiVersion = "latest";
    private Selection selection = new Selection.Sample(25, 1);
    private Optional<Shard> shard = Optional.empty();
    private Limits limits = Limits.defaults();
    private boolean strict;
    private boolean intrusive;
    private boolean power;
    private boolean neighbours = true;
    private Optional<String> tags = Optional.empty();
    private Optional<Path> features = Optional.empty();
    private Settings.OwnSteps ownSteps = Settings.OwnSteps.NONE;
    private Optional<Path> schemas = Optional.empty();
    private Optional<Path> xsd = Optional.empty();
    private Optional<Path> deviations = Optional.empty();
    private Path output = Path.of("target", "em-verify");
    private Settings.Evidence evidence = new Settings.Evidence.None();
    private Optional<Path> history = Optional.empty();
    private boolean debug;
    private Origin.Source spelling = Origin.Source.SYSTEM_PROPERTY;

    SettingsBuilder(Target target, String username, Secret password, Trust trust) {
        this.target = target;
        this.username = username;
        this.password = password;
        this.trust = trust;
    }

    SettingsBuilder(Settings from) {
        this(from.target(), from.username(), from.password(), from.trust());
        proxy = from.proxy();
        apiVersion = from.apiVersion();
        selection = from.selection();
        shard = from.shard();
        limits = from.limits();
        strict = from.strict();
        intrusive = from.intrusive();
        power = from.power();
        neighbours = from.neighbours();
        tags = from.tags();
        features = from.features();
        ownSteps = from.ownSteps();
        schemas = from.schemas();
        xsd = from.xsd();
        deviations = from.deviations();
        output = from.output();
        evidence = from.evidence();
        history = from.history();
        debug = from.debug();
        spelling = from.spelling();
    }

    Settings build() {
        return new Settings(
                target,
                username,
                password,
                trust,
                proxy,
                apiVersion,
                selection,
                shard,
                limits,
                strict,
                intrusive,
                power,
                neighbours,
                tags,
                features,
                ownSteps,
                schemas,
                xsd,
                deviations,
                output,
                evidence,
                history,
                debug,
                spelling);
    }

    public SettingsBuilder target(Target value) {
        target = value;
        return this;
    }

    public SettingsBuilder username(String value) {
        username = value;
        return this;
    }

    public SettingsBuilder password(Secret value) {
        password = value;
        return this;
    }

    public SettingsBuilder trust(Trust value) {
        trust = value;
        return this;
    }

    public SettingsBuilder proxy(Optional<Proxy> value) {
        proxy = value;
        return this;
    }

    public SettingsBuilder apiVersion(String value) {
        apiVersion = value;
        return this;
    }

    public SettingsBuilder selection(Selection value) {
        selection = value;
        return this;
    }

    public SettingsBuilder shard(Optional<Shard> value) {
        shard = value;
        return this;
    }

    public SettingsBuilder limits(Limits value) {
        limits = value;
        return this;
    }

    public SettingsBuilder strict(boolean value) {
        strict = value;
        return this;
    }

    public SettingsBuilder intrusive(boolean value) {
        intrusive = value;
        return this;
    }

    public SettingsBuilder power(boolean value) {
        power = value;
        return this;
    }

    public SettingsBuilder neighbours(boolean value) {
        neighbours = value;
        return this;
    }

    public SettingsBuilder tags(Optional<String> value) {
        tags = value;
        return this;
    }

    public SettingsBuilder features(Optional<Path> value) {
        features = value;
        return this;
    }

    public SettingsBuilder ownSteps(Settings.OwnSteps value) {
        ownSteps = value;
        return this;
    }

    public SettingsBuilder schemas(Optional<Path> value) {
        schemas = value;
        return this;
    }

    public SettingsBuilder xsd(Optional<Path> value) {
        xsd = value;
        return this;
    }

    public SettingsBuilder deviations(Optional<Path> value) {
        deviations = value;
        return this;
    }

    public SettingsBuilder output(Path value) {
        output = value;
        return this;
    }

    public SettingsBuilder evidence(Settings.Evidence value) {
        evidence = value;
        return this;
    }

    public SettingsBuilder history(Optional<Path> value) {
        history = value;
        return this;
    }

    public SettingsBuilder debug(boolean value) {
        debug = value;
        return this;
    }

    public SettingsBuilder spelling(Origin.Source value) {
        spelling = value;
        return this;
    }
}
