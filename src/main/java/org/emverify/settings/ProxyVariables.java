package org.emverify.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The variables by which many programs are told their proxy, heeded as curl does.
 *
 * @param environment as the process has it
 */
record ProxyVariables(Map<String, String> environment) {

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
                .anyMatch(name ->
                        name.equals("*") || !name.isEmpty() && (bare.equals(name) || bare.endsWith("." + name)));
    }

    String value(String name) {
        return environment.getOrDefault(name, "");
    }
}
