package org.emverify.settings;

/** Why a value is not accepted, in words that can follow a colon. Stays within this package. */
final class InvalidValueException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValueException(String reason) {
        super(reason);
    }
}
