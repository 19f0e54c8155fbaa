package org.emverify.report;

/** The output folder cannot take the files of a run: the user's to mend, before anything is asked. */
public final class UnusableOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableOutput(String problem, Exception cause) {
        super(problem + "; name another one by --output, em.output or EM_OUTPUT", cause);
    }
}
