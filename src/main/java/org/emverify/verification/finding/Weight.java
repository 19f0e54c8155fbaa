package org.emverify.verification.finding;

/** What a finding does to the result of its requirement in one run. The order is that of reports. */
public enum Weight {
    /** It fails the requirement. */
    BROKEN,
    /** It would, and the register of known deviations accepts it for a time. */
    KNOWN_DEVIATION,
    /** It is only reported. */
    ADVISORY
}
