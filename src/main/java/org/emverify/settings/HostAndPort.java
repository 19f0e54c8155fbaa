package org.emverify.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host with or without a port, as it stands in a URL or for a proxy. Read by hand because {@link URI} takes most
 * mistakes for something else, and then has no words for them.
 *
 * @param host a lower-case name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535, or absent
 */
public record HostAndPort(String host, OptionalInt port) {
    private static final int LONGEST_LABEL = 63;

    /**
     * Those of a server's root. {@link URI#getHost()} has none for a name with an underscore.
     *
     * @throws IllegalArgumentException when it has no host
     */
    public static HostAndPort of(URI root) {
        String authority = String.valueOf(root.getRawAuthority());
        Matcher parts = Pattern.compile("(\\[[^]]+]|[^:@]+)(?::(\\d{1,5}))?").matcher(authority);
        if (root.getRawAuthority() == null || !parts.matches()) {
            throw new IllegalArgumentException(root + " is not the address of a server");
        }
        return new HostAndPort(
                parts.group(1),
                parts.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts.group(2))));
    }

    /** @throws InvalidValueException when the host is missing or impossible, or the port is not one */
    static HostAndPort parse(String text) throws InvalidValueException {
        int colon = text.indexOf(':', text.lastIndexOf(']') + 1);
        String host = colon < 0 ? text : text.substring(0, colon);
        if (host.isEmpty()) {
            throw new InvalidValueException("the host is missing");
        }
        if (colon != text.lastIndexOf(':') && !host.endsWith("]")) {
            throw new InvalidValueException("more than one colon: an IPv6 address stands in brackets, like [::1]");
        }
        return new HostAndPort(
                legal(host), colon < 0 ? OptionalInt.empty() : OptionalInt.of(port(text.substring(colon + 1))));
    }

    /** Names beyond ASCII in the form in which they are looked up; underscores, which DNS allows and Windows likes. */
    private static String legal(String host) throws InvalidValueException {
        try {
            // To look a short name in ASCII up needs no tables, which take their time to load.
            boolean isAscii = host.length() <= LONGEST_LABEL && host.chars().allMatch(c -> c < 0x80);
            String ascii = isAscii || host.startsWith("[") ? host : IDN.toASCII(host);
            // What a URI accepts with a letter in place of each underscore is as good a name with them.
            String asUri = ascii.replace('_', 'x');
            if (asUri.equals(new URI("https://" + asUri).getHost())) {
                return ascii.toLowerCase(Locale.ROOT);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // Said below, in our words.
        }
        throw new InvalidValueException(
                "\"" + host + "\" is not a host name (letters, digits, hyphens, underscores and dots) or an address");
    }

    private static int port(String text) throws InvalidValueException {
        if (text.isEmpty()) {
            throw new InvalidValueException("the port after the colon is missing");
        }
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidValueException("\"" + text + "\" is not a port");
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65535) {
            throw new InvalidValueException("port " + text + " is not between 1 and 65535");
        }
        return port;
    }
}
