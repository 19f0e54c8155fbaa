package org.emverify.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emverify.settings.Origin.Source;
import org.emverify.settings.Settings.Target;

/**
 * The places where users give settings, read in the order of their strength. What is blank elsewhere than on the command line
 * counts as not given: build servers pass a parameter that nobody has set as an empty variable or property.
 *
 * @param options by name, dashes included
 * @param systemProperties of which only those that begin with {@code em.} are ours
 * @param environment of which other programs may own variables that begin with {@code EM_}
 * @param files what finds the settings file
 */
record Sources(
        Map<String, String> options, Properties systemProperties, Map<String, String> environment, FileParser files) {
    /** Properties of our build, which reach a forked JVM together with the settings. */
    private static final Set<String> BUILD_PROPERTIES = Set.of("em.skipUnit");

    Values read() {
        Values values = new Values();
        new TreeMap<>(options).forEach((name, text) -> {
            String bare = name.split("=", 2)[0];
            take(values, bare, text, Source.OPTION.named(bare));
        });
        for (String name : new TreeSet<>(systemProperties.stringPropertyNames())) {
            if (name.startsWith(Setting.PROPERTY_PREFIX) && !BUILD_PROPERTIES.contains(name)) {
                take(values, name, systemProperties.getProperty(name), Source.SYSTEM_PROPERTY.named(name));
            }
        }
        new TreeMap<>(environment).forEach((name, text) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith(Setting.ENVIRONMENT_PREFIX)) {
                take(values, name, text, Source.ENVIRONMENT.named(name));
            }
        });
        SettingsFile file = file(values);
        file.problems().forEach(values::problem);
        file.lines().forEach(line -> take(values, line.name(), line.value(), line.origin()));
        return values;
    }

    /** Why nothing can be written where the run begins: Java has lost the folder's name, and takes another one for it. */
    Optional<String> whyFolderIsLost() {
        return systemProperties.getProperty("user.dir", "").indexOf('\uFFFD') < 0
                ? Optional.empty()
                : Optional.of("The name of the folder in which this runs holds characters that this Java could not read"
                        + " (its encoding of names is " + systemProperties.getProperty("sun.jnu.encoding")
                        + "): set LC_ALL=C.UTF-8, or start it in another folder.");
    }

    SystemTrustStore systemTrustStore() {
        return new SystemTrustStore(systemProperties);
    }

    /** Offers the proxy that the usual variables name for that server, behind what the user has said for em-verify alone. */
    void offerProxy(Values values, Target target) {
        if (!values.isGiven(Setting.PROXY) && target instanceof Target.Server server) {
            ProxyVariables variables = new ProxyVariables(environment);
            Optional<String> given = variables.forServer(server.root());
            given.ifPresent(name -> values.offer(Setting.PROXY, variables.value(name), Source.ENVIRONMENT.named(name)));
        }
    }

    /** The named file, which must be there; else the usual one, which need not be. */
    private SettingsFile file(Values values) {
        if (values.isGiven(Setting.SETTINGS_FILE)) {
            Optional<Path> named = values.ifGiven(Setting.SETTINGS_FILE, files::file);
            return named.map(SettingsFile::read).orElse(SettingsFile.none());
        }
        Path usual = files.workingDirectory()
                .resolve(Setting.SETTINGS_FILE.defaultText().orElseThrow());
        return SettingsFile.readIfPresent(usual);
    }

    private static void take(Values values, String name, String text, Origin origin) {
        Source place = origin.place();
        Optional<Setting> setting = Setting.spelt(name, place);
        if (setting.isEmpty()) {
            reportUnknown(values, name, origin);
        } else if (setting.get() == Setting.SETTINGS_FILE && place == Source.FILE) {
            values.problem(origin + " is refused: a settings file cannot name another one.");
        } else if (isEmpty(setting.get(), text, place)) {
            values.leftEmpty(setting.get(), origin);
        } else if (setting.get().secret() && place != Source.ENVIRONMENT) {
            values.problem(origin + " is refused: process lists, build logs and reports show what stands there. Set the"
                    + " environment variable " + setting.get().environment() + ", or name a file by "
                    + place.spelling(setting.get().passwordFile().orElseThrow()) + ".");
        } else {
            values.offer(setting.get(), text, origin);
        }
    }

    /** A password may be of blanks. */
    private static boolean isEmpty(Setting setting, String text, Source place) {
        return place != Source.OPTION && (setting.secret() ? text.isEmpty() : text.isBlank());
    }

    private static void reportUnknown(Values values, String name, Origin origin) {
        Source place = origin.place();
        Optional<String> meant = Spelling.nearest(name)
                .map(setting ->
                        setting.secret() ? Source.ENVIRONMENT.of(setting).label() : place.spelling(setting));
        if (place != Source.ENVIRONMENT) {
            values.problem(origin + " is not a setting"
                    + meant.map(other -> "; did you mean " + other + "?").orElse("; see the list of settings."));
        } else {
            meant.ifPresent(other -> values.warn(origin + " is ignored; did you mean " + other + "?"));
        }
    }
}
