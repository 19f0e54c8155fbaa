package org.emverify.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * A host with or without a port, as it stands in a URL or for a proxy. Read by hand because {@link URI} takes most
 * mistakes for something else, and then has no words for them.
 *
 * @param host a lower-case name, an IPv4 address, or an IPv6 address in brackets
 * @param port 1 to 65535, or absent
 */
record HostAndPort(String host, OptionalInt port) {

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

    private static String legal(String host) throws InvalidValueException {
        try {
            String parsed = new URI("https://" + host).getHost();
            if (host.equals(parsed)) {
                return host.toLowerCase(Locale.ROOT);
            }
        } catch (URISyntaxException e) {
            // Said below, in our words.
        }
        throw new InvalidValueException(
                "\"" + host + "\" is not a host name (letters, digits, hyphens and dots) or an address");
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
