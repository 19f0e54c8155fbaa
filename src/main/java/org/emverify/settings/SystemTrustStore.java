package org.emverify.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Optional;
import java.util.Properties;

/**
 * The trust store that the user has named to Java itself. Java reads it late, and takes one that is not there for an empty one.
 *
 * @param properties those of the JVM
 */
record SystemTrustStore(Properties properties) {
    private static final String STORE = "javax.net.ssl.trustStore";

    /** Why no certificate could be trusted by that store, in one line; empty when it can be read, or none is named. */
    Optional<String> problem() {
        String name = properties.getProperty(STORE, "");
        if (name.isBlank()) {
            return Optional.empty();
        }
        try {
            KeyStore store = named();
            // A store that is no file belongs to a security provider, which knows how to open it.
            return name.equals("NONE") || read(store, Path.of(name)) > 0
                    ? Optional.empty()
                    : Optional.of(inOneLine(name, "it shows no certificate" + withoutPassword()));
        } catch (IOException e) {
            boolean isLocked = e.getCause() instanceof UnrecoverableKeyException;
            String reason = isLocked
                    ? STORE + "Password is not its password"
                    : e.getClass().getSimpleName();
            return Optional.of(inOneLine(name, reason));
        } catch (GeneralSecurityException | InvalidPathException e) {
            return Optional.of(inOneLine(name, e.getMessage()));
        }
    }

    private KeyStore named() throws GeneralSecurityException {
        String type = properties.getProperty(STORE + "Type", KeyStore.getDefaultType());
        String provider = properties.getProperty(STORE + "Provider", "");
        return provider.isEmpty() ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
    }

    private String withoutPassword() {
        return properties.getProperty(STORE + "Password", "").isEmpty() ? " without " + STORE + "Password" : "";
    }

    private int read(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        String password = properties.getProperty(STORE + "Password", "");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, password.isEmpty() ? null : password.toCharArray());
        }
        return store.size();
    }

    private static String inOneLine(String name, String reason) {
        return "system property " + STORE + " is \"" + name + "\", which cannot be used (" + reason
                + "): correct it, or name the server's certificate by " + Setting.CA_CERTIFICATE.option() + ".";
    }
}
