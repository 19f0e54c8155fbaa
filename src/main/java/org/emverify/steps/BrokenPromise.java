package org.emverify.steps;

/** Fails a scenario by findings. It has no stack trace: where in the harness they were read helps nobody. */
final class BrokenPromise extends AssertionError {
    private static final long serialVersionUID = 1;

    BrokenPromise(String findings) {
        super(findings);
        setStackTrace(new StackTraceElement[0]);
    }
}
