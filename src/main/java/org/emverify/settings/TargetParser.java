package org.emverify.settings;

import java.net.URI;
import java.util.Locale;
import org.emverify.settings.Settings.Target;

/**
 * Reads the address of the target.
 *
 * @param allowHttp whether {@code http://} is accepted
 */
record TargetParser(boolean allowHttp) implements ValueParser<Target> {
    /** Where Enterprise Manager listens unless its installation says otherwise (decision HTTPS-ON-PORT-9398). */
    static final int HTTPS_PORT = 9398;
    /** Its obsolete HTTP port (decision HTTPS-ON-PORT-9398). */
    static final int HTTP_PORT = 9399;

    private static final String SIMULATOR = "simulator";

    @Override
    public Target parse(String text) throws InvalidValueException {
        if (text.equalsIgnoreCase(SIMULATOR)) {
            return new Target.Simulator();
        }
        // Before every other look at the text, so that no reason can quote a part of a password.
        if (text.indexOf('@') >= 0) {
            throw new InvalidValueException("an address must not carry a user name or password (@)");
        }
        int end = text.indexOf("://");
        if (end < 0) {
            throw new InvalidValueException("neither " + SIMULATOR + " nor a URL that begins with https://");
        }
        String scheme = text.substring(0, end).toLowerCase(Locale.ROOT);
        refuseScheme(scheme);
        String[] parts = text.substring(end + 3).split("[/?#]", 2);
        HostAndPort place = HostAndPort.parse(parts[0]);
        String path = text.substring(end + 3 + parts[0].length());
        if (!path.matches("|/|/api/?")) {
            throw new InvalidValueException("nothing but /api may follow host and port");
        }
        int port = place.port().orElse(scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return new Target.Server(URI.create(scheme + "://" + place.host() + ":" + port));
    }

    private void refuseScheme(String scheme) throws InvalidValueException {
        if (scheme.equals("http") && !allowHttp) {
            throw new InvalidValueException(
                    "http:// would send the password unencrypted. Enterprise Manager speaks https://, on port "
                            + HTTPS_PORT + " unless changed; if it must be http://, set "
                            + Setting.ALLOW_HTTP.camelCase());
        }
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidValueException("the scheme is not https");
        }
    }
}
