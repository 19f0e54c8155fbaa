package org.emverify.settings;

/** Why a value is not accepted, in words that can follow a colon. Stays within this room. */
final class NotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    NotAccepted(String reason) {
        super(reason);
    }
}
