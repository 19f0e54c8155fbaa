package org.emverify.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.emverify.settings.Settings.Proxy;

/** How a proxy is told who asks: Basic authentication in UTF-8. */
final class ProxyCredentials {
    private ProxyCredentials() {}

    /** The line of a head that tells it; empty for a proxy that does not want to know. A secret. */
    static String line(Proxy proxy) {
        return proxy.credentials()
                .map(c -> (c.username() + ":" + c.password().reveal()).getBytes(StandardCharsets.UTF_8))
                .map(both -> "Proxy-Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n")
                .orElse("");
    }
}
