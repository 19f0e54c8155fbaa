package org.emverify.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables by which many programs are told their proxy, heeded as curl does.
 *
 * @param environment as the process has it
 */
record ProxyVariables(Map<String, String> environment) {
    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
    private static final Pattern BLOCK = Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3})/(\\d{1,2})");

    /** The name of the variable that says which proxy leads to that server; empty when none does. */
    Optional<String> forServer(URI root) {
        if (isExcepted(HostAndPort.of(root).host())) {
            return Optional.empty();
        }
        // HTTP_PROXY in capitals is left out: in a CGI process a client of the web server can set it.
        Stream<String> names = root.getScheme().equals("https")
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
        return names.filter(name -> !value(name).isBlank()).findFirst();
    }

    private boolean isExcepted(String host) {
        String names = value("no_proxy").isBlank() ? value("NO_PROXY") : value("no_proxy");
        String bare = host.replaceAll("[\\[\\]]", "");
        return Stream.of(names.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(name -> name.replaceFirst("^\\*?\\.", "").replaceAll("[\\[\\]]", ""))
                .anyMatch(name -> name.equals("*")
                        || !name.isEmpty() && (bare.equals(name) || bare.endsWith("." + name))
                        || isInBlock(bare, name));
    }

    /** Whether an address of IPv4 is one of a block such as {@code 10.0.0.0/8}. */
    private static boolean isInBlock(String host, String block) {
        Matcher parts = BLOCK.matcher(block);
        if (!parts.matches() || !ADDRESS.matcher(host).matches()) {
            return false;
        }
        int shift = 32 - Math.min(32, Integer.parseInt(parts.group(2)));
        return number(host) >> shift == number(parts.group(1)) >> shift;
    }

    private static long number(String address) {
        return Stream.of(address.split("\\.")).mapToLong(Long::parseLong).reduce(0, (all, part) -> all << 8 | part);
    }

    String value(String name) {
        return environment.getOrDefault(name, "");
    }
}
