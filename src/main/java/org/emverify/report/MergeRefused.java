package org.emverify.report;

import java.util.List;

/** Runs that are not parts of one whole, or not to be read; each reason in one line. */
public final class MergeRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<String> reasons;

    MergeRefused(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
