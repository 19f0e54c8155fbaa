package org.emverify.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of trusted certificates: PEM files separated by commas, each with one certificate or more. Text between the
 * certificates is passed over, as tools like to write some.
 */
record CertificateParser(FileParser files) implements ValueParser<List<X509Certificate>> {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final Pattern BLOCK = Pattern.compile(BEGIN + "([^-]*)-----END CERTIFICATE-----");
    /** The first byte of every DER certificate: the tag of an ASN.1 sequence. */
    private static final byte DER_SEQUENCE = 0x30;

    @Override
    public List<X509Certificate> parse(String text) throws InvalidValueException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (String name : ValueParser.elements(text)) {
            if (name.isEmpty()) {
                throw new InvalidValueException("a file name is missing beside a comma");
            }
            certificates.addAll(certificatesIn(files.file(name)));
        }
        return certificates;
    }

    /** The certificates in one PEM file, at least one. */
    static List<X509Certificate> certificatesIn(Path file) throws InvalidValueException {
        byte[] content = contentOf(file);
        if (content.length == 0) {
            throw new InvalidValueException(file + " is empty");
        }
        // One byte, one character: only the ASCII of the blocks matters.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!text.contains(BEGIN)) {
            throw new InvalidValueException(file + " holds no " + BEGIN + hint(content[0], file));
        }
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            certificates.add(certificate(block.group(1), certificates.size() + 1, file));
        }
        if (certificates.size() < text.split(BEGIN, -1).length - 1) {
            throw new InvalidValueException(file + " holds a certificate without an end; it may be cut off");
        }
        return certificates;
    }

    private static byte[] contentOf(Path file) throws InvalidValueException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidValueException("cannot read " + file);
        }
    }

    private static String hint(byte first, Path file) {
        return first == DER_SEQUENCE
                ? "; it looks like DER: convert it with openssl x509 -inform der -in " + file.getFileName()
                : "; it is not a certificate in PEM";
    }

    private static X509Certificate certificate(String base64, int number, Path file) throws InvalidValueException {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new InvalidValueException("certificate " + number + " in " + file + " is damaged");
        }
    }
}
