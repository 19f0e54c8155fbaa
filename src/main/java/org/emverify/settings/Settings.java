package org.emverify.settings;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * What the user asked for, validated as a whole.
 *
 * @param target the embedded simulator, or a server
 * @param username as the server knows it, {@code DOMAIN\\user} included; empty when the simulator is the target and
 *     the user named none
 * @param password never shown
 * @param trust which certificates are good
 * @param proxy the HTTP proxy, if any
 * @param apiVersion the {@code v} of the logon: {@code latest}, {@code v1_7}, …
 * @param selection which sessions to verify
 * @param shard the part of the selection that this run verifies; absent for all of it
 * @param limits politeness and patience
 * @param strict whether advisory findings fail the run
 * @param intrusive whether requests are allowed that are not reads, logon or logoff
 * @param power whether tonight's answers are mutated to measure what the run could have caught
 * @param neighbours whether neighbouring pages are verified too
 * @param tags a Cucumber tag expression, if only some scenarios shall run
 * @param features a folder of edited features, if any
 * @param ownSteps the steps of the user's own features; with some, {@code features} are beside the built-in ones
 * @param schemas a folder of edited schemas, if any
 * @param xsd the vendor's own RestAPI.xsd, if the user has it
 * @param deviations the file of known deviations, if any
 * @param output the folder that the run leaves everything in
 * @param evidence what becomes of the exchanges
 * @param history the folder in which runs are remembered; absent for the one beside the output
 * @param debug whether stack traces are shown
 * @param spelling how settings are written where the run was started: as options, or as system properties of a build
 */
