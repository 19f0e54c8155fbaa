package org.emverify.verification.finding;

/** What a finding does to the result. */
public enum Severity {
    /** Something documented is broken: the run fails. */
    FAILING,
    /** Only an observed or inferred expectation is broken: reported; fails the run only when the user is strict. */
    ADVISORY
}
