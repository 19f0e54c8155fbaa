package org.emverify.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The catalogue of settings: everything that a user can say, once. The command line, the Maven run, the properties file,
 * the documentation and every message take their names and words from here.
 *
 * <p>A constant's name makes all spellings: {@code caCertificate} in the file, {@code em.caCertificate} as a system property,
 * {@code --ca-certificate} on the command line and {@code EM_CA_CERTIFICATE} in the environment.
 */
public enum Setting {
    // spotless:off
    URL(Group.SERVER, "https://host:port or simulator", "", "The Enterprise Manager to verify; port 9398 when none is given"),
    USERNAME(Group.SERVER, "text, for instance DOMAIN\\user", "", "Who logs on; needed for a server"),
    PASSWORD(Group.SERVER, Texts.SECRET, "", "The password; asked for when nothing gives it"),
    PASSWORD_FILE(Group.SERVER, "a file", "", "File whose first line is the password"),
    SETTINGS_FILE(Group.SERVER, "a file", "em-verify.properties", "File of settings, one name=value a line"),
    CA_CERTIFICATE(Group.CONNECTION, "PEM, DER, PKCS#7, PKCS#12 or JKS files, separated by commas, or the text of PEM itself", "",
            "Certificates to trust instead of the system's"),
    CA_CERTIFICATE_PASSWORD(Group.CONNECTION, Texts.SECRET, "", "The password of a PKCS#12 or JKS file"),
    CA_CERTIFICATE_PASSWORD_FILE(Group.CONNECTION, "a file", "",
            "File whose first line is that password, in place of EM_CA_CERTIFICATE_PASSWORD"),
    CERTIFICATE_SHA256(Group.CONNECTION, "SHA-256 fingerprints of 64 hexadecimal digits, separated by commas; colons are ignored", "",
            "The server's certificate must be one of these"),
    INSECURE(Group.CONNECTION, false, "Accept any certificate"),
    ALLOW_HTTP(Group.CONNECTION, false, "Accept an http:// URL, which sends the password unencrypted"),
    PROXY(Group.CONNECTION, "host:port or http://host:port", "",
            "HTTP proxy to go through; HTTPS_PROXY and NO_PROXY are heeded when it is not given"),
    PROXY_USERNAME(Group.CONNECTION, "text", "", "Who asks the proxy, if it wants to know"),
    PROXY_PASSWORD(Group.CONNECTION, Texts.SECRET, "", "The password for the proxy"),
    PROXY_PASSWORD_FILE(Group.CONNECTION, "a file", "", "File whose first line is that password, in place of EM_PROXY_PASSWORD"),
    API_VERSION(Group.CONNECTION, "latest, or a version such as v1_7", "latest", "The version to ask for at logon"),
    SESSIONS(Group.SESSIONS, "GUIDs, separated by commas, or @ and the name of a file that lists them", "", "The system sessions to verify, instead of a sample"),
    SAMPLE(Group.SESSIONS, "a whole number from 1, or all", "25", "How many system sessions to choose"),
    SEED(Group.SESSIONS, "a whole number", "1", "Another seed chooses another sample"),
    SHARD(Group.SESSIONS, "two whole numbers such as 1/4, 2/4, 3/4 and 4/4", "",
            "Verify this part of the selection; merge makes one result of all parts"),
    CONNECTIONS(Group.LIMITS, "a whole number from 1 to 64", "4", "Connections kept open at most"),
    REQUESTS_PER_SECOND(Group.LIMITS, "a number above 0, such as 10 or 0.5", "", "Requests sent per second at most"),
    TIMEOUT(Group.LIMITS, "a duration from 1ms to 60m, such as 500ms, 30s or 2m", "30s", "Deadline of one request with its whole answer"),
    COLLECTION_TIMEOUT(Group.LIMITS, "a duration such as 2m", "",
            "Deadline of the whole collection while its bytes still come; twice the timeout unless given"),
    MAX_DURATION(Group.LIMITS, "a duration from 1ms to 24h, such as 90s, 30m or 2h", "60m",
            "When the run ends: what was judged by then stays judged, the rest is not verified"),
    MAX_BODY(Group.LIMITS, "a size from 1B to 1024MiB, such as 4096B, 512KiB or 16MiB", "16MiB", "The largest body read"),
    RETRIES(Group.LIMITS, "a whole number from 0 to 10", "2", "How often a request is repeated after a transport failure"),
    STRICT(Group.SCOPE, false, "Let advisory findings fail the run"),
    INTRUSIVE(Group.SCOPE, false, "Also send requests that are more than reading, logon and logoff"),
    POWER(Group.SCOPE, false, "Also measure, on altered copies of the answers, what the run would have caught"),
    NEIGHBOURS(Group.SCOPE, true, "Also verify the neighbouring pages that the resource rests on"),
    TAGS(Group.SCOPE, "a Cucumber tag expression", "", "Run only the scenarios that it selects"),
    FEATURES(Group.FILES, "a folder", "", "Edited features, instead of the built-in ones; with glue, your own beside them"),
    GLUE(Group.FILES, "Java packages, separated by commas", "", "Where the steps of your own features are"),
    CLASSPATH(Group.FILES, "jars or folders of classes, separated by commas", "", "What holds the classes of your own steps"),
    SCHEMAS(Group.FILES, "a folder", "", "Edited schemas, instead of the built-in ones"),
    XSD(Group.FILES, "a file", "", "The server's own RestAPI.xsd, instead of the built-in schema"),
    DEVIATIONS(Group.FILES, "a file", "", "The known deviations that are accepted for a time"),
    OUTPUT(Group.FILES, "a folder, made when missing", "target/em-verify", "Where the run leaves its results"),
    EVIDENCE(Group.FILES, "a size from 1B to 1024MiB, such as 512KiB or 8MiB", "8MiB",
            "How much is kept of exchanges without findings; of sessions with findings, all"),
    HISTORY(Group.FILES, "a folder, made when missing", "",
            "Where runs are remembered, to be kept between them; beside the output unless given"),
    DEBUG(Group.FILES, false, "Show stack traces");
    // spotless:on

