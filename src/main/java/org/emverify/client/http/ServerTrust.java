package org.emverify.client.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.emverify.settings.Settings;

/**
 * Decides whether the server's certificate is good, by the user's {@link Settings.Trust}, and says why not. It extends the
 * JDK's <em>extended</em> type because the check of the host name, which a pin replaces, belongs to that one only.
 * Pins and named certificates exist because installations present certificates that they signed themselves (decision
 * SELF-SIGNED-CERTIFICATE).
 */
public final class ServerTrust extends X509ExtendedTrustManager {
    /** The kind of a subject's alternative name that is a host's. */
    private static final Integer DNS_NAME = 2;

    private final String host;
    private final Settings.Trust trust;
    private final Time time;
    private final Optional<X509ExtendedTrustManager> path;
    private volatile X509Certificate seen;

    /** The reason why a certificate is not good, in words for the user; it travels through the TLS machinery. */
    static final class CertificateProblem extends CertificateException {
        private static final long serialVersionUID = 1L;

        CertificateProblem(String message, Throwable origin) {
            super(message, origin);
        }
    }

    /** @param host as the user named it */
    public ServerTrust(String host, Settings.Trust trust, Time time) {
        this.host = host;
        this.trust = trust;
        this.time = time;
        // Whoever pins a certificate means that one, and not the system's store beside it.
        boolean isPinnedOnly = trust.certificates().isEmpty() && !trust.pins().isEmpty();
        this.path = isPinnedOnly ? Optional.empty() : Optional.of(pathValidation(trust.certificates()));
    }

    /** The certificate that the server presented last. */
    public Optional<X509Certificate> seen() {
        return Optional.ofNullable(seen);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        X509Certificate leaf = chain[0];
        seen = leaf;
        if (trust.insecure()) {
            return;
        }
        checkValidity(leaf);
        if (trust.pins().contains(fingerprint(leaf))) {
            return;
        }
        X509ExtendedTrustManager validation = path.orElseThrow(
                () -> untrusted(leaf, "its fingerprint is not " + String.join(" or ", trust.pins()), null));
        try {
            validation.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw untrusted(leaf, e.getMessage() + missingIssuer(chain), e);
        }
        // Java takes no name with an underscore for a host's.
        boolean isNamed = host.indexOf('_') >= 0 && hostNames(leaf).anyMatch(host::equalsIgnoreCase);
        if (!isNamed) {
            checkName(validation, chain, authType, socket);
        }
    }

    private void checkName(X509ExtendedTrustManager validation, X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        X509Certificate leaf = chain[0];
        try {
            validation.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw e.getCause() instanceof CertPathValidatorException
                    ? untrusted(leaf, e.getMessage(), e)
                    : new CertificateProblem(
                            "the certificate is for another host: asked for " + host + ", its names are " + names(leaf)
                                    + ". Name the server as its certificate does, or pin the certificate by"
                                    + " em.certificateSha256 = " + fingerprint(leaf),
                            e);
        }
    }

    /** What to add where the certificates that came end below a root, and nothing here continues them. */
    private static String missingIssuer(X509Certificate... chain) {
        X509Certificate last = chain[chain.length - 1];
        return last.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                ? ""
                : "; the server sent " + (chain.length == 1 ? "1 certificate" : chain.length + " certificates")
                        + ", and the issuer of the last one, "
                        + last.getIssuerX500Principal().getName()
                        + ", is neither among them nor trusted here: let the server send its intermediate certificate"
                        + " too, or add that to em.caCertificate";
    }

    private static Stream<String> hostNames(X509Certificate leaf) {
        return alternatives(leaf).stream()
                .filter(entry -> entry.get(0).equals(DNS_NAME))
                .map(entry -> String.valueOf(entry.get(1)));
    }

    /** The subject's alternative names, each with its kind before it; none where they cannot be read. */
    private static Collection<List<?>> alternatives(X509Certificate leaf) {
        try {
            return Objects.requireNonNullElse(leaf.getSubjectAlternativeNames(), List.of());
        } catch (CertificateParsingException e) {
            // Then the subject is all that it says.
            return List.of();
        }
    }

    /** SHA-256 over the whole certificate, as 64 lower-case hexadecimal digits. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 of a certificate", e);
        }
    }

    // The JDK takes a trusted certificate as it is, expired or not.
    private void checkValidity(X509Certificate leaf) throws CertificateProblem {
        String validity = "it is valid " + validity(leaf) + ", and it is now " + time.now() + " here";
        try {
            leaf.checkValidity(Date.from(time.now()));
        } catch (CertificateExpiredException e) {
            throw new CertificateProblem("the certificate has expired: " + validity, e);
        } catch (CertificateNotYetValidException e) {
            throw new CertificateProblem("the certificate is not yet valid: " + validity, e);
        }
    }

    private static CertificateProblem untrusted(X509Certificate leaf, String reason, Throwable origin) {
        return new CertificateProblem(
                "the certificate is not trusted (" + reason + "): subject "
                        + leaf.getSubjectX500Principal().getName() + ", valid " + validity(leaf)
                        + ", SHA-256 fingerprint " + fingerprint(leaf)
                        + ". If it is the right one, give its PEM file as em.caCertificate, or pin it by"
                        + " em.certificateSha256 = " + fingerprint(leaf),
                origin);
    }

    private static String validity(X509Certificate leaf) {
        Instant from = leaf.getNotBefore().toInstant();
        return "from " + from + " to " + leaf.getNotAfter().toInstant();
    }

    private static String names(X509Certificate leaf) {
        List<String> names = alternatives(leaf).stream()
                .map(entry -> String.valueOf(entry.get(1)))
                .toList();
        return names.isEmpty() ? leaf.getSubjectX500Principal().getName() : names.toString();
    }

    private static X509ExtendedTrustManager pathValidation(List<X509Certificate> anchors) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(anchors.isEmpty() ? null : store(anchors));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager extended) {
                    return extended;
                }
            }
            throw new IllegalStateException("this Java has no X.509 trust manager");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the trusted certificates cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore store(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate anchor : anchors) {
            store.setCertificateEntry(fingerprint(anchor), anchor);
        }
        return store;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("certificates are judged with their connection only");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }
}
