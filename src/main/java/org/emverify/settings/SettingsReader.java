package org.emverify.settings;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.function.Supplier;
import org.emverify.settings.Settings.Limits;
import org.emverify.settings.Settings.Proxy;
import org.emverify.settings.Settings.SampleSize;
import org.emverify.settings.Settings.Selection;
import org.emverify.settings.Settings.Target;
import org.emverify.settings.Settings.Trust;

/**
 * Reads what the user asked for and validates it as a whole: all mistakes at once, each in the user's own words. Of
 * several places that give one setting the strongest counts: option, system property, environment, file, default. Paths
 * are seen from the working directory, also those in the settings file. Nothing is written or created.
 */
public final class SettingsReader {
    private final Sources sources;
    private final FileParser files;
    private final Supplier<Optional<Secret>> prompt;

    private SettingsReader(Sources sources, FileParser files, Supplier<Optional<Secret>> prompt) {
        this.sources = sources;
        this.files = files;
        this.prompt = prompt;
    }

    /**
     * @param options the options of the command line by name, dashes included ({@code --url}); an option without a value
     *     has the empty text, one given several times its values joined by commas
     * @param systemProperties as the JVM has them
     * @param environment as the process has it
     * @param workingDirectory where {@code em-verify.properties} is looked for
     * @param prompt asks for the password; called at most once, and only when nothing else is wrong or missing; empty
     *     where nobody can be asked
     */
    public static SettingsReader of(
            Map<String, String> options,
            Properties systemProperties,
            Map<String, String> environment,
            Path workingDirectory,
            Supplier<Optional<Secret>> prompt) {
        FileParser files = new FileParser(workingDirectory.toAbsolutePath());
        return new SettingsReader(new Sources(options, systemProperties, environment, files), files, prompt);
    }

    /**
     * Reads everything anew.
     *
     * @param defaultUrl the URL when the user names none, as a build has one; when empty, none is a mistake
     */
    public SettingsResult read(Optional<String> defaultUrl) {
        Optional<String> lost = sources.whyFolderIsLost();
        if (lost.isPresent()) {
            // Java itself fails there as soon as it is asked for a certificate.
            return new SettingsResult.Invalid(List.of(lost.get()), Optional.empty());
        }
        Values values = sources.read();
        // An empty URL must not become the simulator: a run that nobody pointed at a server would be green.
        defaultUrl
                .filter(url -> values.emptyOrigin(Setting.URL).isEmpty())
                .ifPresent(url -> values.offer(Setting.URL, url, Origin.Source.DEFAULT.of(Setting.URL)));
        boolean allowHttp = values.flag(Setting.ALLOW_HTTP);
        Optional<Target> target = values.ifGiven(Setting.URL, new TargetParser(allowHttp));
        if (!values.isGiven(Setting.URL)) {
            reportMissing(values, Setting.URL);
        }
        Optional<String> username = values.ifGiven(Setting.USERNAME, ValueParser::username);
        Optional<Secret> given = secret(values, Setting.PASSWORD);
        target.ifPresent(server -> sources.offerProxy(values, server));
        Settings rest = withoutCredentials(values, target.orElse(new Target.Simulator()));
        SettingConflicts.report(values, rest);
        if (rest.trust().equals(Trust.system())) {
            sources.systemTrustStore().problem().ifPresent(values::problem);
        }

        boolean server = target.orElse(null) instanceof Target.Server;
        if (server && !values.isGiven(Setting.USERNAME)) {
            reportMissing(values, Setting.USERNAME);
        }
        boolean isMissing = server && given.isEmpty() && values.problems().isEmpty();
        Optional<Secret> password = isMissing ? askFor(values) : given;
        password.filter(secret -> PublicText.of(rest).holds(secret.reveal()))
                .ifPresent(word ->
                        values.warn("The password is a part of the URL, or a word that the protocol or em-verify"
                                + " itself uses, so the results cannot be searched for it: choose another."));
        if (!values.problems().isEmpty()) {
            return new SettingsResult.Invalid(
                    values.problems(), Optional.of(rest.output()).filter(o -> !values.isRefused(Setting.OUTPUT)));
        }
        Origin.Source spelling = defaultUrl.isPresent() ? Origin.Source.SYSTEM_PROPERTY : Origin.Source.OPTION;
        Settings settings = rest.with(s -> s.username(username.orElse(""))
                .password(password.orElse(Secret.of("")))
                .spelling(spelling));
        return new SettingsResult.Valid(settings, values.warnings(), values.origins());
    }