    static final String PROPERTY_PREFIX = "em.";
    static final String ENVIRONMENT_PREFIX = "EM_";

    /** What belongs together, under one heading of the help. */
    public enum Group {
        SERVER("The server, and who asks"),
        CONNECTION("The way to it, and trust in it"),
        SESSIONS("Which system sessions"),
        LIMITS("Politeness and patience"),
        SCOPE("What is verified, and how strictly"),
        FILES("Files");

        private final String heading;

        Group(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /** What several rows say; an enum cannot refer to constants of its own while its rows are made. */
    private static final class Texts {
        static final String SECRET = "text, from the environment only";
        static final String SWITCH = "true or false, also on, yes or 1, off, no or 0";
    }

    private final Group group;
    private final String camelCase;
    private final String form;
    private final String defaultText;
    private final String meaning;

    /** @param defaultText empty when there is no default */
    Setting(Group group, String form, String defaultText, String meaning) {
        this.group = group;
        this.camelCase = Pattern.compile("_(.)")
                .matcher(name().toLowerCase(Locale.ROOT))
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
        this.form = form;
        this.defaultText = defaultText;
        this.meaning = meaning;
    }

    /** A switch. */
    Setting(Group group, boolean on, String meaning) {
        this(group, Texts.SWITCH, Boolean.toString(on), meaning);
    }

    public Group group() {
        return group;
    }

    /** The name itself, as the properties file spells it: {@code caCertificate}. */
    public String camelCase() {
        return camelCase;
    }

    /** As the command line spells it: {@code --ca-certificate}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a system property: {@code em.caCertificate}. */
    public String property() {
        return PROPERTY_PREFIX + camelCase;
    }

    /** As an environment variable: {@code EM_CA_CERTIFICATE}. */
    public String environment() {
        return ENVIRONMENT_PREFIX + name();
    }

    /** What values look like, in plain words. */
    public String form() {
        return form;
    }

    /** The value that stands when the user gives none, written as the user would write it. */
    public Optional<String> defaultText() {
        return Optional.of(defaultText).filter(text -> !text.isEmpty());
    }

    /** What it is for, in one line of plain words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the option may stand without a value, which then means true. */
    public boolean flag() {
        return form.equals(Texts.SWITCH);
    }

    /** Whether the value is a list, so that the option may be given several times. */
    public boolean list() {
        return EnumSet.of(CA_CERTIFICATE, CERTIFICATE_SHA256, SESSIONS, GLUE, CLASSPATH)
                .contains(this);
    }

    /** Whether a value may hold any character, so that what looks like a comment behind it may belong to it. */
    boolean freeText() {
        return switch (this) {
            case USERNAME, PROXY_USERNAME, TAGS, CA_CERTIFICATE -> true;
            default -> form.startsWith("a file") || form.startsWith("a folder");
        };
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return passwordFile().isPresent();
    }

    /** Of a password, the setting that names a file which holds it. */
    public Optional<Setting> passwordFile() {
        return switch (this) {
            case PASSWORD -> Optional.of(PASSWORD_FILE);
            case CA_CERTIFICATE_PASSWORD -> Optional.of(CA_CERTIFICATE_PASSWORD_FILE);
            case PROXY_PASSWORD -> Optional.of(PROXY_PASSWORD_FILE);
            default -> Optional.empty();
        };
    }

    /** The setting that is spelt so in that kind of place, if there is one. */
    static Optional<Setting> spelt(String name, Origin.Source place) {
        return Arrays.stream(values())
                .filter(setting -> place.spelling(setting).equals(name))
                .findFirst();
    }

    /** The setting that any kind of place spells so, if there is one. */
    static Optional<Setting> inAnySpelling(String name) {
        return Arrays.stream(Origin.Source.values())
                .flatMap(place -> spelt(name, place).stream())
                .findFirst();
    }
}
