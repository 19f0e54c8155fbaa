package org.emverify.report.page;

import org.emverify.verification.RunResult.ExitCode;

/**
 * The verdict, and whose turn it is.
 *
 * @param style of the banner
 * @param word in capitals
 * @param concerns who has to act: the server, the way to it, the settings, or em-verify
 */
record Verdict(String style, String word, String concerns) {

    static Verdict of(ExitCode exitCode) {
        return switch (exitCode) {
            case HOLDS -> new Verdict("good", "HOLDS", "Nobody has to act.");
            case FINDINGS ->
                new Verdict(
                        "bad", "BROKEN", "It is the server: what it sent, or did not send, breaks the documentation.");
            case NOT_VERIFIED ->
                new Verdict(
                        "unsure",
                        "NOT VERIFIED",
                        "It is the way to the server: network, certificate, logon or permission. Nothing is said of its"
                                + " answers.");
            case USAGE ->
                new Verdict("unsure", "WRONG SETTINGS", "It is us: the settings of this run have to be mended.");
            case HARNESS_FAULT ->
                new Verdict("fault", "FAULT OF EM-VERIFY", "It is em-verify itself. Nothing is said of the server.");
        };
    }
}