public record Settings(
        Target target,
        String username,
        Secret password,
        Trust trust,
        Optional<Proxy> proxy,
        String apiVersion,
        Selection selection,
        Optional<Shard> shard,
        Limits limits,
        boolean strict,
        boolean intrusive,
        boolean power,
        boolean neighbours,
        Optional<String> tags,
        Optional<Path> features,
        OwnSteps ownSteps,
        Optional<Path> schemas,
        Optional<Path> xsd,
        Optional<Path> deviations,
        Path output,
        Evidence evidence,
        Optional<Path> history,
        boolean debug,
        Origin.Source spelling) {

    /** What the file that lists the verified sessions is called. */
    public static final String SESSIONS_FILE = "sessions.txt";

    /**
     * Step definitions of the user's own.
     *
     * @param packages that hold them; empty when there are none
     * @param classPath jars and folders that hold their classes, beside the class path of em-verify
     */
    public record OwnSteps(List<String> packages, List<Path> classPath) {
        /** Only the built-in steps. */
        public static final OwnSteps NONE = new OwnSteps(List.of(), List.of());

        public OwnSteps {
            packages = List.copyOf(packages);
            classPath = List.copyOf(classPath);
        }
    }

    /** What becomes of the exchanges of a run. */
    public sealed interface Evidence {
        /** They are let go, but for what findings rest on. */
        record None() implements Evidence {}

        /**
         * They are left in the output folder: all of sessions with findings, the others up to that size.
         *
         * @param size in bytes
         */
        record Kept(long size) implements Evidence {}

        /**
         * Nobody is asked: those of an earlier run are judged again.
         *
         * @param file the evidence that it left
         * @param started when that run began
         */
        record Replayed(Path file, Instant started) implements Evidence {}
    }

    /** Where the requests go. */
    public sealed interface Target {
        /** The simulator in this process. */
        record Simulator() implements Target {}

        /**
         * A server.
         *
         * @param root scheme, host and port, with neither path nor final slash: {@code https://em01:9398}
         */
        record Server(URI root) implements Target {}
    }

    /**
     * Which certificates are good.
     *
     * @param certificates trusted in addition to nothing else; when empty, and nothing is pinned, the system's store
     *     decides
     * @param pins SHA-256 fingerprints, 64 lower-case hexadecimal digits, of certificates that are good whatever name
     *     they carry
     * @param insecure whether any certificate is good
     */
    @API(status = API.Status.STABLE)
    public record Trust(List<X509Certificate> certificates, List<String> pins, boolean insecure) {
        public Trust {
            certificates = List.copyOf(certificates);
            pins = List.copyOf(pins);
        }

        /** These certificates and no others are good. */
        public static Trust only(X509Certificate... certificates) {
            return new Trust(List.of(certificates), List.of(), false);
        }

        /**
         * The certificates in that file, in PEM, DER or PKCS#7, and no others are good.
         *
         * @throws IllegalArgumentException if it holds none; the message says what is wrong with it
         */
        public static Trust onlyIn(Path pem) {
            try {
                return new Trust(CertificateParser.certificatesIn(pem, Optional.empty()), List.of(), false);
            } catch (InvalidValueException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        /** The system's store decides. */
        public static Trust system() {
            return new Trust(List.of(), List.of(), false);
        }
    }

    /**
     * An HTTP proxy.
     *
     * @param credentials for Basic authentication, if it wants any
     */
    public record Proxy(String host, int port, Optional<Credentials> credentials) {
        /** Who asks a proxy; the password is never shown. */
        public record Credentials(String username, Secret password) {}
    }

    /** Which sessions to verify. */
    public sealed interface Selection {
        /** These, in this order. */
        record Explicit(List<UUID> ids) implements Selection {
            public Explicit {
                ids = List.copyOf(ids);
            }
        }

        /**
         * A sample of the collection.
         *
         * @param size how many
         * @param seed makes the choice reproducible
         */
        record Sample(SampleSize size, long seed) implements Selection {
            /** A sample of so many sessions. */
            public Sample(int size, long seed) {
                this(new SampleSize.Count(size), seed);
            }
        }
    }

    /** How many sessions of the collection are verified; its text is what the setting {@code sample} takes. */
    public sealed interface SampleSize {
        /** So many, from 1 on. */
        record Count(int sessions) implements SampleSize {
            @Override
            public String toString() {
                return String.valueOf(sessions);
            }
        }

        /** Every listed session. */
        record All() implements SampleSize {
            @Override
            public String toString() {
                return "all";
            }
        }

        /** How many of so many listed sessions are verified. */
        default int of(int listed) {
            return this instanceof Count count ? Math.min(count.sessions(), listed) : listed;
        }
    }

    /**
     * Politeness and patience.
     *
     * @param connections how many connections are kept open at most
     * @param requestsPerSecond at most so many, if bounded
     * @param timeout deadline of a whole exchange
     * @param maxBody the largest body that is read, in bytes
     * @param retries how often a transport hiccup is retried
     * @param collectionTimeout deadline of the collection while its bytes still come; absent for twice the timeout
     * @param maxDuration after how long a run sends nothing any more but its logoff
     */
    public record Limits(
            int connections,
            OptionalDouble requestsPerSecond,
            Duration timeout,
            long maxBody,
            int retries,
            Optional<Duration> collectionTimeout,
            Duration maxDuration) {
        /** The others at their documented defaults. */
        public Limits(int connections, OptionalDouble requestsPerSecond, Duration timeout, long maxBody, int retries) {
            this(connections, requestsPerSecond, timeout, maxBody, retries, Optional.empty(), Duration.ofMinutes(60));
        }

        /** How long the collection may take in all, if bytes of it came within the timeout. */
        public Duration timeoutOfCollection() {
            return collectionTimeout.orElseGet(() -> timeout.multipliedBy(2));
        }

        /** The documented defaults. */
        public static Limits defaults() {
            return new Limits(4, OptionalDouble.empty(), Duration.ofSeconds(30), 16L << 20, 2);
        }
    }

    /** Everything at its default, for a target: what tests and the DSL start from. */
    public static Settings of(Target target, String username, Secret password, Trust trust) {
        return new SettingsBuilder(target, username, password, trust).build();
    }

    /** The same but for what the change sets. */
    public Settings with(UnaryOperator<SettingsBuilder> change) {
        return change.apply(new SettingsBuilder(this)).build();
    }

    /** The file in the output that lists the sessions that a run has verified. */
    public Path sessionsFile() {
        return output.resolve(SESSIONS_FILE);
    }
}
