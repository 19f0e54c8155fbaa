package org.emverify.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What a run shows whatever a server says: {@link OwnText}, and the address of the target and of the proxy, which the user
 * gave. A secret that is a part of it is not searched for: the address has to stay usable, and of
 * {@code https://em-[redacted].example.com} everybody who knows the server knows what is missing.
 *
 * @param addresses in lower case
 */
public record PublicText(String addresses) {
    /** Nothing but the texts of em-verify. */
    public static final PublicText OWN = new PublicText("");

    /** That of a run against the server at that root. */
    public static PublicText of(URI root, Optional<Settings.Proxy> proxy) {
        return new PublicText(
                (root + " " + proxy.map(p -> p.host() + ":" + p.port()).orElse("")).toLowerCase(Locale.ROOT));
    }

    /** That of a run with those settings. */
    public static PublicText of(Settings settings) {
        return settings.target() instanceof Settings.Target.Server server ? of(server.root(), settings.proxy()) : OWN;
    }

    /** Whether the text stands somewhere in it; in an address, whatever its letter case. */
    public boolean holds(String text) {
        return OwnText.holds(text) || (!text.isEmpty() && addresses.contains(text.toLowerCase(Locale.ROOT)));
    }
}
