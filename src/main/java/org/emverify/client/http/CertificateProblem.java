package org.emverify.client.http;

import java.security.cert.CertificateException;

/** The reason why a certificate is not good, in words for the user; it travels through the TLS machinery. */
final class CertificateProblem extends CertificateException {
    private static final long serialVersionUID = 1L;

    CertificateProblem(String message, Throwable origin) {
        super(message, origin);
    }
}
