package org.emverify.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this harness, as the build wrote it down. */
public final class HarnessVersion {
    private HarnessVersion() {}

    /** Such as {@code 1.0.0}. */
    public static String read() {
        try (InputStream in = HarnessVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
