package org.emverify.client;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A self-signed certificate and its key, as the Linux edition makes one. */
record TestCertificate(X509Certificate certificate, KeyPair keys) {

    static TestCertificate forLocalhost() {
        return valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)), "localhost");
    }

    static TestCertificate forName(String name) {
        return valid(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(30)), name);
    }

    /** One for localhost that an authority has signed whose own certificate does not come with it. */
    static TestCertificate issuedBy(String issuer) {
        Instant now = Instant.now();
        return valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30)), "localhost", issuer);
    }

    static TestCertificate valid(Instant from, Instant to, String name) {
        return valid(from, to, name, name);
    }

    private static TestCertificate valid(Instant from, Instant to, String name, String issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            X500Name subject = new X500Name("CN=" + name);
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + issuer),
                    BigInteger.valueOf(from.toEpochMilli()),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    keys.getPublic());
            GeneralName[] names = name.equals("localhost")
                    ? new GeneralName[] {
                        new GeneralName(GeneralName.dNSName, name), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                    }
                    : new GeneralName[] {new GeneralName(GeneralName.dNSName, name)};
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            return new TestCertificate(
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))),
                    keys);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    SSLContext serverContext() {
        try {
            // The kinds that derive no key from a password, for each store and each handshake.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry("server", keys.getPrivate(), new char[0], new X509Certificate[] {certificate});
            KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