    private Settings withoutCredentials(Values values, Target target) {
        return new SettingsBuilder(target, "", Secret.of(""), trust(values))
                .proxy(proxy(values))
                .apiVersion(values.orDefault(Setting.API_VERSION, ValueParser::apiVersion))
                .selection(selection(values))
                .shard(values.ifGiven(Setting.SHARD, Shard::parse))
                .limits(limits(values))
                .strict(values.flag(Setting.STRICT))
                .intrusive(values.flag(Setting.INTRUSIVE))
                .power(values.flag(Setting.POWER))
                .neighbours(values.flag(Setting.NEIGHBOURS))
                .tags(values.ifGiven(Setting.TAGS, text -> text))
                .features(values.ifGiven(Setting.FEATURES, files::folder))
                .ownSteps(new Settings.OwnSteps(
                        values.ifGiven(Setting.GLUE, ValueParser::packages).orElse(List.of()),
                        values.ifGiven(Setting.CLASSPATH, files::classPath).orElse(List.of())))
                .schemas(values.ifGiven(Setting.SCHEMAS, files::folder))
                .xsd(values.ifGiven(Setting.XSD, files::file))
                .deviations(values.ifGiven(Setting.DEVIATIONS, files::file))
                .output(output(values))
                .evidence(new Settings.Evidence.Kept(values.orDefault(Setting.EVIDENCE, ValueParser::size)))
                .history(values.ifGiven(Setting.HISTORY, files::output))
                .debug(values.flag(Setting.DEBUG))
                .build();
    }

    /** Also the usual folder may not be there to be had, where a run begins in a folder that belongs to somebody else. */
    private Path output(Values values) {
        String usual = Setting.OUTPUT.defaultText().orElseThrow();
        values.offer(Setting.OUTPUT, usual, Origin.Source.DEFAULT.of(Setting.OUTPUT));
        return values.ifGiven(Setting.OUTPUT, files::output)
                .orElseGet(() -> files.workingDirectory().resolve(usual));
    }

    /** A password from the environment, or from the file that is named in its place. */
    private Optional<Secret> secret(Values values, Setting setting) {
        return values.ifGiven(setting, ValueParser::password)
                .or(() -> values.ifGiven(setting.passwordFile().orElseThrow(), files::password));
    }

    /** The proxy, with credentials of their own settings or, in the environment, as a part of its URL. */
    private Optional<Proxy> proxy(Values values) {
        Optional<String> username = values.ifGiven(Setting.PROXY_USERNAME, ValueParser::username);
        Optional<Secret> password = secret(values, Setting.PROXY_PASSWORD);
        Optional<Proxy> proxy = values.ifGiven(Setting.PROXY, new ProxyParser(values.isFromEnvironment(Setting.PROXY)));
        return username.isEmpty()
                ? proxy
                : proxy.map(p -> new Proxy(
                        p.host(),
                        p.port(),
                        username.map(name -> new Proxy.Credentials(name, password.orElse(Secret.of(""))))));
    }

    private Trust trust(Values values) {
        Optional<Secret> storePassword = secret(values, Setting.CA_CERTIFICATE_PASSWORD);
        List<X509Certificate> certificates = values.ifGiven(
                        Setting.CA_CERTIFICATE, new CertificateParser(files, storePassword))
                .orElse(List.of());
        List<String> pins = values.ifGiven(Setting.CERTIFICATE_SHA256, ValueParser::fingerprints)
                .orElse(List.of());
        return new Trust(certificates, pins, values.flag(Setting.INSECURE));
    }

    private Selection selection(Values values) {
        SampleSize sample = values.orDefault(Setting.SAMPLE, ValueParser::sampleSize);
        long seed = values.orDefault(Setting.SEED, ValueParser::seed);
        return values.ifGiven(Setting.SESSIONS, text -> ValueParser.sessions(files.expanded(text)))
                .<Selection>map(Selection.Explicit::new)
                .orElse(new Selection.Sample(sample, seed));
    }

    private static Limits limits(Values values) {
        ValueParser<Duration> timeout = ValueParser.duration(Duration.ofHours(1));
        return new Limits(
                values.orDefault(Setting.CONNECTIONS, ValueParser.wholeNumber(1, 64)),
                values.ifGiven(Setting.REQUESTS_PER_SECOND, ValueParser::positive)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                values.orDefault(Setting.TIMEOUT, timeout),
                values.orDefault(Setting.MAX_BODY, ValueParser::size),
                values.orDefault(Setting.RETRIES, ValueParser.wholeNumber(0, 10)),
                values.ifGiven(Setting.COLLECTION_TIMEOUT, timeout),
                values.orDefault(Setting.MAX_DURATION, ValueParser.duration(Duration.ofDays(1))));
    }

    private Optional<Secret> askFor(Values values) {
        Optional<Secret> answer = prompt.get().filter(secret -> !secret.reveal().isEmpty());
        if (answer.isEmpty()) {
            values.problem("The password is missing: set the environment variable " + Setting.PASSWORD.environment()
                    + ", or name a file that holds it by " + spellings(Setting.PASSWORD_FILE) + ".");
        }
        answer.ifPresent(
                secret -> values.offer(Setting.PASSWORD, secret.reveal(), Origin.Source.PROMPT.of(Setting.PASSWORD)));
        return answer;
    }

    private static void reportMissing(Values values, Setting setting) {
        values.problem("The " + setting.camelCase() + " is missing"
                + values.emptyOrigin(setting)
                        .map(origin -> " (" + origin + " is empty)")
                        .orElse("") + ": give " + spellings(setting) + ". Accepted: "
                + setting.form() + ".");
    }

    private static String spellings(Setting setting) {
        return setting.option() + ", " + setting.property() + ", " + setting.environment() + " or, in a settings file, "
                + setting.camelCase();
    }
}
