package org.emverify.steps;

/** A failure of em-verify itself, named as ours so that nobody looks for it in the server. */
final class HarnessFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    HarnessFault(String what, Throwable cause) {
        super("Harness fault, not a finding about the server: " + what, cause);
    }

    HarnessFault(String what) {
        this(what, null);
    }
}
