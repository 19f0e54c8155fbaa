package org.emverify.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads trusted certificates as administrators get them: PEM with one certificate or more and any text between them, in UTF-8
 * or UTF-16, also with {@code \n} in place of line ends; DER; PKCS#7; stores in PKCS#12 or JKS. Values are files separated by
 * commas, or the text of PEM itself.
 *
 * @param password opens stores
 */
record CertificateParser(FileParser files, Optional<Secret> password) implements ValueParser<List<X509Certificate>> {
    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE|PKCS7)-----([^-]*)-----END \\1-----");
    private static final Pattern BEGINNING = Pattern.compile("-----BEGIN ((X509 |TRUSTED )?CERTIFICATE|PKCS7)-----");
    /** The first byte of DER: the tag of an ASN.1 sequence. */
    private static final byte DER_SEQUENCE = 0x30;
    /** The first byte of a JKS store. */
    private static final byte JKS_MAGIC = (byte) 0xFE;

    @Override
    public List<X509Certificate> parse(String text) throws InvalidValueException {
        if (text.contains(BEGIN)) {
            return inPem(text, "the value");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        for (String name : ValueParser.elements(text)) {
            if (name.isEmpty()) {
                throw new InvalidValueException("a file name is missing beside a comma");
            }
            certificates.addAll(certificatesIn(files.file(name), password));
        }
        return certificates;
    }

    /** The certificates in one file of any of these forms, at least one. */
    static List<X509Certificate> certificatesIn(Path file, Optional<Secret> password) throws InvalidValueException {
        byte[] content = contentOf(file);
        if (content.length == 0) {
            throw new InvalidValueException(file + " is empty");
        }
        String text = new String(content, charset(content));
        boolean isBinary = !text.contains(BEGIN) && (content[0] == DER_SEQUENCE || content[0] == JKS_MAGIC);
        return isBinary ? inBinary(content, file, password) : inPem(text, file.toString());
    }

    private static byte[] contentOf(Path file) throws InvalidValueException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InvalidValueException("cannot read " + file);
        }
    }

    /** UTF-16 where a byte order mark or a zero byte says so, as Windows PowerShell writes; else only ASCII matters. */
    private static Charset charset(byte[] content) {
        if (content.length < 2) {
            return StandardCharsets.ISO_8859_1;
        }
        int first = (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        if (first == 0xFEFF || first == '-') {
            return StandardCharsets.UTF_16BE;
        }
        return first == 0xFFFE || first == '-' << 8 ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    private static List<X509Certificate> inPem(String pem, String source) throws InvalidValueException {
        String text = pem.replace("\\r", "").replace("\\n", "\n");
        List<X509Certificate> certificates = new ArrayList<>();
        int blocks = 0;
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            blocks++;
            certificates.addAll(inBlock(block.group(2), blocks, source));
        }
        long begun = BEGINNING.matcher(text).results().count();
        if (begun == 0) {
            throw new InvalidValueException(source + " holds no " + BEGIN + "CERTIFICATE-----; " + hint(text));
        }
        if (blocks < begun) {
            throw new InvalidValueException(source + " holds a certificate without an end; it may be cut off");
        }
        return certificates;
    }

    private static String hint(String text) {
        Matcher other = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----").matcher(text);
        return other.find()
                ? "it holds a " + other.group(1) + ", which is no certificate"
                : "it is neither a certificate in PEM or DER nor a PKCS#7, PKCS#12 or JKS file";
    }

    private static List<X509Certificate> inBlock(String base64, int number, String source)
            throws InvalidValueException {
        try {
            return read(Base64.getMimeDecoder().decode(base64));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new InvalidValueException("certificate " + number + " in " + source + " is damaged");
        }
    }

    /** One certificate, which may have OpenSSL's trust settings behind it, or a PKCS#7 with several. */
    private static List<X509Certificate> read(byte[] der) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try {
            return List.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            Collection<? extends Certificate> several = factory.generateCertificates(new ByteArrayInputStream(der));
            if (several.isEmpty()) {
                throw e;
            }
            return several.stream().map(X509Certificate.class::cast).toList();
        }
    }

    private static List<X509Certificate> inBinary(byte[] content, Path file, Optional<Secret> password)
            throws InvalidValueException {
        if (content[0] == DER_SEQUENCE) {
            try {
                return read(content);
            } catch (CertificateException e) {
                // Then it may be a store, which begins with the same byte.
            }
        }
        return inStore(file, password);
    }

    private static List<X509Certificate> inStore(Path file, Optional<Secret> password) throws InvalidValueException {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            KeyStore store = KeyStore.getInstance(
                    file.toFile(),
                    password.map(secret -> secret.reveal().toCharArray()).orElse(null));
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new InvalidValueException(file + " cannot be opened as a PKCS#12 or JKS store: " + unlock(password));
        }
        if (certificates.isEmpty()) {
            // Java leaves out what came into the store by openssl or Windows without a mark of trust or a key beside
            // it.
            throw new InvalidValueException("the store " + file + " shows no certificate: " + unlock(password)
                    + "; if it was made without Java, convert it: openssl pkcs12 -nokeys -in " + file.getFileName()
                    + " -out server.pem");
        }
        return certificates;
    }

    private static String unlock(Optional<Secret> password) {
        return password.isPresent()
                ? "its password is another one, or the file is damaged"
                : "give its password by " + Setting.CA_CERTIFICATE_PASSWORD.environment() + " or "
                        + Setting.CA_CERTIFICATE_PASSWORD_FILE.option();
    }
}
