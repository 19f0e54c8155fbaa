package org.emverify.verification;

import java.util.List;

/** A file of the user that a run cannot judge by: a schema, or the register of known deviations. Its message is for the user. */
public final class UnusableFile extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableFile(List<String> problems) {
        super(String.join("\n", problems));
    }
}
