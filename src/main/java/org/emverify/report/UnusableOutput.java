package org.emverify.report;

/** The output folder, or the folder that remembers runs, cannot take the files of a run: the user's to mend, before anything is asked. */
public final class UnusableOutput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableOutput(String problem, Exception cause) {
        this(problem, "--output, em.output or EM_OUTPUT", cause);
    }

    private UnusableOutput(String problem, String spellings, Exception cause) {
        super(problem + "; name another one by " + spellings, cause);
    }

    /** The same of the folder that remembers runs. */
    public static UnusableOutput ofHistory(String problem) {
        return new UnusableOutput(problem, "--history, em.history or EM_HISTORY", null);
    }
}
