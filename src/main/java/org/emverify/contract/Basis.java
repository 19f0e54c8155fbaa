package org.emverify.contract;

/** How well a requirement is founded. Only what is documented, by the vendor or by a standard
 * that the vendor names, can fail a server, unless the user asks for strictness. */
public enum Basis {
    /** A page of the vendor's reference says it. Breaking it is a finding. */
    DOCUMENTED,
    /** A published standard that the reference builds on demands it, such as HTTP. Breaking it is a finding. */
    STANDARD,
    /** A published answer of a real server shows it. Breaking it is advisory. */
    OBSERVED,
    /** Concluded from a sibling resource. Breaking it is advisory. */
    INFERRED;

    /** Whether a server fails by breaking it; otherwise that is advisory. */
    public boolean isBinding() {
        return this == DOCUMENTED || this == STANDARD;
    }
}
