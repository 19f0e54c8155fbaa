package org.emverify.client;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import org.emverify.client.http.Time;
import org.emverify.settings.Secret;
import org.emverify.settings.Settings;

/** Clients as tests need them. */
public final class Clients {
    static final String PASSWORD = "pa&ss \"wörd\" 9";
    static final Settings.Trust TRUSTING =
            new Settings.Trust(List.of(RawServer.certificate().certificate()), List.of(), false);

    private Clients() {}

    public static EnterpriseManager of(RawServer server) {
        return with(server.root(), limits(), new ImpatientTime());
    }

    static EnterpriseManager of(RawServer server, Settings.Limits limits) {
        return with(server.root(), limits, new ImpatientTime());
    }

    static EnterpriseManager with(URI root, Settings.Limits limits, Time time) {
        return EnterpriseManager.at(root, settings(root, TRUSTING, limits, Optional.empty()), time);
    }

    static EnterpriseManager trusting(URI root, Settings.Trust trust) {
        return EnterpriseManager.at(root, settings(root, trust, limits(), Optional.empty()), new ImpatientTime());
    }

    static EnterpriseManager through(Settings.Proxy proxy, URI root) {
        return through(proxy, root, TRUSTING);
    }

    static EnterpriseManager through(Settings.Proxy proxy, URI root, Settings.Trust trust) {
        return EnterpriseManager.at(root, settings(root, trust, limits(), Optional.of(proxy)), new ImpatientTime());
    }

    static Settings.Limits limits() {
        return new Settings.Limits(4, OptionalDouble.empty(), Duration.ofSeconds(20), 1 << 20, 0);
    }

    static Settings.Limits limits(Duration timeout) {
        return new Settings.Limits(4, OptionalDouble.empty(), timeout, 1 << 20, 0);
    }

    static Settings.Limits retrying(int retries) {
        return new Settings.Limits(4, OptionalDouble.empty(), Duration.ofSeconds(20), 1 << 20, retries);
    }

    private static Settings settings(
            URI root, Settings.Trust trust, Settings.Limits limits, Optional<Settings.Proxy> proxy) {
        return Settings.of(new Settings.Target.Server(root), "user", Secret.of(PASSWORD), trust)
                .with(settings -> settings.proxy(proxy).limits(limits));
    }

    /** Time that passes by pausing only, and remembers the pauses. */
    static final class ImpatientTime implements Time {
        final List<Duration> pauses = new CopyOnWriteArrayList<>();
        private long nanos;

        @Override
        public synchronized long nanos() {
            return nanos;
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public synchronized void pause(Duration duration) {
            pauses.add(duration);
            nanos += duration.toNanos();
        }
    }
}
