package org.emverify.verification;

/** Something went wrong in em-verify itself. Never a finding against the server. */
public final class HarnessFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what failed, in one line
     * @param cause what the harness ran into; may be null
     */
    public HarnessFault(String what, Throwable cause) {
        super("a fault of em-verify itself, not of the server: " + what, cause);
    }

    HarnessFault(Throwable cause) {
        this(cause.toString(), cause);
    }
}
