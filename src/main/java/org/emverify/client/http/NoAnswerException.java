package org.emverify.client.http;

/** Ends an exchange that came to no answer; never leaves this package. */
final class NoAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final NoAnswer.Cause cause;

    NoAnswerException(NoAnswer.Cause cause, String detail, Throwable origin) {
        super(detail, origin);
        this.cause = cause;
    }

    NoAnswerException(NoAnswer.Cause cause, String detail) {
        this(cause, detail, null);
    }

    boolean is(NoAnswer.Cause other) {
        return cause == other;
    }

    NoAnswer asReceived() {
        return new NoAnswer(cause, OneLine.of(getMessage()));
    }
}
