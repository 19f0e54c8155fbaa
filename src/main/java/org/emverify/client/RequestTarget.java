package org.emverify.client;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds what stands in a request line: path and query, encoded so that nothing in it can end the line. */
final class RequestTarget {
    private static final String UNRESERVED = "-._~";
    private static final String ALLOWED = UNRESERVED + "/?:@!$&'()*+,;=";
    private static final Pattern AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private RequestTarget() {}

    /** The text as one segment of a path: slashes, too, are encoded. */
    static String segment(String text) {
        return encode(text, UNRESERVED, false);
    }

    /** Path and query of a link, whatever host it names; what a URL cannot hold is encoded, escapes stay. */
    static String of(String href) {
        Matcher authority = AUTHORITY.matcher(href.strip());
        String rest = authority.replaceFirst("");
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        // REST Assured refuses an empty query, and no server can tell the difference.
        rest = rest.endsWith("?") ? rest.substring(0, rest.length() - 1) : rest;
        return encode(rest.startsWith("/") ? rest : "/" + rest, ALLOWED, true);
    }

    private static String encode(String text, String allowed, boolean keepsEscapes) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean isEscape = keepsEscapes && c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
            if (isEscape || isAlphanumeric(c) || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append(String.format("%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(byte[] bytes, int i) {
        return i < bytes.length && Character.digit(bytes[i], 16) >= 0;
    }
}
