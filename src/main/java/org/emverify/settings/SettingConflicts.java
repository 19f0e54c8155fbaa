package org.emverify.settings;

import org.emverify.settings.Settings.Target;

/** Judges settings that are good each by itself and not, or not safely, together. */
final class SettingConflicts {
    private SettingConflicts() {}

    static void report(Values values, Settings settings) {
        together(values, Setting.PROXY_USERNAME, Setting.PROXY);
        together(values, Setting.PROXY_PASSWORD, Setting.PROXY_USERNAME);
        together(values, Setting.PROXY_PASSWORD_FILE, Setting.PROXY_USERNAME);
        for (Setting setting : Setting.values()) {
            setting.passwordFile().ifPresent(file -> both(values, setting, file, "there is only one password"));
        }
        both(values, Setting.SAMPLE, Setting.SESSIONS, "either a sample is verified or the sessions that you name");
        together(values, Setting.GLUE, Setting.FEATURES);
        together(values, Setting.CLASSPATH, Setting.GLUE);
        if (settings.trust().insecure()) {
            String reason = "any certificate would be accepted, and this one not be looked at";
            both(values, Setting.CERTIFICATE_SHA256, Setting.INSECURE, reason);
            both(values, Setting.CA_CERTIFICATE, Setting.INSECURE, reason);
        }
        if (settings.target() instanceof Target.Server server) {
            if (settings.trust().insecure()) {
                values.warn(
                        values.origin(Setting.INSECURE) + " is on: nothing proves that the server is the one meant.");
            }
            reportPort(values, server);
            if (server.root().getScheme().equals("http")) {
                String reason = "over http:// there is no certificate to look at";
                both(values, Setting.CA_CERTIFICATE, Setting.URL, reason);
                both(values, Setting.CERTIFICATE_SHA256, Setting.URL, reason);
            }
        }
    }

    private static void together(Values values, Setting one, Setting other) {
        if (values.isGiven(one) && !values.isGiven(other)) {
            values.problem(values.origin(one) + " says nothing without " + other.camelCase() + ": give it too, or leave"
                    + " both out.");
        }
    }

    private static void both(Values values, Setting one, Setting other, String reason) {
        if (values.isGiven(one) && values.isGiven(other)) {
            values.problem(values.origin(one) + " and " + values.origin(other) + " contradict each other: " + reason
                    + ". Leave one of them out.");
        }
    }

    private static void reportPort(Values values, Target.Server server) {
        boolean encrypted = server.root().getScheme().equals("https");
        int othersPort = encrypted ? TargetParser.HTTP_PORT : TargetParser.HTTPS_PORT;
        if (HostAndPort.of(server.root()).port().orElseThrow() == othersPort) {
            values.warn(values.origin(Setting.URL) + " names port " + othersPort + ", where Enterprise Manager usually "
                    + "speaks " + (encrypted ? "http://" : "https://") + ".");
        }
        if (!encrypted) {
            values.warn(values.origin(Setting.URL) + " is http://: the password travels unencrypted.");
        }
    }
}
