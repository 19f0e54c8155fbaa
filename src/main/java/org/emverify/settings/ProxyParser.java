package org.emverify.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.emverify.settings.Settings.Proxy;

/**
 * Reads the address of a proxy as curl does: {@code host:port} or {@code http://host:port}. A port must be said, because
 * tools disagree on the usual one.
 *
 * @param mayCarryCredentials whether {@code user:password@} is accepted, percent-encoded: only where it comes from the
 *     environment, which other processes and logs do not show
 */
record ProxyParser(boolean mayCarryCredentials) implements ValueParser<Proxy> {
    @Override
    public Proxy parse(String text) throws InvalidValueException {
        if (!mayCarryCredentials && text.indexOf('@') >= 0) {
            throw new InvalidValueException("an address must not carry a user name or password (@): set "
                    + Setting.PROXY_USERNAME.environment() + " and " + Setting.PROXY_PASSWORD.environment());
        }
        int at = text.lastIndexOf('@');
        String scheme = text.contains("://") ? text.substring(0, text.indexOf("://")) : "http";
        if (!scheme.toLowerCase(Locale.ROOT).equals("http")) {
            throw new InvalidValueException("only proxies that are reached by http:// are supported; that is also the"
                    + " scheme of most proxies for https");
        }
        String authority = text.substring(Math.max(at + 1, text.indexOf("://") < 0 ? 0 : text.indexOf("://") + 3));
        if (!authority.matches("[^/?#]*/?")) {
            throw new InvalidValueException("no path belongs here");
        }
        HostAndPort place = HostAndPort.parse(authority.replace("/", ""));
        if (place.port().isEmpty()) {
            throw new InvalidValueException("the port is missing");
        }
        return new Proxy(place.host(), place.port().getAsInt(), credentials(text, at));
    }

    private static Optional<Proxy.Credentials> credentials(String text, int at) throws InvalidValueException {
        if (at < 0) {
            return Optional.empty();
        }
        String[] parts = text.substring(0, at).replaceFirst("^\\w+://", "").split(":", 2);
        try {
            return Optional.of(new Proxy.Credentials(
                    decoded(parts[0]), ValueParser.password(parts.length < 2 ? "" : decoded(parts[1]))));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("its user name or password holds a % that is no percent-encoding");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
