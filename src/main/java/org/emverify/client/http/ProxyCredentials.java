package org.emverify.client.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.emverify.settings.Settings.Proxy.Credentials;

/** How a proxy is told who asks: Basic authentication in UTF-8. */
final class ProxyCredentials {
    private ProxyCredentials() {}

    /** The value of the header Proxy-Authorization; a secret. */
    static String inHeader(Credentials credentials) {
        byte[] both = (credentials.username() + ":" + credentials.password().reveal()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
