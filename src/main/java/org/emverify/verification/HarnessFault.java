package org.emverify.verification;

/** Something went wrong in em-verify itself. Never a finding against the server. */
public final class HarnessFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HarnessFault(Throwable cause) {
        super("a fault of em-verify itself, not of the server: " + cause, cause);
    }
}
