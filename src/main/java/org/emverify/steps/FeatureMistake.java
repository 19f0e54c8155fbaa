package org.emverify.steps;

/** Fails a scenario that contradicts itself or the catalogue. It has no stack trace: the message says what to mend. */
final class FeatureMistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    FeatureMistake(String message) {
        super(message, null, false, false);
    }
}
