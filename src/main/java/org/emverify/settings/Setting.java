package org.emverify.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of settings: everything that a user can say, once. The command line, the Maven run, the properties file,
 * the documentation and every message take their names and words from here.
 *
 * <p>One name makes all spellings: {@code caCertificate} in the file is {@code em.caCertificate} as a system property,
 * {@code --ca-certificate} on the command line and {@code EM_CA_CERTIFICATE} in the environment.
 */
public enum Setting {
    URL("url", "https://host:port or simulator", "", "The Enterprise Manager to verify; port 9398 when none is given"),
    USERNAME("username", "text, for instance DOMAIN\\user", "", "Who logs on; needed for a server"),
    PASSWORD("password", "text, from the environment only", "", "The password; asked for when nothing gives it"),
    PASSWORD_FILE("passwordFile", "a file", "", "File whose first line is the password"),
    SETTINGS_FILE("settingsFile", "a file", "em-verify.properties", "File of settings, one name=value a line"),
    CA_CERTIFICATE(
            "caCertificate", "PEM files, separated by commas", "", "Certificates to trust instead of the system's"),
    CERTIFICATE_SHA256(
            "certificateSha256",
            "SHA-256 fingerprints of 64 hexadecimal digits, separated by commas; colons are ignored",
            "",
            "The server's certificate must be one of these"),
    INSECURE("insecure", false, "Accept any certificate"),
    ALLOW_HTTP("allowHttp", false, "Accept an http:// URL, which sends the password unencrypted"),
    PROXY("proxy", "host:port", "", "HTTP proxy to go through"),
    API_VERSION("apiVersion", "latest, or a version such as v1_7", "latest", "The version to ask for at logon"),
    SESSIONS("sessions", "GUIDs, separated by commas", "", "The system sessions to verify, instead of a sample"),
    SAMPLE("sample", "a whole number from 1, or all", "25", "How many system sessions to choose"),
    SEED("seed", "a whole number", "1", "Another seed chooses another sample"),
    CONNECTIONS("connections", "a whole number from 1 to 64", "4", "Connections kept open at most"),
    REQUESTS_PER_SECOND(
            "requestsPerSecond", "a number above 0, such as 10 or 0.5", "", "Requests sent per second at most"),
    TIMEOUT(
            "timeout",
            "a duration from 1ms to 60m, such as 500ms, 30s or 2m",
            "30s",
            "Deadline of one request with its whole answer"),
    MAX_BODY("maxBody", "a size from 1B to 1024MiB, such as 4096B, 512KiB or 16MiB", "16MiB", "The largest body read"),
    RETRIES("retries", "a whole number from 0 to 10", "2", "How often a request is repeated after a transport failure"),
    STRICT("strict", false, "Let advisory findings fail the run"),
    INTRUSIVE("intrusive", false, "Also send requests that are more than reading, logon and logoff"),
    POWER("power", false, "Also measure, on altered copies of the answers, what the run would have caught"),
    NEIGHBOURS("neighbours", true, "Also verify the neighbouring pages that the resource rests on"),
    TAGS("tags", "a Cucumber tag expression", "", "Run only the scenarios that it selects"),
    FEATURES("features", "a folder", "", "Edited features, instead of the built-in ones"),
    SCHEMAS("schemas", "a folder", "", "Edited schemas, instead of the built-in ones"),
    XSD("xsd", "a file", "", "The server's own RestAPI.xsd, instead of the built-in schema"),
    DEVIATIONS("deviations", "a file", "", "The known deviations that are accepted for a time"),
    OUTPUT("output", "a folder, made when missing", "target/em-verify", "Where the run leaves its results"),
    DEBUG("debug", false, "Show stack traces");

    private static final String FLAG_FORM = "true, false, on or off";
    private static final String PROPERTY_PREFIX = "em.";
    private static final String ENVIRONMENT_PREFIX = "EM_";

    private final String camelCase;
    private final String form;
    private final String defaultText;
    private final String meaning;
    private final boolean flag;

    Setting(String camelCase, String form, String defaultText, String meaning) {
        this.camelCase = camelCase;
        this.form = form;
        this.defaultText = defaultText;
        this.meaning = meaning;
        this.flag = false;
    }

    Setting(String camelCase, boolean on, String meaning) {
        this.camelCase = camelCase;
        this.form = FLAG_FORM;
        this.defaultText = Boolean.toString(on);
        this.meaning = meaning;
        this.flag = true;
    }

    /** The name itself, as the properties file spells it: {@code caCertificate}. */
    public String camelCase() {
        return camelCase;
    }

    /** As the command line spells it: {@code --ca-certificate}. */
    public String option() {
        return "--" + separatedBy("-").toLowerCase(Locale.ROOT);
    }

    /** As a system property: {@code em.caCertificate}. */
    public String property() {
        return PROPERTY_PREFIX + camelCase;
    }

    /** As an environment variable: {@code EM_CA_CERTIFICATE}. */
    public String environment() {
        return ENVIRONMENT_PREFIX + separatedBy("_").toUpperCase(Locale.ROOT);
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
        return flag;
    }

    /** Whether the value is a list, so that the option may be given several times. */
    public boolean list() {
        return this == CA_CERTIFICATE || this == CERTIFICATE_SHA256 || this == SESSIONS;
    }

    /** Whether the value must never be shown. */
    public boolean secret() {
        return this == PASSWORD;
    }

    /** The setting that is spelt so in that kind of place, if there is one. */
    static Optional<Setting> spelt(String name, Origin.Source place) {
        return Arrays.stream(values())
                .filter(setting -> place.spelling(setting).equals(name))
                .findFirst();
    }

    private String separatedBy(String separator) {
        return camelCase.replaceAll("(?=[A-Z])", separator);
    }
}
