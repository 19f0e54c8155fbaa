package org.emverify.steps;

/** Fails a scenario by findings. It has no stack trace: where in the harness they were read helps nobody. */
final class RequirementBroken extends AssertionError {
    private static final long serialVersionUID = 1;

    RequirementBroken(String findings) {
        super(findings);
        setStackTrace(new StackTraceElement[0]);
    }
}
